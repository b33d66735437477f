import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { settle } from './testing/access-fake.ts';
import {
  agreed,
  askerIn,
  nurse,
  question,
  received,
  traced,
  traceId,
  withRecord,
} from './testing/source-fake.ts';

const answer = { openingId: 'id-2', traceId };
const differences = { kind: 'differences', fields: ['given name', 'practice'] } as const;
const match = { kind: 'match' } as const;
const none = 'record-verdict failed no-verdict';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-23T02:00:00.000Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

type Parts = Awaited<ReturnType<typeof withRecord>>;
/** What was written after the record had been opened. */
async function linesAfter({ trail }: Parts): Promise<readonly string[]> {
  await settle();
  return trail.lines().slice(4);
}

describe('the verdict on a record (SAFE-13)', () => {
  it.each([
    [match, 'record-verdict success match'],
    [differences, 'record-verdict blocked CORE02'],
    [{ kind: 'other-person' }, 'record-verdict blocked E-REC-WRONGPT'],
    [{ kind: 'unreadable' }, 'record-verdict failed unreadable'],
  ] as const)('SAFE-13 is written with the access it belongs to: %s', async (verdict, line) => {
    const parts = await withRecord();
    expect((await parts.context.verdict(answer, verdict)).ok).toBe(true);
    expect(await linesAfter(parts)).toEqual([line]);
    expect(parts.trail.entries.at(-1)).toMatchObject({
      accessId: 'id-3',
      reference: traceId,
      patient: { nhsNumber: '9990000018' },
      ...(verdict.kind === 'differences' && { subjects: verdict.fields }),
    });
  });

  it('SAFE-13 is owed once: the same again is nothing new, another is refused', async () => {
    const parts = await withRecord();
    await parts.context.verdict(answer, differences);
    expect((await parts.context.verdict(answer, differences)).ok).toBe(true);
    expect(await parts.context.verdict(answer, match)).toMatchObject({ error: { code: 'E-IPC-INPUT' } });
    expect(await linesAfter(parts)).toEqual(['record-verdict blocked CORE02']);
  });

  it.each([
    ['another opening', { ...answer, openingId: 'id-9' }],
    ['another answer', { ...answer, traceId: '22222222-2222-4222-8222-222222222222' }],
  ])('SAFE-12 is refused for %s', async (_name, other) => {
    const parts = await withRecord();
    expect(await parts.context.verdict(other, match)).toMatchObject({ error: { code: 'E-REC-CANCELLED' } });
    expect(await linesAfter(parts)).toEqual([]);
  });

  it('SAFE-13 after another person’s record nothing of it can be fetched', async () => {
    const parts = await withRecord();
    parts.bodies.revokeAll.mockClear();
    await parts.context.verdict(answer, { kind: 'other-person' });
    expect(parts.bodies.revokeAll).toHaveBeenCalledOnce();
  });

  it('SAFE-13 after another person’s record the same opening is not opened again', async () => {
    const parts = await withRecord();
    await parts.context.verdict(answer, { kind: 'other-person' });
    expect(await parts.context.open('id-2', agreed, nurse)).toMatchObject({
      error: { code: 'E-REC-WRONGPT' },
    });
    expect(parts.opens).toHaveLength(1);
    expect((await linesAfter(parts)).at(-1)).toBe('record-open blocked E-REC-WRONGPT');
  });

  it('SAFE-13 after another person’s record what was being fetched under that opening is dropped', async () => {
    const parts = await withRecord();
    const again = parts.context.open('id-2', agreed, nurse);
    await settle();
    await parts.context.verdict(answer, { kind: 'other-person' });
    parts.opens[1]?.answer({ ok: true, value: received });
    expect(await again).toMatchObject({ error: { code: 'E-REC-CANCELLED' } });
    expect(parts.bodies.deposit).toHaveBeenCalledOnce();
  });

  it('SAFE-13 a person who is found anew can be opened', async () => {
    const parts = await withRecord();
    await parts.context.verdict(answer, { kind: 'other-person' });
    const finding = parts.context.find(question, nurse);
    await settle();
    parts.finds[1]?.answer({ ok: true, value: traced });
    const found = await finding;
    if (!found.ok) throw new Error(found.error.code);
    void parts.context.open(found.value.openingId, agreed, nurse);
    await settle();
    expect(parts.opens).toHaveLength(2);
  });

  it('IG-12 a verdict repeated while the first is being written answers as the first does', async () => {
    const parts = await withRecord();
    parts.trail.fill();
    const [first, second] = await Promise.all([
      parts.context.verdict(answer, match),
      parts.context.verdict(answer, match),
    ]);
    expect([first, second]).toMatchObject([{ error: { code: 'E-AUD-01' } }, { error: { code: 'E-AUD-01' } }]);
  });

  it('IG-12 no area is shown on a verdict that is not written yet', async () => {
    const parts = await withRecord();
    parts.trail.fill();
    void parts.context.verdict(answer, match);
    expect(await parts.context.showArea('id-2', 'allergies', 1)).toMatchObject({
      error: { code: 'E-REC-CANCELLED' },
    });
  });

  it('SAFE-13 none within a minute is written, and one that comes later too', async () => {
    const parts = await withRecord();
    vi.advanceTimersByTime(59_999);
    expect(await linesAfter(parts)).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(await linesAfter(parts)).toEqual([none]);
    await parts.context.verdict(answer, match);
    vi.advanceTimersByTime(600_000);
    expect(await linesAfter(parts)).toEqual([none, 'record-verdict success match']);
  });

  it.each<[string, (parts: Parts) => unknown, readonly string[]]>([
    ['close', ({ context }) => context.forget('closed'), [none, 'record-closed success closed']],
    ['lock', ({ context }) => context.suspend(), [none, 'record-closed success locked']],
    ['sign-out', ({ context }) => context.forget('signed-out'), [none, 'record-closed success signed-out']],
    [
      'a lost screen',
      ({ context }) => context.forget('screen-lost'),
      [none, 'record-closed success screen-lost'],
    ],
    [
      'cancel while it is read',
      ({ context }) => context.cancel('id-2'),
      [none, 'record-closed success cancelled'],
    ],
    [
      'another search',
      ({ context }) => context.find(question, nurse),
      [none, 'record-closed success new-search', 'person-find started'],
    ],
    [
      'refresh',
      async ({ context, opens }) => {
        void context.open('id-2', agreed, nurse);
        await settle();
        opens[1]?.answer({ ok: true, value: received });
      },
      [none, 'record-open started', 'record-open success', 'record-closed success refreshed'],
    ],
  ])('SAFE-13 none came before %s', async (_name, overtake, lines) => {
    const parts = await withRecord();
    void overtake(parts);
    await settle();
    expect(await linesAfter(parts)).toEqual(lines);
  });

  it('a record that was compared closes without that', async () => {
    const parts = await withRecord();
    await parts.context.verdict(answer, match);
    parts.context.cancel('id-2');
    parts.context.forget('closed');
    vi.advanceTimersByTime(60_000);
    expect(await linesAfter(parts)).toEqual(['record-verdict success match', 'record-closed success closed']);
  });

  it('IG-12 a verdict that cannot be written is none: nothing may be shown', async () => {
    const parts = await withRecord();
    parts.trail.fill();
    expect(await parts.context.verdict(answer, match)).toMatchObject({ error: { code: 'E-AUD-01' } });
    expect(await parts.context.showArea('id-2', 'allergies', 1)).toMatchObject({
      error: { code: 'E-REC-CANCELLED' },
    });
  });
});

describe('a verdict that could not be written', () => {
  it.each([
    ['a minute later', () => vi.advanceTimersByTime(60_000), [none]],
    [
      'at the close',
      ({ context }: Parts) => context.forget('closed'),
      [none, 'record-closed success closed'],
    ],
  ])('SAFE-13 is missed %s', async (_name, pass, lines) => {
    const parts = await withRecord();
    parts.trail.fill();
    await parts.context.verdict(answer, match);
    parts.trail.clear();
    pass(parts);
    expect(await linesAfter(parts)).toEqual(lines);
  });
});

describe('what is done with differences', () => {
  it.each(['continue', 'stop'] as const)('SAFE-13 the decision is written once: %s', async (decision) => {
    const parts = await withRecord();
    await parts.context.verdict(answer, differences);
    expect((await parts.context.decide(answer, decision)).ok).toBe(true);
    expect(await parts.context.decide(answer, 'continue')).toMatchObject({ error: { code: 'E-IPC-INPUT' } });
    expect((await linesAfter(parts)).at(-1)).toBe(`record-decision success ${decision}`);
    expect(parts.trail.entries.at(-1)).toMatchObject({ accessId: 'id-3', subjects: differences.fields });
  });

  it.each([[match], [{ kind: 'other-person' }], [{ kind: 'unreadable' }]] as const)(
    'SAFE-13 there is nothing to decide after %s',
    async (verdict) => {
      const parts = await withRecord();
      await parts.context.verdict(answer, verdict);
      expect(await parts.context.decide(answer, 'continue')).toMatchObject({
        error: { code: 'E-IPC-INPUT' },
      });
    },
  );
});

describe('areas on screen', () => {
  it('IG-12 none is shown on a decision that is not written yet', async () => {
    const parts = await withRecord();
    await parts.context.verdict(answer, differences);
    parts.trail.fill();
    void parts.context.decide(answer, 'continue');
    expect(await parts.context.showArea('id-2', 'allergies', 1)).toMatchObject({
      error: { code: 'E-REC-CANCELLED' },
    });
  });

  it('IG-13 what was opened can be told: area and rows', async () => {
    const parts = await withRecord();
    await parts.context.verdict(answer, match);
    expect((await parts.context.showArea('id-2', 'allergies', 3)).ok).toBe(true);
    expect(parts.trail.entries.at(-1)).toMatchObject({
      event: 'area-shown',
      outcome: 'success',
      subjects: ['allergies', '3 rows'],
      accessId: 'id-3',
    });
  });

  it.each<[string, (parts: Parts) => unknown]>([
    ['no verdict yet', () => undefined],
    ['differences not decided', ({ context }) => context.verdict(answer, differences)],
    ['another person', ({ context }) => context.verdict(answer, { kind: 'other-person' })],
    [
      'stopped at differences',
      async ({ context }) => {
        await context.verdict(answer, differences);
        await context.decide(answer, 'stop');
      },
    ],
    ['closed', ({ context }) => context.forget('closed')],
  ])('SAFE-13 none may be shown: %s', async (_name, before) => {
    const parts = await withRecord();
    await before(parts);
    expect(await parts.context.showArea('id-2', 'allergies', 3)).toMatchObject({
      error: { code: 'E-REC-CANCELLED' },
    });
    expect(parts.trail.lines().some((line) => line.startsWith('area-shown'))).toBe(false);
  });

  it('IG-07 an area outside the role is refused, and that is written', async () => {
    const parts = await withRecord(askerIn('senior'));
    await parts.context.verdict(answer, match);
    expect(await parts.context.showArea('id-2', 'problems', 3)).toMatchObject({
      error: { code: 'E-AUTH-02' },
    });
    expect((await linesAfter(parts)).at(-1)).toBe('area-shown blocked E-AUTH-02');
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RecordPlan, ShownPart } from '../../shared/contract/record-ask.ts';
import { settle } from './testing/access-fake.ts';
import type { ContextFake } from './testing/source-fake.ts';
import { answerOf, askerIn, nurse, traceId, withRecord } from './testing/source-fake.ts';

const match = { kind: 'match' } as const;
const gender = { kind: 'differences', fields: ['gender'] } as const;
const genderAndPractice = { kind: 'differences', fields: ['gender', 'practice'] } as const;
const cancelled = { error: { code: 'E-REC-CANCELLED' } };
const none = 'record-verdict failed no-verdict';

const a = { openingId: 'id-2', traceId };
const b = { openingId: 'id-2', traceId: answerOf('B').traceId };
const c = { openingId: 'id-2', traceId: answerOf('C').traceId };

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-23T02:00:00.000Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

async function fetched(parts: ContextFake, plan: Extract<RecordPlan, 'B' | 'C'>): Promise<void> {
  const ask = plan === 'B' ? { plan } : { plan, range: { kind: 'last', count: 3 } as const };
  const fetching = parts.context.fetch('id-2', ask, nurse);
  await settle();
  parts.opens.at(-1)?.answer({ ok: true, value: answerOf(plan) });
  await fetching;
}

/** Plan A and problems have come, consultations too; nothing is judged. */
async function withAnswers(): Promise<ContextFake> {
  const parts = await withRecord();
  await fetched(parts, 'B');
  await fetched(parts, 'C');
  return parts;
}

const shows = async ({ context }: ContextFake, part: ShownPart = 'allergies'): Promise<boolean> =>
  (await context.showArea('id-2', part, 1)).ok;

const linesOf = async ({ trail }: ContextFake, event: string): Promise<readonly string[]> => {
  await settle();
  return trail.lines().filter((line) => line.startsWith(event));
};

describe('a verdict for each answer (SAFE-13)', () => {
  it('is written with the trace of its answer, in one access', async () => {
    const parts = await withAnswers();
    await parts.context.verdict(b, match);
    await parts.context.verdict(a, match);
    const verdicts = parts.trail.entries.filter(({ event }) => event === 'record-verdict');
    expect(verdicts).toMatchObject([
      { reference: b.traceId, accessId: 'id-3' },
      { reference: a.traceId, accessId: 'id-3' },
    ]);
  });

  it('is missed by each that has none', async () => {
    const parts = await withAnswers();
    await parts.context.verdict(b, match);
    vi.advanceTimersByTime(60_000);
    expect(await linesOf(parts, none)).toHaveLength(2);
  });

  it('one close ends them all', async () => {
    const parts = await withAnswers();
    await parts.context.verdict(b, match);
    parts.context.forget('closed');
    expect(await linesOf(parts, 'record-closed')).toEqual(['record-closed success closed']);
    expect(await parts.context.verdict(c, match)).toMatchObject(cancelled);
  });

  it('one answer that cannot be read hides no other', async () => {
    const parts = await withAnswers();
    await parts.context.verdict(a, match);
    await parts.context.verdict(b, { kind: 'unreadable' });
    expect(await shows(parts)).toBe(true);
  });

  it('another person in one of them stops all', async () => {
    const parts = await withAnswers();
    await parts.context.verdict(a, match);
    expect(await shows(parts)).toBe(true);
    await parts.context.verdict(b, { kind: 'other-person' });
    expect(await shows(parts)).toBe(false);
    await parts.context.verdict(c, match);
    expect(await shows(parts)).toBe(false);
  });

  it('cancelling while all of them are awaited ends the record', async () => {
    const parts = await withAnswers();
    parts.context.cancel('id-2');
    expect(await linesOf(parts, none)).toHaveLength(3);
    expect(await linesOf(parts, 'record-closed')).toEqual(['record-closed success cancelled']);
  });
});

describe('going on despite differences', () => {
  it('SAFE-13 covers later answers that differ in the same fields, which is written', async () => {
    const parts = await withAnswers();
    await parts.context.verdict(a, genderAndPractice);
    await parts.context.decide(a, 'continue');
    await parts.context.verdict(b, gender);
    expect(parts.trail.entries.at(-1)).toMatchObject({
      outcome: 'success',
      rule: 'decided-before',
      subjects: ['gender'],
    });
    expect(await shows(parts, 'problems')).toBe(true);
    // The same field may hold another value now: the page then asks again, and that is written too.
    expect((await parts.context.decide(b, 'continue')).ok).toBe(true);
    expect(await parts.context.decide(b, 'continue')).toMatchObject({ error: { code: 'E-IPC-INPUT' } });
    expect(await shows(parts, 'problems')).toBe(true);
  });

  it('SAFE-13 does not cover another field: it needs a decision of its own', async () => {
    const parts = await withAnswers();
    await parts.context.verdict(a, gender);
    await parts.context.decide(a, 'continue');
    await parts.context.verdict(b, genderAndPractice);
    expect(parts.trail.lines().at(-1)).toBe('record-verdict blocked CORE02');
    expect((await parts.context.decide(b, 'continue')).ok).toBe(true);
    expect(parts.trail.entries.at(-1)).toMatchObject({ subjects: ['gender', 'practice'] });
  });

  it('SAFE-13 covers nothing before it is written', async () => {
    const parts = await withAnswers();
    await parts.context.verdict(a, gender);
    parts.trail.fill();
    void parts.context.decide(a, 'continue');
    parts.trail.clear();
    void parts.context.verdict(b, gender);
    await settle();
    expect(await linesOf(parts, 'record-verdict blocked CORE02')).toHaveLength(2);
    expect(await linesOf(parts, 'record-verdict success decided-before')).toEqual([]);
    expect(await shows(parts)).toBe(false);
  });

  it('SAFE-13 of another access covers nothing', async () => {
    const parts = await withRecord();
    await parts.context.verdict(a, gender);
    await parts.context.decide(a, 'continue');
    const opening = parts.context.open('id-2', { kind: 'best-interests' }, nurse);
    await settle();
    parts.opens[1]?.answer({ ok: true, value: answerOf('A') });
    await opening;
    await parts.context.verdict({ ...a, traceId: answerOf('A').traceId }, gender);
    expect(parts.trail.lines().at(-1)).toBe('record-verdict blocked CORE02');
    expect(await shows(parts)).toBe(false);
  });

  it('SAFE-13 stopping at one answer hides all', async () => {
    const parts = await withAnswers();
    await parts.context.verdict(a, match);
    await parts.context.verdict(b, gender);
    expect(await shows(parts)).toBe(true);
    await parts.context.decide(b, 'stop');
    expect(await shows(parts)).toBe(false);
  });
});

describe('parts of the record on screen', () => {
  it('IG-13 are told of the answer that was asked for them, and of none where none was, in the same access', async () => {
    const parts = await withAnswers();
    for (const answer of [a, b, c]) await parts.context.verdict(answer, match);
    const told = async (part: ShownPart): Promise<string | undefined> => {
      await shows(parts, part);
      return parts.trail.entries.at(-1)?.reference;
    };
    expect([await told('problems'), await told('allergies'), await told('diary')]).toEqual([
      b.traceId,
      a.traceId,
      undefined,
    ]);
    expect(parts.trail.entries.at(-1)).toMatchObject({ event: 'area-shown', accessId: 'id-3' });
  });

  it.each(['find', 'source', 'about', 'documents', 'supplied'] as const)(
    'IG-13 %s is noted by its name and a number, nothing else',
    async (part) => {
      const parts = await withRecord();
      await parts.context.verdict(a, match);
      expect((await parts.context.showArea('id-2', part, 7)).ok).toBe(true);
      expect(parts.trail.entries.at(-1)).toMatchObject({
        event: 'area-shown',
        outcome: 'success',
        subjects: [part, '7 rows'],
      });
    },
  );

  it.each<[ShownPart, boolean]>([
    ['find', true],
    ['source', true],
    ['about', true],
    ['immunisations', true],
    ['consultations', false],
    // What may hold anything of the record.
    ['documents', false],
    ['supplied', false],
  ])('IG-07 a restricted role is shown %s: %s', async (part, shown) => {
    const parts = await withRecord(askerIn('senior'));
    await parts.context.verdict(a, match);
    expect(await parts.context.showArea('id-2', part, 1)).toMatchObject(
      shown ? { ok: true } : { error: { code: 'E-AUTH-02' } },
    );
  });
});

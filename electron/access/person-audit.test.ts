import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import { settle } from './testing/access-fake.ts';
import { organisation, refuse } from './testing/audit-fakes.ts';
import {
  agreed,
  askerIn,
  nurse,
  question,
  received,
  setUpContext,
  traced,
  withPerson,
} from './testing/source-fake.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-23T02:00:00.000Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

async function failedFind(code: ErrorCode, values?: Readonly<Record<string, string>>) {
  const parts = setUpContext();
  const finding = parts.context.find(question, nurse);
  await settle();
  parts.finds[0]?.answer(refuse(code, false, values));
  await finding;
  return parts.trail;
}

describe('finding is written down', () => {
  it('IG-11 before anything leaves and at the end, under one access, with the user as they are', async () => {
    const { trail } = await withPerson();
    const common = {
      event: 'person-find',
      accessId: 'id-1',
      reference: 'id-1',
      subjects: ['date-of-birth'],
      organisation,
    };
    expect(trail.entries).toMatchObject([
      {
        ...common,
        outcome: 'started',
        patient: { nhsNumber: '9990000018' },
        user: { name: 'Nia Testwell', tier: 'full' },
      },
      { ...common, outcome: 'success', patient: { nhsNumber: '9990000018', tracedAt: traced.tracedAt } },
    ]);
  });

  it.each<[ErrorCode, string]>([
    ['E-PT-04', 'blocked CORE06'],
    ['E-PT-07', 'blocked CORE08'],
    ['E-PT-08', 'blocked CORE02'],
    ['E-PT-09', 'blocked CORE05'],
    ['E-PT-10', 'blocked CORE07'],
    ['E-PT-11', 'blocked CORE04'],
    ['E-PT-12', 'blocked CORE03'],
    ['E-PT-13', 'blocked CORE06'],
    ['E-PT-15', 'failed E-PT-15'],
    ['E-CFG-03', 'failed E-CFG-03'],
    ['E-CLK-01', 'blocked E-CLK-01'],
  ])('INT-1.4 the rule that stopped it: %s', async (code, end) => {
    expect((await failedFind(code)).lines()).toEqual(['person-find started', `person-find ${end}`]);
  });

  it('SAFE-26 the number that replaced the one asked for', async () => {
    const trail = await failedFind('E-PT-09', { new: '9990000026' });
    expect(trail.entries[1]?.patient).toEqual({ nhsNumber: '9990000018', supersededBy: '9990000026' });
  });

  it.each([
    ['IG-07 a role that opens nothing', 'E-AUTH-02', { ...askerIn('officer') }, false],
    ['INT-1.3 a sign-in that may not ask PDS', 'E-AUTH-05', { ...nurse, demographics: undefined }, false],
    ['IG-12 an altered log', 'E-AUD-02', nurse, true],
  ])('is refused here and written down: %s', async (_name, code, asker, altered) => {
    const { context, finds, trail } = setUpContext();
    if (altered) trail.breakChain();
    expect(await context.find(question, asker)).toMatchObject({ ok: false, error: { code } });
    expect(finds).toHaveLength(0);
    expect(trail.lines()).toEqual([`person-find blocked ${code}`]);
  });

  it('IG-12 E-AUD-01 nothing leaves when it cannot be written', async () => {
    const { context, finds, trail } = setUpContext();
    trail.fill();
    expect(await context.find(question, nurse)).toMatchObject({ error: { code: 'E-AUD-01' } });
    expect(finds).toHaveLength(0);
  });

  it('IG-12 E-AUD-01 nobody is shown when the end cannot be written', async () => {
    const { context, finds, trail } = setUpContext();
    const finding = context.find(question, nurse);
    await settle();
    trail.fill();
    finds[0]?.answer({ ok: true, value: traced });
    expect(await finding).toMatchObject({ error: { code: 'E-AUD-01' } });
    context.suspend();
    expect(context.resumable()).toBeUndefined();
  });

  it('gives the source a witness of this access', async () => {
    const { context, finds, trail } = setUpContext();
    void context.find(question, nurse);
    await settle();
    await finds[0]?.request.witness.begin({ event: 'pds-trace', reference: 'request-1', attempt: 1 });
    expect(trail.entries[1]).toMatchObject({
      event: 'pds-trace',
      outcome: 'started',
      accessId: 'id-1',
      patient: { nhsNumber: '9990000018' },
      user: { sessionId: 'session-1' },
    });
  });

  it.each([['an overtaken search', 'person-find failed E-REC-CANCELLED']])(
    'SAFE-12 %s',
    async (_name, end) => {
      const { context, finds, trail } = setUpContext();
      const finding = context.find(question, nurse);
      await settle();
      context.forget('closed');
      finds[0]?.answer({ ok: true, value: traced });
      await finding;
      expect(trail.lines()).toEqual(['person-find started', end]);
    },
  );
});

describe('opening is written down', () => {
  it('IG-05 with the reason, the areas, the practice and an access of its own', async () => {
    const { context, opens, trail } = await withPerson();
    const reason = { kind: 'cannot-be-asked', why: 'asleep after a fall' } as const;
    const opening = context.open('id-2', reason, askerIn('senior'));
    await settle();
    const common = {
      event: 'record-open',
      accessId: 'id-3',
      reference: 'id-3',
      purpose: reason,
      subjects: ['allergies', 'medicines', 'immunisations', 'policy 2026.1-test'],
      target: { practiceOdsCode: 'A20047' },
      patient: { nhsNumber: '9990000018', tracedAt: traced.tracedAt },
      user: { tier: 'restricted' },
    };
    expect(trail.entries.at(-1)).toMatchObject({ ...common, outcome: 'started' });
    expect(opens).toHaveLength(1);
    vi.advanceTimersByTime(1_500);
    opens[0]?.answer({ ok: true, value: received });
    await opening;
    expect(trail.entries.at(-1)).toMatchObject({
      ...common,
      outcome: 'success',
      bytes: 9,
      durationMilliseconds: 1_500,
    });
  });

  it.each<[ErrorCode, string]>([
    ['E-PT-17', 'blocked CORE01'],
    ['E-REC-12', 'blocked E-REC-12'],
    // The practice has no record it can share: its answer, not our rule.
    ['E-PT-11', 'failed E-PT-11'],
    ['E-REC-09', 'failed E-REC-09'],
  ])('INT-6.3 how it came to nothing: %s', async (code, end) => {
    const { context, opens, trail } = await withPerson();
    const opening = context.open('id-2', agreed, nurse);
    await settle();
    opens[0]?.answer(refuse(code));
    await opening;
    expect(trail.lines().at(-1)).toBe(`record-open ${end}`);
  });

  it('IG-12 E-AUD-01 no request leaves when it cannot be written', async () => {
    const { context, opens, trail } = await withPerson();
    trail.fill();
    expect(await context.open('id-2', agreed, nurse)).toMatchObject({ error: { code: 'E-AUD-01' } });
    expect(opens).toHaveLength(0);
  });

  it('IG-12 E-AUD-01 no record is handed over when its arrival cannot be written', async () => {
    const { context, opens, bodies, trail } = await withPerson();
    const opening = context.open('id-2', agreed, nurse);
    await settle();
    trail.fill();
    opens[0]?.answer({ ok: true, value: received });
    expect(await opening).toMatchObject({ error: { code: 'E-AUD-01' } });
    expect(bodies.deposit).not.toHaveBeenCalled();
  });

  it('IG-12 the start of an opening is kept beside the keys while the look-ups run', async () => {
    const { context, opens, trail } = await withPerson();
    expect(trail.anchoredAt).toEqual([]);
    const opening = context.open('id-2', agreed, nurse);
    await settle();
    expect(trail.lines().at(-1)).toBe('record-open started');
    expect(trail.anchoredAt).toEqual([3]);
    opens[0]?.answer({ ok: true, value: received });
    expect((await opening).ok).toBe(true);
  });

  it('IG-12 E-AUTH-04 no record is handed over when the keychain does not keep the start', async () => {
    const { context, opens, bodies, trail } = await withPerson();
    trail.failAnchor();
    const opening = context.open('id-2', agreed, nurse);
    await settle();
    opens[0]?.answer({ ok: true, value: received });
    expect(await opening).toMatchObject({ error: { code: 'E-AUTH-04', reference: 'id-3' } });
    expect(bodies.deposit).not.toHaveBeenCalled();
    expect(trail.lines().at(-1)).toBe('record-open failed E-AUTH-04');
  });

  it.each([
    ['not-this-person', 'person-left success not-this-person'],
    ['new-search', 'person-left success new-search'],
  ] as const)('a person who is left: %s', async (why, line) => {
    const { context, trail } = await withPerson();
    await context.leave('id-2', why);
    expect(trail.lines().at(-1)).toBe(line);
    expect(trail.entries.at(-1)).toMatchObject({ accessId: 'id-1', patient: { nhsNumber: '9990000018' } });
  });

  it.each(['closed', 'signed-out', 'purged', 'screen-lost', 'app-end'] as const)(
    'a person who was never opened, forgotten: %s',
    async (why) => {
      const { context, trail } = await withPerson();
      context.forget(why);
      context.forget(why);
      await settle();
      expect(trail.lines().slice(2)).toEqual([`person-left success ${why}`]);
    },
  );
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RecordAsk } from '../../shared/contract/record-ask.ts';
import { settle } from './testing/access-fake.ts';
import { refuse } from './testing/audit-fakes.ts';
import type { ContextFake } from './testing/source-fake.ts';
import {
  agreed,
  answerOf,
  askerIn,
  nurse,
  question,
  traced,
  traceId,
  withPerson,
  withRecord,
} from './testing/source-fake.ts';

const cancelled = { ok: false, error: { code: 'E-REC-CANCELLED' } };
const problems: RecordAsk = { plan: 'B' };
const consultations: RecordAsk = { plan: 'C', range: { kind: 'last', count: 3 } };
const match = { kind: 'match' } as const;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-23T02:00:00.000Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Asks for more of the record of `id-2` and lets it leave. */
async function asking({ context }: ContextFake, ask: RecordAsk, asker = nurse) {
  const fetching = context.fetch('id-2', ask, asker);
  await settle();
  return fetching;
}

/** A call that is let go without waiting for its end. */
function begun(parts: ContextFake, ask: RecordAsk, asker = nurse) {
  const fetching = parts.context.fetch('id-2', ask, asker);
  return settle().then(() => ({ fetching }));
}

describe('asking for more of an open record', () => {
  it('hands over where the body waits, and what was asked for', async () => {
    const parts = await withRecord();
    const { fetching } = await begun(parts, problems);
    parts.opens[1]?.answer({ ok: true, value: answerOf('B') });
    const { gzippedBody: _body, ...facts } = answerOf('B');
    expect(await fetching).toEqual({
      ok: true,
      value: { ...facts, openingId: 'id-2', bodyUrl: '/body/token' },
    });
  });

  it('DESIGN 3.3 goes the way of its opening, for the same reason, with the person’s trace', async () => {
    const parts = await withRecord();
    await begun(parts, problems);
    const [opened, fetched] = parts.opens;
    expect(fetched?.request.plan).toMatchObject({ plan: 'B' });
    expect(fetched?.request.route).toBe(opened?.request.route);
    expect(fetched?.request).toMatchObject({ reason: agreed, person: { openingId: 'id-2' } });
  });

  it('DESIGN 3.3 another opening has a way of its own', async () => {
    const parts = await withRecord();
    void parts.context.open('id-2', agreed, nurse);
    await settle();
    expect(parts.opens[1]?.request.route).not.toBe(parts.opens[0]?.request.route);
  });

  it('IG-10 is written down before and after, in the access of its opening, with plan, area and limits', async () => {
    const parts = await withRecord();
    const { fetching } = await begun(parts, consultations);
    const common = {
      event: 'record-fetch',
      accessId: 'id-3',
      reference: 'id-4',
      purpose: agreed,
      subjects: ['plan C', 'consultations, last 3', 'policy 2026.1-test'],
      target: { practiceOdsCode: 'A20047' },
      patient: { nhsNumber: '9990000018' },
    };
    expect(parts.trail.entries.at(-1)).toMatchObject({ ...common, outcome: 'started' });
    parts.opens[1]?.answer({ ok: true, value: answerOf('C') });
    await fetching;
    expect(parts.trail.entries.at(-1)).toMatchObject({ ...common, outcome: 'success', bytes: 9 });
  });

  it('IG-12 E-AUD-01 nothing leaves when it cannot be written', async () => {
    const parts = await withRecord();
    parts.trail.fill();
    expect(await asking(parts, problems)).toMatchObject({ error: { code: 'E-AUD-01' } });
    expect(parts.opens).toHaveLength(1);
  });

  it('several run beside each other, each told under its own plan', async () => {
    const parts = await withRecord();
    const first = await begun(parts, problems);
    const second = await begun(parts, consultations);
    expect(parts.opens.map(({ request }) => request.signal.aborted)).toEqual([false, false, false]);
    parts.opens[1]?.request.onHop({ hop: 'practice', state: 'waiting' });
    expect(parts.onProgress).toHaveBeenLastCalledWith({
      openingId: 'id-2',
      plan: 'B',
      hop: 'practice',
      state: 'waiting',
    });
    parts.opens[2]?.answer({ ok: true, value: answerOf('C') });
    parts.opens[1]?.answer({ ok: true, value: answerOf('B') });
    expect([(await first.fetching).ok, (await second.fetching).ok]).toEqual([true, true]);
    expect(parts.bodies.revokeAll).toHaveBeenCalledTimes(2);
  });

  it('the same plan asked for again overtakes itself alone', async () => {
    const parts = await withRecord();
    const first = await begun(parts, consultations);
    await begun(parts, problems);
    await begun(parts, { plan: 'C', range: { kind: 'all' } });
    expect(parts.opens.slice(1).map(({ request }) => request.signal.aborted)).toEqual([true, false, false]);
    parts.opens[1]?.answer({ ok: true, value: answerOf('C') });
    expect(await first.fetching).toMatchObject(cancelled);
  });

  it('a failure is that of this request and leaves the others', async () => {
    const parts = await withRecord();
    await parts.context.verdict({ openingId: 'id-2', traceId }, match);
    const { fetching } = await begun(parts, problems);
    parts.opens[1]?.answer(refuse('E-REC-13', false, { area: 'problems' }));
    expect(await fetching).toMatchObject({ error: { code: 'E-REC-13', reference: 'id-4' } });
    expect(parts.trail.lines().at(-1)).toBe('record-fetch failed E-REC-13');
    expect((await parts.context.showArea('id-2', 'allergies', 1)).ok).toBe(true);
  });
});

describe('what may be asked for', () => {
  it('IG-07 an area outside the role is refused before anything leaves, and that is written', async () => {
    const parts = await withRecord(askerIn('senior'));
    const outcome = await asking(parts, problems, askerIn('senior'));
    expect(outcome).toMatchObject({ error: { code: 'E-AUTH-02' } });
    expect(parts.opens).toHaveLength(1);
    expect(parts.trail.lines().at(-1)).toBe('record-fetch blocked E-AUTH-02');
    expect(parts.trail.entries.at(-1)).toMatchObject({
      subjects: ['plan B', 'problems', 'policy 2026.1-test'],
    });
  });

  it('IG-07 a role that was narrowed in the middle of a sitting opens no more than it does now', async () => {
    const parts = await withRecord(nurse);
    expect(await asking(parts, problems, askerIn('senior'))).toMatchObject({ error: { code: 'E-AUTH-02' } });
    expect(parts.opens).toHaveLength(1);
  });

  it.each<[string, RecordAsk]>([
    ['a period in the future', { plan: 'C', range: { kind: 'period', from: '2026-11-24' } }],
    [
      'a period that ends before it starts',
      { plan: 'referrals', range: { kind: 'period', from: '2026-02-02', to: '2026-02-01' } },
    ],
    ['planned actions of the past', { plan: 'diary', range: { kind: 'until', to: '2026-11-22' } }],
  ])('SAFE-27 %s is refused before anything leaves', async (_name, ask) => {
    const parts = await withRecord();
    const before = parts.trail.lines().length;
    expect(await asking(parts, ask)).toMatchObject({ error: { code: 'E-IPC-INPUT' } });
    expect(parts.opens).toHaveLength(1);
    expect(parts.trail.lines()).toHaveLength(before);
  });

  it('SAFE-27 today is the day in London', async () => {
    // Half an hour before midnight in UTC it is tomorrow in London in summer.
    vi.setSystemTime(new Date('2026-07-01T23:30:00.000Z'));
    const parts = await withRecord();
    await begun(parts, { plan: 'C', range: { kind: 'period', to: '2026-07-02' } });
    expect(parts.opens).toHaveLength(2);
  });
});

describe('when more may be asked for', () => {
  it('IG-05 never before a reason was given', async () => {
    const parts = await withPerson();
    expect(await asking(parts, problems)).toMatchObject(cancelled);
    expect(parts.opens).toHaveLength(0);
  });

  it('SAFE-12 never under another opening', async () => {
    const parts = await withRecord();
    expect(await parts.context.fetch('id-9', problems, nurse)).toMatchObject(cancelled);
  });

  it.each<[string, (parts: ContextFake) => unknown]>([
    ['locked', ({ context }) => context.suspend()],
    ['closed', ({ context }) => context.forget('closed')],
    ['left', ({ context }) => context.leave('id-2', 'not-this-person')],
    ['another search', ({ context }) => context.find(question, nurse)],
  ])('SAFE-12 never after it was %s, and what runs is dropped', async (_name, end) => {
    const parts = await withRecord();
    const { fetching } = await begun(parts, problems);
    void end(parts);
    expect(parts.opens[1]?.request.signal.aborted).toBe(true);
    parts.opens[1]?.answer({ ok: true, value: answerOf('B') });
    expect(await fetching).toMatchObject(cancelled);
    expect(parts.bodies.deposit).toHaveBeenCalledOnce();
    expect(await asking(parts, consultations)).toMatchObject(cancelled);
    expect(parts.opens).toHaveLength(2);
  });

  it('SAFE-12 not for the next person before theirs was opened', async () => {
    const parts = await withRecord();
    const finding = parts.context.find(question, nurse);
    await settle();
    parts.finds[1]?.answer({ ok: true, value: traced });
    const found = await finding;
    if (!found.ok) throw new Error(found.error.code);
    expect(await parts.context.fetch(found.value.openingId, problems, nurse)).toMatchObject(cancelled);
    expect(parts.opens).toHaveLength(1);
  });

  it('while plan A is still awaited', async () => {
    const parts = await withPerson();
    void parts.context.open('id-2', agreed, nurse);
    const fetching = parts.context.fetch('id-2', problems, nurse);
    await settle();
    expect(parts.opens.map(({ request }) => request.plan.plan)).toEqual(['A', 'B']);
    parts.opens[1]?.answer({ ok: true, value: answerOf('B') });
    expect((await fetching).ok).toBe(true);
  });

  it('a part of plan A after the whole of it failed', async () => {
    const parts = await withPerson();
    const opening = parts.context.open('id-2', agreed, nurse);
    await settle();
    parts.opens[0]?.answer(refuse('E-REC-09'));
    expect((await opening).ok).toBe(false);
    const { fetching } = await begun(parts, { plan: 'allergies' });
    parts.opens[1]?.answer({ ok: true, value: answerOf('allergies') });
    expect((await fetching).ok).toBe(true);
    await parts.context.verdict({ openingId: 'id-2', traceId: answerOf('allergies').traceId }, match);
    expect((await parts.context.showArea('id-2', 'allergies', 1)).ok).toBe(true);
  });

  it('IG-12 not when the opening itself could not be written', async () => {
    const parts = await withPerson();
    parts.trail.fill();
    await parts.context.open('id-2', agreed, nurse);
    parts.trail.clear();
    expect(await asking(parts, problems)).toMatchObject(cancelled);
    expect(parts.opens).toHaveLength(0);
  });

  it('SAFE-13 never after another person’s record came under it, and that is written', async () => {
    const parts = await withRecord();
    const { fetching } = await begun(parts, problems);
    await parts.context.verdict({ openingId: 'id-2', traceId }, { kind: 'other-person' });
    parts.opens[1]?.answer({ ok: true, value: answerOf('B') });
    expect(await fetching).toMatchObject(cancelled);
    expect(await asking(parts, consultations)).toMatchObject({ error: { code: 'E-REC-WRONGPT' } });
    expect(parts.trail.lines().at(-1)).toBe('record-fetch blocked E-REC-WRONGPT');
    expect(parts.opens).toHaveLength(2);
  });

  it('SAFE-13 not after somebody stopped at differences', async () => {
    const parts = await withRecord();
    const answer = { openingId: 'id-2', traceId };
    const { fetching } = await begun(parts, problems);
    await parts.context.verdict(answer, { kind: 'differences', fields: ['gender'] });
    await parts.context.decide(answer, 'stop');
    parts.opens[1]?.answer({ ok: true, value: answerOf('B') });
    expect(await fetching).toMatchObject(cancelled);
    expect(await asking(parts, consultations)).toMatchObject(cancelled);
  });
});

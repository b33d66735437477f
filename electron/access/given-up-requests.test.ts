import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RecordAsk } from '../../shared/contract/record-ask.ts';
import { settle } from './testing/access-fake.ts';
import { refuse } from './testing/audit-fakes.ts';
import type { ContextFake } from './testing/source-fake.ts';
import { agreed, answerOf, nurse, received, traceId, withRecord } from './testing/source-fake.ts';

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

/** A call that is let go without waiting for its end. */
function begun(parts: ContextFake, ask: RecordAsk, asker = nurse) {
  const fetching = parts.context.fetch('id-2', ask, asker);
  return settle().then(() => ({ fetching }));
}

describe('giving one request up', () => {
  it('stops that plan alone', async () => {
    const parts = await withRecord();
    const { fetching } = await begun(parts, problems);
    await begun(parts, consultations);
    parts.context.cancel('id-2', 'B');
    expect(parts.opens.slice(1).map(({ request }) => request.signal.aborted)).toEqual([true, false]);
    parts.opens[1]?.answer({ ok: true, value: answerOf('B') });
    expect(await fetching).toMatchObject(cancelled);
    expect(parts.trail.lines().at(-1)).toBe('record-fetch failed E-REC-CANCELLED');
  });

  it('drops its answer while no verdict is given on it, with the body; the record stays', async () => {
    const parts = await withRecord();
    await parts.context.verdict({ openingId: 'id-2', traceId }, match);
    const { fetching } = await begun(parts, problems);
    parts.bodies.deposit.mockReturnValueOnce('/body/of-b');
    parts.opens[1]?.answer({ ok: true, value: answerOf('B') });
    await fetching;
    parts.context.cancel('id-2', 'B');
    expect(parts.bodies.revoke).toHaveBeenCalledExactlyOnceWith('/body/of-b');
    const of = { openingId: 'id-2', traceId: answerOf('B').traceId };
    expect(await parts.context.verdict(of, match)).toMatchObject(cancelled);
    expect(parts.trail.lines().at(-1)).toBe('record-verdict failed no-verdict');
    expect((await parts.context.showArea('id-2', 'allergies', 1)).ok).toBe(true);
  });

  it('keeps what was judged', async () => {
    const parts = await withRecord();
    await parts.context.verdict({ openingId: 'id-2', traceId }, match);
    parts.context.cancel('id-2', 'A');
    parts.context.cancel('id-2');
    expect((await parts.context.showArea('id-2', 'allergies', 1)).ok).toBe(true);
  });
});

describe('a refresh', () => {
  it('ends the answers before it with the first of its own, and what ran for them', async () => {
    const parts = await withRecord();
    const old = await begun(parts, problems);
    const opening = parts.context.open('id-2', agreed, nurse);
    await settle();
    expect(parts.opens[1]?.request.signal.aborted).toBe(true);
    parts.opens[1]?.answer({ ok: true, value: answerOf('B') });
    expect(await old.fetching).toMatchObject(cancelled);
    parts.opens[2]?.answer({ ok: true, value: { ...received, traceId: answerOf('A').traceId } });
    expect((await opening).ok).toBe(true);
    expect(await parts.context.verdict({ openingId: 'id-2', traceId }, match)).toMatchObject(cancelled);
    expect(parts.trail.lines().at(-1)).toBe('record-closed success refreshed');
  });

  it('that failed leaves the record and its access as they were', async () => {
    const parts = await withRecord();
    await parts.context.verdict({ openingId: 'id-2', traceId }, match);
    const opening = parts.context.open('id-2', agreed, nurse);
    await settle();
    parts.opens[1]?.answer(refuse('E-REC-09'));
    await opening;
    const { fetching } = await begun(parts, problems);
    parts.opens[2]?.answer({ ok: true, value: answerOf('B') });
    await fetching;
    expect(parts.trail.entries.at(-1)).toMatchObject({ event: 'record-fetch', accessId: 'id-3' });
    expect((await parts.context.showArea('id-2', 'allergies', 1)).ok).toBe(true);
    expect(parts.trail.lines()).not.toContain('record-closed success refreshed');
  });
});

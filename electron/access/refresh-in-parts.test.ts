import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RecordAsk } from '../../shared/contract/record-ask.ts';
import { settle } from './testing/access-fake.ts';
import { refuse } from './testing/audit-fakes.ts';
import type { ContextFake } from './testing/source-fake.ts';
import { answerOf, nurse, traceId, withRecord } from './testing/source-fake.ts';

const cancelled = { ok: false, error: { code: 'E-REC-CANCELLED' } };
const problems: RecordAsk = { plan: 'B' };
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

/** A refresh, for another reason, whose whole failed: access `id-4`. */
async function failedRefresh(code: 'E-REC-09' | 'E-REC-CANCELLED' = 'E-REC-09'): Promise<ContextFake> {
  const parts = await withRecord();
  await parts.context.verdict({ openingId: 'id-2', traceId }, match);
  const refreshing = parts.context.open('id-2', { kind: 'best-interests' }, nurse);
  await settle();
  parts.opens[1]?.answer(refuse(code));
  await refreshing;
  return parts;
}
const closed = ({ trail }: ContextFake) =>
  trail.entries
    .filter(({ event }) => event === 'record-closed')
    .map(({ rule, accessId }) => [rule, accessId]);

describe('a refresh that comes in parts', () => {
  it('IG-05 a part of a refresh whose whole failed is asked for in its access, and ends the answers before it', async () => {
    const parts = await failedRefresh();
    const opened = parts.trail.entries.findLast(({ event }) => event === 'record-open');
    const { fetching } = await begun(parts, { plan: 'allergies' });
    expect(parts.opens[2]?.request.route).toBe(parts.opens[1]?.request.route);
    expect(parts.opens[2]?.request.reason).toBe(parts.opens[1]?.request.reason);
    expect(closed(parts)).toEqual([]);
    parts.opens[2]?.answer({ ok: true, value: answerOf('allergies') });
    expect((await fetching).ok).toBe(true);
    await settle();
    const fetched = parts.trail.entries.findLast(({ event }) => event === 'record-fetch');
    expect(fetched?.accessId).toBe(opened?.accessId);
    expect(closed(parts)).toEqual([['refreshed', 'id-3']]);
    expect(await parts.context.verdict({ openingId: 'id-2', traceId }, match)).toMatchObject(cancelled);
    // What follows is of the new access too.
    await begun(parts, problems);
    expect(parts.opens[3]?.request.route).toBe(parts.opens[1]?.request.route);
  });

  it('SAFE-17 a refresh of which no part came leaves the copy and its access as they were', async () => {
    const parts = await failedRefresh();
    const { fetching } = await begun(parts, { plan: 'allergies' });
    parts.opens[2]?.answer(refuse('E-REC-09'));
    await fetching;
    expect((await parts.context.showArea('id-2', 'allergies', 1)).ok).toBe(true);
    await begun(parts, { plan: 'medicines' });
    expect(parts.opens[3]?.request.route).toBe(parts.opens[0]?.request.route);
    expect(closed(parts)).toEqual([]);
  });

  it('SAFE-17 a refresh that was stopped is joined by nothing', async () => {
    const parts = await failedRefresh('E-REC-CANCELLED');
    await begun(parts, { plan: 'allergies' });
    expect(parts.opens[2]?.request.route).toBe(parts.opens[0]?.request.route);
  });

  it('SAFE-12 the body of an answer that nobody judged goes when the same is asked for again', async () => {
    const parts = await withRecord();
    parts.bodies.deposit.mockReturnValueOnce('/body/first');
    const { fetching } = await begun(parts, problems);
    parts.opens[1]?.answer({ ok: true, value: answerOf('B') });
    await fetching;
    expect(parts.bodies.revoke).not.toHaveBeenCalled();
    await begun(parts, problems);
    expect(parts.bodies.revoke.mock.calls).toEqual([['/body/first']]);
  });
});

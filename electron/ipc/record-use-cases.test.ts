import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { policy } from '../access/testing/staff-fakes.ts';
import { openingId, question, setUpChangeable, withPerson } from './testing/use-case-fixture.ts';

const reason = { kind: 'person-agreed' } as const;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Plan A and two more questions have left and wait for their answers. */
async function withThreeAsked() {
  const parts = await withPerson();
  const { handlers, openRecord } = parts;
  void handlers['record.open']({ openingId, reason });
  void handlers['record.fetch']({ openingId, ask: { plan: 'B' } });
  void handlers['record.fetch']({ openingId, ask: { plan: 'C', range: { kind: 'last', count: 3 } } });
  await vi.waitFor(() => {
    expect(openRecord).toHaveBeenCalledTimes(3);
  });
  return { ...parts, asked: openRecord.mock.calls.map(([request]) => request) };
}

describe('more of an open record', () => {
  it('is asked for beside what is awaited already, and told to the renderer under its plan', async () => {
    const { asked, screen } = await withThreeAsked();
    expect(asked.map(({ plan }) => plan.plan)).toEqual(['A', 'B', 'C']);
    asked[2]?.onHop({ hop: 'practice', state: 'waiting', attempt: 1 });
    expect(screen.send).toHaveBeenLastCalledWith('bedside:record.progress', {
      openingId,
      plan: 'C',
      hop: 'practice',
      state: 'waiting',
      attempt: 1,
    });
  });

  it('one plan is cancelled alone, or all together', async () => {
    const { asked, handlers } = await withThreeAsked();
    const aborted = (): readonly boolean[] => asked.map(({ signal }) => signal.aborted);
    await handlers['record.cancel']({ openingId, plan: 'B' });
    expect(aborted()).toEqual([false, true, false]);
    await handlers['record.cancel']({ openingId });
    expect(aborted()).toEqual([true, true, true]);
  });

  it('IG-21 a lock stops all of them', async () => {
    const { asked, handlers } = await withThreeAsked();
    await handlers['session.lock'](undefined);
    expect(asked.every(({ signal }) => signal.aborted)).toBe(true);
    expect(await handlers['record.fetch']({ openingId, ask: { plan: 'B' } })).toMatchObject({
      error: { code: 'E-IPC-LOCKED' },
    });
  });

  it('IG-07 a policy that was narrowed in the middle of the sitting closes what it no longer opens', async () => {
    const { handlers, enter, keeper, given, openRecord } = await setUpChangeable();
    await enter(keeper);
    await handlers['person.find'](question);
    void handlers['record.open']({ openingId, reason });
    await vi.waitFor(() => {
      expect(openRecord).toHaveBeenCalledOnce();
    });
    const restricted = { ...policy.tiers.restricted, areas: ['allergies' as const] };
    given.policy = { ...policy, policyVersion: 'next', tiers: { ...policy.tiers, restricted } };
    expect(await handlers['record.fetch']({ openingId, ask: { plan: 'medicines' } })).toMatchObject({
      error: { code: 'E-AUTH-02' },
    });
    expect(openRecord).toHaveBeenCalledOnce();
  });
});

import { describe, expect, it } from 'vitest';
import type { Clock } from './clock.ts';
import { failureOf } from './failure.ts';
import { readBudget, recordBudget, withRetries } from './retries.ts';
import type { Attempt, RetryBudget } from './retries.ts';
import type { Again } from './verdict.ts';

const running = new AbortController().signal;

function countingClock(whilePausing: () => void = () => undefined): Clock & { readonly pauses: number[] } {
  const pauses: number[] = [];
  return {
    pauses,
    now: () => new Date('2026-11-23T03:00:00Z'),
    pause: (milliseconds) => {
      pauses.push(milliseconds);
      whilePausing();
      return Promise.resolve();
    },
  };
}

function failing(again: Again, waitSeconds?: number): Attempt<string> {
  const error = failureOf('E-REC-09', new Date(0), 'trace', {
    hop: 'practice',
    values: { practice: 'T9P01' },
  });
  return { ok: false, error, again, waitSeconds };
}

/** Plays the attempts in order, the last one for ever. */
async function play(attempts: readonly Attempt<string>[], budget: RetryBudget, clock = countingClock()) {
  let made = 0;
  const outcome = await withRetries(
    () => {
      made += 1;
      const next = attempts[made - 1] ?? attempts.at(-1);
      return next === undefined ? Promise.reject(new Error('no attempt')) : Promise.resolve(next);
    },
    budget,
    clock,
    running,
  );
  return { outcome, made, pauses: clock.pauses };
}

describe('retries', () => {
  it.each<readonly [string, RetryBudget, Again, number]>([
    ['a read that meets network faults', readBudget, 'after-a-pause', 4],
    ['a read that times out', readBudget, 'after-a-timeout', 2],
    ['a record that meets network faults', recordBudget, 'after-a-pause', 3],
    ['a record that times out', recordBudget, 'after-a-timeout', 2],
    ['a record that is refused', recordBudget, 'never', 1],
  ])('%s is tried as often as the table says', async (_what, budget, again, expected) => {
    const { outcome, made } = await play([failing(again)], budget);
    expect(made).toBe(expected);
    expect(outcome).toMatchObject({ ok: false, error: { code: 'E-REC-09' } });
  });

  it('time-outs and network faults share the total', async () => {
    const mixed = [failing('after-a-timeout'), failing('after-a-pause'), failing('after-a-pause')];
    expect((await play(mixed, recordBudget)).made).toBe(3);
  });

  it('stops at the first success', async () => {
    const { outcome, made } = await play(
      [failing('after-a-pause'), { ok: true, value: 'record' }],
      readBudget,
    );
    expect(outcome).toEqual({ ok: true, value: 'record' });
    expect(made).toBe(2);
  });

  it('pauses half a second, one, two, and never less', async () => {
    const { pauses } = await play([failing('after-a-pause')], readBudget);
    expect(pauses).toHaveLength(3);
    for (const [index, planned] of [500, 1000, 2000].entries()) {
      expect(pauses[index]).toBeGreaterThanOrEqual(planned);
      expect(pauses[index]).toBeLessThan(planned * 1.34);
    }
  });

  it('honours a wait that the service asks for', async () => {
    const { pauses } = await play([failing('after-a-pause', 5), { ok: true, value: '' }], readBudget);
    expect(pauses[0]).toBeGreaterThanOrEqual(5000);
  });

  it('leaves a long wait to the person', async () => {
    const { made, pauses } = await play([failing('after-a-pause', 11)], readBudget);
    expect(made).toBe(1);
    expect(pauses).toEqual([]);
  });

  it('tries nothing more once cancelled in a pause, and says so', async () => {
    const cancel = new AbortController();
    let made = 0;
    const outcome = await withRetries(
      () => {
        made += 1;
        return Promise.resolve(failing('after-a-pause'));
      },
      readBudget,
      countingClock(() => {
        cancel.abort();
      }),
      cancel.signal,
    );
    expect(made).toBe(1);
    expect(outcome).toMatchObject({ ok: false, error: { code: 'E-REC-CANCELLED', hop: 'practice' } });
  });
});

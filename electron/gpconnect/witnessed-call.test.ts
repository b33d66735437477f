import { describe, expect, it } from 'vitest';
import type { CallEnd, CallWitness, OutgoingCall } from './call-witness.ts';
import { failureOf } from './failure.ts';
import type { Attempt } from './retries.ts';
import { makeWitnessed } from './witnessed-call.ts';
import type { CallFacts } from './witnessed-call.ts';

const call: OutgoingCall = { event: 'pds-trace', reference: 'request-1', attempt: 1 };
const clock = { now: () => new Date('2026-11-23T03:00:00Z'), pause: () => Promise.resolve() };
const at = { hop: 'demographics', signal: new AbortController().signal, clock } as const;
const success: Attempt<string> = { ok: true, value: 'answer' };

function failed(code: 'E-PT-07' | 'E-PT-15'): Attempt<string> {
  return { ok: false, error: failureOf(code, clock.now(), 'request-1'), again: 'after-a-pause' };
}

function recording(): { witness: CallWitness; log: unknown[] } {
  const log: unknown[] = [];
  const end = ({ durationMilliseconds, ...rest }: CallEnd): Promise<void> => {
    expect(durationMilliseconds).toBeGreaterThanOrEqual(0);
    log.push(rest);
    return Promise.resolve();
  };
  const begin: CallWitness['begin'] = (begun) => {
    log.push(begun);
    return Promise.resolve({ ok: true, value: { end } });
  };
  return { witness: { begin }, log };
}

describe('DESIGN 2.13 a witnessed call', () => {
  it.each<readonly [string, Attempt<string>, CallFacts, object]>([
    ['a success', success, { httpStatus: 200, bytes: 7 }, { outcome: 'success', httpStatus: 200, bytes: 7 }],
    ['a rule', success, { rule: 'CORE04' }, { outcome: 'blocked', rule: 'CORE04' }],
    ['an accident', failed('E-PT-15'), {}, { outcome: 'failed', rule: 'E-PT-15' }],
    ['a refusal', failed('E-PT-07'), {}, { outcome: 'blocked', rule: 'E-PT-07' }],
    ['a refusal by rule', failed('E-PT-07'), { rule: 'CORE08' }, { outcome: 'blocked', rule: 'CORE08' }],
    [
      'an outcome of its own',
      success,
      { outcome: 'failed', rule: 'E-AUTH-03' },
      { outcome: 'failed', rule: 'E-AUTH-03' },
    ],
  ])('%s is written down before and after', async (_what, attempt, facts, end) => {
    const { witness, log } = recording();
    const made = await makeWitnessed(witness, call, at, () => {
      log.push('sent');
      return Promise.resolve({ attempt, facts });
    });
    expect(made).toBe(attempt);
    expect(log).toEqual([call, 'sent', end]);
  });

  it('E-AUD-01 without the first entry nothing leaves and nothing is tried again', async () => {
    const error = failureOf('E-AUD-01', clock.now(), 'audit-1');
    const witness: CallWitness = { begin: () => Promise.resolve({ ok: false, error }) };
    const made = await makeWitnessed(witness, call, at, () => Promise.reject(new Error('sent')));
    expect(made).toEqual({ ok: false, error: { ...error, hop: 'demographics' }, again: 'never' });
  });

  it('nothing is written down of a call that is cancelled before it', async () => {
    const { witness, log } = recording();
    const cancelled = { ...at, signal: AbortSignal.abort() };
    const made = await makeWitnessed(witness, call, cancelled, () => Promise.reject(new Error('sent')));
    expect(made).toMatchObject({ ok: false, error: { code: 'E-REC-CANCELLED' }, again: 'never' });
    expect(log).toEqual([]);
  });

  it('a mistake of ours is written down too, and stays one', async () => {
    const { witness, log } = recording();
    const made = makeWitnessed(witness, call, at, () => Promise.reject(new Error('ours')));
    await expect(made).rejects.toThrow('ours');
    expect(log).toEqual([call, { outcome: 'failed', rule: 'E-UNKNOWN' }]);
  });
});

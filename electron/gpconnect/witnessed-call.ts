import type { ErrorCode, Hop } from '../../shared/contract/errors.ts';
import type { CallEnd, CallWitness, OutgoingCall } from './call-witness.ts';
import type { Clock } from './clock.ts';
import { failureOf } from './failure.ts';
import type { Attempt } from './retries.ts';

/** What is known of an answer besides its meaning; an outcome only where the attempt itself does not tell it. */
export type CallFacts = Partial<Omit<CallEnd, 'durationMilliseconds'>>;

/** One try and what to write down of it. A rule beside a success means: the answer came and forbids. */
export interface MadeCall<T> {
  readonly attempt: Attempt<T>;
  readonly facts: CallFacts;
}

interface WitnessedAt {
  readonly hop: Hop;
  readonly signal: AbortSignal;
  readonly clock: Clock;
}

/** Refusals by a rule or by somebody's decision; all other failures are accidents. */
const refusals: ReadonlySet<ErrorCode> = new Set([
  'E-PT-04',
  'E-PT-07',
  'E-PT-08',
  'E-PT-09',
  'E-PT-10',
  'E-PT-11',
  'E-PT-12',
  'E-PT-13',
  'E-PT-17',
  'E-GP-01',
  'E-REC-01',
  'E-REC-02',
  'E-REC-03',
  'E-REC-04',
]);

/**
 * Writes a call down, makes it, and writes down how it ended. Without the first entry nothing leaves and nothing is
 * tried again (`E-AUD-01`, DESIGN.md 2.13). The last entry is not waited for: it takes its turn in the trail.
 */
export async function makeWitnessed<T>(
  witness: CallWitness,
  call: OutgoingCall,
  { hop, signal, clock }: WitnessedAt,
  make: () => Promise<MadeCall<T>>,
): Promise<Attempt<T>> {
  if (signal.aborted) {
    const error = failureOf('E-REC-CANCELLED', clock.now(), call.reference, { hop });
    return { ok: false, error, again: 'never' };
  }
  const begun = await witness.begin(call);
  if (!begun.ok) return { ok: false, error: { ...begun.error, hop }, again: 'never' };
  const startedAt = performance.now();
  const end = (ended: Omit<CallEnd, 'durationMilliseconds'>): void => {
    const durationMilliseconds = Math.round(performance.now() - startedAt);
    void begun.value.end({ ...ended, durationMilliseconds });
  };
  try {
    const { attempt, facts } = await make();
    end(endOf(attempt, facts));
    return attempt;
  } catch (error) {
    end({ outcome: 'failed', rule: 'E-UNKNOWN' });
    throw error;
  }
}

function endOf(attempt: Attempt<unknown>, facts: CallFacts): Omit<CallEnd, 'durationMilliseconds'> {
  if (attempt.ok) return { outcome: facts.rule === undefined ? 'success' : 'blocked', ...facts };
  const { code } = attempt.error;
  return { outcome: refusals.has(code) ? 'blocked' : 'failed', ...facts, rule: facts.rule ?? code };
}

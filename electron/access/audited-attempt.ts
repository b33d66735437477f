import type { RecordProgress } from '../../shared/contract/contract.ts';
import type { ErrorCode, Failure, Outcome } from '../../shared/contract/errors.ts';
import type { RecordPlan } from '../../shared/contract/record-ask.ts';
import type { CallWitness } from '../gpconnect/call-witness.ts';
import type { DemographicsAccess } from '../gpconnect/gp-record-source.ts';
import type { HopListener } from '../gpconnect/hop-progress.ts';
import type { Asker } from './access-control.ts';
import { describeFailure } from './audit-rules.ts';
import type { AuditFact, AuditWriter } from './audit-writer.ts';
import { createCallWitness } from './audited-calls.ts';
import type { Refusal, Refuse } from './refusal.ts';
import type { WallClock } from './wall-clock.ts';

export interface Running {
  readonly onHop: HopListener;
  readonly signal: AbortSignal;
  readonly witness: CallWitness;
  readonly access: DemographicsAccess;
}

/** One finding, opening or fetch: what is asked, and what is written about it before and after. */
export interface AuditedAttempt<T, U> {
  readonly asker: Asker;
  readonly stage: 'gate' | 'opening';
  /** Attempts of one name overtake each other; those of other names run on beside them. */
  readonly name: AttemptName;
  readonly accessId: string;
  /** Joins its start to its end where the access has several attempts; else the access does. */
  readonly reference?: string;
  /** What its progress is told with. */
  readonly about?: Pick<RecordProgress, 'openingId' | 'plan'>;
  /** Refuses the attempt, which is written down all the same. */
  readonly bar?: ErrorCode;
  /** Written as `started` before anything leaves, and again with how it ended. */
  readonly fact: Pick<AuditFact, 'event' | 'target' | 'purpose' | 'subjects'> & {
    readonly patient: NonNullable<AuditFact['patient']>;
  };
  readonly ask: (running: Running) => Promise<Outcome<T>>;
  /** What the entry of success says besides. */
  readonly describe: (answer: T) => Partial<AuditFact>;
  /** Takes the answer up; only of an attempt that was not overtaken and is written down. */
  readonly accept: (answer: T) => U;
}

export interface AuditedAttemptParts {
  readonly audit: AuditWriter;
  readonly clock: WallClock;
  readonly refuse: Refuse;
  readonly onProgress: (progress: RecordProgress) => void;
  readonly onLateAnswer: () => void;
}

/** A finding, or the plan of a request. */
export type AttemptName = 'find' | RecordPlan;

export interface AuditedAttempts {
  /** Runs an attempt; one of the same name that was still running is overtaken by it. */
  run<T, U>(attempt: AuditedAttempt<T, U>): Promise<Outcome<U>>;
  /** Aborts what runs: all, or the attempt of this name. */
  stop(name?: AttemptName): void;
}

/** One attempt of a name at a time. Whatever an attempt answers after it was stopped is dropped (SAFE-12). */
export function createAuditedAttempts(parts: AuditedAttemptParts): AuditedAttempts {
  const { audit, clock, refuse, onProgress, onLateAnswer } = parts;
  const running = new Map<AttemptName, AbortController>();

  function stop(name?: AttemptName): void {
    for (const [known, controller] of running) {
      if (name !== undefined && known !== name) continue;
      running.delete(known);
      controller.abort();
    }
  }

  /** Why not even a call may be made. */
  function barTo({ user, demographics }: Asker, stage: 'gate' | 'opening'): ErrorCode | undefined {
    if (!audit.chainWhole()) return 'E-AUD-02';
    if (user.shown.tier === 'none') return 'E-AUTH-02';
    if (stage === 'opening' && user.view.areas.length === 0) return 'E-AUTH-02';
    return demographics === undefined ? 'E-AUTH-05' : undefined;
  }

  async function run<T, U>(attempt: AuditedAttempt<T, U>): Promise<Outcome<U>> {
    const { name } = attempt;
    stop(name);
    const controller = new AbortController();
    running.set(name, controller);
    try {
      return await runUnder(controller.signal, attempt);
    } finally {
      if (running.get(name) === controller) running.delete(name);
    }
  }

  async function runUnder<T, U>(signal: AbortSignal, attempt: AuditedAttempt<T, U>): Promise<Outcome<U>> {
    const { asker, stage, accessId, reference = accessId, about, fact, ask, describe, accept } = attempt;
    const user = asker.user.audit;
    const begunAt = clock.now();
    const write = (more: Pick<AuditFact, 'outcome'> & Partial<AuditFact>): Promise<Outcome<null>> =>
      // The services' own ids are with the calls.
      audit.write({ ...fact, accessId, reference, ...more }, user);
    const lasted = (): Pick<AuditFact, 'durationMilliseconds'> => ({
      durationMilliseconds: Math.max(0, Math.round(clock.now() - begunAt)),
    });

    async function ended(failure: Pick<Failure, 'code' | 'values'>): Promise<void> {
      const replaced = stage === 'gate' ? replacementOf(failure) : undefined;
      await write({
        ...describeFailure(failure, stage),
        ...(replaced !== undefined && { patient: { ...fact.patient, supersededBy: replaced } }),
        ...lasted(),
      });
    }

    async function askOnRecord(how: Running): Promise<Outcome<T>> {
      try {
        return await ask(how);
      } catch (fault) {
        await ended({ code: 'E-UNKNOWN' });
        throw fault;
      }
    }

    async function overtaken(): Promise<Refusal> {
      const { error } = refuse('E-REC-CANCELLED', true);
      // The reference that a person can copy stands in the entry too.
      const refusal: Refusal = { ok: false, error: { ...error, reference } };
      await ended(refusal.error);
      return refusal;
    }

    const bar = attempt.bar ?? barTo(asker, stage);
    const access = asker.demographics;
    if (bar !== undefined || access === undefined) {
      const refusal = refuse(bar ?? 'E-AUTH-05');
      const written = await write({
        ...describeFailure(refusal.error, stage),
        reference: refusal.error.reference,
      });
      return written.ok ? refusal : written;
    }
    const begun = await write({ outcome: 'started' });
    if (!begun.ok) return begun;
    // No entry of an opening can be cut off unnoticed; the keychain is written while the look-ups run.
    const anchored = stage === 'opening' ? audit.anchor() : Promise.resolve(true);
    if (signal.aborted) return overtaken();
    const witness = createCallWitness({ writer: audit, user, accessId, patient: fact.patient });
    const callIds = new Set<string>();
    const outcome = await askOnRecord({
      onHop: (progress) => {
        if (!signal.aborted) onProgress({ ...about, ...progress });
      },
      signal,
      witness: {
        begin(call) {
          callIds.add(call.reference);
          return witness.begin(call);
        },
      },
      access,
    });
    const isAnchored = !outcome.ok || (await anchored);
    if (signal.aborted) {
      if (outcome.ok) onLateAnswer();
      return overtaken();
    }
    if (!isAnchored) {
      // The log was written; it is the secure store that did not keep its head.
      const refusal = refuse('E-AUTH-04', true);
      await ended(refusal.error);
      return { ok: false, error: { ...refusal.error, reference } };
    }
    if (!outcome.ok) {
      const { error } = outcome;
      await ended(error);
      // What a person copies from the screen must be found in the log: a call of ours, or else the access.
      return callIds.has(error.reference) ? outcome : { ok: false, error: { ...error, reference } };
    }
    const written = await write({ outcome: 'success', ...describe(outcome.value), ...lasted() });
    if (signal.aborted) {
      onLateAnswer();
      return overtaken();
    }
    return written.ok ? { ok: true, value: accept(outcome.value) } : written;
  }

  return { run, stop };
}

/** The number that replaced the one asked for, which only a superseded number's refusal carries (SAFE-26). */
function replacementOf({ code, values }: Pick<Failure, 'code' | 'values'>): string | undefined {
  const replacement = values?.['new'];
  return code === 'E-PT-09' && replacement !== undefined && /^\d{10}$/.test(replacement)
    ? replacement
    : undefined;
}

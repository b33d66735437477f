import type { RecordProgress } from '../../shared/contract/contract.ts';
import type { ErrorCode, Failure, Outcome } from '../../shared/contract/errors.ts';
import type { CallWitness } from '../gpconnect/call-witness.ts';
import type { DemographicsAccess, HopListener } from '../gpconnect/gp-record-source.ts';
import type { Asker } from './access-control.ts';
import { describeFailure } from './audit-rules.ts';
import type { AuditFact, AuditWriter } from './audit-writer.ts';
import { createCallWitness } from './audited-calls.ts';
import type { Refusal, Refuse } from './refusal.ts';
import type { WallClock } from './wall-clock.ts';

interface Running {
  readonly onHop: HopListener;
  readonly signal: AbortSignal;
  readonly witness: CallWitness;
  readonly access: DemographicsAccess;
}

/** One finding or opening: what is asked, and what is written about it before and after. */
export interface AuditedAttempt<T, U> {
  readonly asker: Asker;
  readonly stage: 'gate' | 'opening';
  readonly accessId: string;
  readonly openingId?: string;
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

export interface AuditedAttempts {
  /** Runs an attempt; one that was still running is overtaken by it. */
  run<T, U>(attempt: AuditedAttempt<T, U>): Promise<Outcome<U>>;
  /** Aborts what runs. */
  stop(): void;
}

/** One attempt at a time. Whatever an attempt answers after it was stopped is dropped (SAFE-12). */
export function createAuditedAttempts(parts: AuditedAttemptParts): AuditedAttempts {
  const { audit, clock, refuse, onProgress, onLateAnswer } = parts;
  let running: AbortController | undefined;

  function stop(): void {
    running?.abort();
    running = undefined;
  }

  /** Why not even a call may be made. */
  function barTo({ user, demographics }: Asker, stage: 'gate' | 'opening'): ErrorCode | undefined {
    if (!audit.chainWhole()) return 'E-AUD-02';
    if (user.shown.tier === 'none') return 'E-AUTH-02';
    if (stage === 'opening' && user.view.areas.length === 0) return 'E-AUTH-02';
    return demographics === undefined ? 'E-AUTH-05' : undefined;
  }

  async function run<T, U>(attempt: AuditedAttempt<T, U>): Promise<Outcome<U>> {
    const { asker, stage, accessId, openingId, fact, ask, describe, accept } = attempt;
    stop();
    const controller = new AbortController();
    const { signal } = controller;
    running = controller;
    const user = asker.user.audit;
    const begunAt = clock.now();
    const write = (more: Pick<AuditFact, 'outcome'> & Partial<AuditFact>): Promise<Outcome<null>> =>
      // The access is what joins the start to its end; the services' own ids are with the calls.
      audit.write({ ...fact, accessId, reference: accessId, ...more }, user);
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
      const refusal: Refusal = { ok: false, error: { ...error, reference: accessId } };
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
        if (!signal.aborted) onProgress({ ...(openingId !== undefined && { openingId }), ...progress });
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
      return { ok: false, error: { ...refusal.error, reference: accessId } };
    }
    if (!outcome.ok) {
      const { error } = outcome;
      await ended(error);
      // What a person copies from the screen must be found in the log: a call of ours, or else the access.
      return callIds.has(error.reference) ? outcome : { ok: false, error: { ...error, reference: accessId } };
    }
    const written = await write({ outcome: 'success', ...describe(outcome.value), ...lasted() });
    if (signal.aborted) {
      onLateAnswer();
      return overtaken();
    }
    running = undefined;
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

import type { Outcome } from '../../shared/contract/errors.ts';
import type { CheckStep, ConnectionCheck } from '../../shared/contract/setup.ts';
import type { AccessControl } from '../access/access-control.ts';
import { describeFailure } from '../access/audit-rules.ts';
import type { AuditWriter } from '../access/audit-writer.ts';
import { createCallWitness } from '../access/audited-calls.ts';
import type { Refuse } from '../access/refusal.ts';
import type { GpRecordSource } from '../gpconnect/gp-record-source.ts';

export interface ConnectionCheckerParts {
  readonly source: Pick<GpRecordSource, 'checkConnection'>;
  readonly access: Pick<AccessControl, 'asker'>;
  readonly audit: AuditWriter;
  readonly refuse: Refuse;
  readonly randomId: () => string;
}

/** Walks the layers of a connection for the administrator at the screen; every call of it is written down. */
export interface ConnectionChecker {
  /** `E-AUTH-05` when this sign-in may not ask PDS, `E-AUD-02` with an altered log; else every layer, tried or not. */
  check(question: ConnectionCheck, onStep: (step: CheckStep) => void): Promise<Outcome<readonly CheckStep[]>>;
  /** Ends a check that runs: at lock, sign-out and a change of the set-up. */
  stop(): void;
}

export function createConnectionChecker(parts: ConnectionCheckerParts): ConnectionChecker {
  const { source, access, audit, refuse, randomId } = parts;
  let running = new AbortController();
  return {
    async check(question, onStep) {
      const asked = access.asker();
      if (!asked.ok) return asked;
      const { user, demographics } = asked.value;
      running.abort();
      const mine = new AbortController();
      running = mine;
      const accessId = randomId();
      const subjects = [question.practiceOdsCode];
      const patient = { nhsNumber: question.nhsNumber };
      const fact = { event: 'connection-check', accessId, reference: accessId, subjects, patient } as const;
      if (demographics === undefined || !audit.chainWhole()) {
        const refusal = refuse(audit.chainWhole() ? 'E-AUTH-05' : 'E-AUD-02');
        const { reference } = refusal.error;
        const ended = { ...fact, ...describeFailure(refusal.error, 'access'), reference };
        const written = await audit.write(ended, user.audit);
        return written.ok ? refusal : written;
      }
      const begun = await audit.write({ ...fact, outcome: 'started' }, user.audit);
      if (!begun.ok) return begun;
      let steps: readonly CheckStep[];
      try {
        steps = await source.checkConnection({
          ...question,
          staff: user.staff,
          signal: mine.signal,
          witness: createCallWitness({ writer: audit, user: user.audit, accessId, patient }),
          access: demographics,
          onStep,
        });
      } catch (fault) {
        await audit.write({ ...fact, outcome: 'failed', rule: 'E-UNKNOWN' }, user.audit);
        throw fault;
      }
      const broken = steps.find(({ state }) => state === 'failed');
      const end = broken
        ? ({ outcome: 'failed', subjects: [question.practiceOdsCode, broken.layer] } as const)
        : ({ outcome: 'success' } as const);
      const ended = await audit.write({ ...fact, ...end }, user.audit);
      return ended.ok ? { ok: true, value: steps } : ended;
    },
    stop() {
      running.abort();
    },
  };
}

import type { AuditUser } from '../../shared/contract/audit.ts';
import type { CallEnd, CallWitness, OutgoingCall } from '../gpconnect/call-witness.ts';
import type { NewAuditEntry } from '../audit/audit-trail.ts';
import type { AuditFact, AuditWriter } from './audit-writer.ts';

/** Whose calls are witnessed, and for which finding, opening or check. */
export interface CallContext {
  readonly writer: AuditWriter;
  readonly user: AuditUser;
  readonly accessId: string;
  /** Absent for a call that is about nobody. */
  readonly patient?: NonNullable<NewAuditEntry['patient']>;
}

/**
 * Writes each call down twice: `started`, on disk before it leaves, and how it ended. Both carry the access they belong
 * to, the patient's number, the attempt and the id that the call went out with.
 */
export function createCallWitness({ writer, user, accessId, patient }: CallContext): CallWitness {
  return {
    async begin(call) {
      const common = { ...describeCall(call), accessId, ...(patient && { patient }) };
      const begun = await writer.write({ ...common, outcome: 'started' }, user);
      if (!begun.ok) return begun;
      return {
        ok: true,
        value: {
          async end(end) {
            await writer.write({ ...common, ...describeEnd(end) }, user);
          },
        },
      };
    },
  };
}

function describeCall(call: OutgoingCall): Omit<AuditFact, 'outcome'> {
  const { event, reference, attempt, interactionId, practiceOdsCode, providerAsid, ownAsid, subjects } = call;
  const target = {
    ...(practiceOdsCode !== undefined && { practiceOdsCode }),
    ...(providerAsid !== undefined && { providerAsid }),
    ...(ownAsid !== undefined && { ownAsid }),
    ...(interactionId !== undefined && { interactionId }),
  };
  return {
    event,
    reference,
    attempt,
    ...(Object.keys(target).length > 0 && { target }),
    ...(subjects && { subjects }),
  };
}

function describeEnd(end: CallEnd): Omit<AuditFact, 'event'> {
  const { outcome, rule, httpStatus, spineCode, bytes, sha256, durationMilliseconds } = end;
  return {
    outcome,
    ...(rule !== undefined && { rule }),
    ...(httpStatus !== undefined && { httpStatus }),
    ...(spineCode !== undefined && { spineCode: asCode(spineCode) }),
    ...(bytes !== undefined && { bytes }),
    ...(sha256 !== undefined && { sha256 }),
    durationMilliseconds: Math.max(0, Math.round(durationMilliseconds)),
  };
}

/** A code is the practice's word: one that is not written like a code could be a sentence about the patient. */
function asCode(spineCode: string): string {
  return /^[A-Z0-9][A-Z0-9_ -]{0,63}$/i.test(spineCode) && !/\d{6}/.test(spineCode)
    ? spineCode
    : 'unreadable-code';
}

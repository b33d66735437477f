import type { Outcome } from '../../shared/contract/errors.ts';
import type { IdentityVerdict } from '../../shared/contract/person.ts';
import type { AskedArea, RecordPlan } from '../../shared/contract/record-ask.ts';
import type { AuditFact } from './audit-writer.ts';
import type { PresentUser } from './present-user.ts';

/** One answer of a practice that has been handed to the reader. */
export interface HandedOver {
  readonly openingId: string;
  readonly traceId: string;
  readonly requested: { readonly plan: RecordPlan; readonly areas: readonly AskedArea[] };
  /** Where its body waits, until it is fetched. */
  readonly bodyUrl: string;
  readonly user: PresentUser;
  /** What every entry about it carries: access, patient and practice. */
  readonly about: Pick<AuditFact, 'accessId' | 'patient' | 'target'>;
}

/** What has become of one answer so far. */
export interface RecordAnswer {
  readonly handed: HandedOver;
  verdict: IdentityVerdict | undefined;
  /** How writing that verdict down comes out. */
  told: Promise<Outcome<null>> | undefined;
  decision: 'continue' | 'stop' | undefined;
  /** How writing that decision down comes out. */
  decided: Promise<Outcome<null>> | undefined;
  /** Ends the wait for a verdict; absent once it is given or missed. */
  callOff: (() => void) | undefined;
}

export function newAnswer(handed: HandedOver): RecordAnswer {
  return {
    handed,
    verdict: undefined,
    told: undefined,
    decision: undefined,
    decided: undefined,
    callOff: undefined,
  };
}

/** A verdict is owed for each answer (SAFE-13). */
export function isOwed({ verdict }: RecordAnswer): boolean {
  return verdict === undefined;
}

/** Nothing of the whole opening may be seen: another person's answer, or the person stopped at differences. */
export function stopsAll({ verdict, decision }: RecordAnswer): boolean {
  return verdict?.kind === 'other-person' || decision === 'stop';
}

/** Fields in whose difference the person at the screen has gone on. */
export function acceptedFields(answers: Iterable<RecordAnswer>): ReadonlySet<string> {
  const fields = new Set<string>();
  for (const { verdict, decision } of answers) {
    if (verdict?.kind !== 'differences' || decision !== 'continue') continue;
    for (const field of verdict.fields) fields.add(field);
  }
  return fields;
}

/** Whether the differences of an answer are such as the person has gone on despite, in it or in another answer. */
export function isCovered({ verdict }: RecordAnswer, accepted: ReadonlySet<string>): boolean {
  return verdict?.kind === 'differences' && verdict.fields.every((field) => accepted.has(field));
}

/** What every entry about an answer carries. */
export function factOf({ about, traceId }: HandedOver): HandedOver['about'] & Pick<AuditFact, 'reference'> {
  return { ...about, reference: traceId };
}

/** A verdict as the audit says it; differences that were decided before stop nobody. */
export function describeVerdict(
  verdict: IdentityVerdict,
  decidedBefore: boolean,
): Pick<AuditFact, 'outcome' | 'rule' | 'subjects'> {
  if (verdict.kind !== 'differences') return plainVerdicts[verdict.kind];
  return {
    ...(decidedBefore
      ? { outcome: 'success', rule: 'decided-before' }
      : { outcome: 'blocked', rule: 'CORE02' }),
    subjects: verdict.fields,
  };
}

const plainVerdicts = {
  match: { outcome: 'success', rule: 'match' },
  'other-person': { outcome: 'blocked', rule: 'E-REC-WRONGPT' },
  unreadable: { outcome: 'failed', rule: 'unreadable' },
} as const;

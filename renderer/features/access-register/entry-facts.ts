import type { AuditEntry, AuditUser } from '../../../shared/contract/audit.ts';
import { showInstant } from '../../../shared/format/instants.ts';
import { formatNhsNumber } from '../../../shared/format/nhs-number.ts';
import {
  entryLabels as labels,
  registerColumns,
  registerWords,
} from '../../../shared/words/register-words.ts';
import { eventWords, outcomeWords, reasonWords, ruleWords } from './entry-words.ts';

export type Fact = readonly [label: string, value: string];

/** What the national services are told where an id is not known. */
const notKnownToSpine = 'UNK';

/** Every field of one entry in words, in the order who, what, whom, where, how; fields without a value are left out. */
export function entryFacts(entry: AuditEntry): readonly Fact[] {
  const { user, organisation, device, patient, target, purpose } = entry;
  return present([
    [labels.seq, String(entry.seq)],
    [registerColumns.at, showInstant(entry.at)],
    [labels.exactAt, entry.at.replace('T', ' ').replace('Z', '')],
    [registerColumns.event, eventWords(entry)],
    [registerColumns.outcome, outcomeWords(entry)],
    [labels.rule, entry.rule === undefined ? undefined : `${ruleWords(entry) ?? ''} (${entry.rule})`],
    [labels.httpStatus, text(entry.httpStatus)],
    [labels.spineCode, entry.spineCode],
    ...(user === undefined ? [[registerColumns.user, registerWords.nobody] as const] : userFacts(user)),
    [labels.organisation, organisation && `${organisation.name} (${organisation.odsCode})`],
    [registerColumns.nhsNumber, patient && formatNhsNumber(patient.nhsNumber)],
    [labels.supersededBy, patient?.supersededBy && formatNhsNumber(patient.supersededBy)],
    [labels.tracedAt, patient?.tracedAt && showInstant(patient.tracedAt)],
    [registerColumns.reason, reasonWords(entry)],
    [labels.why, purpose?.why],
    [registerColumns.practice, target?.practiceOdsCode],
    [labels.providerAsid, target?.providerAsid],
    [labels.ownAsid, target?.ownAsid],
    [labels.interactionId, target?.interactionId],
    [registerColumns.reference, entry.reference],
    [labels.accessId, entry.accessId],
    [labels.attempt, text(entry.attempt)],
    [labels.subjects, entry.subjects?.join(', ')],
    [labels.bytes, entry.bytes === undefined ? undefined : labels.byteCount(entry.bytes)],
    [
      labels.duration,
      entry.durationMilliseconds === undefined ? undefined : labels.seconds(entry.durationMilliseconds),
    ],
    [labels.sha256, entry.sha256],
    [labels.hostName, device.hostName],
    [labels.installationId, device.installationId],
    [labels.appVersion, device.appVersion],
  ]);
}

type MaybeFact = readonly [label: string, value: string | undefined];

function userFacts(user: AuditUser): readonly MaybeFact[] {
  return [
    [registerColumns.user, `${user.name}, ${user.roleName}`],
    [labels.userId, user.id],
    [labels.roleCode, user.roleCode],
    [labels.sdsUserId, nationalId(user.sdsUserId)],
    [labels.sdsRoleProfileId, nationalId(user.sdsRoleProfileId)],
    [labels.tier, labels.tiers[user.tier]],
    [labels.registration, user.registration],
    [labels.authentication, labels.ways[user.authentication]],
    [labels.assuranceLevel, user.assuranceLevel],
    [labels.sessionId, user.sessionId],
  ];
}

function nationalId(id: string): string {
  return id === notKnownToSpine ? labels.notHeld : id;
}

function text(value: number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

function present(facts: readonly MaybeFact[]): readonly Fact[] {
  return facts.flatMap(([label, value]) =>
    value === undefined || value === '' ? [] : [[label, value] as const],
  );
}

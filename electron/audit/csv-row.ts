import type { AuditEntry } from '../../shared/contract/audit.ts';
import { londonClockText } from './london-day.ts';

type Cell = string | number | undefined;

/** Every field of an entry, one column each; nothing of the entry is left out (IG-11, IG-13). */
export const csvColumns: readonly (readonly [string, (entry: AuditEntry) => Cell])[] = [
  ['seq', (entry) => entry.seq],
  ['atUtc', (entry) => entry.at],
  ['atLondon', (entry) => londonClockText(Date.parse(entry.at))],
  ['event', (entry) => entry.event],
  ['outcome', (entry) => entry.outcome],
  ['rule', (entry) => entry.rule],
  ['httpStatus', (entry) => entry.httpStatus],
  ['spineCode', (entry) => entry.spineCode],
  ['userId', (entry) => entry.user?.id],
  ['userName', (entry) => entry.user?.name],
  ['roleName', (entry) => entry.user?.roleName],
  ['roleCode', (entry) => entry.user?.roleCode],
  ['sdsUserId', (entry) => entry.user?.sdsUserId],
  ['sdsRoleProfileId', (entry) => entry.user?.sdsRoleProfileId],
  ['tier', (entry) => entry.user?.tier],
  ['registration', (entry) => entry.user?.registration],
  ['authentication', (entry) => entry.user?.authentication],
  ['assuranceLevel', (entry) => entry.user?.assuranceLevel],
  ['sessionId', (entry) => entry.user?.sessionId],
  ['organisationOdsCode', (entry) => entry.organisation?.odsCode],
  ['organisationName', (entry) => entry.organisation?.name],
  ['installationId', (entry) => entry.device.installationId],
  ['hostName', (entry) => entry.device.hostName],
  ['appVersion', (entry) => entry.device.appVersion],
  ['nhsNumber', (entry) => entry.patient?.nhsNumber],
  ['supersededBy', (entry) => entry.patient?.supersededBy],
  ['tracedAt', (entry) => entry.patient?.tracedAt],
  ['practiceOdsCode', (entry) => entry.target?.practiceOdsCode],
  ['providerAsid', (entry) => entry.target?.providerAsid],
  ['ownAsid', (entry) => entry.target?.ownAsid],
  ['interactionId', (entry) => entry.target?.interactionId],
  ['reference', (entry) => entry.reference],
  ['accessId', (entry) => entry.accessId],
  ['attempt', (entry) => entry.attempt],
  ['purpose', (entry) => entry.purpose?.kind],
  ['why', (entry) => entry.purpose?.why],
  ['subjects', (entry) => entry.subjects?.join('; ')],
  ['bytes', (entry) => entry.bytes],
  ['durationMilliseconds', (entry) => entry.durationMilliseconds],
  ['sha256', (entry) => entry.sha256],
];

/** The cells of an entry, in the order of the columns. */
export function csvRow(entry: AuditEntry): readonly Cell[] {
  return csvColumns.map(([, cell]) => cell(entry));
}

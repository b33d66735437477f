import type { AuditEvent } from '../../shared/contract/audit.ts';
import { errorCodes } from '../../shared/contract/errors.ts';
import type { AuditTrail, NewAuditEntry } from '../audit/audit-trail.ts';
import type { DiagnosticLog } from '../audit/diagnostic-log.ts';

/** Events that are calls to a service; who mends Bedside needs their measure, not their person. */
const calls: ReadonlySet<AuditEvent> = new Set<AuditEvent>([
  'token-request',
  'pds-trace',
  'sds-lookup',
  'record-request',
  'connection-check',
]);

/** A trail whose calls are told to the diagnostic log too, and which tells when an entry was refused. */
export function withDiagnostics<Trail extends Pick<AuditTrail, 'append'>>(
  trail: Trail,
  log: DiagnosticLog,
): Trail {
  return {
    ...trail,
    append: async (entry: NewAuditEntry) => {
      const written = await trail.append(entry);
      if (!written.ok) log.note({ event: 'audit-refused', code: written.error.code });
      else if (calls.has(entry.event) && entry.outcome !== 'started') noteCall(log, entry);
      return written;
    },
  };
}

function noteCall(log: DiagnosticLog, entry: NewAuditEntry): void {
  const { httpStatus, spineCode, durationMilliseconds, attempt, reference, target, rule } = entry;
  const code = errorCodes.find((known) => known === rule);
  log.note({
    event: 'call-ended',
    ...(httpStatus !== undefined && { httpStatus }),
    ...(spineCode !== undefined && { spineCode }),
    ...(durationMilliseconds !== undefined && { durationMilliseconds }),
    ...(attempt !== undefined && { attempt }),
    ...(reference !== undefined && { traceId: reference }),
    ...(code !== undefined && { code }),
    ...(target?.interactionId !== undefined && { interactionId: target.interactionId }),
    ...(target?.practiceOdsCode !== undefined && { practiceOdsCode: target.practiceOdsCode }),
  });
}

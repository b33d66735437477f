import type { ErrorCode } from '../../shared/contract/errors.ts';

/** Failures that say something about the person, their sharing, who asks or the access log. */
const aboutTheAccess: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'E-AUD-01',
  'E-AUD-02',
  'E-AUTH-01',
  'E-AUTH-03',
  // The access log was written, but its end could not be kept safe: no audit, no access.
  'E-AUTH-04',
  'E-PT-07',
  'E-PT-10',
  'E-PT-11',
  'E-PT-12',
  'E-PT-13',
  'E-REC-01',
  'E-REC-02',
  'E-REC-03',
  // No record of this practice may be had: the organisation is not set up for it.
  'E-REC-04',
  'E-REC-05',
  'E-REC-WRONGPT',
  'E-IPC-SENDER',
  'E-IPC-SIGNED-OUT',
  'E-IPC-LOCKED',
]);

/** Whether a record on screen has to go when a later request for a part of it fails so; else only that part failed. */
export function endsRecord(code: ErrorCode): boolean {
  return aboutTheAccess.has(code);
}

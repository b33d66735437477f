import type { ErrorCode } from '../../shared/contract/errors.ts';
import { fails, forbids, refuses, staysHere, works } from './expected.ts';
import type { AuditEnd, Circumstance, Expected, MatrixRow, Station } from './matrix-row.ts';

const failed = (rule: ErrorCode): AuditEnd => ({ outcome: 'failed', rule });
const blocked = (rule: ErrorCode): AuditEnd => ({ outcome: 'blocked', rule });

function row(
  what: string,
  circumstance: Circumstance,
  expected: Expected,
  station: Station = 'computer',
): MatrixRow {
  return { station, what, cause: { kind: 'circumstance', circumstance }, expected };
}

/** What this computer, its credentials, its access log and the person's access stop by themselves. */
export const computerRows: readonly MatrixRow[] = [
  row('The access log cannot be written', 'audit-full', staysHere('E-AUD-01')),
  row(
    'The access log cannot be written any more when the record is asked for',
    'audit-full-before-the-request',
    { ...staysHere('E-AUD-01'), hop: 'practice' },
  ),
  row('The access log has been altered', 'audit-altered', staysHere('E-AUD-02', blocked('E-AUD-02'))),
  row("The person's role sees no records", 'no-view-in-role', staysHere('E-AUTH-02', blocked('E-AUTH-02'))),
  row(
    'The person signed in locally, and the organisation has no agreement for that',
    'no-right-to-search',
    staysHere('E-AUTH-05', blocked('E-AUTH-05')),
  ),
  row('The person was found more than a day ago', 'trace-a-day-old', forbids('E-PT-17', 'CORE01')),
  row('The practice failed to answer three times within a minute', 'practice-paused', {
    ...staysHere('E-REC-12', blocked('E-REC-12')),
    hop: 'practice',
  }),
  row(
    'The person presses "Stop waiting"',
    'stopped-by-the-person',
    { ...fails('E-REC-CANCELLED', 1), hop: 'none' },
    'practice',
  ),
  row(
    'The private key is not that of the certificate',
    'key-of-another-certificate',
    staysHere('E-CFG-02', failed('E-CFG-02')),
  ),
  row('The certificate is missing', 'certificate-file-missing', staysHere('E-CFG-02', failed('E-CFG-02'))),
  row(
    'The certificate is not valid yet',
    'certificate-not-yet-valid',
    staysHere('E-CFG-02', failed('E-CFG-02')),
  ),
  {
    station: 'computer',
    what: 'The certificate has ended',
    cause: { kind: 'certificate', certificate: 'expired' },
    expected: staysHere('E-CFG-02', failed('E-CFG-02')),
  },
  {
    station: 'computer',
    what: 'The certificate is by an authority that Spine does not know',
    cause: { kind: 'certificate', certificate: 'stranger' },
    expected: staysHere('E-CFG-02', failed('E-CFG-02')),
  },
  {
    station: 'proxy',
    what: "The certificate is another organisation's",
    cause: { kind: 'certificate', certificate: 'other-organisation' },
    expected: refuses('E-REC-04', 403),
    sandboxRefuses: ['ssp/sender-certificate'],
  },
  {
    station: 'proxy',
    what: 'The certificate ends in ten days',
    cause: { kind: 'certificate', certificate: 'ending-soon' },
    expected: works(),
  },
  row(
    'The directory does not know our own system',
    'own-system-unknown',
    { ...refuses('E-REC-04', 200), requests: 2, call: { outcome: 'blocked', rule: 'SDS-NONE' } },
    'directory',
  ),
];

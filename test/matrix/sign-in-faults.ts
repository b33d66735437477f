import type { ErrorCode } from '../../shared/contract/errors.ts';
import type { SettableKind } from '../sandbox/fault-table.ts';
import { staysHere } from './expected.ts';
import type { Expected, MatrixRow } from './matrix-row.ts';

/** Ends of a sign-in by which the organisation's own rules keep somebody out. */
const barred: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['E-AUTH-02', 'E-AUTH-08', 'E-CLK-01']);

/** A sign-in that is refused; `exchanges`: how often a code was sent, which is once at most (integration.md §5.5). */
function refused(code: ErrorCode, exchanges: 0 | 1): Expected {
  const access = { outcome: barred.has(code) ? 'blocked' : 'failed', rule: code } as const;
  return { ...staysHere(code, access), requests: exchanges };
}

/** integration.md §1.1. */
export const cis2Faults: Readonly<Record<SettableKind<'cis2'>, Expected>> = {
  denied: refused('E-AUTH-01', 0),
  'wrong-state': refused('E-AUTH-01', 0),
  'wrong-nonce': refused('E-AUTH-09', 1),
  'wrong-issuer': refused('E-AUTH-09', 1),
  'wrong-audience': refused('E-AUTH-09', 1),
  'bad-signature': refused('E-AUTH-09', 1),
  'expired-token': refused('E-AUTH-09', 1),
  'low-assurance': refused('E-AUTH-09', 1),
  'stale-authentication': refused('E-AUTH-09', 1),
  'other-subject': refused('E-AUTH-09', 1),
  'no-roles': { ...refused('E-AUTH-02', 1), hop: 'none' },
  'invalid-grant': refused('E-AUTH-09', 1),
  unavailable: refused('E-AUTH-09', 1),
  html: refused('E-AUTH-09', 1),
  silent: refused('E-AUTH-09', 1),
  slow: refused('E-AUTH-09', 1),
};

/** What keeps a sign-in from CIS2 altogether. */
export const cis2Away: readonly MatrixRow[] = [
  {
    station: 'sign-in',
    what: 'CIS2 refuses connections',
    cause: { kind: 'circumstance', circumstance: 'cis2-away' },
    expected: refused('E-AUTH-09', 0),
  },
  {
    station: 'sign-in',
    what: 'The certificate is by an authority nobody trusts',
    cause: { kind: 'circumstance', circumstance: 'cis2-by-another-authority' },
    expected: refused('E-CFG-04', 0),
  },
  {
    station: 'sign-in',
    what: "This computer's clock is ten minutes ahead",
    cause: { kind: 'circumstance', circumstance: 'clock-wrong-at-cis2' },
    expected: refused('E-CLK-01', 0),
  },
];

/** People whom CIS2 knows and this organisation does not take. */
export const cis2People: readonly MatrixRow[] = [
  {
    station: 'sign-in',
    what: 'CIS2 knows the person in no role at this organisation',
    cause: { kind: 'cis2-user', userName: 'oscar.elsewhere' },
    expected: { ...refused('E-AUTH-08', 1), hop: 'none' },
  },
  {
    station: 'sign-in',
    what: 'The person signed in at a lower assurance level than the organisation asks for',
    cause: { kind: 'cis2-user', userName: 'amber.leveltwo' },
    expected: refused('E-AUTH-09', 1),
  },
];

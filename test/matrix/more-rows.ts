import type { FaultyHop, SettableKind } from '../sandbox/fault-table.ts';
import { kindsOf } from '../sandbox/fault-table.ts';
import { practiceFaults, proxyFaults, proxyServerFaults } from './record-faults.ts';
import { fails, forbids, staysHere } from './expected.ts';
import type { Circumstance, Expected, MatrixRow } from './matrix-row.ts';

function faultRow(hop: FaultyHop, fault: string, expected: Expected): MatrixRow {
  const what = kindsOf(hop)[fault] ?? fault;
  return { station: 'more', what, cause: { kind: 'fault', hop, fault, by: 'application' }, expected };
}

function row(what: string, circumstance: Circumstance, expected: Expected): MatrixRow {
  return { station: 'more', what, cause: { kind: 'circumstance', circumstance }, expected };
}

/** One of each way in which the proxy and the practice can fail: at one area they mean the same as at the opening. */
const proxyKinds: readonly SettableKind<'ssp'>[] = [
  'receiver-refused',
  'address-varies',
  'throttled',
  'no-response',
  'bad-gateway',
  'timeout',
  'html',
];
const practiceKinds: readonly SettableKind<'practice'>[] = [
  'down',
  'cut',
  'malformed-json',
  'outcome-in-200',
  'another-patient',
  'another-number',
  'other-name',
  'other-practice',
  'no-patient-consent',
  'access-denied',
  'patient-not-found',
  'bad-request',
  'invalid-resource',
  'internal-error',
];

/** One more area of a record that is open; what stands on screen already stays, unless it is another person's. */
export const moreRows: readonly MatrixRow[] = [
  ...proxyKinds.map((kind) => faultRow('ssp', kind, proxyFaults[kind])),
  faultRow('proxy', 'refused', proxyServerFaults.refused),
  ...practiceKinds.map((kind) => faultRow('practice', kind, practiceFaults[kind])),
  // Asked of one area within the rules, these say that the practice's version lacks it (structured.md 1.7).
  faultRow('practice', 'invalid-parameter', fails('E-REC-13', 1, 422)),
  faultRow('practice', 'not-implemented', fails('E-REC-13', 1, 501)),
  row('The person was found more than a day ago', 'trace-a-day-old', {
    ...forbids('E-PT-17', 'CORE01'),
    hop: 'none',
  }),
  row('The access log cannot be written', 'audit-full', { ...staysHere('E-AUD-01'), hop: 'none' }),
  row('The area is outside the role', 'area-outside-the-role', {
    ...staysHere('E-AUTH-02', { outcome: 'blocked', rule: 'E-AUTH-02' }),
    hop: 'none',
  }),
  row('The person goes to another area and stops waiting', 'stopped-by-the-person', {
    ...fails('E-REC-CANCELLED', 1),
    hop: 'none',
  }),
];

import type { SettableKind } from '../sandbox/fault-table.ts';
import { arrives, fails, refuses, works } from './expected.ts';
import type { Expected } from './matrix-row.ts';

/** What every fault of the wire comes to on the way back from the practice. */
const recordAway = {
  silent: fails('E-REC-09', 2),
  reset: fails('E-REC-09', 3),
  'reset-midway': fails('E-REC-10', 3),
  cut: fails('E-REC-10', 3),
  drip: fails('E-REC-09', 2),
  html: fails('E-REC-10', 1, 200),
  'wrong-media-type': fails('E-REC-10', 1, 200),
  'malformed-json': arrives({ kind: 'unreadable', why: 'not-json' }),
  'not-fhir': arrives({ kind: 'unreadable', why: 'not-a-record' }),
  'empty-body': fails('E-REC-10', 1, 200),
  'outcome-in-200': arrives({ kind: 'unreadable', why: 'error-outcome' }),
  redirect: fails('E-REC-07', 1, 302),
  oversize: fails('E-REC-10', 1, 200),
} as const;

/** The Spine Secure Proxy (integration.md §5.2, §5.5). */
export const proxyFaults: Readonly<Record<SettableKind<'ssp'>, Expected>> = {
  ...recordAway,
  'no-data-sharing': refuses('E-REC-04', 403),
  'sender-refused': refuses('E-REC-04', 403),
  'receiver-refused': refuses('E-GP-01', 403),
  // Looked up afresh; the address is the same, so nothing is asked twice.
  'address-varies': fails('E-REC-07', 1, 400),
  'method-not-allowed': fails('E-REC-07', 1, 405),
  'unsupported-media-type': fails('E-REC-07', 1, 415),
  throttled: fails('E-REC-11', 3, 429),
  'throttled-unavailable': fails('E-REC-11', 3, 503),
  'no-response': fails('E-REC-09', 3),
  'status-444': fails('E-REC-09', 3, 444),
  'certificate-error': fails('E-CFG-04', 1, 495),
  'no-certificate': fails('E-CFG-02', 1, 496),
  'plain-http': fails('E-CFG-04', 1, 497),
  'bad-gateway': fails('E-REC-09', 3, 502),
  unavailable: fails('E-REC-09', 3, 503),
  timeout: fails('E-REC-09', 2, 504),
  'status-599': fails('E-REC-09', 2, 599),
};

/** The practice's own system (integration.md §5.3, §5.5). */
export const practiceFaults: Readonly<Record<SettableKind<'practice'>, Expected>> = {
  ...recordAway,
  // The proxy answers in the practice's place.
  silent: fails('E-REC-09', 2, 504),
  slow: fails('E-REC-09', 2, 504),
  down: fails('E-REC-09', 3, 502),
  reset: fails('E-REC-09', 3, 502),
  'cut-gzip': fails('E-REC-10', 1, 200),
  'another-patient': arrives({ kind: 'other-person' }),
  'another-number': arrives({ kind: 'other-person' }),
  'other-name': arrives({ kind: 'differs', fields: ['family name'] }),
  'other-given-name': arrives({ kind: 'differs', fields: ['given name'] }),
  'other-birth-date': arrives({ kind: 'differs', fields: ['date of birth'] }),
  'other-gender': arrives({ kind: 'differs', fields: ['gender'] }),
  'other-practice': arrives({ kind: 'differs', fields: ['GP practice'] }),
  'dissent-as-blank': arrives({ kind: 'record' }),
  'clock-skew': fails('E-CLK-01', 1, 400),
  'invalid-nhs-number': fails('E-REC-05', 1, 400),
  'invalid-identifier-system': fails('E-REC-05', 1, 400),
  'invalid-identifier-value': fails('E-REC-05', 1, 400),
  'bad-request': fails('E-REC-07', 1, 400),
  'conflicting-values': fails('E-REC-07', 1, 400),
  'invalid-patient-demographics': fails('E-REC-05', 1, 400),
  'invalid-ods-code': fails('E-REC-07', 1, 400),
  'no-patient-consent': refuses('E-REC-01', 403),
  'no-organisational-consent': refuses('E-REC-02', 403),
  'no-organisation-consent': refuses('E-REC-02', 403),
  'access-denied': refuses('E-GP-01', 403),
  'access-denied-underscore': refuses('E-GP-01', 403),
  'no-relationship': refuses('E-REC-03', 403),
  'non-authoritative': refuses('E-PT-11', 403),
  'patient-not-found': refuses('E-PT-11', 404),
  'no-record-found': refuses('E-PT-11', 404),
  'practitioner-not-found': fails('E-REC-06', 1, 404),
  'organisation-not-found': fails('E-REC-06', 1, 404),
  'duplicate-rejected': fails('E-UNKNOWN', 1, 409),
  'unsupported-media-type': fails('E-REC-07', 1, 415),
  'invalid-parameter': fails('E-REC-07', 1, 422),
  'invalid-resource': fails('E-REC-07', 1, 422),
  'reference-not-found': fails('E-REC-06', 1, 422),
  'internal-error': fails('E-REC-09', 2, 500),
  'not-implemented': fails('E-REC-08', 1, 501),
};

/** What the proxy's server can do before any request (integration.md §5.4). */
export const proxyServerFaults: Readonly<Record<SettableKind<'proxy'>, Expected>> = {
  refused: fails('E-CFG-03', 3),
  'tls-1.2-only': works(),
  'tls-1.3-only': works(),
  'expired-certificate': fails('E-CFG-04', 1),
  'wrong-name': fails('E-CFG-04', 1),
  'missing-intermediate': fails('E-CFG-04', 1),
  'wrong-authority': fails('E-CFG-04', 1),
};

import type { SettableKind } from '../sandbox/fault-table.ts';
import { fails, forbids, refuses, works } from './expected.ts';
import type { Expected } from './matrix-row.ts';

/** What every fault of the wire comes to at the token service and at demographics, whose sentence is the same. */
const indexAway = {
  silent: fails('E-PT-15', 2),
  reset: fails('E-PT-15', 4),
  'reset-midway': fails('E-PT-15', 4),
  cut: fails('E-PT-15', 4),
  drip: fails('E-PT-15', 2),
  // The content is what counts there: right JSON under a wrong name does no harm.
  'wrong-media-type': works(),
  'malformed-json': fails('E-PT-15', 1, 200),
  'not-fhir': fails('E-PT-15', 1, 200),
  'empty-body': fails('E-PT-15', 1, 200),
  'outcome-in-200': fails('E-PT-15', 1, 200),
  // Never followed: not the service that was called.
  redirect: fails('E-PT-15', 1, 302),
  oversize: fails('E-PT-15', 1, 200),
} as const;

/** integration.md §2.5 and §5.5: the same for a token of the application and for one by exchange. */
export const tokenFaults: Readonly<Record<SettableKind<'token'>, Expected>> = {
  ...indexAway,
  redirect: fails('E-CFG-01', 1, 302),
  html: fails('E-PT-15', 1, 200),
  unauthorised: fails('E-CFG-01', 1, 401),
  'no-public-key': fails('E-CFG-01', 1, 403),
  'invalid-grant': fails('E-AUTH-03', 1, 401),
  'access-denied': fails('E-CFG-01', 1, 403),
  throttled: fails('E-PT-16', 4, 429),
  unavailable: fails('E-PT-15', 4, 503),
  'clock-skew': fails('E-CLK-01', 1),
};

/** integration.md §4.4 and §5.5. */
export const demographicsFaults: Readonly<Record<SettableKind<'pds'>, Expected>> = {
  ...indexAway,
  html: fails('E-PT-15', 4, 502),
  unavailable: fails('E-PT-15', 4, 503),
  'unavailable-once-each': works(2),
  'unable-to-call': fails('E-PT-15', 4, 408),
  throttled: fails('E-PT-16', 4, 429),
  slow: fails('E-PT-15', 2),
  'gateway-fault': fails('E-AUTH-03', 2, 401),
  'access-denied': fails('E-AUTH-02', 1, 403),
  'bad-request': fails('E-UNKNOWN', 1, 400),
  'not-found': forbids('E-PT-07', 'CORE08', 404),
  invalidated: forbids('E-PT-13', 'CORE06', 404),
  'clock-skew': fails('E-CLK-01', 1),
  'another-person': forbids('E-PT-08', 'CORE02', 200),
};

const nothingFound = { outcome: 'blocked', rule: 'SDS-NONE' } as const;

/** integration.md §3.2 and §5.5; the practice's own look-ups, endpoint and system. */
export const directoryFaults: Readonly<Record<SettableKind<'sds'>, Expected>> = {
  silent: fails('E-GP-02', 2),
  reset: fails('E-GP-02', 4),
  'reset-midway': fails('E-GP-02', 4),
  cut: fails('E-GP-02', 4),
  drip: fails('E-GP-02', 2),
  html: fails('E-GP-02', 1, 200),
  'wrong-media-type': works(2),
  'malformed-json': fails('E-GP-02', 1, 200),
  'not-fhir': fails('E-GP-02', 1, 200),
  'empty-body': fails('E-GP-02', 1, 200),
  'outcome-in-200': fails('E-GP-02', 1, 200),
  redirect: fails('E-GP-02', 1, 302),
  oversize: fails('E-GP-02', 1, 200),
  empty: { ...refuses('E-GP-01', 200), requests: 2, call: nothingFound },
  'empty-until-no-cache': works(4),
  // Later than a person should wait; asked once more all the same.
  'timeout-as-empty': fails('E-GP-02', 2),
  'stale-address': works(4),
  'two-addresses': { ...refuses('E-GP-02', 200), call: { outcome: 'blocked', rule: 'SDS-SEVERAL' } },
  'two-devices': {
    ...refuses('E-GP-02', 200),
    requests: 2,
    call: { outcome: 'blocked', rule: 'SDS-SEVERAL' },
  },
  'no-device': { ...refuses('E-GP-01', 200), requests: 3, call: nothingFound },
  'no-asid': { ...refuses('E-GP-01', 200), requests: 2, call: { outcome: 'blocked', rule: 'SDS-UNUSABLE' } },
  'no-address': { ...refuses('E-GP-01', 200), call: { outcome: 'blocked', rule: 'SDS-UNUSABLE' } },
  unauthorised: fails('E-CFG-01', 1, 401),
  'bad-request': fails('E-UNKNOWN', 1, 400),
  'not-found': fails('E-UNKNOWN', 1, 404),
  throttled: fails('E-REC-11', 4, 429),
  failing: fails('E-GP-02', 4, 500),
  unavailable: fails('E-GP-02', 4, 502),
  timeout: fails('E-GP-02', 2, 504),
};

/** What the server of token service, demographics and directory can do before any request. */
const nationalServer = {
  'tls-1.2-only': works(),
  'tls-1.3-only': works(),
  'expired-certificate': fails('E-CFG-04', 1),
  'wrong-name': fails('E-CFG-04', 1),
  'missing-intermediate': fails('E-CFG-04', 1),
  'wrong-authority': fails('E-CFG-04', 1),
} as const;

type ServerFaults = Readonly<Record<SettableKind<'gateway'>, Expected>>;

/** The same words for the token service and for demographics. */
export const indexServerFaults: ServerFaults = { ...nationalServer, refused: fails('E-PT-15', 4) };

export const directoryServerFaults: ServerFaults = {
  ...nationalServer,
  'tls-1.2-only': works(2),
  'tls-1.3-only': works(2),
  refused: fails('E-GP-02', 4),
};

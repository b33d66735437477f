import type { FaultKind, FaultSetting } from '../faults.ts';
import { delay } from '../service/delay.ts';
import { FHIR_JSON, directoryOutcome, platformOutcome } from '../service/operation-outcome.ts';
import type { ServiceAnswer } from '../service/service-types.ts';
import type { DirectoryKind } from './directory-query.ts';
import { deviceOf, directoryBundle, endpointsOf } from './directory-resources.ts';
import type { AsRecord, MhsRecord } from './directory.ts';

export interface Lookup {
  readonly kind: DirectoryKind;
  readonly endpoints: readonly MhsRecord[];
  readonly systems: readonly AsRecord[];
  readonly noCache: boolean;
}

const found = (resources: readonly object[]): ServiceAnswer => ({
  status: 200,
  headers: { 'content-type': FHIR_JSON },
  body: directoryBundle(resources),
});

export function properAnswer({ kind, endpoints, systems }: Lookup): ServiceAnswer {
  return found(kind === 'Endpoint' ? endpoints.flatMap(endpointsOf) : systems.map(deviceOf));
}

const withAnotherAsid = (record: AsRecord): AsRecord => ({
  ...record,
  asid: String(Number(record.asid ?? 0) + 600_000_000),
});

const withoutAsid = ({ asid: _left, ...record }: AsRecord): AsRecord => record;

const withSecondAddress = (record: MhsRecord): MhsRecord => ({
  ...record,
  addresses: [...record.addresses, ...record.addresses.map((address) => `${address}-second`)],
});

const formerly = (record: MhsRecord): MhsRecord => ({
  ...record,
  addresses: record.addresses.map((address) => address.replace('.sandbox.test/', '-former.sandbox.test/')),
});

const failing = (status: number, diagnostics: string): ServiceAnswer =>
  directoryOutcome({ status, code: 'INTERNAL_SERVER_ERROR', issue: 'exception', diagnostics });

type FaultyAnswer = (lookup: Lookup, fault: FaultSetting<'sds'>) => ServiceAnswer | Promise<ServiceAnswer>;

/** Each fault concerns one kind of look-up and leaves the other as it is. */
const faultyAnswers: Readonly<Record<FaultKind<'sds'>, FaultyAnswer>> = {
  empty: () => found([]),
  'empty-until-no-cache': (lookup) => (lookup.noCache ? properAnswer(lookup) : found([])),
  'timeout-as-empty': async (lookup, fault) => {
    if (lookup.noCache) return properAnswer(lookup);
    await delay(fault.delayMilliseconds ?? 3000);
    return found([]);
  },
  'stale-address': (lookup) =>
    lookup.noCache
      ? properAnswer(lookup)
      : properAnswer({ ...lookup, endpoints: lookup.endpoints.map(formerly) }),
  'two-addresses': (lookup) =>
    properAnswer({ ...lookup, endpoints: lookup.endpoints.map(withSecondAddress) }),
  'no-address': (lookup) =>
    properAnswer({ ...lookup, endpoints: lookup.endpoints.map((record) => ({ ...record, addresses: [] })) }),
  'two-devices': (lookup) =>
    properAnswer({
      ...lookup,
      systems: lookup.systems.flatMap((record) => [record, withAnotherAsid(record)]),
    }),
  'no-device': (lookup) => properAnswer({ ...lookup, systems: [] }),
  'no-asid': (lookup) => properAnswer({ ...lookup, systems: lookup.systems.map(withoutAsid) }),
  unauthorised: () =>
    platformOutcome({
      status: 401,
      code: 'ACCESS_DENIED',
      issue: 'forbidden',
      diagnostics: 'Invalid or missing API key',
    }),
  throttled: () =>
    platformOutcome({
      status: 429,
      code: 'TOO_MANY_REQUESTS',
      issue: 'throttled',
      diagnostics: 'Rate limit exceeded',
    }),
  'bad-request': () =>
    directoryOutcome({
      status: 400,
      code: 'BAD_REQUEST',
      issue: 'required',
      diagnostics: 'Missing or invalid query parameters',
    }),
  'not-found': () =>
    directoryOutcome({
      status: 404,
      code: 'NO_RECORD_FOUND',
      issue: 'not-found',
      diagnostics: 'HTTP endpoint not found',
    }),
  failing: () => failing(500, 'Unexpected exception'),
  unavailable: () => failing(502, 'Unable to contact the directory'),
  timeout: () => failing(504, 'The directory did not answer in time'),
  silent: () => ({ status: 0, delivery: 'silent' }),
};

/** The answer to a query that passed every check, gone wrong as asked (integration.md 9.3). */
export async function faultyDirectoryAnswer(
  lookup: Lookup,
  fault: FaultSetting<'sds'>,
): Promise<ServiceAnswer> {
  return { ...(await faultyAnswers[fault.kind](lookup, fault)), fault: fault.kind };
}

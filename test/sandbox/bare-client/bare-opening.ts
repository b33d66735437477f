import { STRUCTURED_RECORD } from '../interactions.ts';
import { isRecord, parsedJson, recordsOf, textOf } from '../service/json.ts';
import { askDirectory, askPds, askRecord, askToken, directoryQuery } from './bare-calls.ts';
import { readBareProfile } from './bare-profile.ts';
import type { BareProfile } from './bare-profile.ts';
import type { BareAnswer } from './bare-request.ts';

const ODS_PARTY_KEY = 'https://fhir.nhs.uk/Id/nhsMhsPartyKey';
const ASID = 'https://fhir.nhs.uk/Id/nhsSpineASID';

export type BareHop = 'token' | 'pds' | 'endpoint' | 'device' | 'record' | 'parse';

export interface BareOpening {
  /** The Bundle, as text and parsed. */
  readonly text: string;
  readonly bundle: unknown;
  /** Milliseconds of each call. */
  readonly milliseconds: Readonly<Record<BareHop, number>>;
  readonly totalMilliseconds: number;
}

function resource(answer: BareAnswer, what: string): Readonly<Record<string, unknown>> {
  const body = parsedJson(answer.text);
  if (answer.status !== 200 || !isRecord(body)) throw new Error(`${what} answered ${String(answer.status)}`);
  return body;
}

function onlyEntry(answer: BareAnswer, what: string): Readonly<Record<string, unknown>> {
  const entries = recordsOf(resource(answer, what)['entry']);
  const [first] = entries;
  if (entries.length !== 1 || !isRecord(first?.['resource']))
    throw new Error(`${what} did not give one entry`);
  return first['resource'];
}

function identifierOf(found: Readonly<Record<string, unknown>>, system: string): string {
  return textOf(recordsOf(found['identifier']).find((each) => each['system'] === system)?.['value']) ?? '';
}

/** Where a practice is reached for the structured record. */
export interface PracticeRoute {
  readonly serviceRoot: string;
  readonly asid: string;
}

/** Endpoint, then Device with the party key (integration.md 1.5). */
export async function bareRoute(
  profile: BareProfile,
  odsCode: string,
  timed: <T>(hop: BareHop, call: () => Promise<T>) => Promise<T> = async (_hop, call) => call(),
): Promise<PracticeRoute> {
  const search = { odsCode, interactionId: STRUCTURED_RECORD };
  const endpoint = await timed('endpoint', async () =>
    onlyEntry(await askDirectory(profile, `/Endpoint?${directoryQuery(search)}`), 'SDS Endpoint'),
  );
  const partyKey = identifierOf(endpoint, ODS_PARTY_KEY);
  const device = await timed('device', async () =>
    onlyEntry(
      await askDirectory(profile, `/Device?${directoryQuery({ ...search, partyKey })}`),
      'SDS Device',
    ),
  );
  return { serviceRoot: textOf(endpoint['address']) ?? '', asid: identifierOf(device, ASID) };
}

/** A new bearer. */
export async function bareBearer(profile: BareProfile): Promise<string> {
  return textOf(resource(await askToken(profile), 'token endpoint')['access_token']) ?? '';
}

/**
 * The same calls as one opening of a record, made by a bare https client one after the other:
 * token, PDS, SDS Endpoint, SDS Device, the record through the proxy, `JSON.parse`. Throws when any is refused.
 */
export async function bareOpening(
  profilePath: string,
  person: { readonly nhsNumber: string },
): Promise<BareOpening> {
  const profile = await readBareProfile(profilePath);
  const milliseconds = { token: 0, pds: 0, endpoint: 0, device: 0, record: 0, parse: 0 };
  const timed = async <T>(hop: BareHop, call: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const value = await call();
    milliseconds[hop] = performance.now() - start;
    return value;
  };
  const begun = performance.now();
  const bearer = await timed('token', async () => bareBearer(profile));
  const patient = await timed('pds', async () =>
    resource(await askPds(profile, bearer, `/Patient/${person.nhsNumber}`), 'PDS'),
  );
  const practice = recordsOf(patient['generalPractitioner'])[0]?.['identifier'];
  const odsCode = isRecord(practice) ? (textOf(practice['value']) ?? '') : '';
  const route = await bareRoute(profile, odsCode, timed);
  const answer = await timed('record', async () =>
    askRecord(profile, { ...route, nhsNumber: person.nhsNumber }),
  );
  if (answer.status !== 200) throw new Error(`the proxy answered ${String(answer.status)}`);
  const bundle: unknown = await timed('parse', async () => JSON.parse(answer.text));
  return { text: answer.text, bundle, milliseconds, totalMilliseconds: performance.now() - begun };
}

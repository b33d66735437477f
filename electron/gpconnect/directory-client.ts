import type { ErrorCode, Outcome } from '../../shared/contract/errors.ts';
import { readDevices, readEndpoints, readOwnDevices } from './directory-answers.ts';
import type { LookUp } from './directory-answers.ts';
import { searchDirectory } from './directory-search.ts';
import type { DirectoryParts, DirectoryQuestion } from './directory-search.ts';
import { failedAttempt } from './failed-attempt.ts';
import { readHttpsAddress } from './https-address.ts';
import { interactionIdSystem, odsCodeSystem, partyKeySystem } from './identifier-systems.ts';
import { interactions } from './interactions.ts';
import { never } from './verdict.ts';

/** Where and to whom a record request goes; of one interaction and one opening only (integration.md §0.5, §0.7). */
export interface PracticeRoute {
  readonly address: string;
  readonly asid: string;
}

/** Endpoint, then the Device of the same party key (integration.md §3.1); several different ones fail closed. */
export async function findPracticeRoute(
  parts: DirectoryParts,
  question: DirectoryQuestion,
): Promise<Outcome<PracticeRoute>> {
  const common = aboutOrganisation(question.practiceOdsCode, question);
  const endpoints = {
    resourceType: 'Endpoint',
    subject: 'endpoint',
    query: common,
    read: readCallable,
  } as const;
  const endpoint = await searchDirectory(parts, question, endpoints);
  if (!endpoint.ok) return endpoint;
  if (endpoint.value.found.kind !== 'one') return refusal(parts, question, endpoint.value, practiceKey);
  const { address, partyKey } = endpoint.value.found.value;
  const device = await searchDirectory(parts, question, {
    resourceType: 'Device',
    subject: 'device',
    query: [...common, ['identifier', `${partyKeySystem}|${partyKey}`]],
    read: (json) => readDevices(json, partyKey),
  });
  if (!device.ok) return device;
  if (device.value.found.kind !== 'one') return refusal(parts, question, device.value, practiceKey);
  return { ok: true, value: { address, asid: device.value.found.value } };
}

/** An address that cannot be called as it stands must not be mended by us: the proxy compares it. */
function readCallable(json: unknown): ReturnType<typeof readEndpoints> {
  const found = readEndpoints(json);
  const isCallable = found.kind !== 'one' || readHttpsAddress(found.value.address) !== undefined;
  return isCallable ? found : { kind: 'unusable' };
}

/** Our own ASID for this interaction: the set-up's, else what the directory holds of our supplier for our organisation. */
export async function findOwnAsid(
  parts: DirectoryParts,
  question: DirectoryQuestion,
): Promise<Outcome<string>> {
  const { asid, organisation, supplierOdsCode } = parts.profile;
  if (asid !== undefined) return { ok: true, value: asid };
  const own = await searchDirectory(parts, question, {
    resourceType: 'Device',
    subject: 'own device',
    query: [
      ...aboutOrganisation(organisation.odsCode, question),
      ['manufacturing-organization', `${odsCodeSystem}|${supplierOdsCode}`],
    ],
    read: readOwnDevices,
  });
  if (!own.ok) return own;
  if (own.value.found.kind === 'one') return { ok: true, value: own.value.found.value };
  return refusal(parts, question, own.value, ownKey);
}

export interface Routing {
  readonly practice: PracticeRoute;
  readonly ownAsid: string;
}

/** Both ends of one conversation, looked up at the same time; the first failure ends the other look-up. */
export async function findRouting(
  parts: DirectoryParts,
  question: DirectoryQuestion,
): Promise<Outcome<Routing>> {
  if (parts.profile.asid !== undefined) {
    const practice = await findPracticeRoute(parts, question);
    if (!practice.ok) return practice;
    return { ok: true, value: { practice: practice.value, ownAsid: parts.profile.asid } };
  }
  const other = new AbortController();
  const both = { ...question, signal: AbortSignal.any([question.signal, other.signal]) };
  let failed: Outcome<never> | undefined;
  const first = <T>(outcome: Outcome<T>): Outcome<T> => {
    if (!outcome.ok) {
      failed ??= outcome;
      other.abort();
    }
    return outcome;
  };
  const [practice, own] = await Promise.all([
    findPracticeRoute(parts, both).then(first),
    // Its tries are not shown: the person waits for the practice.
    findOwnAsid(parts, { ...both, onAttempt: () => undefined }).then(first),
  ]);
  if (!practice.ok) return failed ?? practice;
  if (!own.ok) return failed ?? own;
  return { ok: true, value: { practice: practice.value, ownAsid: own.value } };
}

function aboutOrganisation(
  odsCode: string,
  { interaction }: DirectoryQuestion,
): readonly (readonly [string, string])[] {
  return [
    ['organization', `${odsCodeSystem}|${odsCode}`],
    ['identifier', `${interactionIdSystem}|${interactions[interaction].id}`],
  ];
}

type Unfound = Exclude<LookUp<unknown>['kind'], 'one'>;

/** Nothing there, or nothing complete: the practice has not finished enabling this. Anything else is not to be guessed. */
const practiceKey: Readonly<Record<Unfound, ErrorCode>> = {
  empty: 'E-GP-01',
  unusable: 'E-GP-01',
  ambiguous: 'E-GP-02',
  unreadable: 'E-GP-02',
};

/** Our own entry is missing or not the only one: a matter of our registration, not of the practice. */
const ownKey: Readonly<Record<Unfound, ErrorCode>> = {
  empty: 'E-REC-04',
  unusable: 'E-REC-04',
  ambiguous: 'E-REC-04',
  unreadable: 'E-GP-02',
};

function refusal(
  { clock }: DirectoryParts,
  { values }: DirectoryQuestion,
  { found, reference }: { readonly found: LookUp<unknown>; readonly reference: string },
  keys: Readonly<Record<Unfound, ErrorCode>>,
): Outcome<never> {
  const code = found.kind === 'one' ? 'E-UNKNOWN' : keys[found.kind];
  const context = { hop: 'directory', reference, at: clock.now(), values } as const;
  return { ok: false, error: failedAttempt(never(code), context).error };
}

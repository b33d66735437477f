import { asidSystem, partyKeySystem } from './identifier-systems.ts';
import { objectOf, objectsOf, textOf } from './json-reading.ts';
import type { JsonObject } from './json-reading.ts';

/** Where a practice answers one interaction. */
interface PracticeEndpoint {
  /** Service root exactly as the directory gives it. */
  readonly address: string;
  readonly partyKey: string;
}

/** How one look-up ended; `empty` alone deserves a second, uncached look (integration.md §3.2). */
export type LookUp<T> =
  | { readonly kind: 'one'; readonly value: T }
  | { readonly kind: 'empty' | 'unusable' | 'ambiguous' | 'unreadable' };

/** Reads the answer to an Endpoint search: exactly one address and party key, or why not. Never a guess. */
export function readEndpoints(json: unknown): LookUp<PracticeEndpoint> {
  const resources = readSearch(json, 'Endpoint');
  if (resources === undefined) return { kind: 'unreadable' };
  if (resources.length === 0) return { kind: 'empty' };
  const usable = resources
    .filter(({ status }) => status === undefined || status === 'active')
    .flatMap((endpoint) => {
      const address = textOf(endpoint['address']);
      if (address === undefined) return [];
      return { address, partyKeys: identifierValues(endpoint, partyKeySystem) };
    });
  // Without an address or a party key the practice has not finished enabling this.
  return theOnly(
    usable.flatMap(({ address, partyKeys }) => partyKeys.map((partyKey) => ({ address, partyKey }))),
    ({ address, partyKey }) => `${address} ${partyKey}`,
  );
}

/** Reads the answer to a Device search: exactly one ASID of the given party key, or why not. */
export function readDevices(json: unknown, partyKey: string): LookUp<string> {
  // A practice may own other systems too, consumers among them (integration.md §3.1).
  return readAsid(json, (device) => identifierValues(device, partyKeySystem).includes(partyKey));
}

/** Reads the answer to a Device search for our own system; the search itself names our supplier. */
export function readOwnDevices(json: unknown): LookUp<string> {
  return readAsid(json, () => true);
}

function readAsid(json: unknown, isMeant: (device: JsonObject) => boolean): LookUp<string> {
  const resources = readSearch(json, 'Device');
  if (resources === undefined) return { kind: 'unreadable' };
  if (resources.length === 0) return { kind: 'empty' };
  const asids = resources
    .filter(isMeant)
    .flatMap((device) => identifierValues(device, asidSystem))
    .filter((asid) => /^\d{12}$/.test(asid));
  return theOnly(asids, (asid) => asid);
}

function theOnly<T>(found: readonly T[], identity: (item: T) => string): LookUp<T> {
  const [first] = found;
  if (first === undefined) return { kind: 'unusable' };
  const different = found.some((item) => identity(item) !== identity(first));
  return different ? { kind: 'ambiguous' } : { kind: 'one', value: first };
}

function readSearch(json: unknown, resourceType: string): readonly JsonObject[] | undefined {
  const bundle = objectOf(json);
  if (bundle['resourceType'] !== 'Bundle') return undefined;
  return objectsOf(bundle['entry'])
    .map(({ resource }) => objectOf(resource))
    .filter((resource) => resource['resourceType'] === resourceType);
}

function identifierValues(resource: JsonObject, system: string): readonly string[] {
  return objectsOf(resource['identifier'])
    .filter((identifier) => identifier['system'] === system)
    .flatMap(({ value }) => textOf(value) ?? []);
}

import type { Span } from './json-positions.ts';
import {
  elementsOf,
  isListAt,
  isObjectAt,
  memberOf,
  parsedAt,
  skipSpace,
  valueAt,
} from './json-positions.ts';

export const NHS_NUMBER_SYSTEM = 'https://fhir.nhs.uk/Id/nhs-number';

interface Edit extends Span {
  readonly text: string;
}

function applyEdits(bytes: Uint8Array, edits: readonly Edit[]): Buffer {
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const edit of [...edits].sort((one, other) => one.start - other.start)) {
    pieces.push(bytes.subarray(at, edit.start), Buffer.from(edit.text));
    at = edit.end;
  }
  pieces.push(bytes.subarray(at));
  return Buffer.concat(pieces);
}

/** The first Patient of a Bundle; an entry without its `resource` wrapper is met in real data (supplier-data.md 4.6). */
function findPatient(bytes: Uint8Array): Span | undefined {
  const entries = memberOf(bytes, valueAt(bytes, 0), 'entry');
  if (entries === undefined || !isListAt(bytes, entries)) return undefined;
  for (const entry of elementsOf(bytes, entries)) {
    if (!isObjectAt(bytes, entry)) continue;
    const resource = memberOf(bytes, entry, 'resource') ?? entry;
    if (!isObjectAt(bytes, resource)) continue;
    const type = memberOf(bytes, resource, 'resourceType');
    if (type !== undefined && parsedAt(bytes, type) === 'Patient') return resource;
  }
  return undefined;
}

const insertAt = (at: number, text: string): Edit => ({ start: at, end: at, text });

/** A member put first in an object or an element put first in a list. */
function insertFirst(bytes: Uint8Array, container: Span, text: string): Edit {
  const first = skipSpace(bytes, container.start + 1);
  return insertAt(container.start + 1, first === container.end - 1 ? text : `${text},`);
}

function nhsNumberIdentifiers(bytes: Uint8Array, identifiers: Span): Span[] {
  const elements = isListAt(bytes, identifiers) ? [...elementsOf(bytes, identifiers)] : [identifiers];
  return elements.filter((element) => {
    if (!isObjectAt(bytes, element)) return false;
    const system = memberOf(bytes, element, 'system');
    return system !== undefined && parsedAt(bytes, system) === NHS_NUMBER_SYSTEM;
  });
}

export interface Substitution {
  readonly bytes: Buffer;
  /** `replaced`: the value of an identifier that was there; `inserted`: an identifier that was not. */
  readonly how: 'replaced' | 'inserted';
}

/**
 * Puts `nhsNumber` into the NHS-number identifier of the Bundle's Patient and leaves every other byte alone.
 * Undefined when the Bundle holds no Patient. The bytes must be valid JSON.
 */
export function substituteNhsNumber(bytes: Uint8Array, nhsNumber: string): Substitution | undefined {
  const patient = findPatient(bytes);
  if (patient === undefined) return undefined;
  const identifier = `{"system":"${NHS_NUMBER_SYSTEM}","value":"${nhsNumber}"}`;
  const identifiers = memberOf(bytes, patient, 'identifier');
  if (identifiers === undefined) {
    const edit = insertFirst(bytes, patient, `"identifier":[${identifier}]`);
    return { bytes: applyEdits(bytes, [edit]), how: 'inserted' };
  }
  const found = nhsNumberIdentifiers(bytes, identifiers);
  if (found.length > 0) {
    const edits = found.map((element): Edit => {
      const value = memberOf(bytes, element, 'value');
      return value === undefined
        ? insertFirst(bytes, element, `"value":"${nhsNumber}"`)
        : { ...value, text: `"${nhsNumber}"` };
    });
    return { bytes: applyEdits(bytes, edits), how: 'replaced' };
  }
  if (isListAt(bytes, identifiers)) {
    return { bytes: applyEdits(bytes, [insertFirst(bytes, identifiers, identifier)]), how: 'inserted' };
  }
  // A lone identifier of another system: a list is made around it, for want of another place.
  const edits = isObjectAt(bytes, identifiers)
    ? [insertAt(identifiers.start, `[${identifier},`), insertAt(identifiers.end, ']')]
    : [{ ...identifiers, text: `[${identifier}]` }];
  return { bytes: applyEdits(bytes, edits), how: 'inserted' };
}

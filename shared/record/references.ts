import { asObject, fieldOf, textOf } from './json-value.ts';
import type { IndexedResource, RecordIndex } from './record-index.ts';

/** What a reference leads to. */
export type Target =
  | { readonly kind: 'found'; readonly resource: IndexedResource }
  /** Only a sentence was sent (structured.md 2.9). */
  | { readonly kind: 'text'; readonly text: string }
  /** Points at something that did not come with the answer. */
  | { readonly kind: 'missing'; readonly display?: string; readonly wanted: string }
  | { readonly kind: 'none' };

/**
 * Resolves a FHIR Reference (or its bare string) against the index: relative, absolute, `#contained`, bare unique
 * ids, and sentences put where a reference belongs (structured.md 2.10).
 * @param from the resource that holds the reference: `#id` means inside it
 */
export function resolveReference(index: RecordIndex, value: unknown, from?: IndexedResource): Target {
  const holder = asObject(value);
  const display = textOf(fieldOf(holder, 'display'));
  const reference = textOf(holder === undefined ? value : holder['reference'])?.trim();
  if (reference === undefined) {
    if (display !== undefined) return { kind: 'text', text: display };
    return fieldOf(holder, 'identifier') === undefined
      ? { kind: 'none' }
      : { kind: 'missing', wanted: 'item' };
  }
  const resource = reference.startsWith('#')
    ? findContained(index, reference.slice(1), from)
    : findEntry(index, reference);
  if (resource !== undefined) return { kind: 'found', resource };
  // It came, but belongs to an area outside the role: not even its display may be told (DESIGN 2.17).
  if (index.whole !== undefined && referred(index.whole, value, from) !== undefined) return { kind: 'none' };
  const wanted = reference.split('/').at(-2) ?? 'item';
  // Nor may the words for what did not come, or came inside something else.
  if (index.isClosedType?.(wanted) === true) return { kind: 'none' };
  if (/\s/.test(reference)) return { kind: 'text', text: display ?? reference };
  return {
    kind: 'missing',
    wanted,
    ...(display === undefined ? {} : { display }),
  };
}

/** The resource behind a reference, or `undefined`. */
export function referred(
  index: RecordIndex,
  value: unknown,
  from?: IndexedResource,
): IndexedResource | undefined {
  const target = resolveReference(index, value, from);
  return target.kind === 'found' ? target.resource : undefined;
}

function findContained(index: RecordIndex, id: string, from?: IndexedResource): IndexedResource | undefined {
  const holder = from?.container ?? from;
  if (id === '') return holder;
  const inside = holder === undefined ? undefined : index.bySource.get(`${holder.source}#${id}`);
  // An ended allergy is contained in its list and yet referred to from elsewhere (structured.md 3.1).
  return inside ?? onlyOne(index.containedById.get(id));
}

function findEntry(index: RecordIndex, reference: string): IndexedResource | undefined {
  const direct = index.bySource.get(reference);
  if (direct !== undefined) return direct;
  const segments = reference
    .replace(/\/_history\/.*$/, '')
    .split('/')
    .filter((segment) => segment !== '');
  const id = segments.at(-1);
  const type = segments.at(-2);
  if (id === undefined) return undefined;
  if (type !== undefined) return index.bySource.get(`${type}/${id}`);
  return onlyOne(index.byId.get(id.replace(/^urn:uuid:/i, '')));
}

function onlyOne<T>(candidates: readonly T[] | undefined): T | undefined {
  return candidates?.length === 1 ? candidates[0] : undefined;
}

import { asObject, isJsonObject, textOf } from '../json-value.ts';
import type { IndexedResource, RecordIndex } from '../record-index.ts';
import type { Target } from '../references.ts';
import { resolveReference } from '../references.ts';

/**
 * Resolves a link between resources. Ended allergies travel inside their list, yet problems and consultations name
 * them like any other resource (T24): `AllergyIntolerance/7` may stand in a list's `contained`.
 */
export function linkTarget(index: RecordIndex, value: unknown, from: IndexedResource): Target {
  const plain = plainlyNamed(index, value);
  if (plain !== undefined) return { kind: 'found', resource: plain };
  const target = resolveReference(index, value, from);
  if (target.kind !== 'missing') return target;
  const reference = textOf(asObject(value)?.['reference'] ?? value)?.trim() ?? '';
  const [id, type] = reference
    .split('/')
    .filter((segment) => segment !== '')
    .reverse();
  const inside = (index.containedById.get(id ?? '') ?? []).filter((resource) => resource.type === type);
  const [only] = inside;
  return only !== undefined && inside.length === 1 ? { kind: 'found', resource: only } : target;
}

/** The usual case, `Type/id` as the record has it, without reading the reference in full. */
function plainlyNamed(index: RecordIndex, value: unknown): IndexedResource | undefined {
  const reference = isJsonObject(value) ? value['reference'] : value;
  if (typeof reference !== 'string' || reference.includes('#')) return undefined;
  return index.bySource.get(reference);
}

/** The resource behind a link; `undefined` for sentences and for what did not come. */
export function linkedResource(
  index: RecordIndex,
  value: unknown,
  from: IndexedResource,
): IndexedResource | undefined {
  const target = linkTarget(index, value, from);
  return target.kind === 'found' ? target.resource : undefined;
}

import { asObjects, entriesOf, fieldOf, textOf } from '../json-value.ts';
import type { IndexedResource, RecordIndex } from '../record-index.ts';
import type { Target } from '../references.ts';
import { linkTarget } from './link-target.ts';

/** Level of a list inside a consultation (structured.md 2.5). */
export type StructureLevel = 'consultation' | 'topic' | 'heading';

const levelsByCode: Readonly<Record<string, StructureLevel>> = {
  '325851000000107': 'consultation',
  '25851000000105': 'topic',
  '24781000000107': 'heading',
};

const levelsRead = new WeakMap<IndexedResource, StructureLevel | 'none'>();

/** Level of a List by its code; `undefined` for query lists, unknown lists and other resources. */
export function structureLevel(resource: IndexedResource): StructureLevel | undefined {
  if (resource.type !== 'List') return undefined;
  const level = levelsRead.get(resource) ?? readLevel(resource);
  levelsRead.set(resource, level);
  return level === 'none' ? undefined : level;
}

function readLevel({ body }: IndexedResource): StructureLevel | 'none' {
  for (const coding of asObjects(fieldOf(body, 'code', 'coding'))) {
    const code = textOf(coding['code'])?.trim() ?? '';
    if (Object.hasOwn(levelsByCode, code)) return levelsByCode[code] ?? 'none';
  }
  return 'none';
}

/** By record: a role sees fewer resources through the same list. */
const targetsRead = new WeakMap<RecordIndex, WeakMap<IndexedResource, readonly Target[]>>();

/** What the entries of a list lead to, in the order received (UI-42); an entry may hold its reference itself. */
export function listTargets(index: RecordIndex, list: IndexedResource): readonly Target[] {
  const held = targetsRead.get(index) ?? new WeakMap<IndexedResource, readonly Target[]>();
  targetsRead.set(index, held);
  const targets =
    held.get(list) ??
    entriesOf(list.body['entry']).map((entry) => linkTarget(index, fieldOf(entry, 'item') ?? entry, list));
  held.set(list, targets);
  return targets;
}

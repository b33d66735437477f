import { listKindOf } from './list-kinds.ts';
import type { IndexedResource, RecordIndex } from './record-index.ts';
import type { Completeness } from './record-view.ts';
import { recordWords, typeWords } from './record-words.ts';

/** Types that name people and places; the reader uses them to word rows. */
export const namingTypes: ReadonlySet<string> = new Set([
  'Patient',
  'Practitioner',
  'PractitionerRole',
  'Organization',
  'Location',
  'HealthcareService',
  'OperationOutcome',
]);

/**
 * Counts every resource received, contained ones included, in exactly one way (SAFE-21):
 * shown in a row, used (names, lists, warnings, exact copies), hidden by role, or not shown, by type in words.
 * @param shown resources behind the rows that could be read
 * @param used resources that word rows and are none
 */
export function countCompleteness(
  index: RecordIndex,
  shown: ReadonlySet<IndexedResource>,
  used: ReadonlySet<IndexedResource>,
): Completeness {
  const received = (index.whole ?? index).resources.length;
  let shownCount = 0;
  let usedCount = 0;
  const notShown = new Map<string, number>();
  const countNotShown = (type: string, count: number): unknown =>
    notShown.set(type, (notShown.get(type) ?? 0) + count);
  for (const resource of index.resources) {
    if (shown.has(resource)) shownCount += 1;
    else if (isUsed(resource) || used.has(resource)) usedCount += 1;
    else countNotShown(typeName(resource.type), 1);
  }
  if (index.emptyEntries > 0) countNotShown(recordWords.emptyEntry, index.emptyEntries);
  return {
    received: received + index.emptyEntries,
    shown: shownCount,
    used: usedCount,
    hiddenByRole: received - index.resources.length,
    notShown: [...notShown]
      .map(([type, count]) => ({ type, count }))
      .sort((a, b) => (a.type < b.type ? -1 : 1)),
  };
}

function typeName(type: string): string {
  return Object.hasOwn(typeWords, type) ? (typeWords[type] ?? type) : type;
}

function isUsed(resource: IndexedResource): boolean {
  if (resource.isCopy || namingTypes.has(resource.type)) return true;
  return resource.type === 'List' && listKindOf(resource.body) !== undefined;
}

import { itemWords } from '../../blocks/item-name.ts';
import { extensionsNamed, extensionValue, namedValue } from '../../extensions.ts';
import { textOf, wordOf } from '../../json-value.ts';
import { linkTarget } from '../../links/link-target.ts';
import type { IndexedResource, RecordIndex } from '../../record-index.ts';
import type { Target } from '../../references.ts';
import type { RecordContext } from '../area-reader.ts';

/** A problem that another one is related to. */
export interface RelatedProblem {
  /** `Parent problem`, `Child problem`, `Sibling problem`, or the kind as received. */
  readonly relation: string;
  readonly target: Target;
}

const relationWords: Readonly<Record<string, string>> = {
  parent: 'Parent problem',
  child: 'Child problem',
  sibling: 'Sibling problem',
};
const opposites: Readonly<Record<string, string>> = { parent: 'child', child: 'parent', sibling: 'sibling' };

/** Problems that a problem names in its header, as the practice sent them (structured.md 3.3). */
export function relatedProblems(
  { index }: Pick<RecordContext, 'index'>,
  problem: IndexedResource,
): readonly RelatedProblem[] {
  return headersOf(index, problem).map(({ type, target }) => ({ relation: relationOf(type), target }));
}

/** Problems that name this one and that it does not name itself, seen from this side. */
export function problemsNamingIt(
  record: Pick<RecordContext, 'index'>,
  problem: IndexedResource,
): readonly RelatedProblem[] {
  const own = new Set(relatedProblems(record, problem).map(({ target }) => foundIn(target)));
  return (namedBy(record.index).get(problem) ?? []).filter(({ target }) => !own.has(foundIn(target)));
}

const namesRead = new WeakMap<RecordIndex, ReadonlyMap<IndexedResource, readonly RelatedProblem[]>>();

/** Reverse of what all problems name; read once. */
function namedBy(index: RecordIndex): ReadonlyMap<IndexedResource, readonly RelatedProblem[]> {
  const known = namesRead.get(index);
  if (known !== undefined) return known;
  const names = new Map<IndexedResource, RelatedProblem[]>();
  for (const resource of index.ofType('Condition')) {
    for (const { type, target } of headersOf(index, resource)) {
      const named = foundIn(target);
      if (named === undefined || named === resource) continue;
      const word = wordOf(type) ?? '';
      const seen = Object.hasOwn(opposites, word) ? opposites[word] : undefined;
      const related: RelatedProblem = { relation: relationOf(seen), target: { kind: 'found', resource } };
      const held = names.get(named);
      if (held === undefined) names.set(named, [related]);
      else held.push(related);
    }
  }
  namesRead.set(index, names);
  return names;
}

function headersOf(
  index: RecordIndex,
  problem: IndexedResource,
): readonly { readonly type: unknown; readonly target: Target }[] {
  return extensionsNamed(problem.body, 'RelatedProblemHeader').map((header) => ({
    type: namedValue(header, 'type'),
    target: linkTarget(index, namedValue(header, 'target') ?? extensionValue(header), problem),
  }));
}

function foundIn(target: Target): IndexedResource | undefined {
  return target.kind === 'found' ? target.resource : undefined;
}

/** One related problem in words: `Parent problem: Asthma`, or that it did not come (T68). */
export function relatedWords(
  record: Pick<RecordContext, 'index'>,
  { relation, target }: RelatedProblem,
): string {
  switch (target.kind) {
    case 'found':
      return `${relation}: ${itemWords(record, target.resource)}`;
    case 'text':
      return `${relation}: ${target.text}`;
    default: {
      const display = target.kind === 'missing' && target.display !== undefined ? ` ${target.display}` : '';
      return `${relation}: not in what the practice sent. Get all problems to look for it.${display}`;
    }
  }
}

/** The case of the code varies between suppliers. */
function relationOf(type: unknown): string {
  const word = wordOf(type) ?? '';
  const known = Object.hasOwn(relationWords, word) ? relationWords[word] : undefined;
  return known ?? textOf(type) ?? 'Related problem';
}

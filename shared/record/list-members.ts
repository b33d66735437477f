import { extensionsNamed } from './extensions.ts';
import { entriesOf, fieldOf } from './json-value.ts';
import type { ListKind } from './list-kinds.ts';
import { listKindOf } from './list-kinds.ts';
import type { IndexedResource, RecordIndex } from './record-index.ts';
import type { TextOnlyRow } from './record-view.ts';
import { missingWords, typeWords } from './record-words.ts';
import { resolveReference } from './references.ts';

export interface QueryList {
  readonly resource: IndexedResource;
  readonly kind: ListKind;
}

/** What a set of lists names. */
export interface ListMembers {
  readonly entries: number;
  readonly members: ReadonlySet<IndexedResource>;
  /** Entries with no resource of a fitting type behind them, in the order received (structured.md 2.9). */
  readonly textOnly: readonly TextOnlyRow[];
}

/** A list of a kind that no specification named: what it warns of concerns the record (SAFE-14). */
export const unknownList: ListKind = {
  about: 'a list that this app does not know',
  secondary: true,
};

/** The query lists of an answer, and unknown lists that carry a warning; copies of a list count once. */
export function queryLists(index: RecordIndex): readonly QueryList[] {
  return index.ofType('List').flatMap((resource) => {
    const warns = extensionsNamed(resource.body, 'ListWarningCode').length > 0;
    const kind = listKindOf(resource.body) ?? (warns ? unknownList : undefined);
    return kind === undefined ? [] : [{ resource, kind }];
  });
}

/** Follows the entries of lists; nothing they say is skipped (T23, T28). */
export function listMembers(
  index: RecordIndex,
  lists: readonly QueryList[],
  fittingTypes: ReadonlySet<string>,
): ListMembers {
  const members = new Set<IndexedResource>();
  const textOnly: TextOnlyRow[] = [];
  let entries = 0;
  for (const { resource: list } of lists) {
    for (const [position, entry] of entriesOf(list.body['entry']).entries()) {
      entries += 1;
      // An entry may hold its reference where its item belongs.
      const target = resolveReference(index, fieldOf(entry, 'item') ?? entry, list);
      const id = `${list.source}/entry/${position}`;
      if (target.kind === 'text') textOnly.push({ id, text: target.text });
      else if (target.kind !== 'found') {
        textOnly.push({ id, text: missingWords(target.kind === 'missing' ? target.display : undefined) });
      } else if (fittingTypes.has(target.resource.type)) members.add(target.resource);
      else textOnly.push({ id, text: missingWords(typeName(target.resource.type)) });
    }
  }
  return { entries, members, textOnly };
}

function typeName(type: string): string {
  return Object.hasOwn(typeWords, type) ? (typeWords[type] ?? type) : type;
}

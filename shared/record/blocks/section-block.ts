import type { RecordContext } from '../areas/area-reader.ts';
import { textOf } from '../json-value.ts';
import { topicProblems, topicTargets } from '../links/problem-links.ts';
import { listTargets, structureLevel } from '../links/structure-list.ts';
import type { IndexedResource } from '../record-index.ts';
import type { Block, RowLink } from '../record-view.ts';
import { shownDate } from '../date-order.ts';
import { itemDate } from './item-date.ts';
import { targetBlock } from './item-block.ts';
import { itemWords } from './item-name.ts';
import { nestedItem, nestingOf } from './nesting.ts';

/** How deep sections may nest; the specification has three levels. What lies deeper is told, not shown. */
const deepest = 12;

/** Blocks of a list's entries, nested as the record nests them, in the order received (UI-42, UI-68, T65). */
export function listBlocks(record: RecordContext, list: IndexedResource): readonly Block[] {
  return entriesOfList(record, list, 1, new Set([list]), treeItems(record, list));
}

/** One section of a consultation with its title as sent and the problems that it names. */
export function sectionBlock(record: RecordContext, list: IndexedResource): Block {
  return section(record, list, 1, new Set([list]), treeItems(record, list));
}

/** Every resource of a tree, structure lists too, in the order received; each once. */
export function treeItems(
  record: Pick<RecordContext, 'index'>,
  top: IndexedResource,
): ReadonlySet<IndexedResource> {
  const seen = new Set<IndexedResource>();
  const visit = (list: IndexedResource, depth: number): void => {
    for (const target of listTargets(record.index, list)) {
      if (target.kind !== 'found' || seen.has(target.resource)) continue;
      seen.add(target.resource);
      if (structureLevel(target.resource) !== undefined && depth < deepest) visit(target.resource, depth + 1);
    }
  };
  visit(top, 1);
  return seen;
}

function section(
  record: RecordContext,
  list: IndexedResource,
  depth: number,
  shown: Set<IndexedResource>,
  tree: ReadonlySet<IndexedResource>,
): Block {
  return {
    kind: 'section',
    title: textOf(list.body['title']) ?? '',
    level: depth === 1 ? 1 : depth === 2 ? 2 : 3,
    tags: problemTags(record, list),
    links: problemLinks(record, list),
    blocks: entriesOfList(record, list, depth + 1, shown, tree),
  };
}

function entriesOfList(
  record: RecordContext,
  list: IndexedResource,
  depth: number,
  shown: Set<IndexedResource>,
  tree: ReadonlySet<IndexedResource>,
): readonly Block[] {
  const targets = listTargets(record.index, list);
  const here = new Set(targets.flatMap((target) => (target.kind === 'found' ? [target.resource] : [])));
  const nesting = nestingOf(record, here, tree);
  const printed = new Set<IndexedResource>();
  return targets.flatMap((target) => {
    if (target.kind !== 'found') return [targetBlock(record, target)];
    const { resource } = target;
    if (printed.has(resource) || nesting.nested.has(resource)) return [];
    printed.add(resource);
    if (structureLevel(resource) === undefined) return [nestedItem(record, resource, nesting)];
    if (shown.has(resource)) return [statement('A section that is shown above is named here again.')];
    if (depth > deepest) return [statement('Deeper sections are not shown here.')];
    shown.add(resource);
    return [section(record, resource, depth, shown, tree)];
  });
}

/** Problems that the section names and that have a row to go to. */
function problemLinks(record: RecordContext, list: IndexedResource): readonly RowLink[] {
  return topicProblems(record.index, list).flatMap((problem) => {
    const link = record.rowOf(problem);
    return link === undefined
      ? []
      : [{ ...link, words: `Problem: ${itemWords(record, problem)}`, date: shownDate(itemDate(problem)) }];
  });
}

/** Problems without a row are named all the same, and those that did not come are told. */
function problemTags(record: RecordContext, list: IndexedResource): readonly string[] {
  return topicTargets(record.index, list).flatMap((target) => {
    if (target.kind === 'none') return [];
    if (target.kind === 'text') return [`Problem: ${target.text}`];
    if (target.kind === 'missing') return ['Linked problem not supplied'];
    return record.rowOf(target.resource) === undefined
      ? [`Problem: ${itemWords(record, target.resource)}`]
      : [];
  });
}

function statement(text: string): Block {
  return { kind: 'statement', text };
}

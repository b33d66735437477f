import { itemDate } from '../../blocks/item-date.ts';
import { itemMarks } from '../../blocks/item-block.ts';
import { itemName, itemWords } from '../../blocks/item-name.ts';
import { kindWords } from '../../blocks/kind-words.ts';
import { datePlace, shownDate } from '../../date-order.ts';
import type { IndexedResource } from '../../record-index.ts';
import type { AreaRow, Block } from '../../record-view.ts';
import { areaRegistry } from '../registry.ts';
import type { RecordContext, RowEntry } from '../area-reader.ts';
import { textCell } from '../cells.ts';
import type { LinkableItem } from './linkable-items.ts';
import { linkableItems } from './linkable-items.ts';

/** What no problem names, and how much some problem does; both counts of the same items (M5). */
export interface UnlinkedItems {
  readonly total: number;
  readonly unlinked: readonly LinkableItem[];
}

/** Counts links that the practice made; none is ever inferred from text (M5). */
export function unlinkedItems(record: RecordContext): UnlinkedItems {
  const items = linkableItems(record);
  const unlinked = items.filter(({ members }) =>
    members.every((member) => record.links.problemsOf(member).length === 0),
  );
  return { total: items.length, unlinked };
}

/** `38 of 212 items are linked to a problem by the practice; 174 are not.` */
export function unlinkedNotice({ total, unlinked }: UnlinkedItems): readonly string[] {
  if (total === 0) return [];
  const linked = total - unlinked.length;
  const are = linked === 1 || total === 1 ? 'is' : 'are';
  const rest = unlinked.length === 1 ? '1 is not' : `${unlinked.length} are not`;
  return [
    `${linked} of ${total} ${total === 1 ? 'item' : 'items'} ${are} linked to a problem by the practice; ${rest}.`,
  ];
}

/**
 * A row that leads to the entry's own row. It shows nothing itself: nothing stands behind it, and its source is not
 * that of the entry. There may be very many, so that name and date are read when somebody looks.
 */
export function unlinkedEntry(record: RecordContext, { resource }: LinkableItem): RowEntry {
  return {
    source: `unlinked:${resource.source}`,
    table: 'unlinked',
    behind: [],
    get name() {
      return itemWords(record, resource);
    },
    get place() {
      return datePlace(itemDate(resource));
    },
    row: () => unlinkedRow(record, resource),
    texts: () => [itemWords(record, resource)],
  };
}

/** The way to the entry's own row. */
export function unlinkedBlocks(record: RecordContext, source: string): readonly Block[] {
  const resource = record.index.bySource.get(source.slice('unlinked:'.length));
  const link = resource === undefined ? undefined : record.rowOf(resource);
  return link === undefined
    ? [{ kind: 'statement', text: 'This entry has no row of its own.' }]
    : [{ kind: 'links', title: `In ${sectionName(link.area)}`, links: [link] }];
}

function unlinkedRow(record: RecordContext, resource: IndexedResource): AreaRow {
  const { name, prefix } = itemName(record, resource);
  const link = record.rowOf(resource);
  const date = shownDate(itemDate(resource));
  return {
    id: `unlinked:${resource.source}`,
    source: `unlinked:${resource.source}`,
    name,
    ...(prefix === undefined ? {} : { prefix }),
    marks: itemMarks(resource, name),
    tags: [],
    underName: [],
    date,
    dateWords: prefix === 'Planned:' ? 'planned for' : 'on',
    cells: {
      area: textCell(link === undefined ? kindWords(resource.type) : sectionName(link.area)),
      date: [{ kind: 'date', date }],
    },
    parts: [{ key: 'entry', words: 'Go to the entry' }],
    hasDetails: false,
  };
}

function sectionName(id: string): string {
  return areaRegistry.find((facts) => facts.id === id)?.shortName ?? id;
}

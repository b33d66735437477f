import { isCommentNote } from '../../blocks/comment-note.ts';
import { itemWords } from '../../blocks/item-name.ts';
import { treeItems } from '../../blocks/section-block.ts';
import { datePlace } from '../../date-order.ts';
import { fieldOf } from '../../json-value.ts';
import { structureLevel } from '../../links/structure-list.ts';
import type { IndexedResource } from '../../record-index.ts';
import type { RowMark } from '../../record-view.ts';
import type { AreaLists } from '../area-lists.ts';
import { areaLists } from '../area-lists.ts';
import { hiddenReading } from '../hidden-reading.ts';
import type { AreaReader, AreaReading, RecordContext, RowEntry } from '../area-reader.ts';
import { consultationBlocks } from './consultation-blocks.ts';
import { encounterDetails } from './consultation-details.ts';
import { consultationName, consultationRow, isDraft, untiedRow } from './consultation-row.ts';
import { consultationTexts } from './consultation-texts.ts';
import { consultationsFacts } from './facts.ts';

const fitting: ReadonlySet<string> = new Set(['Encounter']);

/**
 * Consultations (UI-68): one row for each Encounter; what was written in it stands behind it. Trees that no
 * consultation owns have a table of their own, so that nothing written is lost (supplier-data.md 3).
 */
export const consultationsReader: AreaReader = {
  facts: consultationsFacts,
  read: readConsultations,
  details: { Encounter: encounterDetails },
  // What was written in it opens as a part, not as fields.
  detailed: (_, entry) => entry.behind.slice(0, 1),
  part: (record, entry, key) => {
    const [top] = entry.behind;
    return key === 'consultation' && top !== undefined ? consultationBlocks(record, top) : [];
  },
};

function readConsultations(record: RecordContext): AreaReading {
  const { evidence, index, links } = record;
  if (evidence.hiddenAreas.includes('consultations')) return hiddenReading;
  const lists = areaLists(record, consultationsFacts, fitting);
  const encounters = index.ofType('Encounter');
  const entries = [
    ...encounters.map((encounter) => encounterEntry(record, lists, encounter)),
    ...links.untiedTrees.map((tree) => untiedEntry(record, tree)),
  ];
  // Beside a list that was asked for in part, what only other entries name says nothing of it.
  const isPart =
    lists.primary.entries > 0 &&
    evidence.requested.some(({ area, range }) => area === 'consultations' && range.kind !== 'all');
  const outside = encounters.filter((encounter) =>
    isPart ? lists.namedBy(encounter) === 'mentioned' : lists.namedBy(encounter) !== 'primary',
  );
  return {
    state: lists.state(outside.length),
    warnings: lists.warnings,
    textOnly: lists.textOnly,
    entries,
    used: new Set(),
    count: encounters.length + lists.textOnly.length,
    notices: noticesOf(encounters),
  };
}

function encounterEntry(record: RecordContext, lists: AreaLists, encounter: IndexedResource): RowEntry {
  const isPrimary = lists.namedBy(encounter) === 'primary';
  const behind = [encounter, ...writtenIn(record, record.links.treeOf(encounter))];
  // Entries of every area name the consultation that they were made in: it comes along, whatever was asked for.
  const marks: readonly RowMark[] = isPrimary ? [] : ['came-along'];
  return {
    source: encounter.source,
    table: isPrimary ? 'consultations' : 'mentioned',
    behind,
    name: consultationName(record, encounter).text,
    place: datePlace(fieldOf(encounter.body, 'period', 'start')),
    facets: isDraft(encounter) ? ['draft'] : [],
    row: () => consultationRow(record, encounter, marks),
    texts: () => consultationTexts(record, behind),
  };
}

function untiedEntry(record: RecordContext, tree: IndexedResource): RowEntry {
  const behind = writtenIn(record, tree);
  return {
    source: tree.source,
    table: 'untied',
    behind,
    name: itemWords(record, tree),
    place: undefined,
    row: () => untiedRow(record, tree),
    texts: () => consultationTexts(record, behind),
  };
}

/** Sections and Comment notes of a tree: they have no row of their own anywhere. */
function writtenIn(record: RecordContext, tree: IndexedResource | undefined): readonly IndexedResource[] {
  if (tree === undefined) return [];
  const inside = [...treeItems(record, tree)].filter(
    (item) => item !== tree && (structureLevel(item) !== undefined || isCommentNote(item)),
  );
  return [tree, ...inside];
}

function noticesOf(encounters: readonly IndexedResource[]): readonly string[] {
  const drafts = encounters.filter((encounter) => isDraft(encounter)).length;
  if (drafts === 0) return [];
  return [drafts === 1 ? '1 consultation is a draft.' : `${drafts} consultations are drafts.`];
}

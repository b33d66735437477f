import { itemMarks } from '../../blocks/item-block.ts';
import { itemName, itemWords, plainName } from '../../blocks/item-name.ts';
import { shownDate } from '../../date-order.ts';
import { fieldOf, textOf, wordOf } from '../../json-value.ts';
import { topicProblems } from '../../links/problem-links.ts';
import { listTargets, structureLevel } from '../../links/structure-list.ts';
import type { IndexedResource } from '../../record-index.ts';
import type { AreaRow, CellPart, CodedText, RowMark } from '../../record-view.ts';
import { kindWords } from '../../blocks/kind-words.ts';
import type { RecordContext } from '../area-reader.ts';
import { cellOf, textPart } from '../cells.ts';
import { originLines } from '../origin-lines.ts';
import { clinicianParts, encounterPeople, organisationOf, placesOf } from './encounter-people.ts';

/** UI-68. */
const draftWords = 'Draft, not finalised by the practice';

/** Whether the practice has not finished a consultation (T64). */
export function isDraft({ body }: IndexedResource): boolean {
  return wordOf(body['status']) === 'unknown';
}

/** What a consultation is called: its type, else the title of its tree (structured.md 3.4). */
export function consultationName(
  record: Pick<RecordContext, 'index' | 'links'>,
  encounter: IndexedResource,
): CodedText {
  const { name } = itemName(record, encounter);
  const title = textOf(record.links.treeOf(encounter)?.body['title']);
  return name.text === kindWords('Encounter') && title !== undefined ? plainName(title) : name;
}

/** One consultation as a row (UI-68); its date is the encounter's, never the list's (T63). */
export function consultationRow(
  record: RecordContext,
  encounter: IndexedResource,
  marks: readonly RowMark[],
): AreaRow {
  const { index, links } = record;
  const { body } = encounter;
  const tree = links.treeOf(encounter);
  const name = consultationName(record, encounter);
  const start = shownDate(fieldOf(body, 'period', 'start'));
  const places = placesOf(index, encounter).map((place) => textPart(place));
  const organisation = organisationOf(index, encounter);
  return {
    id: encounter.source,
    source: encounter.source,
    name,
    marks: [...itemMarks(encounter, name), ...marks],
    tags: statusTags(encounter),
    underName: marks.includes('came-along') ? originLines(record, [encounter]) : [],
    date: start,
    dateWords: 'on',
    cells: {
      date: [{ kind: 'date', date: start }, ...endParts(encounter)],
      clinician: cellOf(clinicianParts(encounterPeople(index, encounter))),
      place: cellOf([
        ...places,
        ...(organisation === ''
          ? []
          : [{ kind: 'labelled', label: 'Organisation', text: organisation } as const]),
      ]),
      topics: cellOf(tree === undefined ? [] : topicParts(record, tree), 'No topics supplied'),
    },
    parts: [{ key: 'consultation', words: 'Whole consultation' }],
  };
}

/** A tree that no consultation owns, as a row. */
export function untiedRow(record: RecordContext, tree: IndexedResource): AreaRow {
  const { name } = itemName(record, tree);
  return {
    id: tree.source,
    source: tree.source,
    name,
    marks: ['incomplete-entry'],
    tags: [],
    underName: [],
    // The list's own date is when it was last edited, not when anything happened (T63).
    date: shownDate(undefined),
    dateWords: 'on',
    cells: { topics: cellOf(topicParts(record, tree), 'No topics supplied') },
    parts: [{ key: 'consultation', words: 'All notes' }],
  };
}

/** `finished` says nothing; any other status is told as received. */
function statusTags(encounter: IndexedResource): readonly string[] {
  if (isDraft(encounter)) return [draftWords];
  const status = textOf(encounter.body['status']);
  return status === undefined || wordOf(status) === 'finished' ? [] : [`Status as supplied: ${status}`];
}

function endParts({ body }: IndexedResource): readonly CellPart[] {
  const end = fieldOf(body, 'period', 'end');
  if (textOf(end) === undefined || textOf(end) === textOf(fieldOf(body, 'period', 'start'))) return [];
  return [{ kind: 'labelled', label: 'To', text: shownDate(end).visible }];
}

/** Titles of topics as sent, else the problem that a topic names; topics without either are counted. */
function topicParts(record: RecordContext, tree: IndexedResource): readonly CellPart[] {
  const topics = listTargets(record.index, tree).flatMap((target) =>
    target.kind === 'found' && structureLevel(target.resource) !== undefined ? [target.resource] : [],
  );
  let untitled = 0;
  const parts = topics.flatMap((topic): readonly CellPart[] => {
    const title = textOf(topic.body['title']);
    const problems = topicProblems(record.index, topic).map((problem) => itemWords(record, problem));
    if (title === undefined && problems.length === 0) untitled += 1;
    return [
      ...(title === undefined ? [] : [{ kind: 'text', text: title } as const]),
      ...problems
        .filter((text) => text !== title)
        .map((text) => ({ kind: 'labelled', label: 'Problem', text }) as const),
    ];
  });
  const words = untitled === 1 ? '1 topic without a title' : `${untitled} topics without a title`;
  return untitled === 0 ? parts : [...parts, { kind: 'text', text: words, look: 'second' }];
}

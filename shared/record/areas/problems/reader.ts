import { codedText } from '../../coded-text.ts';
import { datePlace } from '../../date-order.ts';
import { textOf, textsOf } from '../../json-value.ts';
import { distinctWarnings } from '../../list-warnings.ts';
import { whoText } from '../../person-names.ts';
import type { IndexedResource } from '../../record-index.ts';
import type { RowMark, SupplyState } from '../../record-view.ts';
import { recordWords } from '../../record-words.ts';
import type { AreaLists } from '../area-lists.ts';
import { areaLists } from '../area-lists.ts';
import { hiddenReading } from '../hidden-reading.ts';
import type { AreaReader, AreaReading, RecordContext, RowEntry } from '../area-reader.ts';
import { problemsFacts } from './facts.ts';
import { problemDetails } from './problem-details.ts';
import { abatementOf, onsetOf, problemState } from './problem-facts.ts';
import { problemNotes, problemRow } from './problem-row.ts';
import { problemThread } from './problem-thread.ts';
import { unlinkedBlocks, unlinkedEntry, unlinkedItems, unlinkedNotice } from './unlinked-entries.ts';

const fitting: ReadonlySet<string> = new Set(['Condition']);

/**
 * Problems (UI-67): every Condition has a row. What is linked to another problem but outside the request stands
 * apart (T62); with the problems come the entries that none of them names (M5).
 */
export const problemsReader: AreaReader = {
  facts: problemsFacts,
  read: readProblems,
  details: { Condition: problemDetails },
  part: (record, entry, key) => {
    if (key === 'entry') return unlinkedBlocks(record, entry.source);
    const [problem] = entry.behind;
    return key === 'thread' && problem !== undefined ? problemThread(record, problem) : [];
  },
};

interface ProblemLists {
  readonly own: AreaLists;
  readonly linked: AreaLists;
}

function readProblems(record: RecordContext): AreaReading {
  const { evidence, index } = record;
  if (evidence.hiddenAreas.includes('problems')) return hiddenReading;
  const lists: ProblemLists = {
    own: areaLists(record, problemsFacts, fitting),
    linked: areaLists(record, problemsFacts, fitting, 'linked-problems'),
  };
  const problems = index.ofType('Condition').map((problem) => ({ problem, from: placeOf(lists, problem) }));
  const isAsked = evidence.requested.some(({ area }) => area === 'problems');
  const unlinked = isAsked && problems.length > 0 ? unlinkedItems(record) : { total: 0, unlinked: [] };
  const textOnly = [...lists.own.textOnly, ...lists.linked.textOnly];
  // A linked problem lies outside the filter by design and takes nothing from the list (structured.md 2.4).
  const outside = problems.filter(({ from }) => from === 'mentioned' || from === 'unlisted').length;
  return {
    state: stateOf(lists, outside, problems.length),
    warnings: distinctWarnings([...lists.own.warnings, ...lists.linked.warnings]),
    textOnly,
    entries: [
      ...problems.map(({ problem, from }) => problemEntry(record, problem, from)),
      ...unlinked.unlinked.map((item) => unlinkedEntry(record, item)),
    ],
    used: new Set(),
    count: problems.length + textOnly.length,
    notices: unlinkedNotice(unlinked),
  };
}

/** What is wrong with the list of linked problems is wrong with the area; an area with rows is never called empty. */
function stateOf({ own, linked }: ProblemLists, outside: number, rows: number): SupplyState {
  const state = own.state(outside);
  const isTroubled = linked.warnings.length > 0 || linked.textOnly.length > 0;
  const saysNone = state === 'empty-recorded' || state === 'empty-in-period';
  if (saysNone && (isTroubled || rows > 0)) return 'partial';
  return state === 'complete' && isTroubled ? 'partial' : state;
}

type Place = 'primary' | 'linked' | 'mentioned' | 'unlisted';

function placeOf({ own, linked }: ProblemLists, problem: IndexedResource): Place {
  if (own.namedBy(problem) === 'primary') return 'primary';
  if (linked.namedBy(problem) !== 'none') return 'linked';
  return own.namedBy(problem) === 'mentioned' ? 'mentioned' : 'unlisted';
}

const marksByPlace: Readonly<Record<Place, readonly RowMark[]>> = {
  primary: [],
  linked: [],
  mentioned: ['came-along'],
  unlisted: ['incomplete-entry'],
};

function problemEntry(record: RecordContext, problem: IndexedResource, from: Place): RowEntry {
  const { body, source } = problem;
  const { status } = problemState(problem, record.today);
  return {
    source,
    table: tableOf(record, problem, from),
    behind: [problem],
    name: codedText(body['code']).text,
    place: datePlace(onsetOf(body)),
    otherPlaces: { ended: datePlace(abatementOf(body)) },
    facets: status === 'unknown' ? [] : [status],
    row: () => problemRow(record, problem, marksByPlace[from], from === 'linked'),
    texts: () => problemTexts(record, problem),
  };
}

function tableOf(record: RecordContext, problem: IndexedResource, from: Place): string {
  if (from === 'linked' || from === 'mentioned') return from;
  const { status, significance } = problemState(problem, record.today);
  if (status === 'unknown') return 'status-unknown';
  return `${status}-${significance === 'unknown' ? 'other' : significance}`;
}

function problemTexts(record: RecordContext, problem: IndexedResource): readonly string[] {
  const { body } = problem;
  const name = codedText(body['code']);
  const who = whoText(record.index, body['asserter'], problem);
  return [
    name.text,
    name.codedAs ?? [],
    problemNotes(body),
    textsOf(body['onsetString']),
    textsOf(body['abatementString']),
    who === recordWords.notRecorded ? [] : who,
    textOf(body['clinicalStatus']) ?? [],
  ].flat();
}

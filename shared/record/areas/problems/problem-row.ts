import { itemMarks } from '../../blocks/item-block.ts';
import { codedText } from '../../coded-text.ts';
import { shownDate } from '../../date-order.ts';
import { asObject, fieldOf, textOf, textsOf, wordOf } from '../../json-value.ts';
import type { JsonObject } from '../../json-value.ts';
import { noteTexts } from '../../list-warnings.ts';
import { whoText } from '../../person-names.ts';
import { quantityText } from '../../quantity-text.ts';
import type { IndexedResource } from '../../record-index.ts';
import type { AreaRow, Cell, CellPart, RowMark } from '../../record-view.ts';
import { recordWords } from '../../record-words.ts';
import type { RecordContext } from '../area-reader.ts';
import { cellOf, textCell } from '../cells.ts';
import { originLines } from '../origin-lines.ts';
import { abatementOf, onsetOf, problemState } from './problem-facts.ts';
import { threadWords } from './problem-thread.ts';

/** One problem as a row (UI-67). */
export function problemRow(
  record: RecordContext,
  problem: IndexedResource,
  marks: readonly RowMark[],
  isLinked: boolean,
): AreaRow {
  const { body, source } = problem;
  const state = problemState(problem, record.today);
  const name = codedText(body['code']);
  const thread = threadWords(record, problem);
  return {
    id: source,
    source,
    name,
    marks: [
      ...itemMarks(problem, name),
      ...(state.disagrees ? (['status-disagrees'] as const) : []),
      ...marks,
    ],
    tags: isLinked ? ['Linked problem'] : [],
    underName: marks.includes('came-along') ? originLines(record, [problem]) : [],
    date: shownDate(onsetOf(body)),
    dateWords: 'started',
    cells: {
      status: textCell(state.statusWords),
      significance: textCell(state.significanceWords),
      started: startedCell(body, state.disagrees),
      ended: timeCell(endParts(body)),
      recorded: recordedCell(record, problem),
      notes: cellOf(problemNotes(body).map((text) => ({ kind: 'text', text }))),
    },
    ...(state.status === 'past' ? { tone: 'ended' as const } : {}),
    parts: thread === undefined ? [] : [{ key: 'thread', words: thread }],
  };
}

/** Notes in the order received. */
export function problemNotes(body: JsonObject): readonly string[] {
  return [...noteTexts(body['note']), ...textsOf(body['comment'])];
}

/** An end on an active problem has no column of its own, so it stands beneath the start. */
function startedCell(body: JsonObject, disagrees: boolean): Cell {
  const end = disagrees
    ? endParts(body).map((part): CellPart => ({ kind: 'labelled', label: 'Ended', text: wordsOf(part) }))
    : [];
  return [...timeCell(startParts(body)), ...end];
}

function startParts(body: JsonObject): readonly CellPart[] {
  return timeParts(onsetOf(body), body, 'onset');
}

function endParts(body: JsonObject): readonly CellPart[] {
  const parts = timeParts(abatementOf(body), body, 'abatement');
  const saysEnded = wordOf(body['abatementBoolean']) === 'true';
  return parts.length === 0 && saysEnded ? [{ kind: 'text', text: 'Ended, date not recorded' }] : parts;
}

/** A date, and whatever other form of time came: words, an age, a range of ages. */
function timeParts(date: unknown, body: JsonObject, field: 'onset' | 'abatement'): readonly CellPart[] {
  const age = asObject(body[`${field}Age`]);
  const range = asObject(body[`${field}Range`]);
  const ages = ['low', 'high'].flatMap((end) => {
    const value = fieldOf(range, end);
    return value === undefined ? [] : [quantityText(value)];
  });
  return [
    ...(textOf(date) === undefined ? [] : [{ kind: 'date', date: shownDate(date) } as const]),
    ...textsOf(body[`${field}String`]).map((text) => ({ kind: 'text', text }) as const),
    ...(age === undefined ? [] : [{ kind: 'labelled', label: 'Age', text: quantityText(age) } as const]),
    ...(ages.length === 0 ? [] : [{ kind: 'labelled', label: 'Age', text: ages.join(' to ') } as const]),
  ];
}

function timeCell(parts: readonly CellPart[]): Cell {
  const [first, ...rest] = parts;
  return first === undefined ? [{ kind: 'date', date: shownDate(undefined) }] : [first, ...rest];
}

function wordsOf(part: CellPart): string {
  if (part.kind === 'date') return part.date.visible;
  return part.kind === 'tag' ? part.word : part.text;
}

function recordedCell(record: RecordContext, problem: IndexedResource): Cell {
  const { body } = problem;
  const who = whoText(record.index, body['asserter'], problem);
  const by: readonly CellPart[] =
    who === recordWords.notRecorded ? [] : [{ kind: 'text', text: who, look: 'second' }];
  return [{ kind: 'date', date: shownDate(body['assertedDate']) }, ...by];
}

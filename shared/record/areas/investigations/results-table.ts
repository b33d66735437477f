import { codedText } from '../../coded-text.ts';
import { shownDate } from '../../date-order.ts';
import { textOf, wordOf } from '../../json-value.ts';
import { effectiveOf } from '../../observations/effective-date.ts';
import { flagPart, interpretationText } from '../../observations/interpretation.ts';
import { aboutParts, observationMarks, valueParts } from '../../observations/observation-parts.ts';
import { resultStatusTags } from '../../observations/observation-status.ts';
import { rangeLines } from '../../observations/reference-range.ts';
import type { IndexedResource } from '../../record-index.ts';
import type { Block, BlockRow, Cell, CellPart } from '../../record-view.ts';
import { trendLength } from '../../trends/build-trend.ts';
import type { RecordContext } from '../area-reader.ts';
import { cellOf } from '../cells.ts';
import { labTextPart, labValuePart } from './lab-text.ts';
import { specimenName } from './specimen-block.ts';

/** Words of a result without a value: it may be all in its comment. */
export const noValueWords = 'No value supplied';
const noRangeWords = 'No range supplied';
/** Never read as "normal" (UI-62). */
export const noFlagWords = 'No flag supplied';

/**
 * Results in a table: Test · Result · Range · Lab flag · Comment (UI-62). A row's id is its Observation's source, by which
 * its values over time are asked for; how many there are stands in the column `trend`.
 * @param above group and report that the results stand in: what they say already is not repeated
 */
export function resultsTable(
  record: RecordContext,
  caption: string,
  results: readonly IndexedResource[],
  above: readonly IndexedResource[],
  withTrends: boolean,
): readonly Block[] {
  if (results.length === 0) return [];
  const counts = new Map(withTrends ? results.map((result) => [result, trendLength(record, result)]) : []);
  const hasTrends = [...counts.values()].some((count) => count > 1);
  const columns = [
    { key: 'test', header: 'Test' },
    { key: 'result', header: 'Result' },
    { key: 'range', header: 'Range' },
    { key: 'flag', header: 'Lab flag' },
    { key: 'comment', header: 'Comment' },
    ...(hasTrends ? [{ key: 'trend', header: 'Over time' }] : []),
  ];
  const rows = results.map((result): BlockRow => {
    const cells = resultCells(record, result, above);
    const trend = hasTrends ? { trend: trendCell(counts.get(result) ?? 0) } : {};
    return { id: result.source, marks: observationMarks(result.body), cells: { ...cells, ...trend } };
  });
  return [{ kind: 'table', caption, columns, rows }];
}

/** Cells of one result, for a table of a report and for one without a report alike. */
export function resultCells(
  record: RecordContext,
  result: IndexedResource,
  above: readonly IndexedResource[],
): Readonly<Record<'test' | 'result' | 'range' | 'flag' | 'comment', Cell>> {
  const { body } = result;
  const flag = interpretationText(body);
  return {
    test: [
      { kind: 'text', text: codedText(body['code']).text, look: 'strong' },
      ...tagsBeside(result, above).map((word): CellPart => ({ kind: 'tag', word })),
      ...dateParts(result, above),
    ],
    result: cellOf(
      valueParts(record, result).map((part) => labValuePart(part)),
      noValueWords,
    ),
    range: cellOf(
      rangeLines(body).map((text) => ({ kind: 'text', text })),
      noRangeWords,
    ),
    flag: cellOf(flag === undefined ? [] : [flagPart(flag)], noFlagWords),
    comment: cellOf([...commentParts(record, result), ...specimenParts(record, result, above)]),
  };
}

/** The comment in its own layout; then where on the body and how. */
function commentParts(record: RecordContext, result: IndexedResource): readonly CellPart[] {
  const comment = textOf(result.body['comment']);
  const rest = aboutParts(record, result).filter(
    (part) => !(part.kind === 'labelled' && part.label === 'Comment' && part.text === comment),
  );
  return [...(comment === undefined ? [] : [labTextPart(comment)]), ...rest];
}

/** That a status is not known is said once for all; what is preliminary or corrected stands beside its result. */
export function tagsBeside(part: IndexedResource, above: readonly IndexedResource[]): readonly string[] {
  if (isUnknown(part) && above.some((holder) => isUnknown(holder))) return [];
  return resultStatusTags(part.body['status']);
}

function isUnknown({ body }: IndexedResource): boolean {
  return [undefined, 'unknown'].includes(wordOf(body['status']));
}

function dateParts({ body }: IndexedResource, above: readonly IndexedResource[]): readonly CellPart[] {
  const own = textOf(effectiveOf(body));
  const isSaid = above.some((holder) => textOf(effectiveOf(holder.body)) === own);
  return own === undefined || isSaid
    ? []
    : [{ kind: 'labelled', label: 'Date', text: shownDate(own).visible }];
}

function specimenParts(
  record: RecordContext,
  result: IndexedResource,
  above: readonly IndexedResource[],
): readonly CellPart[] {
  const own = specimenName(record, result);
  const isSaid = above.some((holder) => specimenName(record, holder) === own);
  return own === '' || isSaid ? [] : [{ kind: 'labelled', label: 'Specimen', text: own }];
}

function trendCell(count: number): Cell {
  return count > 1
    ? [{ kind: 'text', text: `${count} values` }]
    : [{ kind: 'text', text: 'No other value', look: 'absent' }];
}

import { codedText } from '../../coded-text.ts';
import { shownDate } from '../../date-order.ts';
import { effectiveOf } from '../../observations/effective-date.ts';
import { observationMarks, practiceComment } from '../../observations/observation-parts.ts';
import { resultStatusTags } from '../../observations/observation-status.ts';
import { observationRoles } from '../../observations/roles.ts';
import type { IndexedResource } from '../../record-index.ts';
import type { AreaRow } from '../../record-view.ts';
import { recordWords } from '../../record-words.ts';
import type { RecordContext } from '../area-reader.ts';
import { cellOf } from '../cells.ts';
import { filingParts } from './filing.ts';
import { resultCells } from './results-table.ts';

/** A result whose report did not come, as a row of its own; the group that it stood in is told under its name. */
export function resultRow(record: RecordContext, result: IndexedResource): AreaRow {
  const { body } = result;
  const { roleOf, tree } = observationRoles(record);
  const group = tree.parentOf(result);
  const isFiling = roleOf(result) === 'filing-comment';
  const cells = resultCells(record, result, []);
  return {
    id: result.source,
    source: result.source,
    name: isFiling ? practiceComment : codedText(body['code']),
    marks: [...observationMarks(body), 'incomplete-entry'],
    tags: isFiling ? [] : resultStatusTags(body['status']),
    underName: group === undefined ? [] : [`Group: ${codedText(group.body['code']).text}`],
    date: shownDate(effectiveOf(body)),
    dateWords: 'on',
    cells: {
      date: [{ kind: 'date', date: shownDate(effectiveOf(body)) }],
      result: isFiling ? notApplicable : cells.result,
      range: isFiling ? notApplicable : cells.range,
      flag: isFiling ? notApplicable : cells.flag,
      comment: isFiling ? cellOf(filingParts(record.index, result)) : cells.comment,
    },
    parts: [],
  };
}

const notApplicable = [{ kind: 'text', text: recordWords.notApplicable, look: 'absent' }] as const;

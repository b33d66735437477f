import { shownDate } from '../../date-order.ts';
import { codedText } from '../../coded-text.ts';
import { effectiveEndOf, effectiveOf } from '../../observations/effective-date.ts';
import { interpretationText } from '../../observations/interpretation.ts';
import { aboutParts, observationMarks, valueParts } from '../../observations/observation-parts.ts';
import { entryStatusTags } from '../../observations/observation-status.ts';
import { performerTexts } from '../../observations/performers.ts';
import type { IndexedResource } from '../../record-index.ts';
import type { AreaRow, Cell, RowMark } from '../../record-view.ts';
import { recordWords } from '../../record-words.ts';
import type { RecordContext } from '../area-reader.ts';
import { cellOf, textPart } from '../cells.ts';
import { originLines } from '../origin-lines.ts';

/** Consent, dissent or invitation: an Observation of the immunisations list (T71); later ones do not undo earlier ones. */
export function consentRow(
  record: RecordContext,
  resource: IndexedResource,
  placeMarks: readonly RowMark[],
): AreaRow {
  const { body } = resource;
  const cameAlong = placeMarks.includes('came-along');
  const values = valueParts(record, resource);
  const flag = interpretationText(body);
  const about = [
    ...(flag === undefined ? [] : [{ kind: 'labelled', label: 'Interpretation', text: flag } as const]),
    ...aboutParts(record, resource),
  ];
  const notApplicable: Cell = [{ kind: 'text', text: recordWords.notApplicable, look: 'absent' }];
  return {
    id: resource.source,
    source: resource.source,
    name: codedText(body['code']),
    marks: [...observationMarks(body), ...placeMarks],
    tags: entryStatusTags(body['status']),
    underName: cameAlong ? originLines(record, [resource]) : [],
    date: shownDate(effectiveOf(body)),
    dateWords: 'on',
    cells: {
      date: periodCell(body),
      value: cellOf(values),
      by: cellOf(performerTexts(record.index, resource).map((text) => textPart(text))),
      // What came along has no column for values.
      notes: cellOf(cameAlong ? [...values, ...about] : about),
      product: notApplicable,
      dose: notApplicable,
      batch: notApplicable,
      site: notApplicable,
      reason: notApplicable,
    },
    parts: [],
  };
}

/** From when, and until when where it has ended (structured.md 3.5). */
function periodCell(body: IndexedResource['body']): Cell {
  const end = effectiveEndOf(body);
  return [
    { kind: 'date', date: shownDate(effectiveOf(body)) },
    ...(end === undefined
      ? []
      : [{ kind: 'labelled', label: 'Until', text: shownDate(end).visible } as const]),
  ];
}

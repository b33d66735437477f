import { shownDate } from '../../date-order.ts';
import { namedValue } from '../../extensions.ts';
import { textOf } from '../../json-value.ts';
import type { IndexedResource } from '../../record-index.ts';
import type { AreaRow, RowMark } from '../../record-view.ts';
import { isNotForPatient } from '../../security-label.ts';
import type { RecordContext } from '../area-reader.ts';
import { originLines } from '../origin-lines.ts';
import { isNotGiven, notGivenPrefix, statusTags, vaccinationName } from './vaccination.ts';
import { vaccinationCells } from './vaccination-cells.ts';

/** What stands under every one that was not given, also outside its own table (UI-70). */
const notGivenStatement = 'This does not mean the vaccine was never given.';

/** An Immunization as a row; one not given says so before its name, in its tag and under its name (ARS-C-034). */
export function vaccinationRow(
  record: RecordContext,
  resource: IndexedResource,
  placeMarks: readonly RowMark[],
): AreaRow {
  const { body } = resource;
  const name = vaccinationName(body);
  const notGiven = isNotGiven(body);
  const cameAlong = placeMarks.includes('came-along');
  const hasDate = textOf(body['date']) !== undefined;
  // The table of what came along has no column for the reason.
  const cells = vaccinationCells(record.index, resource, cameAlong);
  return {
    id: resource.source,
    source: resource.source,
    name,
    ...(notGiven ? { prefix: notGivenPrefix } : {}),
    marks: [
      ...(isNotForPatient(body) ? (['no-patient-disclosure'] as const) : []),
      ...(name.degraded ? (['original-wording'] as const) : []),
      ...placeMarks,
    ],
    tags: [...(notGiven ? ['Not given'] : []), ...statusTags(body)],
    underName: [
      ...(notGiven && cameAlong ? [notGivenStatement] : []),
      ...(cameAlong ? originLines(record, [resource]) : []),
    ],
    date: shownDate(hasDate ? body['date'] : namedValue(body, 'DateRecorded')),
    dateWords: hasDate ? 'on' : 'recorded',
    cells,
    ...(notGiven ? { tone: 'not-given' as const } : {}),
    parts: [],
  };
}

import { shownDate } from '../../date-order.ts';
import { codedText } from '../../coded-text.ts';
import { flagPart, interpretationText } from '../../observations/interpretation.ts';
import { valueParts } from '../../observations/observation-parts.ts';
import { resultStatusTags } from '../../observations/observation-status.ts';
import { performerTexts } from '../../observations/performers.ts';
import { textsOf, wordOf } from '../../json-value.ts';
import type { AreaRow, Cell, CellPart, RowMark } from '../../record-view.ts';
import { isNotForPatient } from '../../security-label.ts';
import type { RecordContext } from '../area-reader.ts';
import { cellOf, textPart } from '../cells.ts';
import { originLines } from '../origin-lines.ts';
import { filingParts, noFilingRecord } from './filing.ts';
import { labTextPart, labValuePart } from './lab-text.ts';
import { allFiling, allGroups, specimensOf } from './report-outline.ts';
import type { ReportOutline } from './report-outline.ts';
import { reportTitle } from './report-title.ts';
import { noFlagWords, noValueWords } from './results-table.ts';
import { specimenName } from './specimen-block.ts';

/** Key of the one part of a report's row. */
export const reportPart = 'report';

/** A report as a row (UI-61); everything it says opens beneath it. */
export function reportRow(
  record: RecordContext,
  outline: ReportOutline,
  placeMarks: readonly RowMark[],
): AreaRow {
  const { report, holders, missing } = outline;
  const { body } = report;
  const name = reportTitle(outline);
  const isHidden = [...holders, ...specimensOf(record, holders)].some((part) => isNotForPatient(part.body));
  return {
    id: report.source,
    source: report.source,
    name,
    marks: [
      ...new Set([
        ...(isHidden ? (['no-patient-disclosure'] as const) : []),
        ...(name.degraded ? (['original-wording'] as const) : []),
        ...placeMarks,
        ...(missing.length > 0 ? (['linked-not-supplied'] as const) : []),
      ]),
    ],
    tags: statusTags(outline),
    underName: placeMarks.includes('came-along') ? originLines(record, [report]) : [],
    date: shownDate(body['issued']),
    dateWords: 'issued',
    cells: {
      issued: [{ kind: 'date', date: shownDate(body['issued']) }],
      result: resultCell(record, outline),
      flag: flagCell(outline),
      filing: filingCell(record, outline),
      laboratory: cellOf(performerTexts(record.index, report).map((text) => textPart(text))),
      specimen: cellOf(specimenTexts(record, outline).map((text) => textPart(text))),
    },
    parts: [{ key: reportPart, words: 'Whole report' }],
  };
}

/** Status of the report, and of any part of it that is not final: an interim result must be seen (hazards 20 and 23). */
function statusTags({ report, members }: ReportOutline): readonly string[] {
  const ofParts = members
    .filter(({ body }) => !['unknown', undefined].includes(wordOf(body['status'])))
    .flatMap(({ body }) => resultStatusTags(body['status']));
  return [...new Set([...resultStatusTags(report.body['status']), ...ofParts])];
}

/** The value of a single result; otherwise how many there are, none of them put before another. */
function resultCell(record: RecordContext, { results, report }: ReportOutline): Cell {
  const [only] = results;
  if (only !== undefined && results.length === 1) {
    return cellOf(
      valueParts(record, only).map((part) => labValuePart(part)),
      noValueWords,
    );
  }
  if (results.length > 1) return [{ kind: 'text', text: `${results.length} results` }];
  const hasText = textsOf(report.body['conclusion']).length > 0;
  return [
    hasText
      ? { kind: 'text', text: 'Report in words' }
      : { kind: 'text', text: 'No results supplied', look: 'absent' },
  ];
}

/** Every flag that the laboratory sent, with its test where there are several (UI-62). */
function flagCell({ results, groups }: ReportOutline): Cell {
  const flagged = [...allGroups(groups).map(({ header }) => header), ...results].flatMap(({ body }) => {
    const flag = interpretationText(body);
    return flag === undefined ? [] : [{ flag, test: codedText(body['code']).text }];
  });
  const isSingle = results.length === 1 && flagged.length === 1;
  return cellOf(
    flagged.map(({ flag, test }): CellPart =>
      isSingle ? flagPart(flag) : { kind: 'labelled', label: test, text: flag },
    ),
    noFlagWords,
  );
}

function filingCell(record: RecordContext, outline: ReportOutline): Cell {
  const parts = allFiling(outline).flatMap((comment) => filingParts(record.index, comment));
  return cellOf(
    parts.map((part) => (part.kind === 'text' ? labTextPart(part.text) : part)),
    noFilingRecord,
  );
}

function specimenTexts(record: RecordContext, { holders }: ReportOutline): readonly string[] {
  const names = holders.map((holder) => specimenName(record, holder));
  return [...new Set(names)].filter((text) => text !== '');
}

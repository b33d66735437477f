import { codedText } from '../../coded-text.ts';
import { datePlace } from '../../date-order.ts';
import { effectiveOf } from '../../observations/effective-date.ts';
import { observationDetails } from '../../observations/observation-details.ts';
import { practiceComment } from '../../observations/observation-parts.ts';
import { observationRoles } from '../../observations/roles.ts';
import { rowTexts } from '../../observations/row-texts.ts';
import type { IndexedResource } from '../../record-index.ts';
import type { Block, RowMark } from '../../record-view.ts';
import { areaLists } from '../area-lists.ts';
import type { AreaLists } from '../area-lists.ts';
import type { AreaReader, AreaReading, RecordContext, RowEntry } from '../area-reader.ts';
import { investigationsFacts } from './facts.ts';
import { reportBlocks } from './report-blocks.ts';
import { reportDetails } from './report-details.ts';
import { reportOutline, requestsOf, specimensOf } from './report-outline.ts';
import { reportPart, reportRow } from './report-row.ts';
import { reportTitle } from './report-title.ts';
import { reportTrend } from './report-trend.ts';
import { resultRow } from './result-row.ts';

const fitting: ReadonlySet<string> = new Set(['DiagnosticReport', 'Observation']);

/** Reports of laboratories, one row each, and results whose report did not come (structured.md 3.7, UI-61). */
export const investigationsReader: AreaReader = {
  facts: investigationsFacts,
  read: readInvestigations,
  details: { DiagnosticReport: reportDetails, Observation: observationDetails },
  // The results of a report have their fields in the report itself.
  detailed: (_record, { behind: [speaking] }) => (speaking === undefined ? [] : [speaking]),
  part: reportOf,
  trend: reportTrend,
};

function readInvestigations(record: RecordContext): AreaReading {
  const lists = areaLists(record, investigationsFacts, fitting);
  const isHidden = lists.state(0) === 'role-hidden';
  const { index } = record;
  const reports = isHidden ? [] : index.ofType('DiagnosticReport');
  const results = isHidden ? [] : resultsAlone(record);
  const outside = [...reports, ...results].filter((resource) => lists.namedBy(resource) !== 'primary').length;
  const { membersOf, tree } = observationRoles(record);
  const holders = [...reports, ...reports.flatMap((report) => membersOf(report)), ...results];
  return {
    state: lists.state(outside),
    warnings: lists.warnings,
    textOnly: lists.textOnly,
    entries: [
      ...reports.map((report) => reportEntry(record, report, lists)),
      ...results.map((result) => resultEntry(record, result)),
    ],
    // They word reports and results, and are no rows.
    used: new Set([
      ...specimensOf(record, holders),
      ...requestsOf(record, holders),
      ...holders.flatMap((holder) => tree.middleNodesOf(holder)),
    ]),
    count: reports.length + results.length + lists.textOnly.length,
    notices: [],
  };
}

function resultsAlone(record: RecordContext): readonly IndexedResource[] {
  const { roleOf, reportsOf } = observationRoles(record);
  return record.index
    .ofType('Observation')
    .filter(
      (observation) =>
        ['group', 'result', 'filing-comment'].includes(roleOf(observation)) &&
        reportsOf(observation).length === 0,
    );
}

function reportEntry(record: RecordContext, report: IndexedResource, lists: AreaLists): RowEntry {
  const outline = reportOutline(record, report);
  const { table, marks } = placeOf(report, lists);
  const row = () => reportRow(record, outline, marks);
  return {
    source: report.source,
    table,
    behind: [report, ...outline.members],
    name: reportTitle(outline).text,
    place: datePlace(report.body['issued']),
    row,
    texts: () => [
      ...rowTexts(row(), reportBlocks(record, outline, false)),
      ...outline.members.flatMap(({ body }) => codedText(body['code']).codedAs ?? []),
    ],
  };
}

function placeOf(
  report: IndexedResource,
  lists: AreaLists,
): { readonly table: string; readonly marks: readonly RowMark[] } {
  switch (lists.namedBy(report)) {
    case 'primary':
      return { table: 'reports', marks: [] };
    case 'mentioned':
      return { table: 'came-along', marks: ['came-along'] };
    default:
      return { table: 'reports', marks: ['incomplete-entry'] };
  }
}

function resultEntry(record: RecordContext, result: IndexedResource): RowEntry {
  const isFiling = observationRoles(record).roleOf(result) === 'filing-comment';
  const row = () => resultRow(record, result);
  return {
    source: result.source,
    table: 'results',
    behind: [result],
    name: isFiling ? practiceComment.text : codedText(result.body['code']).text,
    place: datePlace(effectiveOf(result.body)),
    row,
    texts: () => rowTexts(row()),
  };
}

function reportOf(record: RecordContext, { behind: [report] }: RowEntry, key: string): readonly Block[] {
  if (key !== reportPart || report?.type !== 'DiagnosticReport') return [];
  return reportBlocks(record, reportOutline(record, report));
}

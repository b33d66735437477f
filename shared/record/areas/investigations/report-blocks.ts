import { codedText, conceptText } from '../../coded-text.ts';
import { shownDate } from '../../date-order.ts';
import { asArray, fieldOf, textOf, textsOf } from '../../json-value.ts';
import { effectiveOf } from '../../observations/effective-date.ts';
import { interpretationText } from '../../observations/interpretation.ts';
import { observationMarks, valueParts } from '../../observations/observation-parts.ts';
import { performerTexts } from '../../observations/performers.ts';
import { observationRoles } from '../../observations/roles.ts';
import { rangeLines } from '../../observations/reference-range.ts';
import type { IndexedResource } from '../../record-index.ts';
import type { Block, DetailField } from '../../record-view.ts';
import type { RecordContext } from '../area-reader.ts';
import { aboutWords, filingBlock, noFilingRecord } from './filing.ts';
import { labNarrative } from './lab-text.ts';
import { allFiling, requestsOf, specimensOf } from './report-outline.ts';
import type { ReportGroup, ReportOutline } from './report-outline.ts';
import { requestBlock } from './request-block.ts';
import { resultsTable, tagsBeside } from './results-table.ts';
import { specimenBlock, specimenName } from './specimen-block.ts';

/**
 * A whole report: group → results, results under none, then every note in its context (UI-61, hazard 62): conclusion,
 * diagnosis, specimens, practice comments, the request.
 * @param withTrends counts values over time; left out where only the words are wanted
 */
export function reportBlocks(
  record: RecordContext,
  outline: ReportOutline,
  withTrends = true,
): readonly Block[] {
  const { report, groups, standalone, missing } = outline;
  const { body } = report;
  const title = groups.length > 0 ? 'Other results of this report' : 'Results';
  return [
    ...groups.map((group) => groupBlock(record, outline, group, 2, withTrends)),
    ...resultsTable(record, title, standalone, [report], withTrends),
    ...standalone.flatMap((result) => filingOn(record, outline, result)),
    ...missing.map((text): Block => ({
      kind: 'narrative',
      label: 'Result',
      text,
      mono: false,
      marks: ['linked-not-supplied'],
    })),
    ...textsOf(body['conclusion']).flatMap((text) => labNarrative('Conclusion', text)),
    ...diagnosisBlock(report),
    ...specimensOf(record, outline.holders).map((specimen) => specimenBlock(record, specimen)),
    ...outline.filing.map((comment) => filingBlock(record.index, comment, ' on the report')),
    ...(allFiling(outline).length === 0 ? [{ kind: 'statement', text: noFilingRecord } as const] : []),
    ...requestsOf(record, outline.holders).map((request) => requestBlock(record, request)),
    { kind: 'fields', fields: reportFields(record, report) },
  ];
}

function groupBlock(
  record: RecordContext,
  outline: ReportOutline,
  group: ReportGroup,
  level: 2 | 3,
  withTrends: boolean,
): Block {
  const { header, results, groups, filing } = group;
  const name = codedText(header.body['code']).text;
  const values = valueParts(record, header);
  const fields = groupFields(record, header);
  return {
    kind: 'section',
    title: name,
    level,
    tags: tagsBeside(header, [outline.report]),
    links: [],
    blocks: [
      ...(fields.length > 0 ? [{ kind: 'fields', fields } as const] : []),
      ...(values.length > 0 || observationMarks(header.body).length > 0
        ? [
            {
              kind: 'item',
              name: codedText(header.body['code']),
              parts: values,
              marks: observationMarks(header.body),
              tags: [],
              blocks: [],
            } as const,
          ]
        : []),
      ...labNarrative('Comment on the group', header.body['comment']),
      ...observationRoles(record)
        .tree.answersOf(header)
        .flatMap(({ label, text }) => labNarrative(label, text)),
      ...resultsTable(record, `Results of ${name}`, results, [header, outline.report], withTrends),
      ...results.flatMap((result) => filingOn(record, outline, result)),
      ...groups.map((inner) => groupBlock(record, outline, inner, 3, withTrends)),
      ...filing.map((comment) => filingBlock(record.index, comment, aboutWords(header))),
    ],
  };
}

function groupFields(record: RecordContext, header: IndexedResource): readonly DetailField[] {
  const { body } = header;
  const date = textOf(effectiveOf(body));
  const flag = interpretationText(body);
  const specimen = specimenName(record, header);
  const fields: readonly DetailField[] = [
    { label: 'Date', values: date === undefined ? [] : [shownDate(date).visible] },
    { label: 'Lab flag', values: flag === undefined ? [] : [flag] },
    { label: 'Range', values: rangeLines(body) },
    { label: 'Specimen', values: specimen === '' ? [] : [specimen] },
  ];
  return fields.filter(({ values }) => values.length > 0);
}

function filingOn(
  record: RecordContext,
  { filingOf }: ReportOutline,
  result: IndexedResource,
): readonly Block[] {
  return (filingOf.get(result) ?? []).map((comment) =>
    filingBlock(record.index, comment, aboutWords(result)),
  );
}

function diagnosisBlock({ body }: IndexedResource): readonly Block[] {
  const values = asArray(body['codedDiagnosis']).flatMap(
    (concept) => conceptText(concept) ?? textOf(concept) ?? [],
  );
  return values.length === 0
    ? []
    : [{ kind: 'fields', fields: [{ label: 'Diagnosis by the laboratory', values }] }];
}

function reportFields(record: RecordContext, report: IndexedResource): readonly DetailField[] {
  const { body } = report;
  const date = textOf(effectiveOf(body));
  const categories = asArray(body['category']).flatMap((category) => conceptText(category) ?? []);
  const specimen = specimenName(record, report);
  const fields: readonly DetailField[] = [
    { label: 'Issued', values: [shownDate(body['issued']).visible] },
    { label: 'Date', values: date === undefined ? [] : [shownDate(date).visible] },
    { label: 'Laboratory', values: performerTexts(record.index, report) },
    { label: 'Category', values: categories },
    { label: 'Specimen', values: specimen === '' ? [] : [specimen] },
    {
      label: 'Attached by the laboratory',
      values: textsOf(asArray(body['presentedForm']).map((form) => fieldOf(form, 'title'))),
    },
  ];
  return fields.filter(({ values }) => values.length > 0);
}

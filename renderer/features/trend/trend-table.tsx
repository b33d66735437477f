import type { JSX } from 'react';
import type { Trend, TrendPoint } from '../../../shared/record/trends/trend.ts';
import { ClinicalTable, type ClinicalColumn } from '../../ui/clinical-table.tsx';
import { MarkTags } from '../../ui/row-tags.tsx';
import { ShownDateText } from '../../ui/shown-date-text.tsx';
import { ValueText } from '../../ui/value-text.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { trendWords } from './trend-words.ts';

type Row = TrendPoint & { readonly id: string };

const always: readonly ClinicalColumn<Row>[] = [
  { key: 'date', header: trendWords.date, cell: (row) => <ShownDateText date={row.date} /> },
  { key: 'value', header: trendWords.value, cell: (row) => <MarkedValue row={row} /> },
];

/** Shown where at least one value has something in it: no measurement has a range, no final result a status. */
const whereRecorded: readonly (ClinicalColumn<Row> & {
  readonly key: 'range' | 'flag' | 'comment' | 'status';
})[] = [
  { key: 'range', header: trendWords.range, cell: (row) => <ValueText text={row.range} /> },
  { key: 'flag', header: trendWords.flag, cell: (row) => <Flag flag={row.flag} /> },
  { key: 'comment', header: trendWords.comment, cell: (row) => <ValueText text={row.comment} /> },
  { key: 'status', header: trendWords.status, cell: (row) => <ValueText text={row.status} /> },
];

/** Every value as recorded, newest first; always there, chart or not (UI-66). */
export function TrendTable({ trend }: { readonly trend: Trend }): JSX.Element {
  const rows = trend.points.map((point, index): Row => ({ ...point, id: `${index} ${point.source}` }));
  const columns = [...always, ...whereRecorded.filter(({ key }) => rows.some((row) => row[key] !== ''))];
  return <ClinicalTable caption={trend.title} captionSize="s" columns={columns} rows={rows} />;
}

/** The marks of a value stand with it: out of its row nobody else says them (UI-48). */
function MarkedValue({ row }: { readonly row: Row }): JSX.Element {
  return (
    <>
      <ValueText text={row.text} />
      <MarkTags marks={row.marks} />
    </>
  );
}

/** As the laboratory said it; the app compares nothing (UI-62). */
function Flag({ flag }: { readonly flag: string }): JSX.Element {
  return (
    <>
      <ValueText text={flag} />
      {flag !== '' && <VisuallyHidden> {trendWords.flaggedBy}</VisuallyHidden>}
    </>
  );
}

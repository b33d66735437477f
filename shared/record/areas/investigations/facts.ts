import type { AreaFacts, ColumnFacts, OrderFacts } from '../area-facts.ts';

const reportColumns: readonly ColumnFacts[] = [
  { key: 'issued', header: 'Date issued', width: 'narrow' },
  { key: 'result', header: 'Result', width: 'wide' },
  { key: 'flag', header: 'Lab flag' },
  { key: 'filing', header: 'Practice comment', width: 'notes' },
  { key: 'laboratory', header: 'Laboratory' },
  { key: 'specimen', header: 'Specimen' },
];

const reportOrders: readonly [OrderFacts, ...OrderFacts[]] = [
  { id: 'newest', label: 'Date issued, newest first', by: 'date', direction: 'newest', groups: 'year' },
  { id: 'oldest', label: 'Date issued, oldest first', by: 'date', direction: 'oldest', groups: 'year' },
  { id: 'name', label: 'Report, A to Z', by: 'name', direction: 'a-z' },
];

/** Test results (structured.md 3.7, UI-61 to UI-64). */
export const investigationsFacts: AreaFacts = {
  id: 'investigations',
  roleArea: 'investigations',
  heading: 'Test results',
  shortName: 'Test results',
  plural: 'test results',
  emptyHeadline: 'No test results recorded by this practice.',
  emptyText:
    'Only results that came electronically from a laboratory are held here. Others may be under Other entries or Documents.',
  request: { parameter: 'includeInvestigations', plan: 'own', limits: 'period' },
  lists: [
    {
      id: 'investigations',
      about: 'test results',
      codes: ['887191000000108'],
      oldTitles: ['investigations and results'],
      secondary: ['investigations'],
    },
  ],
  parameters: [
    { match: 'investigation', speaksOf: 'investigations', about: 'test results' },
    { match: 'investigationsearchperiod', speaksOf: 'part', about: 'the period of test results' },
  ],
  scope: [
    {
      headline: 'Only results received electronically from laboratories.',
      text: 'Results typed in by the practice are under Other entries. Imaging reports and letters are under Documents.',
    },
    {
      headline: 'A result shown here may not have been acted on.',
      text: 'A practice comment shows that a result was filed. It does not show that it was reviewed or followed up.',
    },
  ],
  closing:
    'Flags are those of the laboratory. This app does not compare results with ranges. No flag does not mean a normal result.',
  tables: [
    {
      id: 'reports',
      caption: 'Reports from laboratories',
      nameHeader: 'Report',
      columns: reportColumns,
      orders: reportOrders,
    },
    {
      id: 'results',
      caption: 'Results without a report',
      note: 'The practice system did not send the report that these results belong to.',
      nameHeader: 'Test',
      columns: [
        { key: 'date', header: 'Date', width: 'narrow' },
        { key: 'result', header: 'Result' },
        { key: 'range', header: 'Range' },
        { key: 'flag', header: 'Lab flag' },
        { key: 'comment', header: 'Comment', width: 'notes' },
      ],
      orders: [
        { id: 'newest', label: 'Date, newest first', by: 'date', direction: 'newest', groups: 'year' },
        { id: 'oldest', label: 'Date, oldest first', by: 'date', direction: 'oldest', groups: 'year' },
        { id: 'name', label: 'Test, A to Z', by: 'name', direction: 'a-z' },
      ],
    },
    {
      id: 'came-along',
      caption: 'Mentioned in problems or consultations',
      note: 'These came only because a problem or consultation names them. Others may exist.',
      nameHeader: 'Report',
      columns: reportColumns,
      orders: reportOrders,
    },
  ],
  filter: { dates: true, facets: [] },
};

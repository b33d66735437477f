import type { AreaFacts, ColumnFacts, OrderFacts } from '../area-facts.ts';

const columns: readonly ColumnFacts[] = [
  { key: 'date', header: 'Date', width: 'narrow' },
  { key: 'value', header: 'Value' },
  { key: 'range', header: 'Range' },
  { key: 'details', header: 'Details', width: 'notes' },
];

const orders: readonly [OrderFacts, ...OrderFacts[]] = [
  {
    id: 'newest',
    label: 'Date, newest first',
    by: 'date',
    direction: 'newest',
    groups: 'year',
    keepsTrees: true,
  },
  {
    id: 'oldest',
    label: 'Date, oldest first',
    by: 'date',
    direction: 'oldest',
    groups: 'year',
    keepsTrees: true,
  },
  { id: 'name', label: 'Entry, A to Z', by: 'name', direction: 'a-z' },
];

/** Everything coded that has no area of its own (structured.md 3.6, UI-60, UI-65). */
export const uncategorisedFacts: AreaFacts = {
  id: 'uncategorised',
  roleArea: 'uncategorised',
  heading: 'Other entries',
  shortName: 'Other entries',
  plural: 'other entries',
  emptyHeadline: 'No other entries recorded by this practice.',
  emptyText: 'Measurements and observations may still be written as text in consultations.',
  request: { parameter: 'includeUncategorisedData', plan: 'own', limits: 'period' },
  lists: [
    {
      id: 'uncategorised',
      about: 'other entries',
      codes: ['826501000000100'],
      oldTitles: ['uncategorised data', 'miscellaneous record', 'miscellaneous records'],
      secondary: ['uncategorised-data'],
    },
  ],
  parameters: [
    { match: 'uncategorised', speaksOf: 'uncategorised', about: 'other entries' },
    { match: 'uncategoriseddatasearchperiod', speaksOf: 'part', about: 'the period of other entries' },
  ],
  scope: [
    {
      headline: 'Measurements, observations and all entries that have no section of their own.',
      text: 'Read the details of each entry: they can change what it means. Readings written as text are only in consultations.',
    },
  ],
  tables: [
    { id: 'entries', caption: 'Entries', nameHeader: 'Entry', columns, orders },
    {
      id: 'came-along',
      caption: 'Mentioned in problems or consultations',
      note: 'These came only because a problem or consultation names them. Others may exist.',
      nameHeader: 'Entry',
      columns,
      orders,
    },
  ],
  filter: { dates: true, facets: [{ id: 'with-value', label: 'Only entries with a value' }] },
};

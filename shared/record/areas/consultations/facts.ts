import type { AreaFacts, ColumnFacts, OrderFacts } from '../area-facts.ts';

const columns: readonly ColumnFacts[] = [
  { key: 'date', header: 'Date', width: 'narrow' },
  { key: 'clinician', header: 'Clinician' },
  { key: 'place', header: 'Place' },
  { key: 'topics', header: 'Topics', width: 'wide' },
];

const orders: readonly [OrderFacts, ...OrderFacts[]] = [
  { id: 'newest', label: 'Newest first', by: 'date', direction: 'newest', groups: 'year' },
  { id: 'oldest', label: 'Oldest first', by: 'date', direction: 'oldest', groups: 'year' },
  { id: 'type', label: 'Type A to Z', by: 'name', direction: 'a-z' },
];

/** Consultations (UI-68, UI-69, W-CONS-SCOPE). */
export const consultationsFacts: AreaFacts = {
  id: 'consultations',
  roleArea: 'consultations',
  heading: 'Consultations',
  shortName: 'Consultations',
  plural: 'consultations',
  emptyHeadline: 'No consultations recorded.',
  emptyText: 'Entries can exist outside consultations.',
  request: { parameter: 'includeConsultations', plan: 'C', limits: 'period' },
  lists: [
    {
      id: 'consultations',
      about: 'consultations',
      codes: ['1149501000000101'],
      oldTitles: ['list of consultations', 'consultations'],
      secondary: ['consultations'],
    },
  ],
  parameters: [
    { match: 'includeconsultations', speaksOf: 'consultations', about: 'consultations' },
    { match: 'consultationsearchperiod', speaksOf: 'part', about: 'dates of consultations' },
    { match: 'includenumberofmostrecent', speaksOf: 'part', about: 'number of consultations' },
  ],
  scope: [
    {
      headline: 'Entries can exist outside consultations.',
      text: 'This list is not the whole record. It includes administration entries and drafts.',
    },
  ],
  tables: [
    { id: 'consultations', caption: 'Consultations', nameHeader: 'Type', columns, orders },
    {
      id: 'mentioned',
      caption: 'Named by other entries',
      note: 'These consultations came because problems or other entries name them. Other consultations may exist.',
      nameHeader: 'Type',
      columns,
      orders,
    },
    {
      id: 'untied',
      caption: 'Not tied to a consultation',
      note: 'The practice system sent these notes without saying which consultation they belong to.',
      nameHeader: 'Notes',
      columns: [{ key: 'topics', header: 'Topics', width: 'wide' }],
      orders: [{ id: 'name', label: 'A to Z', by: 'name', direction: 'a-z' }],
    },
  ],
  filter: { dates: true, facets: [{ id: 'draft', label: 'Drafts' }] },
};

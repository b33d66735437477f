import type { AreaFacts, ColumnFacts, OrderFacts } from '../area-facts.ts';

const columns: readonly ColumnFacts[] = [
  { key: 'dates', header: 'Date', width: 'narrow' },
  { key: 'type', header: 'Type' },
  { key: 'from', header: 'From' },
  { key: 'file', header: 'File', width: 'notes' },
];

const orders: readonly [OrderFacts, ...OrderFacts[]] = [
  { id: 'newest', label: 'Newest first', by: 'date', direction: 'newest' },
  { id: 'oldest', label: 'Oldest first', by: 'date', direction: 'oldest' },
  { id: 'name', label: 'Title A to Z', by: 'name', direction: 'a-z' },
];

/** Document references that came along with problems, consultations, referrals and reports (UI-73, W-DOC). */
export const documentsFacts: AreaFacts = {
  id: 'documents',
  roleArea: 'full-only',
  heading: 'Documents named in the record',
  shortName: 'Documents',
  plural: 'documents',
  emptyHeadline: 'No documents came with this record.',
  emptyText: 'Documents may exist at the practice. Call the practice if you need one.',
  lists: [{ id: 'documents', about: 'documents', codes: [], oldTitles: [], secondary: ['documents'] }],
  parameters: [{ match: 'documentreference', speaksOf: 'documents', about: 'documents' }],
  scope: [
    {
      headline: 'Only documents that other entries name are listed.',
      text: 'Other documents may exist at the practice. This app cannot open documents yet. Some letters may not have been reviewed by the practice. Only the newest version is available.',
    },
  ],
  tables: [{ id: 'documents', caption: 'Documents', nameHeader: 'Title', columns, orders }],
  filter: { dates: true, facets: [] },
};

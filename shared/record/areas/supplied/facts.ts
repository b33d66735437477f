import type { AreaFacts } from '../area-facts.ts';

/** What no other area claims, shown as supplied (ARS-D-04). */
export const suppliedFacts: AreaFacts = {
  id: 'supplied',
  roleArea: 'full-only',
  heading: 'Other items, shown as supplied',
  shortName: 'Shown as supplied',
  plural: 'items shown as supplied',
  emptyHeadline: 'No other items came with this record.',
  emptyText: 'Everything that came is shown in the other sections.',
  lists: [],
  parameters: [],
  scope: [
    {
      headline: 'These items fit no other section.',
      text: 'They are shown exactly as the practice system sent them.',
    },
  ],
  tables: [
    {
      id: 'supplied',
      caption: 'Items shown as supplied',
      nameHeader: 'Item',
      columns: [
        { key: 'type', header: 'Kind' },
        { key: 'date', header: 'Date', width: 'narrow' },
      ],
      orders: [
        { id: 'newest', label: 'Newest first', by: 'date', direction: 'newest' },
        { id: 'name', label: 'Item A to Z', by: 'name', direction: 'a-z' },
      ],
    },
  ],
  filter: { dates: true, facets: [] },
};

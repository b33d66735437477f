import type { AreaFacts, ColumnFacts, TableFacts } from '../area-facts.ts';

/** UI-71, after the action. The consultation's date stands first as origin (ARS-C-045). */
const columns: readonly ColumnFacts[] = [
  { key: 'planned', header: 'Planned date' },
  { key: 'reason', header: 'Reason and notes', width: 'notes' },
  { key: 'requestedBy', header: 'Requested by' },
  { key: 'recorded', header: 'Recorded' },
];

const nameHeader = 'Planned action';

const oldestFirst = { id: 'oldest', label: 'Oldest first', by: 'date', direction: 'oldest' } as const;
const newestFirst = { id: 'newest', label: 'Newest first', by: 'date', direction: 'newest' } as const;
const soonestFirst = { ...oldestFirst, id: 'soonest', label: 'Soonest first' } as const;
const latestFirst = { ...newestFirst, id: 'latest', label: 'Latest first' } as const;
const byName = { id: 'name', label: 'Action A to Z', by: 'name', direction: 'a-z' } as const;

const passedOrders: TableFacts['orders'] = [oldestFirst, newestFirst, byName];
const comingOrders: TableFacts['orders'] = [soonestFirst, latestFirst, byName];

/** Diary entries: planned actions that are not known to be done (structured.md 3.9, ARS-C-043). */
export const diaryFacts: AreaFacts = {
  id: 'diary',
  roleArea: 'diary',
  heading: 'Planned actions',
  shortName: 'Planned actions',
  plural: 'planned actions',
  emptyHeadline: 'No planned actions recorded.',
  emptyText: 'Something may still be planned. Ask the person, or call the practice.',
  request: { parameter: 'includeDiaryEntries', plan: 'own', limits: 'until' },
  lists: [
    {
      id: 'diary',
      about: 'planned actions',
      codes: ['714311000000108'],
      oldTitles: ['patient recall administration', 'diary', 'diary entries'],
      secondary: ['diary-entries'],
    },
  ],
  parameters: [
    { match: 'diaryentriessearch', speaksOf: 'part', about: 'the last date of planned actions' },
    { match: 'diary', speaksOf: 'diary', about: 'planned actions' },
  ],
  scope: [
    {
      headline: 'These are plans.',
      text: 'An entry here does not show that anything was done. The planned date may be the earliest, the latest or only a rough date.',
    },
  ],
  tables: [
    {
      id: 'passed',
      caption: 'Planned date has passed',
      note: 'The practice may have done it without updating the entry. Check with the practice.',
      nameHeader,
      columns,
      orders: passedOrders,
    },
    { id: 'coming', caption: 'Coming up', nameHeader, columns, orders: comingOrders },
    {
      id: 'undated',
      caption: '(Date not recorded)',
      note: 'No planned date was recorded. The practice may have done it without updating the entry.',
      nameHeader,
      columns,
      orders: [byName],
    },
    {
      id: 'mentioned',
      caption: 'Mentioned in problems or consultations',
      note: 'These came only with a problem or a consultation. Other planned actions may be missing here. The practice may have done these without updating the entry.',
      nameHeader,
      columns,
      orders: passedOrders,
    },
  ],
  filter: { dates: false, facets: [] },
};

import type { AreaFacts, ColumnFacts, OrderFacts, TableFacts } from '../area-facts.ts';

const significance: ColumnFacts = { key: 'significance', header: 'Significance', width: 'narrow' };
const started: ColumnFacts = { key: 'started', header: 'Started', width: 'narrow' };
const ended: ColumnFacts = { key: 'ended', header: 'Ended', width: 'narrow' };
const recorded: ColumnFacts = { key: 'recorded', header: 'Recorded' };
const notes: ColumnFacts = { key: 'notes', header: 'Notes', width: 'notes' };
const status: ColumnFacts = { key: 'status', header: 'Status', width: 'narrow' };

const byStart: OrderFacts = { id: 'started', label: 'Newest start first', by: 'date', direction: 'newest' };
const byStartOldest: OrderFacts = {
  id: 'started-oldest',
  label: 'Oldest start first',
  by: 'date',
  direction: 'oldest',
};
const byName: OrderFacts = { id: 'name', label: 'Problem A to Z', by: 'name', direction: 'a-z' };
const byEnd: OrderFacts = {
  id: 'ended',
  label: 'Newest end first',
  by: { date: 'ended' },
  direction: 'newest',
};

function activeTable(id: string, caption: string): TableFacts {
  return {
    id,
    caption,
    nameHeader: 'Problem',
    columns: [significance, started, recorded, notes],
    orders: [byStart, byStartOldest, byName],
  };
}

function pastTable(id: string, caption: string): TableFacts {
  return {
    id,
    caption,
    nameHeader: 'Problem',
    columns: [significance, started, ended, recorded, notes],
    orders: [byEnd, byStart, byName],
    tone: 'ended',
  };
}

function mixedTable(id: string, caption: string, note: string): TableFacts {
  return {
    id,
    caption,
    note,
    nameHeader: 'Problem',
    columns: [status, significance, started, ended, recorded, notes],
    orders: [byStart, byStartOldest, byName],
  };
}

/** Problems (UI-67, M5). Status or significance that is missing or unknown has a table of its own: nothing is hidden. */
export const problemsFacts: AreaFacts = {
  id: 'problems',
  roleArea: 'problems',
  heading: 'Problems',
  shortName: 'Problems',
  plural: 'problems',
  emptyHeadline: 'No problems recorded.',
  emptyText: 'The practice record lists no problems. This does not mean the person has none.',
  request: { parameter: 'includeProblems', plan: 'B', limits: 'none' },
  lists: [
    {
      id: 'problems',
      about: 'problems',
      codes: ['717711000000103'],
      oldTitles: ['problems'],
      secondary: ['problems'],
    },
    {
      id: 'linked-problems',
      about: 'linked problems',
      codes: [],
      oldTitles: [],
      secondary: ['linked-problems'],
    },
  ],
  parameters: [
    { match: 'includeproblems', speaksOf: 'problems', about: 'problems' },
    { match: 'filterstatus', speaksOf: 'part', about: 'status of problems' },
    { match: 'filtersignificance', speaksOf: 'part', about: 'significance of problems' },
  ],
  scope: [],
  tables: [
    activeTable('active-major', 'Active, major'),
    activeTable('active-minor', 'Active, minor'),
    activeTable('active-other', 'Active, significance not known'),
    mixedTable(
      'status-unknown',
      'Status not known',
      'The record does not say whether these problems are active or past.',
    ),
    pastTable('past-major', 'Past, major'),
    pastTable('past-minor', 'Past, minor'),
    pastTable('past-other', 'Past, significance not known'),
    mixedTable(
      'linked',
      'Linked problems',
      'These problems are linked to another problem. They are outside what was asked for.',
    ),
    mixedTable(
      'mentioned',
      'Mentioned in consultations',
      'These problems came with consultations. Other problems may exist.',
    ),
    {
      id: 'unlinked',
      caption: 'Entries that no problem names',
      note: 'The practice has not linked these entries to a problem. They may still belong to one.',
      nameHeader: 'Entry',
      columns: [
        { key: 'area', header: 'Section' },
        { key: 'date', header: 'Date', width: 'narrow' },
      ],
      orders: [
        { id: 'date', label: 'Newest first', by: 'date', direction: 'newest' },
        { id: 'oldest', label: 'Oldest first', by: 'date', direction: 'oldest' },
        { id: 'name', label: 'Entry A to Z', by: 'name', direction: 'a-z' },
      ],
      folded: true,
    },
  ],
  filter: {
    dates: false,
    facets: [
      { id: 'active', label: 'Active' },
      { id: 'past', label: 'Past' },
    ],
  },
};

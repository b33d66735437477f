import type { AreaFacts, ColumnFacts, TableFacts } from '../area-facts.ts';

/** UI-72; there is no status column (ARS-C-041). */
const columns: readonly ColumnFacts[] = [
  { key: 'date', header: 'Date' },
  { key: 'to', header: 'To', width: 'wide' },
  { key: 'from', header: 'From', width: 'wide' },
  { key: 'priority', header: 'Priority', width: 'narrow' },
  { key: 'details', header: 'Details', width: 'notes' },
];

const orders: TableFacts['orders'] = [
  { id: 'newest', label: 'Newest first', by: 'date', direction: 'newest', groups: 'year' },
  { id: 'oldest', label: 'Oldest first', by: 'date', direction: 'oldest', groups: 'year' },
  { id: 'name', label: 'Referral A to Z', by: 'name', direction: 'a-z' },
];

/** Outbound referrals (structured.md 3.8): the event of referring, never its progress. */
export const referralsFacts: AreaFacts = {
  id: 'referrals',
  roleArea: 'referrals',
  heading: 'Referrals',
  shortName: 'Referrals',
  plural: 'referrals',
  emptyHeadline: 'No referrals recorded.',
  emptyText: 'The person may still have been referred. Ask the person, or call the practice.',
  request: { parameter: 'includeReferrals', plan: 'own', limits: 'period' },
  lists: [
    {
      id: 'referrals',
      about: 'referrals',
      codes: ['792931000000107', '886721000000107'],
      oldTitles: ['outbound referral', 'outbound referrals', 'referral details', 'referrals'],
      secondary: ['outbound-referrals'],
    },
  ],
  parameters: [
    { match: 'referralsearch', speaksOf: 'part', about: 'the period of referrals' },
    { match: 'referral', speaksOf: 'referrals', about: 'referrals' },
  ],
  scope: [
    {
      headline: 'Shows that the practice recorded a referral.',
      text: 'It does not show whether it was accepted or is still open. Practices record different dates, and the receiving service may have changed the priority.',
    },
  ],
  tables: [
    { id: 'referrals', caption: 'Referrals', nameHeader: 'Referral', columns, orders },
    {
      id: 'mentioned',
      caption: 'Mentioned in problems or consultations',
      note: 'These came only with a problem or a consultation. Other referrals may be missing here.',
      nameHeader: 'Referral',
      columns,
      orders,
    },
  ],
  filter: {
    dates: true,
    facets: [
      { id: 'routine', label: 'Routine' },
      { id: 'urgent', label: 'Urgent' },
      { id: 'asap', label: 'As soon as possible' },
      { id: 'other-priority', label: 'Other or no priority' },
    ],
  },
};

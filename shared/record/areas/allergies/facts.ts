import type { AreaFacts, ColumnFacts, OrderFacts } from '../area-facts.ts';

/** Columns of UI-52, after the substance. */
const columns: readonly ColumnFacts[] = [
  { key: 'reaction', header: 'Reaction', width: 'wide' },
  { key: 'severity', header: 'Severity' },
  { key: 'type', header: 'Type', width: 'narrow' },
  { key: 'recorded', header: 'Recorded' },
  { key: 'recordedBy', header: 'Recorded by' },
  { key: 'notes', header: 'Notes', width: 'notes' },
];

/** To find one allergen; or what was recorded last (UI-54). */
const orders: readonly [OrderFacts, ...OrderFacts[]] = [
  { id: 'name', label: 'Substance A to Z', by: 'name', direction: 'a-z' },
  { id: 'newest', label: 'Newest first', by: 'date', direction: 'newest' },
];

const nameHeader = 'Substance';

/** Allergies and adverse reactions: active, ended and statements of none apart (UI-51, UI-53). */
export const allergiesFacts: AreaFacts = {
  id: 'allergies',
  roleArea: 'allergies',
  heading: 'Allergies and adverse reactions',
  shortName: 'Allergies',
  plural: 'allergies',
  emptyHeadline: 'Allergies not recorded.',
  emptyText:
    'The practice record has no allergy entries. This does not mean the person has no allergies. Ask the person or their carer.',
  request: { parameter: 'includeAllergies', plan: 'A', limits: 'none' },
  lists: [
    {
      id: 'allergies',
      about: 'allergies',
      codes: ['886921000000105'],
      oldTitles: ['allergies and adverse reactions', 'active allergies'],
      secondary: ['allergies'],
    },
    {
      id: 'ended-allergies',
      about: 'ended allergies',
      codes: ['1103671000000101'],
      oldTitles: ['ended allergies', 'resolved allergies'],
      secondary: ['allergies-that-have-been-ended'],
    },
  ],
  parameters: [
    { match: 'includeresolvedallergies', speaksOf: 'ended-allergies', about: 'ended allergies' },
    { match: 'allerg', speaksOf: 'allergies', about: 'allergies' },
  ],
  scope: [],
  closing: 'Allergies recorded only by other services may be missing.',
  tables: [
    { id: 'active', caption: 'Active allergies', nameHeader, columns, orders },
    {
      id: 'mentioned',
      caption: 'Mentioned in problems or consultations',
      note: 'The practice sent these with a problem or a consultation only. They are not in its list of allergies. Check with the practice.',
      nameHeader,
      columns,
      orders,
    },
    { id: 'statements', caption: 'Recorded statements', nameHeader, columns, orders },
    {
      id: 'ended',
      caption: 'Ended allergies',
      note: 'Ended means no longer thought to apply. These are not active allergies.',
      nameHeader,
      columns: [{ key: 'ended', header: 'Ended' }, { key: 'reason', header: 'Reason' }, ...columns],
      orders,
      folded: true,
      tone: 'ended',
    },
  ],
  filter: {
    dates: false,
    facets: [
      { id: 'drug', label: 'Drug' },
      { id: 'non-drug', label: 'Non-drug' },
    ],
  },
};

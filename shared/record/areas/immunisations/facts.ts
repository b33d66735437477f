import type { AreaFacts, ColumnFacts, OrderFacts } from '../area-facts.ts';

const givenColumns: readonly ColumnFacts[] = [
  { key: 'date', header: 'Date', width: 'narrow' },
  { key: 'product', header: 'Product' },
  { key: 'dose', header: 'Dose / part' },
  { key: 'batch', header: 'Batch' },
  { key: 'site', header: 'Site and route' },
  { key: 'by', header: 'Given by / place' },
  { key: 'notes', header: 'Notes', width: 'notes' },
];

const orders: readonly [OrderFacts, ...OrderFacts[]] = [
  { id: 'newest', label: 'Date, newest first', by: 'date', direction: 'newest' },
  { id: 'oldest', label: 'Date, oldest first', by: 'date', direction: 'oldest' },
  { id: 'name', label: 'Vaccination, A to Z', by: 'name', direction: 'a-z' },
];

/** Immunisations, those not given and consent each apart (structured.md 3.5, UI-70, ARS-C-034 to 036). */
export const immunisationsFacts: AreaFacts = {
  id: 'immunisations',
  roleArea: 'immunisations',
  heading: 'Immunisations',
  shortName: 'Immunisations',
  plural: 'immunisations',
  emptyHeadline: 'No immunisations recorded by this practice.',
  emptyText:
    'Vaccines given elsewhere may not be recorded here. Ask the person or their carer, and check with the practice.',
  request: { parameter: 'includeImmunisations', plan: 'A', limits: 'none' },
  lists: [
    {
      id: 'immunisations',
      about: 'immunisations',
      codes: ['1102181000000102'],
      oldTitles: ['immunisations', 'immunisation list'],
      secondary: ['immunisations'],
    },
  ],
  parameters: [
    { match: 'immunisation', speaksOf: 'immunisations', about: 'immunisations' },
    { match: 'includenotgiven', speaksOf: 'part', about: 'immunisations that were not given' },
    { match: 'includestatus', speaksOf: 'part', about: 'consent to immunisations' },
  ],
  scope: [
    {
      headline: 'Vaccine reactions are listed under Allergies if recorded.',
      text: 'Vaccines that were prescribed may be only under Medicines. Some may be under Other entries.',
    },
    {
      headline: 'One entry may stand for a combined vaccine.',
      text: 'An entry that names one disease can be part of a vaccine against several. A schedule is not supplied.',
    },
  ],
  tables: [
    { id: 'given', caption: 'Given', nameHeader: 'Vaccination', columns: givenColumns, orders },
    {
      id: 'not-given',
      caption: 'Not given on this date',
      note: 'This does not mean the vaccine was never given.',
      nameHeader: 'Vaccination',
      columns: [
        { key: 'date', header: 'Date', width: 'narrow' },
        { key: 'reason', header: 'Reason not given' },
        { key: 'product', header: 'Product' },
        { key: 'by', header: 'Recorded by / place' },
        { key: 'notes', header: 'Notes', width: 'notes' },
      ],
      orders,
      tone: 'not-given',
    },
    {
      id: 'consent',
      caption: 'Consent and status',
      note: 'Consent, dissent and invitations, all that were supplied. Several may stand side by side. Practices record them differently.',
      nameHeader: 'Entry',
      columns: [
        { key: 'date', header: 'Date', width: 'narrow' },
        { key: 'value', header: 'Value' },
        { key: 'by', header: 'Recorded by' },
        { key: 'notes', header: 'Details', width: 'notes' },
      ],
      orders: [
        { id: 'newest', label: 'Date, newest first', by: 'date', direction: 'newest' },
        { id: 'oldest', label: 'Date, oldest first', by: 'date', direction: 'oldest' },
        { id: 'name', label: 'Entry, A to Z', by: 'name', direction: 'a-z' },
      ],
    },
    {
      id: 'came-along',
      caption: 'Mentioned in problems or consultations',
      note: 'These came only because a problem or consultation names them. Others may exist.',
      nameHeader: 'Vaccination',
      columns: givenColumns,
      orders,
    },
  ],
  filter: { dates: false, facets: [] },
};

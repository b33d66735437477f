import type { AreaFacts } from '../area-facts.ts';
import { medicineTables } from './medicine-tables.ts';

/** Medicines and medical devices, in the groups of structured.md 3.2.2. */
export const medicinesFacts: AreaFacts = {
  id: 'medicines',
  roleArea: 'medicines',
  heading: 'Medicines',
  shortName: 'Medicines',
  plural: 'medicines',
  emptyHeadline: 'No medicines recorded by this practice.',
  emptyText: 'The person may still take medicines from elsewhere. Check with the person and their medicines.',
  request: { parameter: 'includeMedication', plan: 'A', limits: 'none' },
  lists: [
    {
      id: 'medicines',
      about: 'medicines',
      codes: ['933361000000108'],
      oldTitles: ['medications and medical devices', 'medication list'],
      secondary: ['medications'],
    },
  ],
  parameters: [
    { match: 'includeprescriptionissues', speaksOf: 'part', about: 'issues of medicines' },
    { match: 'medicationsearch', speaksOf: 'part', about: 'the period of medicines' },
    { match: 'medication', speaksOf: 'medicines', about: 'medicines' },
  ],
  scope: [
    // W-MED-SCOPE.
    {
      headline: 'This may not be every medicine.',
      text: 'Hospital, private, over-the-counter and shared-care medicines may be missing. Some controlled drugs may be missing too. So may medicines from sexual health, prison or military services. Check with the person and their medicines.',
    },
    // UI-59.
    {
      headline: 'Prescribed or recorded by the practice.',
      text: 'It does not show whether the person takes it.',
    },
    {
      headline: 'Start date is the start of this prescription.',
      text: 'The person may have taken the medicine earlier.',
    },
    {
      headline: 'Last issued is the last prescription date.',
      text: 'It is not the last dose taken.',
    },
  ],
  tables: medicineTables,
  filter: {
    dates: true,
    facets: [
      { id: 'repeat', label: 'Repeat' },
      { id: 'repeat-dispensing', label: 'Repeat dispensing' },
      { id: 'acute', label: 'Acute' },
      { id: 'type-not-recorded', label: 'Type not recorded' },
    ],
  },
};

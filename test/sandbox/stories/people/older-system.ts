import type { PatientStory } from '../patient-story.ts';
import { issuesOn, localDrug } from './story-drugs.ts';
import { larkfieldStaff } from './larkfield-staff.ts';
import { sampleAreas } from './sample-areas.ts';

/** Holds everything, but its practice's system can only send allergies and medicines. */
export const olderSystem: PatientStory = {
  id: 'older-system',
  nhsNumber: '9992600365',
  birthDate: '1958-10-19',
  displayName: 'Mrs Hilda Oldversion',
  note: 'The practice has version 1.2: allergies and medicines only; warnings or refusals for the rest',
  practiceOdsCode: 'T9P06',
  pds: { status: 'current' },
  name: { prefix: 'Mrs', given: ['Hilda'], family: 'Oldversion' },
  gender: 'female',
  addressLines: ['2 Legacy Lane', 'Stonecross'],
  postcode: 'ZZ99 4DE',
  staff: larkfieldStaff,
  allergies: [
    {
      key: 'sulfonamide',
      substance: { original: 'Sulfonamide allergy', read: { code: 'TEST4', display: 'Sulfonamide allergy' } },
      category: 'medication',
      recorded: '1999-01-21',
    },
  ],
  medicines: [
    {
      key: 'amlodipine',
      drug: localDrug('Amlodipine 5mg tablets'),
      kind: 'repeat',
      status: 'active',
      doses: [{ text: 'One to be taken each day' }],
      quantity: { value: '28', unit: 'tablet' },
      supplyDays: '28',
      authorised: '2025-02-03',
      lastIssued: '2025-05-26',
      issuesMade: 2,
      issues: issuesOn(['2025-04-28', '2025-05-26'], 28),
    },
  ],
  ...sampleAreas('dr-mockridge'),
};

import type { PatientStory } from '../patient-story.ts';
import { larkfieldStaff } from './larkfield-staff.ts';
import { sampleAreas } from './sample-areas.ts';
import { issuesOn, localDrug } from './story-drugs.ts';

export const listNotReturned: PatientStory = {
  id: 'list-not-returned',
  nhsNumber: '9991743227',
  birthDate: '1955-12-24',
  displayName: 'Mrs Noelle Absentham',
  note: 'No list but that of medicines comes, though they were asked for',
  practiceOdsCode: 'T9P01',
  pds: { status: 'current' },
  name: { prefix: 'Mrs', given: ['Noelle'], family: 'Absentham' },
  gender: 'female',
  addressLines: ['2 Missing Mews', 'Testbury'],
  postcode: 'ZZ99 1AG',
  staff: larkfieldStaff,
  allergies: [],
  medicines: [
    {
      key: 'lisinopril',
      drug: localDrug('Lisinopril 10mg tablets'),
      kind: 'repeat',
      status: 'active',
      doses: [{ text: 'One to be taken each day' }],
      quantity: { value: '28', unit: 'tablet' },
      supplyDays: '28',
      authorised: '2025-03-17',
      lastIssued: '2025-05-12',
      issuesMade: 3,
      issues: issuesOn(['2025-03-17', '2025-04-14', '2025-05-12'], 28),
    },
  ],
  ...sampleAreas('dr-mockridge'),
  irregularities: {
    omittedLists: [
      'allergies',
      'ended-allergies',
      'problems',
      'consultations',
      'immunisations',
      'uncategorised',
      'investigations',
      'referrals',
      'diary',
    ],
  },
};

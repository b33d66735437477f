import type { PatientStory } from '../patient-story.ts';
import { larkfieldStaff } from './larkfield-staff.ts';

export const confidentialItems: PatientStory = {
  id: 'confidential-items',
  nhsNumber: '9990476187',
  birthDate: '1990-10-10',
  displayName: 'Mr Desmond Holdback',
  note: 'Items withheld: allergies list with entries and a warning, medicines list empty with a warning',
  practiceOdsCode: 'T9P01',
  pds: { status: 'current' },
  name: { prefix: 'Mr', given: ['Desmond'], family: 'Holdback' },
  gender: 'male',
  addressLines: ['8 Placeholder Close', 'Testbury'],
  postcode: 'ZZ99 1AD',
  telephone: '01632 960155',
  staff: larkfieldStaff,
  allergies: [
    {
      key: 'peanut',
      substance: { snomed: { code: '91935009', display: 'Allergy to peanut' } },
      category: 'environment',
      criticality: 'high',
      recorded: '1996-08-15',
      reactions: [
        {
          manifestation: { snomed: { code: '41291007', display: 'Angioedema' } },
          severity: 'severe',
        },
      ],
    },
  ],
  medicines: [],
  listWarnings: [
    { code: 'confidential-items', lists: ['allergies', 'medication'] },
    {
      code: 'data-awaiting-filing',
      lists: ['allergies'],
    },
  ],
};

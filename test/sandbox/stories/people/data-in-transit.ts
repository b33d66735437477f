import type { PatientStory } from '../patient-story.ts';
import { issuesOn, localDrug } from './story-drugs.ts';
import { sampleAreas } from './sample-areas.ts';
import { weirStaff } from './weir-staff.ts';

export const dataInTransit: PatientStory = {
  id: 'data-in-transit',
  nhsNumber: '9990555370',
  birthDate: '1966-03-03',
  displayName: 'Mr Idris Movebury',
  note: 'New at the practice: every list warns that the record is still on its way; ended list empty',
  practiceOdsCode: 'T9P02',
  pds: { status: 'current' },
  name: { prefix: 'Mr', given: ['Idris', 'Alun'], family: 'Movebury' },
  gender: 'male',
  addressLines: ['22 Dummy Drive', 'Sandbox Magna'],
  postcode: 'ZZ99 2BF',
  staff: weirStaff,
  allergies: [
    {
      key: 'aspirin',
      substance: { snomed: { code: '293586001', display: 'Allergy to aspirin' } },
      category: 'medication',
      recorded: '2025-05-12',
      reactions: [{ description: 'wheeze', manifestation: { nullFlavor: 'UNC' }, severity: 'moderate' }],
    },
  ],
  medicines: [
    {
      key: 'clopidogrel',
      drug: localDrug('Clopidogrel 75mg tablets'),
      kind: 'repeat',
      status: 'active',
      prescribedBy: 'previous-practice',
      doses: [{ text: 'take one daily' }],
      quantity: { value: '28', unit: 'tablet' },
      supplyDays: '28',
      authorised: '2025-05-12',
      lastIssued: '2025-05-12',
      issuesMade: 1,
      issues: issuesOn(['2025-05-12'], 28),
    },
  ],
  ...sampleAreas('dr-sandboxe'),
  listWarnings: [
    {
      code: 'data-in-transit',
      lists: 'all',
      sentence:
        'Patient record transfer from previous GP practice not yet complete; information recorded before 09-May-2025 may be missing.',
    },
  ],
};

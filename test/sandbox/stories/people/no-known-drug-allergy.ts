import type { PatientStory } from '../patient-story.ts';
import { larkfieldStaff } from './larkfield-staff.ts';
import { issuesOn, localDrug } from './story-drugs.ts';

export const noKnownDrugAllergy: PatientStory = {
  id: 'no-known-drug-allergy',
  nhsNumber: '9990159424',
  birthDate: '1978-12-01',
  displayName: 'Ms Bronwen Trialthorpe',
  note: 'Only the narrower "No known drug allergy" (409137002): says nothing of food or latex',
  practiceOdsCode: 'T9P01',
  pds: { status: 'current' },
  name: { prefix: 'Ms', given: ['Bronwen', 'Rhiannon'], family: 'Trialthorpe' },
  gender: 'female',
  addressLines: ['Flat 2', '40 Example Street', 'Testbury'],
  postcode: 'ZZ99 1AB',
  telephone: '01632 960178',
  staff: larkfieldStaff,
  allergies: [
    {
      key: 'no-drug-allergy',
      substance: { snomed: { code: '409137002', display: 'No known drug allergy' } },
      category: 'medication',
      recorded: '2023-09-14',
      recordedBy: 'sister-protoby',
    },
  ],
  medicines: [
    {
      key: 'desogestrel',
      drug: localDrug('Desogestrel 75microgram tablets'),
      kind: 'repeat',
      status: 'active',
      doses: [{ text: 'One to be taken at the same time each day' }],
      quantity: { value: '84', unit: 'tablet' },
      supplyDays: '84',
      authorised: '2025-01-20',
      lastIssued: '2025-04-14',
      issuesAllowed: 4,
      issuesMade: 2,
      prescriber: 'sister-protoby',
      issues: issuesOn(['2025-01-20', '2025-04-14'], 84),
    },
  ],
};

import type { PatientStory } from '../patient-story.ts';
import { larkfieldStaff } from './larkfield-staff.ts';
import { issuesOn, localDrug } from './story-drugs.ts';

/** The person under the number that counts. */
export const supersedingNumber: PatientStory = {
  id: 'superseding-number',
  nhsNumber: '9991347275',
  birthDate: '1953-06-02',
  displayName: 'Mrs Rosamund Mergewell',
  note: 'The number that replaced 999 126 8081; an ordinary record',
  practiceOdsCode: 'T9P01',
  pds: { status: 'current' },
  name: { prefix: 'Mrs', given: ['Rosamund'], family: 'Mergewell' },
  gender: 'female',
  addressLines: ['20 Confluence Way', 'Testbury'],
  postcode: 'ZZ99 1AK',
  telephone: '01632 960120',
  staff: larkfieldStaff,
  allergies: [
    {
      key: 'penicillin',
      substance: { snomed: { code: '91936005', display: 'Allergy to penicillin' } },
      category: 'medication',
      recorded: '2006-11-23',
    },
  ],
  medicines: [
    {
      key: 'indapamide',
      drug: localDrug('Indapamide 2.5mg tablets'),
      kind: 'repeat',
      status: 'active',
      doses: [{ text: 'One to be taken each morning' }],
      quantity: { value: '28', unit: 'tablet' },
      supplyDays: '28',
      authorised: '2025-02-24',
      lastIssued: '2025-04-21',
      issuesMade: 3,
      issues: issuesOn(['2025-02-24', '2025-03-24', '2025-04-21'], 28),
    },
  ],
};

/** The same person asked for under the number that was replaced. */
export const supersededNumber: PatientStory = {
  ...supersedingNumber,
  id: 'superseded-number',
  nhsNumber: '9991268081',
  note: 'PDS answers with another number, 999 134 7275: it must be used and confirmed anew',
  pds: { status: 'superseded', replacedBy: supersedingNumber.nhsNumber },
};

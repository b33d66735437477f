import type { PatientStory } from '../patient-story.ts';
import { dictionaryDrug, issuesOn } from './story-drugs.ts';
import { weirStaff } from './weir-staff.ts';

export const noKnownAllergies: PatientStory = {
  id: 'no-known-allergies',
  nhsNumber: '9990080232',
  birthDate: '1951-07-30',
  displayName: 'Mr Albert Sampleton',
  note: 'A clinician coded "No known allergies" (716186003), with who and when; two medicines',
  practiceOdsCode: 'T9P02',
  pds: { status: 'current' },
  name: { prefix: 'Mr', given: ['Albert'], family: 'Sampleton' },
  gender: 'male',
  addressLines: ['3 Mock Terrace', 'Sandbox Magna'],
  postcode: 'ZZ99 2BC',
  telephone: '0118 496 0351',
  staff: weirStaff,
  allergies: [
    {
      key: 'none-known',
      substance: {
        snomed: { code: '716186003', display: 'No known allergy' },
        read: { code: '1151.', display: 'No known allergies' },
      },
      category: 'medication',
      recorded: '2025-02-11T09:20:00+00:00',
      recordedBy: 'nurse-demoby',
      consultation: 'new-patient-check',
    },
  ],
  medicines: [
    {
      key: 'amlodipine',
      drug: { local: { code: 'TEST-AMLODIPINE-5MG', display: 'Amlodipine 5mg tablets' } },
      kind: 'repeat',
      status: 'active',
      doses: [{ text: 'take one daily' }],
      quantity: { value: '28', unit: 'tablet' },
      supplyDays: '28',
      authorised: '2025-02-11T09:31:00+00:00',
      start: '2025-02-11',
      lastIssued: '2025-04-08',
      issuesMade: 3,
      prescriber: 'dr-sandboxe',
      issues: issuesOn(['2025-02-11', '2025-03-11', '2025-04-08'], 28),
    },
    {
      key: 'amoxicillin',
      drug: dictionaryDrug('323510009', 'Amoxicillin 500mg capsules'),
      kind: 'acute',
      status: 'completed',
      doses: [{ text: 'take one three times a day' }],
      quantity: { value: '21', unit: 'capsule' },
      supplyDays: '7',
      authorised: '2024-11-04',
      end: '2024-11-10',
      lastIssued: '2024-11-04',
      issuesMade: 1,
      issues: issuesOn(['2024-11-04'], 7),
    },
  ],
  consultations: [
    {
      key: 'new-patient-check',
      type: 'Clinical - Face to face',
      started: '2025-02-11T09:10:00+00:00',
      clinician: 'nurse-demoby',
    },
  ],
};

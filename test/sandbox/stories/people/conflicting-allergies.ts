import type { PatientStory } from '../patient-story.ts';
import { larkfieldStaff } from './larkfield-staff.ts';

export const conflictingAllergies: PatientStory = {
  id: 'conflicting-allergies',
  nhsNumber: '9990792941',
  birthDate: '1983-06-18',
  displayName: 'Mr Percival Twofold',
  note: 'Both "No known allergies" and a real allergy are recorded: each must show, and the conflict',
  practiceOdsCode: 'T9P01',
  pds: { status: 'current' },
  name: { prefix: 'Mr', given: ['Percival'], family: 'Twofold' },
  gender: 'male',
  addressLines: ['5 Contradiction Court', 'Testbury'],
  postcode: 'ZZ99 1AE',
  telephone: '01632 960163',
  staff: larkfieldStaff,
  allergies: [
    {
      key: 'none-known',
      substance: {
        snomed: { code: '716186003', display: 'No known allergy' },
        read: { code: '1151.', display: 'No known allergies' },
      },
      category: 'medication',
      recorded: '2019-01-25',
      recordedBy: 'sister-protoby',
    },
    {
      key: 'amoxicillin',
      substance: {
        original: 'Amoxicillin allergy',
        snomed: { code: '294505008', display: 'Allergy to amoxicillin' },
      },
      category: 'medication',
      criticality: 'high',
      recorded: '2024-12-27T22:10:00+00:00',
      reactions: [
        { manifestation: { snomed: { code: '126485001', display: 'Urticaria' } }, severity: 'moderate' },
      ],
    },
    // The same drug twice: every entry is kept (structured.md 3.1).
    {
      key: 'amoxicillin-again',
      substance: { snomed: { code: '294505008', display: 'Allergy to amoxicillin' } },
      category: 'medication',
      recorded: '2025-01-06',
      notes: ['Reported again at the walk-in centre.'],
    },
  ],
  medicines: [],
};

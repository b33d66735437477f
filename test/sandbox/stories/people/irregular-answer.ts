import type { PatientStory } from '../patient-story.ts';
import { issuesOn, localDrug } from './story-drugs.ts';
import { weirStaff } from './weir-staff.ts';

export const irregularAnswer: PatientStory = {
  id: 'irregular-answer',
  nhsNumber: '9991030514',
  birthDate: '1962-08-08',
  displayName: 'Mr Lionel Raggedy-Test',
  note: 'Sentences instead of entries, references to what did not come, resource types nobody listed',
  practiceOdsCode: 'T9P02',
  pds: { status: 'current' },
  name: { prefix: 'Mr', given: ['Lionel'], family: 'Raggedy-Test' },
  gender: 'male',
  addressLines: ['Gap Cottage', 'Sandbox Magna'],
  postcode: 'ZZ99 2BH',
  telephone: '0118 496 0366',
  staff: weirStaff,
  allergies: [
    {
      key: 'horse',
      substance: { original: 'Horse hair' },
      category: 'environment',
      recorded: '2013-05-20',
      consultation: 'not-sent',
    },
  ],
  medicines: [
    {
      key: 'cetirizine',
      drug: localDrug('Cetirizine 10mg tablets'),
      kind: 'acute',
      status: 'active',
      doses: [{ text: 'take one daily when required' }],
      quantity: { value: '30', unit: 'tablet' },
      authorised: '2025-04-11',
      lastIssued: '2025-04-11',
      issuesMade: 1,
      issues: issuesOn(['2025-04-11'], 30),
      consultation: 'not-sent',
    },
    {
      key: 'medication-not-sent',
      drug: localDrug('Beclometasone 50micrograms/dose nasal spray'),
      kind: 'repeat',
      status: 'active',
      doses: [{ text: 'two sprays into each nostril twice a day' }],
      authorised: '2025-03-03',
      issuesMade: 1,
    },
    {
      key: 'plan-not-sent',
      drug: localDrug('Loratadine 10mg tablets'),
      status: 'active',
      doses: [{ text: 'take one daily' }],
      authorised: '2023-06-12',
    },
  ],
  consultations: [{ key: 'not-sent', type: 'Clinical - Face to face', clinician: 'dr-sandboxe' }],
  irregularities: {
    textOnlyEntries: {
      allergies: ['Confidential Note items are not supported by the provider system.'],
      medication: [
        'Prescription items are not supported by the provider system',
        'Equipment Loan items have been disabled.',
      ],
    },
    danglingEntries: {
      allergies: ['AllergyIntolerance/5000000000000000_0000000000000bad'],
      medication: ['MedicationStatement/1000000000000000_0000000000000bad'],
    },
    medicationMissing: ['medication-not-sent'],
    planMissing: ['plan-not-sent'],
    consultationsNotSent: true,
    unknownResources: true,
  },
};

import type { PatientStory } from '../patient-story.ts';
import { issuesOn, localDrug } from './story-drugs.ts';
import { sampleAreas } from './sample-areas.ts';
import { weirStaff } from './weir-staff.ts';

const areas = sampleAreas('dr-sandboxe');

export const endedAllergies: PatientStory = {
  id: 'ended-allergies',
  nhsNumber: '9990317801',
  birthDate: '1946-01-09',
  displayName: 'Mrs Gwendoline Pastmore',
  note: 'No active allergy; ended ones both contained in the list and as an ordinary entry, one without a date',
  practiceOdsCode: 'T9P02',
  pds: { status: 'current' },
  name: { prefix: 'Mrs', given: ['Gwendoline'], family: 'Pastmore' },
  gender: 'female',
  addressLines: ['The Old Fixture', 'Mill Row', 'Sandbox Magna'],
  postcode: 'ZZ99 2BE',
  telephone: '0118 496 0377',
  staff: weirStaff,
  allergies: [
    {
      key: 'trimethoprim',
      substance: {
        original: 'Trimethoprim – rash',
        read: { code: 'TEST3', display: 'Trimethoprim allergy' },
      },
      category: 'medication',
      recorded: '2009-02',
      ended: { date: '2022-05-17', reason: 'Patient’s account: tolerated a full course since' },
      reactions: [
        { manifestation: { snomed: { code: '271807003', display: 'Eruption of skin' } }, severity: 'mild' },
      ],
      notes: ['First noted 2–3 days into the course\nDaughter’s account'],
      consultation: 'review-2022',
    },
    {
      key: 'egg',
      substance: { snomed: { code: '91930004', display: 'Allergy to egg protein' } },
      category: 'environment',
      recorded: '1953',
      ended: { date: '2019', reason: 'Outgrown', ordinaryEntry: true },
    },
    {
      key: 'elastoplast',
      substance: { original: 'Plaster allergy' },
      category: 'environment',
      recorded: '1980-06-30',
      ended: { reason: 'No information available', ordinaryEntry: true },
    },
  ],
  medicines: [
    {
      key: 'timolol',
      drug: localDrug('Timolol 0.25% eye drops'),
      kind: 'repeat',
      status: 'active',
      doses: [{ text: 'one drop to each eye twice a day – morning and night' }],
      doseChanged: '2025-04-15',
      quantity: { value: '5', unit: 'ml' },
      supplyDays: '28',
      authorised: '2025-03-10',
      lastIssued: '2025-05-05',
      issuesMade: 3,
      issues: issuesOn(['2025-03-10', '2025-04-07', '2025-05-05'], 28),
    },
  ],
  ...areas,
  consultations: [
    { key: 'review-2022', type: 'Clinical - Telephone', clinician: 'dr-sandboxe' },
    ...(areas.consultations ?? []),
  ],
};

import type { PatientStory } from '../patient-story.ts';
import { larkfieldStaff } from './larkfield-staff.ts';
import { sampleAreas } from './sample-areas.ts';

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
  ...sampleAreas('dr-mockridge'),
  // Nothing is left of these: empty lists that must not read as "none recorded".
  immunisations: [],
  consents: [],
  referrals: [],
  diary: [],
  problems: [
    {
      key: 'asthma',
      term: { snomed: { code: '195967001', display: 'Asthma' } },
      significance: 'major',
      status: 'active',
      recorded: '2009-03-02',
      related: ['observation:peak-flow', 'report:count'],
    },
  ],
  consultations: [
    {
      key: 'asthma-visit',
      type: 'GP Surgery',
      started: '2024-03-05T09:30:00+00:00',
      clinician: 'dr-mockridge',
      topics: [{ problems: ['asthma'], items: ['observation:peak-flow', 'report:count'] }],
    },
  ],
  observations: [
    {
      key: 'peak-flow',
      term: { read: { code: 'TEST.', display: 'Peak expiratory flow rate' } },
      effective: '2024-03-05',
      value: { measured: { value: '412', unit: 'L/min' } },
      consultation: 'asthma-visit',
    },
  ],
  documents: [],
  listWarnings: [
    {
      code: 'confidential-items',
      lists: [
        'allergies',
        'medication',
        'problems',
        'consultations',
        'immunisations',
        'uncategorised',
        'investigations',
        'referrals',
        'diary',
        'related-investigations',
        'related-documents',
        'contained-uncategorised',
        'contained-referrals',
      ],
    },
    {
      code: 'data-awaiting-filing',
      lists: ['allergies', 'investigations'],
    },
  ],
};

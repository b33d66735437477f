import type { PatientStory } from '../patient-story.ts';
import { weirStaff } from './weir-staff.ts';

export const degradedCodes: PatientStory = {
  id: 'degraded-codes',
  nhsNumber: '9990634564',
  birthDate: '1939-09-21',
  displayName: 'Miss Edith Transferby',
  note: 'Entries that lost their code in a transfer: the meaning stands in the text alone',
  practiceOdsCode: 'T9P02',
  pds: { status: 'current' },
  name: { prefix: 'Miss', given: ['Edith'], family: 'Transferby' },
  gender: 'female',
  addressLines: ['Weirside Residential Home', 'Sandbox Magna'],
  postcode: 'ZZ99 2BG',
  telephone: '0118 496 0390',
  staff: weirStaff,
  allergies: [
    {
      key: 'sulfonamides',
      substance: {
        original: 'Sulphonamide group (co-trimoxazole) – widespread rash',
        degraded: 'drug-allergy',
      },
      category: 'medication',
      recorded: '1994-04',
      notes: ['Original code: TEST4 Sulphonamide group allergy'],
    },
    {
      key: 'wool',
      substance: { original: 'Wool & lanolin', degraded: 'non-drug-allergy' },
      category: 'environment',
      recorded: '1988',
    },
    {
      key: 'resolved-in-text',
      substance: {
        // The form of the draft for resolved allergies (structured.md 3.1): status and list say it first.
        original: "Resolved 'Erythromycin allergy' original code TEST5.",
        degraded: 'drug-allergy',
      },
      category: 'medication',
      recorded: '2001-01-18',
      ended: { date: '2012-02-29', reason: 'Re-challenged without reaction' },
    },
  ],
  medicines: [
    {
      key: 'mixture',
      drug: {
        original: 'Menthol 1% in aqueous cream with coal tar solution 5% (extemporaneous)',
        degraded: 'medication',
      },
      kind: 'repeat',
      status: 'active',
      doses: [{ text: 'apply thinly twice a day' }],
      quantity: { text: '1 x 100 gram pot' },
      authorised: '2024-08-30',
      lastIssued: '2025-04-22',
      issuesMade: 4,
    },
    {
      key: 'free-text-drug',
      drug: { original: 'Glucosamine and chondroitin (health shop)', degraded: 'medication' },
      status: 'active',
      prescribedBy: 'another-organisation',
      agencyText: 'Other medication',
      doses: [{ text: 'take as required' }],
      quantity: { text: 'take as required' },
      authorised: '2017',
    },
  ],
  problems: [
    {
      key: 'degraded-problem',
      term: { original: 'Nervous debility – since the war', degraded: 'record-entry' },
      significance: 'minor',
      status: 'active',
      recorded: '1961',
    },
  ],
  immunisations: [
    {
      key: 'degraded-immunisation',
      procedure: { original: 'Smallpox vaccination (certificate seen)', degraded: 'record-entry' },
      given: '1947',
      recorded: '1994-04-12',
    },
  ],
  reports: [
    {
      key: 'degraded-report',
      issued: '2003-05-07',
      results: [
        {
          key: 'result',
          term: { original: 'ESR (Westergren)', degraded: 'record-entry' },
          value: { measured: { value: '12', unit: 'mm/h' } },
        },
      ],
    },
  ],
  observations: [
    {
      key: 'degraded-entry',
      term: { original: 'Ears syringed', degraded: 'record-entry' },
      effective: '1999-10',
    },
  ],
  referrals: [
    {
      key: 'degraded-referral',
      reasons: [{ original: 'Referred to cottage hospital', degraded: 'referral' }],
      authored: '1989',
    },
  ],
  diary: [
    {
      key: 'degraded-plan',
      action: { original: 'Recall for ear check', degraded: 'plan' },
      due: '2025-02-03',
      raised: '2024-02-03',
    },
  ],
};

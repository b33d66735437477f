import type { AllergyStory } from '../clinical-story.ts';

/** Drug and non-drug, with reaction, severity and criticality, dates of every precision, one ended. */
export const careHomeAllergies: readonly AllergyStory[] = [
  {
    key: 'penicillin',
    substance: {
      original: 'Penicillin allergy',
      snomed: { code: '91936005', display: 'Allergy to penicillin' },
      read: { code: '14L1.', display: 'H/O: penicillin allergy' },
    },
    category: 'medication',
    criticality: 'high',
    recorded: '2011-08-06T10:42:00+01:00',
    onset: '1998-03',
    lastOccurrence: '2011-08-05',
    recordedBy: 'dr-mockridge',
    reactions: [
      {
        manifestation: { snomed: { code: '39579001', display: 'Anaphylaxis' } },
        description: 'Collapse and facial swelling within minutes of the first dose',
        severity: 'severe',
      },
    ],
    notes: [
      'Certainty: Certain\nSeverity: Life threatening\nCarries an adrenaline auto-injector. Ambulance attended 05-Aug-2011.',
    ],
    consultation: 'surgery-2011',
  },
  {
    key: 'ramipril',
    substance: {
      original: 'Adverse reaction to ramipril',
      read: { code: 'TEST1', display: 'Adverse reaction to ramipril' },
    },
    category: 'medication',
    type: 'intolerance',
    criticality: 'low',
    recorded: '2024-02-19',
    recordedBy: 'sister-protoby',
    reactions: [
      {
        manifestation: { snomed: { code: '49727002', display: 'Cough' } },
        severity: 'moderate',
      },
    ],
    notes: ['Certainty: Likely'],
  },
  {
    key: 'latex',
    substance: { snomed: { code: '300916003', display: 'Latex allergy' } },
    category: 'environment',
    type: 'allergy',
    recorded: '2003-11',
    recordedBy: 'sister-protoby',
    reactions: [
      {
        manifestation: { snomed: { code: '126485001', display: 'Urticaria' } },
        severity: 'mild',
        exposureRoute: { original: 'Skin contact' },
      },
    ],
    notes: ['Use latex-free gloves for catheter care.'],
  },
  {
    key: 'bee-venom',
    substance: { original: 'Bee sting allergy (reported by daughter)' },
    category: 'environment',
    criticality: 'unable-to-assess',
    recorded: '1962',
    reactions: [{ severity: 'severe' }],
  },
  {
    key: 'adhesive-plaster',
    substance: { original: 'Sticking plaster (all adhesives considered allergens - zinc oxide)' },
    category: 'environment',
    notes: ['Severity: Minor', 'Source: care home pre-admission form'],
  },
  {
    key: 'codeine-ended',
    substance: { original: 'Codeine sensitivity', read: { code: 'TEST2', display: 'Codeine sensitivity' } },
    category: 'medication',
    recorded: '1987-05-12',
    ended: { date: '2016-10-03', reason: 'Entered in error: constipation is an expected effect' },
    reactions: [{ description: 'Constipation', severity: 'mild', manifestation: { nullFlavor: 'UNC' } }],
  },
];

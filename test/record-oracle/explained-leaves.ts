import type { UnseenLeaf } from './every-leaf.ts';

/** Texts that nobody reads as they were sent, by intent. */
export interface ExplainedLeaf {
  readonly path: RegExp;
  /** Only these texts; absent: all of the field. */
  readonly texts?: readonly string[];
  readonly why: string;
}

/** All that the stories need. Each must occur: what no longer does has to leave the list. */
export const explainedLeaves: readonly ExplainedLeaf[] = [
  {
    path: /\.(?:status|clinicalStatus|verificationStatus|criticality|category|intent|mode|taken)$/,
    why: 'Codes of closed lists: shown in words of ours, or fixed by the profile and without meaning (UI-47).',
  },
  {
    path: /^Observation\.related\.type$/,
    why: 'Says how entries stand to each other: shown by where they stand.',
  },
  {
    path: /^Condition\.category\.coding\.display$/,
    texts: ['Problem List Item'],
    why: 'Fixed by the profile.',
  },
  {
    path: /^(?:Encounter\.participant\.type|Immunization\.practitioner\.role)\.coding\.display$/,
    texts: ['primary performer', 'recorder', 'Participation', 'Administering Provider', 'Entering Provider'],
    why: 'The part of a person is said by the label before the name.',
  },
  {
    path: /^MedicationStatement\.extension\.valueCodeableConcept\.coding\.display$/,
    texts: [
      'Prescribed at GP practice',
      'Prescribed by another organisation',
      'Prescribed by previous practice',
    ],
    why: 'Prescribing agency: a closed list, shown in the words of UI-57.',
  },
  {
    path: /^MedicationRequest\.extension\.valueCodeableConcept\.coding\.display$/,
    texts: ['Delayed prescribing'],
    why: 'Prescription type: a closed list, shown in the words of UI-58.',
  },
  {
    path: /\.timing\.repeat\.(?:frequency|period|periodUnit|when)$|\.(?:dosage|dosageInstruction)\.doseQuantity\.value$/,
    why: 'Parts of the dose in codes beside its text: the text alone is shown, nothing is worked out (structured.md 3.2.1).',
  },
  {
    path: /^AllergyIntolerance\.reaction\.manifestation\.coding\.display$/,
    texts: ['NoInformation', 'un-encoded'],
    why: 'Null flavours stand for nothing recorded (UI-26).',
  },
  {
    path: /^Immunization\.vaccineCode\.coding\.display$/,
    texts: ['Unknown'],
    why: 'A null flavour: the product is said to be not recorded (T70).',
  },
  {
    path: /^Observation\.code\.coding\.display$/,
    texts: ['Comment note'],
    why: 'Free text stands without the term that says it is one (T66).',
  },
  {
    path: /^Observation\.code\.coding\.display$/,
    texts: ['Transfer-degraded record entry'],
    why: 'Says that the entry is in the words of another system: its mark does (UI-50).',
  },
  {
    path: /^List\.code\.coding\.display$/,
    texts: ['Consultation', 'Topic (EHR)', 'Category (EHR)'],
    why: 'The level of a section: shown by how it is nested.',
  },
  {
    path: /^Specimen\.collection\.extension\.valueCodeableConcept\.text$/,
    texts: ['F'],
    why: 'The code F: the field Fasting says Yes.',
  },
  {
    path: /^(?:ProcedureRequest|QuestionnaireResponse|Specimen)\.identifier\.value$/,
    why: 'Numbers of the practice system that stand on no paper; they are in the source.',
  },
];

/** What nobody has explained. */
export function unexplainedLeaves(found: readonly UnseenLeaf[]): readonly string[] {
  const left = found.filter((leaf) => !explainedLeaves.some((known) => explains(known, leaf)));
  // Without their texts: a failing test prints them.
  return [...new Set(left.map(({ path, source }) => `${path} @ ${source}`))];
}

export function explains({ path, texts }: ExplainedLeaf, leaf: UnseenLeaf): boolean {
  return path.test(leaf.path) && (texts === undefined || texts.includes(leaf.text));
}

/** One term that the screens use (UI-91, clinical-ui.md 13). */
export interface GlossaryEntry {
  readonly term: string;
  /** The clinical or technical names of the same thing. */
  readonly alsoCalled: readonly string[];
  readonly meaning: string;
}

export const glossary: readonly GlossaryEntry[] = [
  {
    term: 'Medicines',
    alsoCalled: ['medication'],
    meaning: 'Things prescribed or recorded by the practice, including devices and creams.',
  },
  { term: 'Repeat', alsoCalled: [], meaning: 'Can be issued again without a new decision each time.' },
  { term: 'Repeat dispensing', alsoCalled: [], meaning: 'Issued in batches through the pharmacy.' },
  { term: 'Acute', alsoCalled: ['one-off'], meaning: 'Given for a limited time.' },
  {
    term: 'Last issued',
    alsoCalled: [],
    meaning: 'The last prescription date, not the last dose taken.',
  },
  { term: 'Stopped', alsoCalled: ['discontinued'], meaning: 'A clinician stopped it.' },
  {
    term: 'Ended',
    alsoCalled: ['completed'],
    meaning: 'It ran its course. The person may still take it.',
  },
  {
    term: 'Allergies and adverse reactions',
    alsoCalled: ['intolerance'],
    meaning: 'Substances that harmed, or may harm, the person.',
  },
  { term: 'Ended allergy', alsoCalled: ['resolved'], meaning: 'No longer thought to apply.' },
  { term: 'Not recorded', alsoCalled: [], meaning: 'There is no entry in the practice record.' },
  { term: 'Not shown', alsoCalled: ['withheld'], meaning: 'It exists, but it is held back.' },
  { term: 'Not available', alsoCalled: ['not supplied'], meaning: 'It could not be supplied.' },
  { term: 'Retrieved', alsoCalled: [], meaning: 'When this copy came from the practice.' },
  {
    term: 'GP Connect',
    alsoCalled: [],
    meaning: 'The NHS service that lets care staff see a person’s GP record.',
  },
  {
    term: 'National patient index',
    alsoCalled: ['Personal Demographics Service'],
    meaning: 'The national list of people, with their NHS number, address and GP practice.',
  },
  { term: 'GP', alsoCalled: ['general practitioner'], meaning: 'A family doctor.' },
  { term: 'NHS', alsoCalled: ['National Health Service'], meaning: 'The public health service.' },
  {
    term: 'IT support',
    alsoCalled: ['information technology'],
    meaning: 'The people who look after your computers.',
  },
  {
    term: 'UK GDPR',
    alsoCalled: ['UK General Data Protection Regulation'],
    meaning: 'The law on using information about people.',
  },
];

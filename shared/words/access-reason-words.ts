import type { AccessReason } from '../contract/person.ts';

interface ReasonWords {
  readonly label: string;
  /** In the access log, where the label asks for something that is done by then. */
  readonly recorded?: string;
  readonly hint: string;
}

/** The four choices of IG-05, in the order they stand on screen. */
export const accessReasonWords: Readonly<Record<AccessReason['kind'], ReasonWords>> = {
  'person-agreed': { label: 'Person agreed', hint: 'You asked, and they said yes.' },
  'cannot-be-asked': {
    label: 'Person cannot be asked now (say why)',
    recorded: 'Person could not be asked',
    hint: 'For example, they are unconscious or asleep.',
  },
  'best-interests': {
    label: 'Person lacks capacity: viewing is in their best interests',
    hint: 'Follow your organisation’s process for best-interests decisions.',
  },
  'planned-contact': {
    label: 'Opening before a planned contact',
    hint: 'For example, before a visit, a review or an admission.',
  },
};

/** At the free-text box of "Person cannot be asked now". */
export const whyNotAskedWords = {
  label: 'Why can the person not be asked?',
  hint: 'Use a few words. Do not write clinical details.',
  missing: 'Enter why the person cannot be asked',
  noChoice: 'Choose why you are opening this record',
} as const;

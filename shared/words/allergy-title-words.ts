import type { AllergyTitle } from '../record/record-view.ts';

interface AllergyTitleWords {
  /** Stands under the title in the banner and on the page. */
  readonly meaning: string;
  /** Whether the link "View all allergies" is offered (UI-34). */
  readonly link: boolean;
}

/** What each of the banner's four allergy titles means, in plain words (UI-34, UI-53). */
export const allergyTitleWords: Readonly<Record<AllergyTitle, AllergyTitleWords>> = {
  'Known allergies': {
    meaning: 'The practice record has allergies or adverse reactions. Read them all.',
    link: true,
  },
  'No known allergies': {
    meaning: 'Someone at the practice recorded that the person has no known allergies.',
    link: true,
  },
  'Allergies not recorded': {
    meaning: 'This does not mean the person has no allergies. Ask the person or their carer.',
    link: true,
  },
  'Allergies unavailable': {
    meaning:
      'Allergies could not be shown. Do not assume there are none. Ask the person and call the practice.',
    link: false,
  },
};

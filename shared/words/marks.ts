import type { RowMark } from '../record/record-view.ts';

/** Colours of the NHS tag; the word always stands with the colour (UI-83). */
export type TagColour = 'red' | 'orange' | 'grey' | 'blue' | 'white';

export interface MarkWords {
  readonly word: string;
  readonly colour: TagColour;
  /** What the mark means and what to do; for the detail pane. */
  readonly meaning: string;
}

/** The words and colour of every row mark (UI-48, UI-50, UI-57, UI-83). */
export const markWords: Readonly<Record<RowMark, MarkWords>> = {
  'no-patient-disclosure': {
    word: 'Do not share with patient or family',
    colour: 'red',
    meaning: 'The practice has marked this entry. Speak to the practice first.',
  },
  'original-wording': {
    word: 'Original wording from a transferred record',
    colour: 'grey',
    meaning: 'The entry came from another system. It is shown in the words of that system.',
  },
  'status-disagrees': {
    word: 'Status unclear',
    colour: 'orange',
    meaning: 'The record disagrees on whether this is active or ended. Check with the practice.',
  },
  'dose-changed': {
    word: 'Dose has changed',
    colour: 'orange',
    meaning: 'The dose changed while this medicine was in use. Read the dose instructions in full.',
  },
  'not-issued': {
    word: 'Not issued',
    colour: 'white',
    meaning: 'The practice record shows no prescription issued for this entry.',
  },
  'future-dated': {
    word: 'Future dated',
    colour: 'white',
    meaning: 'The date is still to come. The prescription may not have been used yet.',
  },
  'authorisation-expired': {
    word: 'Authorisation expired',
    colour: 'orange',
    meaning: 'The date for reviewing this medicine has passed. The practice still lists it as active.',
  },
  'previous-practice': {
    word: 'From a previous practice',
    colour: 'white',
    meaning: 'A practice where the person was registered before prescribed this.',
  },
  'incomplete-entry': {
    word: 'Incomplete entry',
    colour: 'orange',
    meaning: 'The practice system did not send every part of this entry. Check with the practice.',
  },
  'linked-not-supplied': {
    word: 'Linked item not supplied',
    colour: 'grey',
    meaning: 'This entry points to another one that the practice system did not send.',
  },
  'came-along': {
    word: 'Came with another entry',
    colour: 'white',
    meaning: 'This entry came because another one names it. Other entries of its kind may not be here.',
  },
  'from-earlier-answer': {
    word: 'From an earlier answer',
    colour: 'orange',
    meaning:
      'The section was asked for once more. This entry did not come again, or came with other contents.',
  },
  'new-in-refresh': {
    word: 'New since the last copy',
    colour: 'blue',
    meaning: 'This entry was not in the copy before the last refresh.',
  },
  'changed-in-refresh': {
    word: 'Changed since the last copy',
    colour: 'blue',
    meaning: 'This entry was different in the copy before the last refresh.',
  },
};

/** Other words that stand as tags; the same word has the same colour everywhere (UI-83). */
const colourOfWord: ReadonlyMap<string, TagColour> = new Map([
  ['Severe', 'red'],
  ['Draft', 'orange'],
  ['Draft, not finalised by the practice', 'orange'],
  ['Preliminary result', 'orange'],
  ['Partial result', 'orange'],
  ['Result not available yet', 'orange'],
  ['Corrected', 'orange'],
  ['Added to after it was issued', 'orange'],
  ['Entered in error', 'orange'],
  ['Status not known', 'orange'],
  ['Status not recorded', 'orange'],
  ['Not known', 'orange'],
  ['On hold', 'orange'],
  ['Ended', 'grey'],
  ['Stopped', 'grey'],
  ['Past', 'grey'],
  ['Cancelled', 'grey'],
  ['Active', 'blue'],
  ['Repeat', 'blue'],
  ['Not given', 'white'],
  ['Intended', 'white'],
  ['Linked problem', 'white'],
  ['Major', 'white'],
  ['Minor', 'white'],
  ...Object.values(markWords).map(({ word, colour }) => [word, colour] as const),
]);

/** Before a status that stands as the practice sent it: what it means is not known here. */
const asReceived = /^Status(?: as supplied)?: /u;

/** Colour of a tag's word; white for a word without one of its own (UI-83). */
export function tagColour(word: string): TagColour {
  return colourOfWord.get(word) ?? 'white';
}

/** The word has a colour of its own, or says itself that it is a status as received. */
export function isKnownTag(word: string): boolean {
  return colourOfWord.has(word) || asReceived.test(word);
}

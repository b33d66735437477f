import type { RowMark } from '../../shared/record/record-view.ts';

type TagColour = 'red' | 'orange' | 'grey' | 'blue' | 'white';

interface TagLook {
  readonly words: string;
  readonly colour: TagColour;
}

/** The one place where a mark gets its words and colour (UI-83): the same word has the same colour everywhere. */
export const markTags: Readonly<Record<RowMark, TagLook>> = {
  'no-patient-disclosure': { words: 'Do not share with patient or family', colour: 'red' },
  'dose-changed': { words: 'Dose has changed', colour: 'orange' },
  'status-disagrees': { words: 'Status not consistent in the record', colour: 'orange' },
  'incomplete-entry': { words: 'Incomplete entry', colour: 'orange' },
  'linked-not-supplied': { words: 'Linked item not supplied', colour: 'orange' },
  'authorisation-expired': { words: 'Authorisation period has passed', colour: 'white' },
  'original-wording': { words: 'Original wording from a transferred record', colour: 'white' },
  'not-issued': { words: 'Not issued', colour: 'white' },
  'future-dated': { words: 'Future dated', colour: 'white' },
  'previous-practice': { words: 'Prescribed by a previous practice', colour: 'white' },
};

const statusColours: Readonly<Record<string, TagColour>> = {
  Active: 'blue',
  Ended: 'grey',
  Stopped: 'grey',
  Past: 'grey',
  Severe: 'red',
};

/** Colour of a status word; a word that the map does not know stays plain. */
export function statusColour(word: string): TagColour {
  return statusColours[word] ?? 'white';
}

import type { Hop } from '../contract/errors.ts';
import { fillWords } from './fill-words.ts';
import type { SlotValues } from './word-entry.ts';

export type HopState = 'waiting' | 'done' | 'failed';

/** What each station of a record opening does, in words for the person who waits. */
const hopSentences: Readonly<Record<Hop, Readonly<Record<HopState, string>>>> = {
  'sign-on': {
    waiting: 'Signing on to NHS services…',
    done: 'Signed on to NHS services',
    failed: 'Could not sign on to NHS services',
  },
  demographics: {
    waiting: 'Finding the person in the national patient index…',
    done: 'Person found in the national patient index',
    failed: 'The national patient index did not give an answer we can use',
  },
  directory: {
    waiting: 'Looking up how to reach the GP practice…',
    done: 'GP practice connection found',
    failed: 'The GP practice’s connection details were not found',
  },
  practice: {
    waiting: 'Waiting for the GP practice to answer…',
    done: 'The GP practice answered',
    failed: 'The GP practice did not send the record',
  },
  reading: {
    waiting: 'Reading the record…',
    done: 'Record read',
    failed: 'The record could not be read',
  },
};

/** Who is waited for at each station; `{practice}` is filled with the practice's name. */
const partners: Readonly<Record<Hop, string>> = {
  'sign-on': 'the NHS sign-on service',
  demographics: 'the national patient index',
  directory: 'the NHS directory of practices',
  practice: '{practice}',
  reading: 'this computer',
};

/** `Still waiting for Elm Surgery.`, once a station takes longer than a person expects (M13). */
export function stillWaitingWords(hop: Hop, values: SlotValues = {}): string {
  return `Still waiting for ${fillWords(partners[hop], values)}.`;
}

/** Stands for the failed hop where the person's details are the reason: the index did answer. */
export const checkingDetails = 'Checking the person’s details';

/** The progress line of one hop. */
export function hopWords(hop: Hop, state: HopState): string {
  return hopSentences[hop][state];
}

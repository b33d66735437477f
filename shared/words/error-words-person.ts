import type { ErrorEntry } from './word-entry.ts';
import { ifCareCannotWait } from './urgent-care.ts';

/** clinical-ui.md 10.1: finding the person. */
export const personErrorWords = {
  'E-PT-01': {
    headline: 'Enter an NHS number',
    text: 'It has 10 digits. You can find it on letters, prescriptions or the care plan.',
    actions: [],
    kind: 'field',
  },
  'E-PT-02': {
    headline: 'NHS number must only have numbers',
    text: 'Check for letters, such as the letter O typed instead of 0.',
    actions: [],
    kind: 'field',
  },
  'E-PT-03': {
    headline: 'NHS number must have 10 digits',
    text: 'You entered {n}. Check the number and enter all 10 digits.',
    actions: [],
    kind: 'field',
  },
  'E-PT-04': {
    headline: 'Check the NHS number',
    text: 'These digits do not make a real NHS number. One may be wrong, or two may be swapped. Check each digit against a letter or prescription.',
    actions: [],
    kind: 'field',
  },
  'E-PT-05': {
    headline: 'This looks like a National Insurance number',
    text: 'Enter the NHS number instead. It has 10 digits and no letters.',
    actions: [],
    kind: 'field',
  },
  'E-PT-06': {
    headline: 'Check the date of birth',
    text: 'Enter a real date in the past. For example 14 7 1945.',
    actions: [],
    kind: 'field',
  },
  'E-PT-07': {
    headline: 'No person found with this NHS number',
    text: 'No record has been opened. Check the number with the person, their carer or the practice.',
    actions: ['find-again', 'copy-reference'],
    kind: 'page',
  },
  'E-PT-08': {
    headline: 'These details do not match NHS records',
    text: 'This NHS number belongs to someone with different details. No record has been opened. Check the NHS number and the date of birth.',
    actions: ['find-again', 'add-name', 'copy-reference'],
    kind: 'page',
  },
  'E-PT-09': {
    headline: 'This NHS number has been replaced',
    text: 'The current number is {new}. No record has been opened. Check the person’s details again before you continue.',
    actions: ['use-new-number', 'find-again', 'copy-reference'],
    kind: 'page',
  },
  'E-PT-10': {
    headline: 'This person is recorded as having died',
    text: 'GP Connect is only for people receiving care, so the record cannot be opened. If this is wrong, call the GP practice.',
    actions: ['find-again', 'copy-reference'],
    kind: 'page',
  },
  // One text for a restricted person and for a person the practice does not find: it must not tell which (SAFE-25).
  'E-PT-11': {
    headline: 'This record cannot be shown',
    text: 'The practice system has no record it can share for this NHS number. Do not assume there is nothing to know. Call the GP practice or use your usual way to get information.',
    actions: ['find-again', 'copy-reference'],
    kind: 'page',
  },
  'E-PT-12': {
    headline: 'No GP practice is listed for this person',
    text: 'A record can only be opened from a registered practice. Ask the person or their family which practice they use, and call it.',
    actions: ['find-again', 'copy-reference'],
    kind: 'page',
  },
  'E-PT-13': {
    headline: 'This NHS number is no longer in use',
    text: 'No record has been opened. Ask the practice for the current number.',
    actions: ['find-again', 'copy-reference'],
    kind: 'page',
  },
  'E-PT-15': {
    headline: 'The national patient index cannot be reached',
    text: `A record cannot be opened safely without it. Try again in a few minutes. ${ifCareCannotWait}`,
    actions: ['try-again', 'find-again', 'copy-reference'],
    kind: 'page',
  },
  'E-PT-16': {
    headline: 'Wait a moment',
    text: `There were too many searches in a short time. Try again in {n} seconds. ${ifCareCannotWait}`,
    actions: ['try-again', 'find-again', 'copy-reference'],
    kind: 'page',
  },
  'E-PT-17': {
    headline: 'This person was checked more than a day ago',
    text: 'Their details may have changed since. No record was opened. Find the person again to check them.',
    actions: ['find-again', 'copy-reference'],
    kind: 'page',
  },
} as const satisfies Record<string, ErrorEntry>;

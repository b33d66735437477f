import type { WordEntry } from './word-entry.ts';

/** clinical-ui.md 10.5: session and confirmation sentences. */
export const sessionSentences = {
  'M-LOCKWARN': {
    headline: 'You will be locked out in 2 minutes.',
    text: 'Choose “Stay signed in” to carry on.',
    actions: ['stay-signed-in'],
  },
  'M-SIGNOUTWARN': {
    headline: 'You will be signed out at {time}.',
    text: 'Your work of today at this screen ends then; sign in again to go on.',
    actions: [],
  },
  'M-LOCKED': {
    headline: 'Locked',
    text: 'Sign in to go back to your work. After 15 minutes you must find the person again.',
    actions: ['sign-in'],
  },
  'M-IDLE-LOCKED': {
    headline: 'Locked because nobody was using it',
    text: 'Sign in to go back to your work. After 15 minutes the record closes.',
    actions: ['sign-in'],
  },
  'M-PURGED': {
    headline: 'The record was closed',
    text: 'It is no longer held on this computer. Find the person again to continue.',
    actions: ['find-again'],
  },
  'M-CLOSED': {
    headline: 'The record is closed',
    text: 'It is no longer held on this computer. Find a person to open another record.',
    actions: ['find-again'],
  },
  'M-SIGNED-OUT': {
    headline: 'You are signed out',
    text: 'Nothing from the record is held on this computer. Sign in to continue.',
    actions: ['sign-in'],
  },
  'M-RESUME': {
    headline: 'You had this person open before the lock',
    text: 'Nothing of the record is kept on this computer. Open it again to get a new copy from the practice.',
    actions: ['refresh'],
  },
  'M-TERMS': {
    headline: 'Before your first record',
    text: 'I will only open records of people I am caring for. I will keep what I see private. I know every view is logged. My organisation, the practice and the person can check it. I will tell my lead about mistakes in the record.',
    actions: [],
  },
  'M-REASON': {
    headline: 'Why are you opening this record?',
    text: 'Choose one. Open it only for this person’s care.',
    actions: [],
  },
  'M-COPY': { headline: 'Copied.', text: 'Paste it where you report the problem.', actions: [] },
} as const satisfies Record<string, WordEntry>;

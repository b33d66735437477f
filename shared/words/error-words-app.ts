import type { ErrorEntry } from './word-entry.ts';
import { ifCareCannotWait } from './urgent-care.ts';

/** Faults of the app itself, and refusals of the contract between its parts, worded in the style of clinical-ui.md 10. */
export const appErrorWords = {
  'E-RENDER': {
    headline: '{area} cannot be shown',
    text: 'Other sections still work. Do not assume there are no entries. Reload the section. If it happens again, call the practice.',
    actions: ['reload-section', 'copy-reference'],
    kind: 'page',
  },
  'E-UNKNOWN': {
    headline: 'Something went wrong',
    text: `No information was changed. Do not assume there are no entries. Try again. Quote the reference if you ask for help. ${ifCareCannotWait}`,
    actions: ['try-again', 'find-again', 'copy-reference'],
    kind: 'page',
  },
  'E-IPC-SENDER': {
    headline: 'The app stopped a request it did not expect',
    text: 'Nothing was opened or changed. Sign in again. If it happens again, tell IT support and quote the reference.',
    actions: ['sign-in', 'copy-reference'],
    kind: 'page',
  },
  'E-IPC-INPUT': {
    headline: 'The app could not use those details',
    text: 'Nothing was opened or changed. Check what you entered and try again. If it happens again, tell IT support.',
    actions: ['find-again', 'copy-reference'],
    kind: 'page',
  },
  'E-IPC-SIGNED-OUT': {
    headline: 'Please sign in first',
    text: 'Nobody is signed in, so nothing was opened. Sign in and find the person.',
    actions: ['sign-in'],
    kind: 'page',
  },
  'E-IPC-LOCKED': {
    headline: 'Bedside is locked',
    text: 'Nothing is shown while it is locked. Sign in to go back to your work.',
    actions: ['sign-in'],
    kind: 'page',
  },
  'E-IPC-DUTY': {
    headline: 'This is not one of your duties',
    text: 'Nothing was shown or changed. Ask the person with this duty, or ask your administrator to add it to your account.',
    actions: ['find-again', 'copy-reference'],
    kind: 'page',
  },
} as const satisfies Record<string, ErrorEntry>;

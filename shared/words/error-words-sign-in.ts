import type { ErrorEntry } from './word-entry.ts';
import { ifCareCannotWait } from './urgent-care.ts';

/** clinical-ui.md 10.2 and its kin: signing in and what a sign-in allows. */
export const signInErrorWords = {
  'E-AUTH-01': {
    headline: 'You did not sign in',
    text: 'No record was opened. Sign in when you are ready.',
    actions: ['sign-in', 'copy-reference'],
    kind: 'page',
  },
  'E-AUTH-02': {
    headline: 'Your role cannot view GP records',
    text: `No record was opened. Ask your manager or system administrator to check your access. ${ifCareCannotWait}`,
    actions: ['find-again', 'copy-reference'],
    kind: 'page',
  },
  'E-AUTH-03': {
    headline: 'Please sign in again',
    text: 'Your sign-in has ended, so nothing was opened. Sign in again, then find the person.',
    actions: ['sign-in', 'copy-reference'],
    kind: 'page',
  },
  'E-AUTH-04': {
    headline: 'This computer’s secure store is not available',
    text: `Nobody can sign in or open a record until it works. Unlock it or ask IT support, then try again. ${ifCareCannotWait}`,
    actions: ['try-again', 'copy-reference'],
    kind: 'page',
  },
  'E-AUTH-05': {
    headline: 'Your way of signing in may not search for people',
    text: `No search was made. Sign in with CIS2, or ask your administrator to allow searches from local accounts. ${ifCareCannotWait}`,
    actions: ['sign-in', 'copy-reference'],
    kind: 'page',
  },
  'E-AUTH-06': {
    headline: 'The user name or password is not right',
    text: 'You are not signed in. Check both and try again. If you forgot the password, ask your administrator.',
    actions: ['sign-in', 'copy-reference'],
    kind: 'page',
  },
  'E-AUTH-07': {
    headline: 'This account is locked',
    text: `There were too many wrong passwords. Wait {n} minutes, or ask your administrator to unlock it. ${ifCareCannotWait}`,
    actions: ['sign-in', 'copy-reference'],
    kind: 'page',
  },
  'E-AUTH-08': {
    headline: 'That role belongs to another organisation',
    text: 'Nothing was opened. Choose a role at the organisation named above, or sign in again. Ask your manager if yours is missing.',
    actions: ['sign-in', 'copy-reference'],
    kind: 'page',
  },
  'E-AUTH-09': {
    headline: 'CIS2 sign-in did not work',
    text: `You are not signed in. Try again in a few minutes. If it happens again, tell IT support and quote the reference. ${ifCareCannotWait}`,
    actions: ['sign-in', 'copy-reference'],
    kind: 'page',
  },
  'E-AUTH-10': {
    headline: 'Choose a stronger password',
    text: 'Your password was not changed. {reason} Enter another one.',
    actions: ['sign-in', 'copy-reference'],
    kind: 'page',
  },
  'E-AUTH-11': {
    headline: 'Your professional registration is missing',
    text: 'This role needs it, so no record can be opened yet. Enter the body and number, or ask your administrator.',
    actions: ['sign-in', 'copy-reference'],
    kind: 'page',
  },
  'E-AUTH-12': {
    headline: 'This screen is locked for somebody else',
    text: 'Only the person named above can unlock it. Sign them out first, then sign in as yourself. Their open record then closes.',
    actions: ['sign-in', 'copy-reference'],
    kind: 'page',
  },
} as const satisfies Record<string, ErrorEntry>;

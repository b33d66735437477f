import type { ErrorEntry } from './word-entry.ts';
import { ifCareCannotWait } from './urgent-care.ts';

/** clinical-ui.md 10.2: sign-in, set-up and the computer itself. */
export const setUpErrorWords = {
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
    text: 'Your sign-in has ended. The record was closed to keep it safe. Sign in and find the person again.',
    actions: ['sign-in', 'copy-reference'],
    kind: 'page',
  },
  'E-CFG-01': {
    headline: 'This app is not set up',
    text: `No records can be opened yet. Ask your administrator to add the organisation settings. ${ifCareCannotWait}`,
    actions: ['copy-reference'],
    kind: 'page',
  },
  'E-CFG-02': {
    headline: 'The security certificate is missing or has ended',
    text: `Records cannot be opened until it is replaced. Tell IT support and quote the reference. ${ifCareCannotWait}`,
    actions: ['find-again', 'copy-reference'],
    kind: 'page',
  },
  'E-CFG-03': {
    headline: 'There is no network connection',
    text: `No record was opened. Check the cable, Wi-Fi or secure NHS connection. ${ifCareCannotWait}`,
    actions: ['try-again', 'find-again', 'copy-reference'],
    kind: 'page',
  },
  'E-CFG-04': {
    headline: 'A secure connection could not be made',
    text: `No record was opened. Do not keep trying. Tell IT support and quote the reference. ${ifCareCannotWait}`,
    actions: ['find-again', 'copy-reference'],
    kind: 'page',
  },
  'E-CLK-01': {
    headline: 'This computer’s clock is wrong',
    text: `Records cannot be requested until it is correct. Ask IT support to set it. ${ifCareCannotWait}`,
    actions: ['try-again', 'find-again', 'copy-reference'],
    kind: 'page',
  },
} as const satisfies Record<string, ErrorEntry>;

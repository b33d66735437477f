import type { ErrorEntry } from './word-entry.ts';
import { ifCareCannotWait } from './urgent-care.ts';

/** clinical-ui.md 10.3: getting the record from the practice. */
export const recordErrorWords = {
  'E-GP-01': {
    headline: '{practice} does not share records through GP Connect',
    text: 'The practice has not turned this on, or the directory does not know it. No record was opened. Call the practice.',
    actions: ['find-again', 'copy-reference'],
    kind: 'page',
  },
  'E-GP-02': {
    headline: 'The practice’s connection details cannot be found right now',
    text: `No record was opened. Try again in a few minutes. ${ifCareCannotWait}`,
    actions: ['try-again', 'find-again', 'copy-reference'],
    kind: 'page',
  },
  'E-REC-01': {
    headline: 'This person has chosen not to share their GP record',
    text: `You cannot override this. Talk with the person. They can ask their practice to change it. ${ifCareCannotWait}`,
    actions: ['find-again', 'copy-reference'],
    kind: 'page',
  },
  'E-REC-02': {
    headline: '{practice} does not share records with your organisation',
    text: `No record was opened. Tell your manager. ${ifCareCannotWait}`,
    actions: ['find-again', 'copy-reference'],
    kind: 'page',
  },
  'E-REC-03': {
    headline: 'The practice system does not show that you care for this person',
    text: 'No record was opened. Check the person’s details. If you do care for them, call the practice.',
    actions: ['find-again', 'copy-reference'],
    kind: 'page',
  },
  'E-REC-04': {
    headline: 'Your organisation is not set up to get this from {practice}',
    text: `No record was opened. Tell IT support and quote the reference. ${ifCareCannotWait}`,
    actions: ['find-again', 'copy-reference'],
    kind: 'page',
  },
  'E-REC-05': {
    headline: 'The practice system could not match this person',
    text: 'No record has been opened. Check the NHS number. If it is right, call the practice.',
    actions: ['find-again', 'copy-reference'],
    kind: 'page',
  },
  'E-REC-06': {
    headline: 'The practice system could not find what was asked for',
    text: `This does not mean there is nothing in the record. Try again. If it happens again, tell IT support. ${ifCareCannotWait}`,
    actions: ['try-again', 'find-again', 'copy-reference'],
    kind: 'page',
  },
  'E-REC-07': {
    headline: 'This app asked in a way the practice system did not accept',
    text: 'This is a fault in the app or its settings. No record was opened. Call the practice for what you need. Then tell IT support and quote the reference.',
    actions: ['find-again', 'copy-reference'],
    kind: 'page',
  },
  'E-REC-08': {
    headline: 'The practice system cannot supply {area}',
    text: 'Entries may exist at the practice. Call the practice if you need them.',
    actions: ['find-again', 'copy-reference'],
    kind: 'page',
  },
  'E-REC-09': {
    headline: '{practice}’s system did not answer',
    text: `The record may still exist. Try again. ${ifCareCannotWait}`,
    actions: ['try-again', 'find-again', 'copy-reference'],
    kind: 'page',
  },
  'E-REC-10': {
    headline: 'The reply from the practice could not be read',
    text: `Nothing from it is shown, so nothing wrong can be shown. Do not assume there are no entries. Try again. ${ifCareCannotWait}`,
    actions: ['try-again', 'find-again', 'copy-reference'],
    kind: 'page',
  },
  'E-REC-11': {
    headline: 'Too many requests',
    text: `No record was opened. Wait {n} seconds, then try again. ${ifCareCannotWait}`,
    actions: ['try-again', 'find-again', 'copy-reference'],
    kind: 'page',
  },
  'E-REC-12': {
    headline: '{practice}’s system keeps failing to answer',
    text: `Requests to it are paused so that it can recover. Try again in {n} seconds. ${ifCareCannotWait}`,
    actions: ['try-again', 'find-again', 'copy-reference'],
    kind: 'page',
  },
  'E-REC-13': {
    headline: 'The practice system did not accept the question about {area}',
    text: 'It may be an older version that cannot supply it. Entries may exist at the practice. Call the practice if you need them.',
    actions: ['find-again', 'copy-reference'],
    kind: 'page',
  },
  'E-REC-WRONGPT': {
    headline: 'Stopped: the reply was for a different person',
    text: 'Nothing was shown. Do not try again. Tell your safety lead or manager now, and quote the reference. Call the practice for what you need.',
    actions: ['report-concern', 'find-again', 'copy-reference'],
    kind: 'page',
  },
  'E-REC-CANCELLED': {
    headline: 'This was stopped before it finished',
    text: 'Nothing from it is shown. Do not assume there are no entries. Try again, or find the person again.',
    actions: ['try-again', 'find-again'],
    kind: 'page',
  },
} as const satisfies Record<string, ErrorEntry>;

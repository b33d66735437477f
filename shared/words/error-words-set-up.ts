import type { ErrorEntry } from './word-entry.ts';
import { ifCareCannotWait } from './urgent-care.ts';

/** clinical-ui.md 10.2: set-up, the access log and the computer itself. */
export const setUpErrorWords = {
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
  'E-CFG-05': {
    headline: 'The secure NHS network cannot be reached',
    text: `No record was opened. Check that this computer is on the secure NHS network. If it is, tell IT support. ${ifCareCannotWait}`,
    actions: ['try-again', 'find-again', 'copy-reference'],
    kind: 'page',
  },
  'E-CFG-06': {
    headline: 'Bedside is already open on this computer',
    text: `Go on in the Bedside that is open, or close it and try again. If you cannot find it, ask IT support. ${ifCareCannotWait}`,
    actions: ['try-again', 'copy-reference'],
    kind: 'page',
  },
  'E-CFG-07': {
    headline: 'The set-up of this computer cannot be read',
    text: `Parts of it were changed or are gone, so nobody can sign in. Tell IT support: they can restore the folder from a copy. ${ifCareCannotWait}`,
    actions: ['try-again', 'copy-reference'],
    kind: 'page',
  },
  'E-AUD-01': {
    headline: 'The access log cannot be written',
    text: `Records cannot be opened without it. Tell your privacy or IT lead now. ${ifCareCannotWait}`,
    actions: ['try-again', 'find-again', 'copy-reference'],
    kind: 'page',
  },
  'E-AUD-02': {
    headline: 'The access log has been changed',
    text: `Records cannot be opened until it is looked into. Tell your privacy or IT lead now. ${ifCareCannotWait}`,
    actions: ['copy-reference'],
    kind: 'page',
  },
  'E-AUD-03': {
    headline: 'The export could not be saved there',
    text: 'Nothing was written. Check that the folder exists, has room, and that you may write to it. Or choose another folder.',
    actions: ['try-again', 'copy-reference'],
    kind: 'page',
  },
  'E-CLK-01': {
    headline: 'This computer’s clock is wrong',
    text: `Records cannot be requested until it is correct. Ask IT support to set it. ${ifCareCannotWait}`,
    actions: ['try-again', 'find-again', 'copy-reference'],
    kind: 'page',
  },
} as const satisfies Record<string, ErrorEntry>;

import type { AccessTier, OfferedRole, Registration } from '../contract/session.ts';
import type { TextSection } from './privacy-notice.ts';

/** Stands before every sign-in (integration.md 6.4). */
export const legalNotice: TextSection = {
  heading: 'For authorised staff only',
  paragraphs: [
    'Use Bedside only if your organisation has allowed you to, and only for the care of a person.',
    'Using it in any other way may be a crime under the Computer Misuse Act 1990.',
    'Every sign-in, search and view is recorded. It can be checked, and misuse may be reported.',
  ],
};

export const signInWords = {
  withCis2: 'Sign in with CIS2',
  cis2Hint: 'You need your smartcard, phone or security key. Your browser opens for it.',
  localHeading: 'Sign in with a local account',
  userName: 'User name',
  password: 'Password',
  show: 'Show',
  hide: 'Hide',
  thePassword: 'the password',
  enterUserName: 'Enter your user name',
  enterPassword: 'Enter your password',
  inBrowser: 'Go on in your browser',
  inBrowserText: 'Sign in on the page in your browser, then come back to this window.',
  noBrowser: 'If no page has opened, ask IT support to set a browser.',
  cancel: 'Cancel sign-in',
  /** At unlock there is one box, and the person is named above it. */
  wrongAtUnlock: {
    headline: 'The password is not right',
    text: 'The screen stays locked. Try again. If you forgot the password, ask your administrator.',
  },
  noWay: 'No way to sign in has been set up yet. Ask your administrator.',
  environment: 'Connected to',
  sandboxHint: 'How to sign in to the sandbox',
  thisSittingOnly: 'Nothing is kept on this computer.',
  thisSittingOnlyText: 'What you set up, and the access log, end when Bedside closes.',
  noSecureStore: 'This computer has no secure store that works. Tell IT support.',
  lastSignIn: 'You last signed in on {time}.',
  firstSignIn: 'This is your first sign-in.',
  failedSince: 'Wrong passwords since then: {n}. If that was not you, tell IT support.',
} as const;

/** Where one person takes one of several roles. */
export const roleWords = {
  heading: 'Choose your role',
  lead: 'You use one role at a time. It decides what you may see.',
  legend: 'Your roles',
  choose: 'Use this role',
  missing: 'Choose a role',
  none: 'None of your roles can be used here. Ask your manager or administrator to check them.',
  registration: 'Your professional registration',
  registrationHint: 'This role opens the full view, so your registration is recorded once.',
  body: 'Registered with',
  number: 'Registration number',
  chooseBody: 'Choose who you are registered with',
  enterNumber: 'Enter your registration number. It has 4 to 12 letters or digits',
} as const;

export const tierWords: Readonly<Record<AccessTier, string>> = {
  full: 'Opens the full view',
  restricted: 'Opens some sections of the record only',
  none: 'Opens no records',
};

export const refusalWords: Readonly<Record<NonNullable<OfferedRole['refusedFor']>, string>> = {
  'other-organisation': 'Cannot be used here: it belongs to another organisation',
  'not-in-policy': 'Cannot be used here: your organisation’s access rules do not name it',
};

export const registrationBodyWords: Readonly<Record<Registration['body'], string>> = {
  NMC: 'Nursing and Midwifery Council',
  GMC: 'General Medical Council',
  HCPC: 'Health and Care Professions Council',
  GPhC: 'General Pharmaceutical Council',
  SWE: 'Social Work England',
};

export const termsWords = {
  lead: 'Please read this and agree to it. You agree once for each version.',
  agree: 'I agree',
  /** For somebody whose role opens no record; M-TERMS is about records. */
  withoutRecords: {
    headline: 'Before you start',
    text: 'I will only use the access log and the set-up for my duty. I will keep what I see private. I know that what I look at and change is logged. My organisation can check it. I will tell my lead about anything that looks wrong.',
  },
} as const;

export const passwordWords = {
  heading: 'Choose your own password',
  lead: 'Your administrator gave you a first password. Only you may know the new one.',
  current: 'Password you have now',
  next: 'New password',
  nextHint: 'At least 12 characters. Three words that do not belong together are a good start.',
  again: 'New password again',
  save: 'Save the new password',
  enterCurrent: 'Enter the password you have now',
  enterNext: 'Enter a new password',
  tooShort: 'Use 12 or more characters',
  enterAgain: 'Enter the new password again',
  differ: 'The two new passwords are not the same',
} as const;

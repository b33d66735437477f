import type { SessionState } from '../contract/session.ts';

/** One headed part of a page of text. */
export interface TextSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** What becomes of the access log, which is not the same where there is no secure store. */
const logWords: Readonly<Record<SessionState['keeping'], string>> = {
  kept: 'The access log is kept, encrypted. It holds NHS numbers, and never what a record says.',
  'this-sitting-only':
    'The access log ends when Bedside closes. It holds NHS numbers, and never what a record says.',
};

/** The short privacy notice at sign-in (IG-02). It says what is recorded and kept, and what the sandbox does not do. */
export const privacyNotice = (keeping: SessionState['keeping']): readonly TextSection[] => [
  {
    heading: 'What this app is for',
    paragraphs: [
      'Bedside shows a person’s GP record through the NHS service GP Connect. Use it only for that person’s care.',
    ],
  },
  {
    heading: 'The law',
    paragraphs: [
      'The lawful basis is UK GDPR Article 6(1)(e), a public task. For health information it is Article 9(2)(h), providing care.',
      'The duty of confidentiality is met by implied consent for direct care. If a person objects, do not open their record.',
      'Your organisation is responsible for what you view. NHS England is responsible for running GP Connect.',
    ],
  },
  {
    heading: 'What is recorded about you',
    paragraphs: [
      'Bedside records each time you sign in, look for a person or open a record. It records your name, role and organisation, the NHS number, the time and your reason.',
      'The practice and NHS England receive your name, role and organisation with every request.',
      'Your organisation, the practice and the person can ask who looked.',
    ],
  },
  {
    heading: 'What stays on this computer',
    paragraphs: [
      'The record is held in memory only. It is cleared when you close it, lock the screen or sign out.',
      logWords[keeping],
    ],
  },
  {
    heading: 'In the sandbox',
    paragraphs: ['In the sandbox nothing is sent outside this computer. The people are made up.'],
  },
];

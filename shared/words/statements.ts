/** Sentences that stand on screens for good, not for an event. */
export const statements = {
  /** On every screen of the sandbox. */
  sandbox: {
    headline: 'Sandbox',
    text: 'The people here are made up. In the sandbox nothing is sent outside this computer.',
  },
  /** At sign-in and in Help. */
  notApproved: {
    headline: 'Not approved for care',
    text: 'No clinical safety officer has approved this software. Do not use it to care for real people.',
  },
  displayOnly: 'Bedside shows what the practice sent. It does not check, score or interpret it.',
  /** Once on every screen that shows times (UI-08). */
  clock: 'Times use the 24-hour clock.',
  /** UI-59, as a note at the medicines table. */
  notTaking: 'Prescribed or recorded by the practice. It does not show whether the person takes it.',
  /** structured.md 3.2.2 rule 6, at the past and stopped groups. */
  pastMedicines:
    'Ended means the prescription ran its course. It does not mean the person stopped. Check with the person and their medicines.',
  /** clinical-ui.md 13. */
  lastIssued: 'Last issued is the last prescription date. It is not the last dose taken.',
  /** UI-17. */
  genderMeaning:
    'Gender as held in the GP record. Use it to identify the person, not to decide on treatment.',
  /** structured.md 3.1, at the ended list. */
  endedAllergies: 'Ended means no longer thought to apply. These are not active allergies.',
  allergySources: 'Allergies recorded only by other services may be missing.',
  provenance: 'From the record held by {practice} ({odsCode}). Retrieved {retrieved} by {name}.',
} as const;

import type { StructuredAsk } from './structured-ask.ts';

/** Every area without a limit. */
export const everyAreaAsk: StructuredAsk = {
  allergies: { resolved: true },
  medication: { issues: true },
  problems: {},
  consultations: {},
  immunisations: { notGiven: true, status: true },
  uncategorised: {},
  investigations: {},
  referrals: {},
  diary: {},
};

/** Areas of a practice's answer; documents only come along with problems, consultations and referrals. */
export type StoryArea =
  | 'allergies'
  | 'medication'
  | 'problems'
  | 'consultations'
  | 'immunisations'
  | 'uncategorised'
  | 'investigations'
  | 'referrals'
  | 'diary'
  | 'documents';

/** Whole days, `YYYY-MM-DD`; an absent end is open. */
export interface AskedPeriod {
  readonly start?: string;
  readonly end?: string;
}

interface AskedInPeriod {
  readonly period?: AskedPeriod;
}

/** A parameter of the request that this practice's system does not know (structured.md 1.8). */
export interface UnrecognisedParameter {
  /** E.g. `includeMedication.filterPrescriptionType`. */
  readonly parameter: string;
}

/** What a request asked for, after the sandbox checked it. An absent area was not asked for (structured.md 1.4). */
export interface StructuredAsk {
  readonly allergies?: { readonly resolved: boolean };
  readonly medication?: { readonly issues: boolean; readonly fromDate?: string };
  readonly problems?: { readonly status?: 'active' | 'inactive' };
  readonly consultations?: AskedInPeriod & { readonly last?: number };
  /** `status`: consent, dissent and invitations. */
  readonly immunisations?: { readonly notGiven: boolean; readonly status: boolean };
  readonly uncategorised?: AskedInPeriod;
  readonly investigations?: AskedInPeriod;
  readonly referrals?: AskedInPeriod;
  /** The last day that is wanted; what is overdue comes all the same. */
  readonly diary?: { readonly until?: string };
  /** Answered as warnings inside the bundle. */
  readonly warnings?: readonly UnrecognisedParameter[];
}

/** Areas that can be asked for, with the parameter that asks (structured.md 1.4). */
export const areaParameters = {
  allergies: 'includeAllergies',
  medication: 'includeMedication',
  problems: 'includeProblems',
  consultations: 'includeConsultations',
  immunisations: 'includeImmunisations',
  uncategorised: 'includeUncategorisedData',
  investigations: 'includeInvestigations',
  referrals: 'includeReferrals',
  diary: 'includeDiaryEntries',
} as const;

export type AskableArea = keyof typeof areaParameters;

import type { UnknownRecord } from '../service/json.ts';
import { isRecord } from '../service/json.ts';

/** Gives a sentence about what is wrong with a value, or nothing. `today` is `YYYY-MM-DD`. */
type ValueRule = (value: unknown, today: string) => string | undefined;

export interface PartRule {
  readonly valueKey: string;
  readonly required?: boolean;
  readonly isType: (value: unknown) => boolean;
  readonly rule?: ValueRule;
}

export interface AreaRule {
  readonly parts: Readonly<Record<string, PartRule>>;
}

/** Recognised areas of one request with the values of their parts. */
export type AskedAreas = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

const isBoolean = (value: unknown): boolean => typeof value === 'boolean';
const isText = (value: unknown): boolean => typeof value === 'string';

/** Whole dates only: no partial date, no time, no offset, no 31 February (structured.md 1.4). */
export function isWholeDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

const notAfterToday: ValueRule = (value, today) => {
  if (!isWholeDate(value)) return 'must be a whole date';
  return value > today ? 'must not lie in the future' : undefined;
};

const notBeforeToday: ValueRule = (value, today) => {
  if (!isWholeDate(value)) return 'must be a whole date';
  return value < today ? 'must not lie in the past' : undefined;
};

const pastPeriod: ValueRule = (value, today) => {
  const { start, end }: UnknownRecord = isRecord(value) ? value : {};
  if (start === undefined && end === undefined) return 'needs a start or an end';
  for (const date of [start, end]) {
    const wrong = date === undefined ? undefined : notAfterToday(date, today);
    if (wrong !== undefined) return wrong;
  }
  return isWholeDate(start) && isWholeDate(end) && start > end ? 'must not end before it starts' : undefined;
};

const flag: PartRule = { valueKey: 'valueBoolean', isType: isBoolean };
const period: PartRule = { valueKey: 'valuePeriod', isType: isRecord, rule: pastPeriod };
const activity: PartRule = {
  valueKey: 'valueCode',
  isType: isText,
  rule: (value) => (value === 'active' || value === 'inactive' ? undefined : 'must be active or inactive'),
};

/** Every include parameter of structured.md 1.4 with its parts; what is not here is unrecognised. */
const areaRules: Readonly<Record<string, AreaRule>> = {
  includeAllergies: { parts: { includeResolvedAllergies: { ...flag, required: true } } },
  includeMedication: {
    parts: {
      includePrescriptionIssues: flag,
      medicationSearchFromDate: { valueKey: 'valueDate', isType: isText, rule: notAfterToday },
    },
  },
  includeConsultations: {
    parts: {
      consultationSearchPeriod: period,
      includeNumberOfMostRecent: {
        valueKey: 'valuePositiveInt',
        isType: (value) => Number.isInteger(value),
        rule: (value) => (Number(value) >= 1 ? undefined : 'must be 1 or more'),
      },
    },
  },
  includeProblems: { parts: { filterStatus: activity } },
  includeImmunisations: { parts: { includeNotGiven: flag, includeStatus: flag } },
  includeUncategorisedData: { parts: { uncategorisedDataSearchPeriod: period } },
  includeInvestigations: { parts: { investigationSearchPeriod: period } },
  includeReferrals: { parts: { referralSearchPeriod: period } },
  includeDiaryEntries: {
    parts: { diaryEntriesSearchDate: { valueKey: 'valueDate', isType: isText, rule: notBeforeToday } },
  },
};

/** What a practice's system knows: all areas, or those of version 1.2 (structured.md 1.7). */
export type PracticeVersion = 'current' | '1.2';

const KNOWN_IN_1_2: readonly string[] = ['includeAllergies', 'includeMedication'];

export function rulesOf(version: PracticeVersion): Readonly<Record<string, AreaRule>> {
  if (version === 'current') return areaRules;
  return Object.fromEntries(Object.entries(areaRules).filter(([area]) => KNOWN_IN_1_2.includes(area)));
}

/** Parts that may not stand beside these areas (structured.md 1.6). */
export const forbiddenBeside: Readonly<Record<string, readonly string[]>> = {
  includeConsultations: [
    'medicationSearchFromDate',
    'uncategorisedDataSearchPeriod',
    'filterStatus',
    'referralSearchPeriod',
    'diaryEntriesSearchDate',
    'includeNotGiven',
    'includeStatus',
  ],
  includeProblems: [
    'medicationSearchFromDate',
    'uncategorisedDataSearchPeriod',
    'referralSearchPeriod',
    'diaryEntriesSearchDate',
    'includeNotGiven',
    'includeStatus',
  ],
};

import type { CheckedAsk } from '../sandbox-person.ts';
import { isRecord, textOf } from '../service/json.ts';
import type { AskedAreas } from './parameter-rules.ts';

type Parts = ReadonlyMap<string, unknown>;

function periodOf(parts: Parts, name: string): { period?: { start?: string; end?: string } } {
  const value = parts.get(name);
  if (!isRecord(value)) return {};
  const [start, end] = [textOf(value['start']), textOf(value['end'])];
  return { period: { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) } };
}

function medicationAsk(parts: Parts): CheckedAsk['medication'] {
  const fromDate = textOf(parts.get('medicationSearchFromDate'));
  return {
    issues: parts.get('includePrescriptionIssues') !== false,
    ...(fromDate === undefined ? {} : { fromDate }),
  };
}

function consultationsAsk(parts: Parts): CheckedAsk['consultations'] {
  const last = parts.get('includeNumberOfMostRecent');
  return { ...periodOf(parts, 'consultationSearchPeriod'), ...(typeof last === 'number' ? { last } : {}) };
}

function problemsAsk(parts: Parts): CheckedAsk['problems'] {
  const status = parts.get('filterStatus');
  return status === 'active' || status === 'inactive' ? { status } : {};
}

/** What a request that passed its checks asks for, with the defaults of its parts (structured.md 1.4). */
export function askOf(areas: AskedAreas, unrecognised: readonly string[]): CheckedAsk {
  const asked = <T>(name: string, read: (parts: Parts) => T): T | undefined => {
    const parts = areas.get(name);
    return parts === undefined ? undefined : read(parts);
  };
  const wanted = {
    allergies: asked('includeAllergies', (parts) => ({
      resolved: parts.get('includeResolvedAllergies') === true,
    })),
    medication: asked('includeMedication', medicationAsk),
    problems: asked('includeProblems', problemsAsk),
    consultations: asked('includeConsultations', consultationsAsk),
    immunisations: asked('includeImmunisations', (parts) => ({
      notGiven: parts.get('includeNotGiven') === true,
      status: parts.get('includeStatus') !== false,
    })),
    uncategorised: asked('includeUncategorisedData', (parts) =>
      periodOf(parts, 'uncategorisedDataSearchPeriod'),
    ),
    investigations: asked('includeInvestigations', (parts) => periodOf(parts, 'investigationSearchPeriod')),
    referrals: asked('includeReferrals', (parts) => periodOf(parts, 'referralSearchPeriod')),
    diary: asked('includeDiaryEntries', (parts) => {
      const until = textOf(parts.get('diaryEntriesSearchDate'));
      return until === undefined ? {} : { until };
    }),
  };
  const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
  return { ...given, warnings: unrecognised.map((parameter) => ({ parameter })) };
}

import type { AskedAreas } from './parameter-rules.ts';

const DAY = 86_400_000;

function yearBefore(today: string): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) - 365 * DAY).toISOString().slice(0, 10);
}

function hasExactly(
  parts: ReadonlyMap<string, unknown> | undefined,
  wanted: Readonly<Record<string, unknown>>,
): boolean {
  const names = Object.keys(wanted);
  return parts?.size === names.length && names.every((name) => parts.get(name) === wanted[name]);
}

/** The two multi-area searches that may break the combination rule, in their exact shape only (structured.md 1.6). */
export function isPredefinedSearch(areas: AskedAreas, today: string): boolean {
  const first =
    hasExactly(areas.get('includeConsultations'), { includeNumberOfMostRecent: 3 }) &&
    hasExactly(areas.get('includeProblems'), {}) &&
    hasExactly(areas.get('includeAllergies'), { includeResolvedAllergies: true }) &&
    hasExactly(areas.get('includeMedication'), { medicationSearchFromDate: yearBefore(today) });
  if (!first) return false;
  if (areas.size === 4) return true;
  return (
    areas.size === 6 &&
    hasExactly(areas.get('includeImmunisations'), {}) &&
    hasExactly(areas.get('includeUncategorisedData'), {})
  );
}

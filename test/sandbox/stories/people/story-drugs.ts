import type { CodedTerm, IssueStory } from '../clinical-story.ts';

/** A drug with a code of the national dictionary. */
export function dictionaryDrug(code: string, display: string): CodedTerm {
  return { snomed: { code, display } };
}

/** A drug with a code of a supplier's own dictionary, plainly a test code. */
export function localDrug(display: string): CodedTerm {
  const slug = display
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '-')
    .slice(0, 24);
  return { local: { code: `TEST-${slug}`, display } };
}

/** `YYYY-MM-DD` a number of days later. */
function daysAfter(date: string, days: number): string {
  const moment = new Date(`${date}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

/** One completed issue for each date, each lasting `days`. */
export function issuesOn(dates: readonly string[], days: number): readonly IssueStory[] {
  return dates.map((issued, index) => ({
    key: `issue-${index + 1}`,
    issued,
    end: daysAfter(issued, days),
    status: 'completed',
  }));
}

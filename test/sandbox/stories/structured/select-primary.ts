import type { ConsultationStory } from '../consultation-story.ts';
import type { PatientStory } from '../patient-story.ts';
import type { ProblemStory } from '../problem-story.ts';
import type { StructuredAsk } from '../structured-ask.ts';
import { isInPeriod } from './in-period.ts';

/** Problems that a request is about; all where nothing limits it (structured.md 1.5). */
export function problemsAsked(story: PatientStory, ask: StructuredAsk): readonly ProblemStory[] {
  if (ask.problems === undefined) return [];
  const { status } = ask.problems;
  return (story.problems ?? []).filter((problem) => status === undefined || problem.status === status);
}

/**
 * Problems outside the request that come along: those that a problem asked for is related to, in either
 * direction; with some practices all of them, though problems were not asked for (structured.md 2.4).
 */
export function problemsLinked(story: PatientStory, ask: StructuredAsk): readonly ProblemStory[] {
  const all = story.problems ?? [];
  if (ask.problems === undefined) return story.problemListsUnasked === true ? all : [];
  const asked = new Set(problemsAsked(story, ask).map(({ key }) => key));
  const namedByAsked = new Set(
    all.flatMap(({ key, relatedProblems = [] }) =>
      asked.has(key) ? relatedProblems.map(({ problem }) => problem) : [],
    ),
  );
  return all.filter(
    ({ key, relatedProblems = [] }) =>
      !asked.has(key) && (namedByAsked.has(key) || relatedProblems.some(({ problem }) => asked.has(problem))),
  );
}

function latestFirst(one: ConsultationStory, other: ConsultationStory): number {
  return (other.started ?? '').localeCompare(one.started ?? '');
}

/** The latest n by start, or those of a period; undated ones belong to every period (structured.md 1.4, 1.5). */
export function consultationsAsked(story: PatientStory, ask: StructuredAsk): readonly ConsultationStory[] {
  if (ask.consultations === undefined) return [];
  const { last, period } = ask.consultations;
  const all = story.consultations ?? [];
  if (last !== undefined) return all.toSorted(latestFirst).slice(0, last);
  return all.filter(({ started, ended }) => isInPeriod(started, period, ended));
}

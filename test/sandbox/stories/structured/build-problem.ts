import type { FhirObject } from '../json-text.ts';
import type { ProblemStory } from '../problem-story.ts';
import { isItemRef } from '../story-item.ts';
import { codeSystem, extensionUrl, profileUrl } from './fhir-urls.ts';
import { itemReference } from './item-reference.ts';
import {
  contextReference,
  notesOf,
  patientReference,
  referenceTo,
  resourceHead,
  whoReference,
  type RecordContext,
} from './record-context.ts';

function relatedProblems(context: RecordContext, problem: ProblemStory): FhirObject[] {
  return (problem.relatedProblems ?? []).map(({ relation, problem: other }) => ({
    url: extensionUrl.relatedProblem,
    extension: [
      { url: 'type', valueCode: context.habits.relation(relation) },
      { url: 'target', valueReference: referenceTo(context, 'Condition', other) },
    ],
  }));
}

/** A problem with its links; medicines are linked by their plan, not their statement (structured.md 3.3). */
export function buildProblem(context: RecordContext, problem: ProblemStory): FhirObject {
  const { actual, related = [] } = problem;
  return {
    ...resourceHead(context, 'Condition', problem.key, {
      profile: profileUrl('ProblemHeader-Condition'),
      notForPatient: problem.notForPatient === true,
    }),
    extension: [
      { url: extensionUrl.problemSignificance, valueCode: problem.significance },
      ...(actual === undefined
        ? []
        : [{ url: context.habits.actualProblemUrl, valueReference: itemReference(context, actual) }]),
      ...related.map((item) => ({
        url: extensionUrl.relatedClinicalContent,
        valueReference: isItemRef(item) ? itemReference(context, item) : { display: item.notSupplied },
      })),
      ...relatedProblems(context, problem),
    ],
    clinicalStatus: problem.status,
    category: [
      {
        coding: [
          {
            system: codeSystem.conditionCategory,
            code: 'problem-list-item',
            display: 'Problem List Item',
          },
        ],
      },
    ],
    code: context.habits.concept(problem.term),
    subject: patientReference(context),
    ...contextReference(context, problem.consultation),
    onsetDateTime: problem.onset,
    abatementDateTime: problem.abated,
    assertedDate: problem.recorded,
    asserter: whoReference(context, problem.recordedBy),
    note: notesOf(context, problem.notes),
  };
}

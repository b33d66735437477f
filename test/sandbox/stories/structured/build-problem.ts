import type { ProblemStory } from '../clinical-story.ts';
import type { FhirObject } from '../json-text.ts';
import { codeSystem, extensionUrl, profileUrl } from './fhir-urls.ts';
import { patientReference, referenceTo, resourceHead, type RecordContext } from './record-context.ts';

/** A problem with its links; medicines are linked by their plan, not their statement (structured.md 3.2). */
export function buildProblem(context: RecordContext, problem: ProblemStory): FhirObject {
  const asserter = problem.recordedBy ?? context.story.staff[0]?.key;
  const related = (problem.medicines ?? []).map((key) => referenceTo(context, 'MedicationPlan', key));
  return {
    ...resourceHead(context, 'Condition', problem.key, {
      profile: profileUrl('ProblemHeader-Condition'),
    }),
    extension: [
      { url: extensionUrl.problemSignificance, valueCode: problem.significance },
      ...related.map((valueReference) => ({
        url: extensionUrl.relatedClinicalContent,
        valueReference,
      })),
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
    onsetDateTime: problem.onset,
    abatementDateTime: problem.abated,
    assertedDate: problem.recorded,
    asserter: asserter === undefined ? undefined : referenceTo(context, 'Practitioner', asserter),
  };
}

import type { FhirObject } from '../json-text.ts';
import type { PatientStory } from '../patient-story.ts';
import { areaParameters, type StoryArea, type StructuredAsk } from '../structured-ask.ts';
import { codeSystem, operationOutcomeProfile } from './fhir-urls.ts';

/** The word of a warning for an area; documents have no parameter of their own (structured.md 1.8). */
function tokenOf(area: StoryArea): string {
  return area === 'documents' ? 'DocumentReferences' : areaParameters[area];
}

/** Areas that are switched off and were asked for; where links may lead anywhere, all that are switched off. */
function switchedOffAreas(story: PatientStory, ask: StructuredAsk): StoryArea[] {
  const linksLead = ask.problems !== undefined || ask.consultations !== undefined;
  return [...new Set([...(story.switchedOff ?? []), ...(story.switchedOffWithoutList ?? [])])].filter(
    (area) =>
      area === 'documents' ? linksLead || ask.referrals !== undefined : linksLead || ask[area] !== undefined,
  );
}

/** The warning OperationOutcome inside a 200 answer; undefined when there is nothing to warn of (structured.md 1.8). */
export function buildWarningOutcome(story: PatientStory, ask: StructuredAsk): FhirObject | undefined {
  const warnings = [
    ...switchedOffAreas(story, ask).map((area) => ({
      text: `${tokenOf(area)} has been disabled`,
      diagnostics: tokenOf(area),
    })),
    ...(ask.warnings ?? []).map(({ parameter }) => ({
      text: `${parameter} is an unrecognised parameter`,
      diagnostics: parameter,
    })),
  ];
  if (warnings.length === 0) return undefined;
  return {
    resourceType: 'OperationOutcome',
    meta: { profile: [operationOutcomeProfile] },
    issue: warnings.map(({ text, diagnostics }) => ({
      severity: 'warning',
      code: 'not-supported',
      details: {
        coding: [{ system: codeSystem.spineError, code: 'NOT_IMPLEMENTED', display: 'Not implemented' }],
        text,
      },
      diagnostics,
    })),
  };
}

import type { FhirObject } from '../json-text.ts';
import type { PatientStory, StoryArea, StructuredAsk } from '../patient-story.ts';
import { codeSystem, operationOutcomeProfile } from './fhir-urls.ts';

const areaParameters: Record<StoryArea, string> = {
  allergies: 'includeAllergies',
  medication: 'includeMedication',
};

/** Areas that were asked for and are switched off at the practice. */
export function switchedOffAreas(story: PatientStory, ask: StructuredAsk): StoryArea[] {
  return (story.switchedOff ?? []).filter((area) => ask[area] !== undefined);
}

/** The warning OperationOutcome inside a 200 answer; undefined when there is nothing to warn of (structured.md 1.8). */
export function buildWarningOutcome(story: PatientStory, ask: StructuredAsk): FhirObject | undefined {
  const warnings = [
    ...switchedOffAreas(story, ask).map((area) => ({
      text: `${areaParameters[area]} has been disabled`,
      diagnostics: areaParameters[area],
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

import { habitsOf } from '../habits/habits-of.ts';
import type { StoryResource, SupplierHabits } from '../habits/supplier-habits.ts';
import type { FhirObject } from '../json-text.ts';
import type { PatientStory, Practice } from '../patient-story.ts';
import { practiceOf } from '../practices.ts';
import { codeSystem, profileUrl } from './fhir-urls.ts';

/** What every resource builder needs: the story, who writes it down, and how ids are made. */
export interface RecordContext {
  readonly story: PatientStory;
  readonly practice: Practice;
  readonly habits: SupplierHabits;
}

/** FHIR type of a resource of a story: plans and orders are both MedicationRequest. */
export function fhirTypeOf(resource: StoryResource): string {
  return resource === 'MedicationPlan' || resource === 'MedicationOrder' ? 'MedicationRequest' : resource;
}

/** Throws for a practice that does not exist: a story's mistake. */
export function recordContextOf(story: PatientStory): RecordContext {
  const practice = practiceOf(story.practiceOdsCode);
  return { story, practice, habits: habitsOf(practice.supplier) };
}

export function idOf(context: RecordContext, resource: StoryResource, key: string): string {
  return context.habits.resourceId(resource, `${context.story.id}/${key}`);
}

export function referenceTo(context: RecordContext, resource: StoryResource, key: string): FhirObject {
  return { reference: `${fhirTypeOf(resource)}/${idOf(context, resource, key)}` };
}

export function patientReference(context: RecordContext): FhirObject {
  return referenceTo(context, 'Patient', 'self');
}

/** Members that every clinical resource starts with: type, id, profile, label, persistent identifier. */
export function resourceHead(
  context: RecordContext,
  resource: StoryResource,
  key: string,
  options: { readonly profile?: string; readonly notForPatient?: boolean } = {},
): FhirObject {
  const resourceType = fhirTypeOf(resource);
  const id = idOf(context, resource, key);
  return {
    resourceType,
    id,
    meta: {
      profile: [options.profile ?? profileUrl(resourceType)],
      // NOPAT is the one label with a meaning of its own (structured.md 3.0.5).
      security: options.notForPatient === true ? [{ system: codeSystem.actCode, code: 'NOPAT' }] : undefined,
    },
    identifier: [{ system: context.habits.identifierSystem(context.practice.odsCode), value: id }],
  };
}

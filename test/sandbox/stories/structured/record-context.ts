import { habitsOf } from '../habits/habits-of.ts';
import type { NamedReference, StoryResource, SupplierHabits } from '../habits/supplier-habits.ts';
import type { FhirObject } from '../json-text.ts';
import type { PatientStory, Practice } from '../patient-story.ts';
import { practiceOf } from '../practices.ts';
import { codeSystem, profileUrl } from './fhir-urls.ts';
import { indexOf, type StoryIndex } from './story-index.ts';

/** What every resource builder needs: the story, who writes it down, and how ids are made. */
export interface RecordContext {
  readonly story: PatientStory;
  readonly practice: Practice;
  readonly habits: SupplierHabits;
  readonly index: StoryIndex;
}

const fhirTypes: Partial<Record<StoryResource, string>> = {
  MedicationPlan: 'MedicationRequest',
  MedicationOrder: 'MedicationRequest',
  ConsultationList: 'List',
  TopicList: 'List',
  HeadingList: 'List',
  TestRequest: 'ProcedureRequest',
  DiaryEntry: 'ProcedureRequest',
};

/** FHIR type of a resource of a story: plans and orders are both MedicationRequest. */
export function fhirTypeOf(resource: StoryResource): string {
  return fhirTypes[resource] ?? resource;
}

/** Throws for a practice that does not exist: a story's mistake. */
export function recordContextOf(story: PatientStory): RecordContext {
  const practice = practiceOf(story.practiceOdsCode);
  return { story, practice, habits: habitsOf(practice.supplier), index: indexOf(story) };
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

/** The consultation that an entry was made in. */
export function contextReference(context: RecordContext, consultation: string | undefined): FhirObject {
  return {
    context: consultation === undefined ? undefined : referenceTo(context, 'Encounter', consultation),
  };
}

/** Somebody by the key of staff or of an organisation; the person's usual clinician where none is named. */
export function namedReference(context: RecordContext, key: string | undefined): NamedReference | undefined {
  const { staff, organisation } = context.index;
  const found = key ?? context.story.staff[0]?.key;
  if (found === undefined) return undefined;
  const person = staff.get(found);
  const address = (type: StoryResource): string => `${type}/${idOf(context, type, found)}`;
  if (person === undefined) {
    return { reference: address('Organization'), words: organisation.get(found)?.name ?? found };
  }
  const { prefix, given, family } = person.name;
  const words = [prefix, ...given, family].filter((part) => part !== undefined).join(' ');
  return { reference: address('Practitioner'), words };
}

/** A plain reference to staff or to an organisation. */
export function whoReference(context: RecordContext, key: string | undefined): FhirObject | undefined {
  const named = namedReference(context, key);
  return named === undefined ? undefined : { reference: named.reference };
}

/** `note` of a resource; undefined when there is none. */
export function notesOf(
  context: RecordContext,
  notes: readonly string[] | undefined,
): FhirObject[] | undefined {
  return notes?.map((text) => ({ text: context.habits.freeText(text) }));
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

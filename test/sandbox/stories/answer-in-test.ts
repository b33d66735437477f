import { evaluate } from 'fhirpath';
import { stories } from './all-stories.ts';
import type { PatientStory } from './patient-story.ts';
import type { StructuredAsk } from './structured-ask.ts';
import { buildStructuredBundle } from './structured/build-structured-bundle.ts';

export interface AnyResource {
  readonly resourceType: string;
  readonly id?: string;
  readonly contained?: readonly AnyResource[];
  readonly [member: string]: unknown;
}

/** Allergies and medicines, complete. */
export const planA: StructuredAsk = { allergies: { resolved: true }, medication: { issues: true } };

export const testTraceId = '6f2f7d2e-0000-4000-8000-00000000000a';

export function storyOf(id: string): PatientStory {
  const story = stories.find((candidate) => candidate.id === id);
  if (story === undefined) throw new RangeError(`no story ${id}`);
  return story;
}

export function answerText(story: PatientStory, ask: StructuredAsk = planA): string {
  return buildStructuredBundle(story, ask, testTraceId);
}

export function resourcesOf(text: string): readonly AnyResource[] {
  const bundle = JSON.parse(text) as { entry: { resource: AnyResource }[] };
  return bundle.entry.map(({ resource }) => resource);
}

/** FHIRPath over an answer: an oracle that knows nothing of the builders. */
export function evaluateAnswer(text: string, expression: string): readonly unknown[] {
  const found: unknown = evaluate(JSON.parse(text) as object, expression);
  return Array.isArray(found) ? found : [found];
}

/** Every `reference` text below a value, with the resource it stands in. */
export function referencesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === 'reference' && typeof member === 'string' ? [member] : referencesIn(member),
  );
}

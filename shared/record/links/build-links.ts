import { asObjects, fieldOf } from '../json-value.ts';
import { namedValue } from '../extensions.ts';
import type { IndexedResource, RecordIndex } from '../record-index.ts';
import { consultationTrees } from './consultation-trees.ts';
import { linkedResource } from './link-target.ts';
import { problemLinks } from './problem-links.ts';
import type { RecordLinks } from './record-links.ts';

/** Builds the reverse links of a record once (structured.md 2.10); time grows with its references alone. */
export function buildLinks(index: RecordIndex): RecordLinks {
  const trees = consultationTrees(index);
  const problems = problemLinks(index);
  return {
    problemsOf: (resource) => [...(problems.problemsOf.get(resource) ?? [])],
    topicsOf: (problem) => problems.topicsOf.get(problem) ?? [],
    // What a resource says of itself stands before the tree that it was found in.
    consultationOf: (resource) => ownConsultation(index, resource) ?? trees.consultationOf.get(resource),
    treeOf: (encounter) => trees.treeOf.get(encounter),
    isInTree: (resource) => trees.members.has(resource),
    untiedTrees: trees.untied,
  };
}

/** The Encounter that a resource names: as context, encounter, a document's context, or by extension (TPP allergies). */
function ownConsultation(index: RecordIndex, resource: IndexedResource): IndexedResource | undefined {
  const { body } = resource;
  const candidates = [
    ...asObjects(body['context']),
    fieldOf(body, 'context', 'encounter'),
    body['context'],
    body['encounter'],
    namedValue(body, 'encounter-associatedEncounter'),
  ];
  return candidates
    .map((candidate) => (candidate === undefined ? undefined : linkedResource(index, candidate, resource)))
    .find((target) => target?.type === 'Encounter' && target !== resource);
}

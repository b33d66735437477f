import { extensionsNamed, extensionValue, namedValue } from '../extensions.ts';
import type { IndexedResource, RecordIndex } from '../record-index.ts';
import type { Target } from '../references.ts';
import { linkedResource, linkTarget } from './link-target.ts';
import { listTargets, structureLevel } from './structure-list.ts';

/** How deep sections of a consultation may nest; the specification has three levels. */
const deepest = 12;

export interface ProblemLinks {
  readonly problemsOf: ReadonlyMap<IndexedResource, ReadonlySet<IndexedResource>>;
  /** Sections of consultations whose header names a problem, in the order received. */
  readonly topicsOf: ReadonlyMap<IndexedResource, readonly IndexedResource[]>;
}

/**
 * Reverse index item → problems: links only run from problem to item, and from topic to problem (structured.md 2.10).
 * What stands in a topic that names a problem, or that a problem names, is linked to it.
 */
export function problemLinks(index: RecordIndex): ProblemLinks {
  const topicsOf = new Map<IndexedResource, IndexedResource[]>();
  const links = new Map<IndexedResource, Set<IndexedResource>>();
  const link = (item: IndexedResource, problem: IndexedResource, depth = 0): void => {
    if (item === problem) return;
    const held = links.get(item) ?? new Set();
    if (held.has(problem)) return;
    held.add(problem);
    links.set(item, held);
    if (depth >= deepest || structureLevel(item) === undefined) return;
    for (const target of listTargets(index, item)) {
      if (target.kind === 'found') link(target.resource, problem, depth + 1);
    }
  };
  for (const problem of index.ofType('Condition')) {
    for (const item of namedByProblem(index, problem)) link(item, problem);
  }
  for (const list of index.ofType('List')) {
    if (structureLevel(list) === undefined) continue;
    for (const problem of new Set(topicProblems(index, list))) {
      link(list, problem);
      const topics = topicsOf.get(problem);
      if (topics === undefined) topicsOf.set(problem, [list]);
      else topics.push(list);
    }
  }
  return { problemsOf: links, topicsOf };
}

/** What a problem itself names: its actual problem and its related content, under either host (structured.md 3.0.2). */
function namedByProblem(index: RecordIndex, problem: IndexedResource): readonly IndexedResource[] {
  return ['ActualProblem', 'RelatedClinicalContent']
    .flatMap((name) => extensionsNamed(problem.body, name))
    .flatMap((extension) => linkedResource(index, extensionValue(extension), problem) ?? []);
}

/** What a topic's header names (structured.md 2.5): a problem, a sentence, or something that did not come. */
export function topicTargets(index: RecordIndex, topic: IndexedResource): readonly Target[] {
  return extensionsNamed(topic.body, 'RelatedProblemHeader').map((header) =>
    linkTarget(index, namedValue(header, 'target') ?? extensionValue(header), topic),
  );
}

/** Problems that a topic names in its header. */
export function topicProblems(index: RecordIndex, topic: IndexedResource): readonly IndexedResource[] {
  return topicTargets(index, topic).flatMap((target) =>
    target.kind === 'found' && target.resource.type === 'Condition' ? [target.resource] : [],
  );
}

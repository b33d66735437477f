import { asArray, fieldOf } from '../json-value.ts';
import { whoText } from '../person-names.ts';
import type { IndexedResource, RecordIndex } from '../record-index.ts';

/** Who is named on an Observation or report, each once; suppliers often send only a display (supplier-data.md). */
export function performerTexts(index: RecordIndex, resource: IndexedResource): readonly string[] {
  const people = asArray(resource.body['performer']).map((performer) =>
    whoText(index, fieldOf(performer, 'actor') ?? performer, resource),
  );
  return [...new Set(people)];
}

import { conceptText } from './coded-text.ts';
import { asObject, asObjects, fieldOf, textOf, textsOf } from './json-value.ts';
import type { JsonObject } from './json-value.ts';
import type { IndexedResource, RecordIndex } from './record-index.ts';
import { missingWords, recordWords } from './record-words.ts';
import { resolveReference } from './references.ts';

/**
 * Who a reference names: practitioner (directly or through a role), organisation, or the sentence sent instead.
 * `Not recorded` when nothing was sent; said to be missing when it points at what did not come (UI-49).
 */
export function whoText(index: RecordIndex, reference: unknown, from: IndexedResource): string {
  const target = resolveReference(index, reference, from);
  switch (target.kind) {
    case 'none':
      return recordWords.notRecorded;
    case 'text':
      return target.text;
    case 'missing':
      return missingWords(target.display);
    default:
      return nameOf(index, target.resource) ?? recordWords.notRecorded;
  }
}

/** Name of a resource that stands for somebody. */
function nameOf(index: RecordIndex, resource: IndexedResource): string | undefined {
  const { body } = resource;
  switch (resource.type) {
    case 'PractitionerRole': {
      const target = resolveReference(index, body['practitioner'], resource);
      if (target.kind === 'text') return target.text;
      const practitioner = target.kind === 'found' ? humanName(target.resource.body) : undefined;
      return practitioner ?? conceptText(asObject(body['code']));
    }
    case 'Organization':
    case 'Location':
    case 'HealthcareService':
      return textOf(body['name']);
    default:
      return humanName(body);
  }
}

/** `Dr Anna Bell`, or the text form; any part may be missing (T87). */
function humanName(body: JsonObject): string | undefined {
  const plain = textOf(body['name']);
  if (plain !== undefined) return plain;
  for (const name of asObjects(body['name'])) {
    const parts = [name['prefix'], name['given'], name['family'], name['suffix']].flatMap((part) =>
      textsOf(part),
    );
    const words = textOf(name['text']) ?? parts.map((part) => part.trim()).join(' ');
    if (words !== '') return words;
  }
  return undefined;
}

/** Agent of a STU3 requester or performer: `requester.agent`, or the reference itself where the wrapper is missing. */
export function agentOf(holder: unknown): unknown {
  return fieldOf(holder, 'agent') ?? fieldOf(holder, 'actor') ?? holder;
}

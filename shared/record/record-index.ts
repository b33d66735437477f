import { asArray, entriesOf, fieldOf, isJsonObject, textOf } from './json-value.ts';
import type { JsonObject } from './json-value.ts';

/** One resource of the answer, wherever it stood. */
export interface IndexedResource {
  /** `Type/id`, `List/3#7` for contained ones; unique within the record. */
  readonly source: string;
  readonly type: string;
  readonly body: JsonObject;
  readonly container?: IndexedResource;
  /** An exact copy of an earlier resource with the same type and id. */
  readonly isCopy: boolean;
}

/** Every resource of a bundle, found by type, source or bare id. Order of the bundle means nothing (UI-42). */
export interface RecordIndex {
  readonly resources: readonly IndexedResource[];
  /** Entries that held no resource at all. */
  readonly emptyEntries: number;
  readonly bySource: ReadonlyMap<string, IndexedResource>;
  /** Resources that share an id: entries and contained ones apart. */
  readonly byId: ReadonlyMap<string, readonly IndexedResource[]>;
  readonly containedById: ReadonlyMap<string, readonly IndexedResource[]>;
  /** Where a role left resources out: the record with them, to tell what is closed from what did not come. */
  readonly whole?: RecordIndex;
  /** All resources of one type, exact copies left out. */
  ofType(type: string): readonly IndexedResource[];
}

/**
 * Indexes a bundle by type and id; `fullUrl` is never used (structured.md 2.1).
 * Tolerates entries without the `resource` wrapper, objects in place of lists, missing and repeated ids.
 */
export function indexRecord(bundle: JsonObject): RecordIndex {
  const index = new IndexBuilder();
  for (const entry of entriesOf(bundle['entry'])) {
    const held = asArray(fieldOf(entry, 'resource')).filter((item) => isJsonObject(item));
    const unwrapped = fieldOf(entry, 'resourceType') === undefined ? undefined : entry;
    if (held.length > 0) for (const body of held) index.add(body);
    else if (isJsonObject(unwrapped)) index.add(unwrapped);
    else index.emptyEntries += 1;
  }
  return index;
}

class IndexBuilder implements RecordIndex {
  readonly resources: IndexedResource[] = [];
  readonly bySource = new Map<string, IndexedResource>();
  readonly byId = new Map<string, IndexedResource[]>();
  readonly containedById = new Map<string, IndexedResource[]>();
  readonly #byType = new Map<string, IndexedResource[]>();
  /** Contents of resources that share type and id; only kept where ids repeat. */
  readonly #textsSeen = new Map<string, Set<string>>();
  readonly #timesSeen = new Map<string, number>();
  emptyEntries = 0;

  ofType(type: string): readonly IndexedResource[] {
    return this.#byType.get(type) ?? [];
  }

  add(body: JsonObject, container?: IndexedResource): void {
    const type = textOf(body['resourceType'])?.trim() ?? 'Unknown';
    // An id may repeat its type: `Encounter/1`.
    const id = textOf(body['id'])?.trim().split('/').at(-1);
    const path = container === undefined ? `${type}/${id ?? '?'}` : `${container.source}#${id ?? `?${type}`}`;
    const resource: IndexedResource = {
      source: this.#unique(path, id === undefined),
      type,
      body,
      isCopy: id !== undefined && this.#isCopy(path, body),
      ...(container === undefined ? {} : { container }),
    };
    this.resources.push(resource);
    this.bySource.set(resource.source, resource);
    if (!resource.isCopy) {
      append(this.#byType, type, resource);
      if (id !== undefined) append(container === undefined ? this.byId : this.containedById, id, resource);
    }
    for (const contained of asArray(body['contained'])) {
      if (isJsonObject(contained)) this.add(contained, resource);
      else this.emptyEntries += 1;
    }
  }

  /** Whether a resource with the same type and id and the very same content came before. */
  #isCopy(path: string, body: JsonObject): boolean {
    const first = this.bySource.get(path);
    if (first === undefined) return false;
    const texts = this.#textsSeen.get(path) ?? new Set([JSON.stringify(first.body)]);
    this.#textsSeen.set(path, texts);
    const text = JSON.stringify(body);
    const isCopy = texts.has(text);
    texts.add(text);
    return isCopy;
  }

  #unique(path: string, always: boolean): string {
    let seen = this.#timesSeen.get(path) ?? 0;
    let source = path;
    do {
      seen += 1;
      source = seen === 1 && !always ? path : `${path}~${seen}`;
    } while (this.bySource.has(source));
    this.#timesSeen.set(path, seen);
    return source;
  }
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const held = map.get(key);
  if (held === undefined) map.set(key, [value]);
  else held.push(value);
}

import { asArray, entriesOf, fieldOf, isJsonObject, textOf } from './json-value.ts';
import type { JsonObject } from './json-value.ts';
import { contentText, isSameContent } from './same-content.ts';

/** One resource of an answer, wherever it stood. */
export interface IndexedResource {
  /** `Type/id`, `List/3#7` for contained ones; unique within the record. */
  readonly source: string;
  readonly type: string;
  readonly body: JsonObject;
  readonly container?: IndexedResource;
  /** A copy of an earlier resource with the same type and id and the same content. */
  readonly isCopy: boolean;
  /** What it is a copy of. */
  readonly copyOf?: IndexedResource;
}

/** Every resource of a record, found by type, source or bare id. Order of the bundles means nothing (UI-42). */
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
  /** Whether resources of a type are outside the role, also those that did not come; absent where none is. */
  readonly isClosedType?: (type: string) => boolean;
  /** All resources of one type, exact copies left out. */
  ofType(type: string): readonly IndexedResource[];
}

/**
 * Indexes a bundle by type and id; `fullUrl` is never used (structured.md 2.1).
 * Tolerates entries without the `resource` wrapper, objects in place of lists, missing and repeated ids.
 */
export function indexRecord(bundle: JsonObject): RecordIndex {
  return indexAnswers([bundle]).index;
}

/** Where the resources of each bundle begin among all resources. */
export interface IndexedAnswers {
  readonly index: RecordIndex;
  readonly starts: readonly number[];
}

/**
 * Indexes the bundles of several answers as one record: exact copies count as used, the same id with other content
 * stays apart.
 */
export function indexAnswers(bundles: readonly JsonObject[]): IndexedAnswers {
  const index = new IndexBuilder();
  const starts = bundles.map((bundle) => {
    const start = index.resources.length;
    addBundle(index, bundle);
    return start;
  });
  return { index, starts };
}

function addBundle(index: IndexBuilder, bundle: JsonObject): void {
  for (const entry of entriesOf(bundle['entry'])) {
    const held = asArray(fieldOf(entry, 'resource')).filter((item) => isJsonObject(item));
    const unwrapped = fieldOf(entry, 'resourceType') === undefined ? undefined : entry;
    if (held.length > 0) for (const body of held) index.add(body);
    else if (isJsonObject(unwrapped)) index.add(unwrapped);
    else index.emptyEntries += 1;
  }
}

class IndexBuilder implements RecordIndex {
  readonly resources: IndexedResource[] = [];
  readonly bySource = new Map<string, IndexedResource>();
  readonly byId = new Map<string, IndexedResource[]>();
  readonly containedById = new Map<string, IndexedResource[]>();
  readonly #byType = new Map<string, IndexedResource[]>();
  /** First resources by type and id, and contents of the others; texts are only made where ids repeat. */
  readonly #seen = new Map<string, IndexedResource | Map<string, IndexedResource>>();
  readonly #timesSeen = new Map<string, number>();
  emptyEntries = 0;

  ofType(type: string): readonly IndexedResource[] {
    return this.#byType.get(type) ?? [];
  }

  add(body: JsonObject, container?: IndexedResource): void {
    const type = textOf(body['resourceType'])?.trim() ?? 'Unknown';
    // An id may repeat its type: `Encounter/1`.
    const id = lastSegment(textOf(body['id'])?.trim());
    const path = container === undefined ? `${type}/${id ?? '?'}` : `${container.source}#${id ?? `?${type}`}`;
    const source = this.#unique(path, id === undefined);
    const key =
      id === undefined ? undefined : container === undefined ? path : keyInside(type, id, container);
    const copyOf = key === undefined ? undefined : this.#original(body, key);
    const resource: IndexedResource = {
      source,
      type,
      body,
      isCopy: copyOf !== undefined,
      ...(copyOf === undefined ? {} : { copyOf }),
      ...(container === undefined ? {} : { container }),
    };
    this.resources.push(resource);
    // Whoever names a copy means the one that is shown.
    this.bySource.set(source, copyOf ?? resource);
    if (copyOf === undefined) {
      if (key !== undefined) this.#remember(resource, key);
      append(this.#byType, type, resource);
      if (id !== undefined) append(container === undefined ? this.byId : this.containedById, id, resource);
    }
    for (const contained of asArray(body['contained'])) {
      if (isJsonObject(contained)) this.add(contained, resource);
      else this.emptyEntries += 1;
    }
  }

  /** The earlier resource with the same type and id and the very same content. */
  #original(body: JsonObject, key: string): IndexedResource | undefined {
    const held = this.#seen.get(key);
    if (held === undefined) return undefined;
    if (!(held instanceof Map)) {
      if (isSameContent(held.body, body)) return held;
      this.#seen.set(key, new Map([[contentText(held.body), held]]));
    }
    const texts = this.#seen.get(key);
    return texts instanceof Map ? texts.get(contentText(body)) : undefined;
  }

  #remember(resource: IndexedResource, key: string): void {
    const held = this.#seen.get(key);
    if (held instanceof Map) held.set(contentText(resource.body), resource);
    else this.#seen.set(key, resource);
  }

  #unique(path: string, always: boolean): string {
    if (!always && !this.bySource.has(path)) return path;
    let seen = this.#timesSeen.get(path) ?? (always ? 0 : 1);
    let source = path;
    do {
      seen += 1;
      source = `${path}~${seen}`;
    } while (this.bySource.has(source));
    this.#timesSeen.set(path, seen);
    return source;
  }
}

/**
 * What must be alike of contained resources before contents are compared. Ended allergies travel in several lists, of
 * which each holds its own copy (T24); elsewhere what is contained belongs to its container, and is a copy only inside
 * a copy.
 */
function keyInside(type: string, id: string, container: IndexedResource): string {
  if (container.type === 'List') return `List#${type}/${id}`;
  return `${(container.copyOf ?? container).source}#${type}/${id}`;
}

function lastSegment(id: string | undefined): string | undefined {
  return id?.includes('/') === true ? id.split('/').at(-1) : id;
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const held = map.get(key);
  if (held === undefined) map.set(key, [value]);
  else held.push(value);
}

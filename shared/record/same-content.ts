import { isJsonObject } from './json-value.ts';
import type { JsonObject } from './json-value.ts';

/**
 * Whether two values of a message hold the same. The order of fields, and versions and times of sending, change
 * without any change of what is recorded. Depth is bounded by the parser.
 */
export function isSameContent(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    return (
      Array.isArray(b) && a.length === b.length && a.every((item: unknown, at) => isSameContent(item, b[at]))
    );
  }
  if (Array.isArray(b) || !isJsonObject(a) || !isJsonObject(b)) return false;
  let fields = 0;
  for (const name in a) {
    const held = a[name];
    if (name === 'meta' && isJsonObject(held)) continue;
    if (!Object.hasOwn(b, name) || !isSameContent(held, b[name])) return false;
    fields += 1;
  }
  for (const name in b) if (name !== 'meta' || !isJsonObject(b[name])) fields -= 1;
  return fields === 0 && (a['meta'] === b['meta'] || isSameContent(metaOf(a), metaOf(b)));
}

/** One text for all values that hold the same. */
export function contentText(value: unknown): string {
  return JSON.stringify(value, inOrder) ?? '';
}

function inOrder(key: string, value: unknown): unknown {
  if (!isJsonObject(value)) return value;
  const held = key === 'meta' ? withoutVersion(value) : value;
  const names = Object.keys(held).sort();
  if (key === 'meta' && names.length === 0) return undefined;
  return Object.fromEntries(names.map((name) => [name, held[name]]));
}

function metaOf(holder: JsonObject): JsonObject {
  const meta = holder['meta'];
  return isJsonObject(meta) ? withoutVersion(meta) : {};
}

function withoutVersion(meta: JsonObject): JsonObject {
  const { versionId: _version, lastUpdated: _updated, ...rest } = meta;
  return rest;
}

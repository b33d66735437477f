/** A JSON object of unknown shape; its fields are read through {@link fieldOf} only. */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * First character of a string that stands for a number whose text would change in a JavaScript number.
 * A noncharacter of Unicode: the parser doubles it where a string of the input begins with it, so both stay apart.
 */
export const numberMarker = '\uFDD0';

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as a list, whatever its cardinality in the message: nothing → empty, one → one, holes dropped (T30). */
export function asArray(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return [value];
  return value.filter((item: unknown) => item !== undefined && item !== null);
}

/** The entries of a field with its holes kept: a hole among entries may be something that got lost on the way. */
export function entriesOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : asArray(value);
}

/** Every object of a field that may be one object, a list, or absent. */
export function asObjects(value: unknown): readonly JsonObject[] {
  return asArray(value).filter((item) => isJsonObject(item));
}

/** The object itself, or the first object of a list sent in its place. */
export function asObject(value: unknown): JsonObject | undefined {
  return isJsonObject(value) ? value : asObjects(value)[0];
}

/** Reads a field down a path; a list on the way counts as its first object; anything missing is `undefined`. */
export function fieldOf(value: unknown, ...path: readonly string[]): unknown {
  let current = value;
  for (const name of path) {
    const holder = asObject(current);
    if (holder === undefined || !Object.hasOwn(holder, name)) return undefined;
    current = holder[name];
  }
  return current;
}

/** A string as it was sent, without the parser's mark. */
export function unmarked(text: string): string {
  return text.startsWith(numberMarker) ? text.slice(1) : text;
}

/**
 * Text of a string, number or boolean exactly as sent; blank strings, objects and nothing are `undefined`.
 * A list sent in place of one value counts as its first text.
 */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : unmarked(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return textsOf(value)[0];
  return undefined;
}

/** Every text of a field that may be one or a list; lists inside lists are not texts. */
export function textsOf(value: unknown): readonly string[] {
  return asArray(value).flatMap((item) => (Array.isArray(item) ? [] : (textOf(item) ?? [])));
}

/**
 * Source text of a decimal: `7.0` stays `7.0` (UI-21). A number sent as a string is shown as sent.
 * @returns `undefined` when the value is neither.
 */
export function decimalText(value: unknown): string | undefined {
  return typeof value === 'boolean' ? undefined : textOf(value)?.trim();
}

/** Words that folding leaves as they are: most codes. */
const foldedWord = /^[a-z0-9-]+$/;

/** A code of a closed list, folded: trimmed, lower case, without control characters (T29). Never for clinical codes. */
export function wordOf(value: unknown): string | undefined {
  if (typeof value === 'string' && foldedWord.test(value)) return value;
  const word = textOf(value)
    ?.replaceAll(/\p{Cc}/gu, '')
    .trim()
    .toLowerCase();
  return word === '' ? undefined : word;
}

/** A deep copy without marks: numbers that would change become their source text. Depth is bounded by the parser. */
export function plainCopy(value: unknown): unknown {
  if (typeof value === 'string') return unmarked(value);
  if (Array.isArray(value)) return value.map((item: unknown) => plainCopy(item));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, plainCopy(item)]));
}

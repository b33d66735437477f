import { isJsonObject, numberMarker } from '../json-value.ts';
import type { JsonObject } from '../json-value.ts';

/** A resource as it was sent: JSON text indented by two blanks, numbers in their own form (`7.0`). */
export function sourceText(body: JsonObject): string {
  return written(body, '');
}

function written(value: unknown, indent: string): string {
  if (typeof value === 'string') return stringText(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => `${inner}${written(item, inner)}`);
    return items.length === 0 ? '[]' : `[\n${items.join(',\n')}\n${indent}]`;
  }
  if (isJsonObject(value)) {
    const fields = Object.entries(value).map(
      ([name, item]) => `${inner}${JSON.stringify(name)}: ${written(item, inner)}`,
    );
    return fields.length === 0 ? '{}' : `{\n${fields.join(',\n')}\n${indent}}`;
  }
  // Whatever is left is a number, a boolean or nothing.
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : 'null';
}

/** The parser marks numbers whose text would change, and doubles the mark of strings that begin with it. */
function stringText(text: string): string {
  if (!text.startsWith(numberMarker)) return JSON.stringify(text);
  const own = text.slice(numberMarker.length);
  return own.startsWith(numberMarker) ? JSON.stringify(own) : own;
}

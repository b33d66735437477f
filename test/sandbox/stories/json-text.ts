/** Plain JSON, safe for `JSON.stringify`. */
export type JsonValue = string | number | boolean | null | undefined | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/**
 * A JSON number given as source text, so that `7.0` and `1.50` reach the wire as they stand
 * (structured.md 3.0.3: the lexical form of a decimal is clinical content).
 */
export class DecimalText {
  readonly sourceText: string;

  constructor(sourceText: string) {
    if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(sourceText)) {
      throw new RangeError(`not a JSON number: ${sourceText}`);
    }
    this.sourceText = sourceText;
  }
}

/** JSON whose decimals may be source text; written by `writeJson`. */
export type FhirValue =
  string | number | boolean | null | undefined | DecimalText | readonly FhirValue[] | FhirObject;
export interface FhirObject {
  readonly [key: string]: FhirValue;
}

function isList(value: FhirValue): value is readonly FhirValue[] {
  return Array.isArray(value);
}

/** Writes JSON text without white space. Members that are `undefined` are left out, as `JSON.stringify` does. */
export function writeJson(value: FhirValue): string {
  if (value instanceof DecimalText) return value.sourceText;
  if (isList(value)) return `[${value.map(writeJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([key, member]) => `${JSON.stringify(key)}:${writeJson(member)}`);
  return `{${members.join(',')}}`;
}

import { namedValue } from './extensions.ts';
import { asObject, decimalText, textOf } from './json-value.ts';
import type { JsonObject } from './json-value.ts';
import { recordWords } from './record-words.ts';

/** UCUM codes that people write otherwise (UI-22); used only where no unit came. */
const unitsByCode: Readonly<Record<string, string>> = {
  'mm[Hg]': 'mmHg',
  Cel: '°C',
  'kg/m2': 'kg/m²',
  d: 'day',
  wk: 'week',
  mo: 'month',
  h: 'hour',
};

/**
 * A supplied quantity in words (structured.md 3.2.3, UI-22): the number is never reformatted nor converted.
 * `28 tablet`, text alone where only text came, `28 (unit not supplied)`, or `Quantity not recorded`.
 */
export function quantityText(quantity: unknown): string {
  const holder = asObject(quantity);
  // Some systems send the whole quantity as one string.
  if (holder === undefined) return textOf(quantity) ?? recordWords.quantityNotRecorded;
  const value = valueWithComparator(holder);
  const text = textOf(namedValue(holder, 'MedicationQuantityText'));
  const unit = unitOf(holder);
  if (value === undefined) return text ?? unit ?? recordWords.quantityNotRecorded;
  if (unit === undefined) {
    if (text === undefined) return `${value} ${recordWords.unitNotSupplied}`;
    if (startsWithValue(text, value)) return text;
    // `1` and `20 ml` must not read as 120 ml.
    return /^\s*[\d.]/.test(text) ? `${value} (${text})` : `${value} ${text}`;
  }
  const measured = `${value} ${unit}`;
  const adds = text !== undefined && text.trim() !== unit && text.trim() !== measured;
  return adds ? `${measured} (${text})` : measured;
}

/** A duration such as `28 day`, as supplied; `Not recorded` when absent. */
export function durationText(duration: unknown): string {
  const words = quantityText(duration);
  return words === recordWords.quantityNotRecorded ? recordWords.notRecorded : words;
}

/** UI-23: a comparator is never dropped. */
function valueWithComparator(quantity: JsonObject): string | undefined {
  const value = decimalText(quantity['value']);
  const comparator = textOf(quantity['comparator'])?.trim() ?? '';
  return value === undefined ? undefined : `${comparator}${value}`;
}

function unitOf(quantity: JsonObject): string | undefined {
  return textOf(quantity['unit']) ?? unitOfCode(textOf(quantity['code'])?.trim());
}

/** Behind a value the digits of a code would read as part of it; UCUM writes "no unit" as 1. */
function unitOfCode(code: string | undefined): string | undefined {
  if (code === undefined || code === '1') return undefined;
  return /^\d/.test(code) ? `(unit code ${code})` : (ownWord(code) ?? code);
}

function ownWord(code: string): string | undefined {
  return Object.hasOwn(unitsByCode, code) ? unitsByCode[code] : undefined;
}

function startsWithValue(text: string, value: string): boolean {
  const trimmed = text.trim();
  return trimmed.startsWith(value) && !/^[\d.]/.test(trimmed.slice(value.length));
}

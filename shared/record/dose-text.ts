import { conceptText } from './coded-text.ts';
import { asObject, asObjects, fieldOf, textOf } from './json-value.ts';
import type { JsonObject } from './json-value.ts';
import { quantityText } from './quantity-text.ts';
import { recordWords } from './record-words.ts';

/** `dosage.text` of every dosage, verbatim (UI-57); the coded parts only where no text came. */
export function doseTexts(dosages: unknown): readonly string[] {
  const shown = doses(dosages).flatMap((dosage) =>
    typeof dosage === 'string' ? dosage : (textOf(dosage['text']) ?? structuredDose(dosage) ?? []),
  );
  // Structured doses may each repeat the same combined text (supplier-data.md 4, case 9).
  return shown.length === 0 ? [recordWords.notRecorded] : [...new Set(shown)];
}

/** Patient instructions of every dosage, verbatim. */
export function patientInstructions(dosages: unknown): readonly string[] {
  return [
    ...new Set(
      doses(dosages).flatMap((dosage) =>
        typeof dosage === 'string' ? [] : (textOf(dosage['patientInstruction']) ?? []),
      ),
    ),
  ];
}

/** Whether anything is said about the dose. */
export function hasDose(dosages: unknown): boolean {
  return doses(dosages).length > 0;
}

/** The spec's own suffix `WARNING – Dosage has changed during the effective period …` (UI-57). */
export function saysDoseChanged(texts: readonly string[]): boolean {
  return texts.some((text) => /WARNING\b.*dosage has changed/is.test(text));
}

function doses(dosages: unknown): readonly (JsonObject | string)[] {
  const plain = asObject(dosages) === undefined ? textOf(dosages) : undefined;
  return plain === undefined ? asObjects(dosages) : [plain];
}

function structuredDose(dosage: JsonObject): string | undefined {
  const amount = asObject(dosage['doseQuantity']);
  const range = asObject(dosage['doseRange']);
  const low = asObject(range?.['low']);
  const high = asObject(range?.['high']);
  const parts = [
    amount === undefined ? undefined : quantityText(amount),
    low === undefined ? undefined : `from ${quantityText(low)}`,
    high === undefined ? undefined : `to ${quantityText(high)}`,
    conceptText(fieldOf(dosage, 'timing', 'code')),
    conceptText(dosage['route']),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(' ');
}

import { conceptText } from '../../coded-text.ts';
import { asObject, asObjects, fieldOf, textOf } from '../../json-value.ts';
import type { JsonObject } from '../../json-value.ts';
import { quantityText } from '../../quantity-text.ts';
import { recordWords } from '../../record-words.ts';

/** `dosage.text` of every dosage, verbatim (UI-57); the coded parts only where no text came. */
export function doseTexts(dosages: unknown): readonly string[] {
  const shown = shownDoses(dosages);
  // Structured doses may each repeat the same combined text (supplier-data.md 4, case 9).
  return shown.length === 0 ? [recordWords.notRecorded] : [...new Set(shown)];
}

/** The doses that do not stand among others; the spec's warning of a change makes no other dose. */
export function otherDoses(dosages: unknown, than: readonly string[]): readonly string[] {
  const known = new Set(than.map((text) => withoutWarning(text)));
  return [...new Set(shownDoses(dosages))].filter((text) => !known.has(withoutWarning(text)));
}

function withoutWarning(text: string): string {
  return text.replace(/\bWARNING\b.*dosage has changed.*$/is, '').trim();
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

/** Whether anything is said about the dose; an empty dosage says nothing. */
export function hasDose(dosages: unknown): boolean {
  return shownDoses(dosages).length > 0;
}

/** The spec's own suffix `WARNING – Dosage has changed during the effective period …` (UI-57). */
export function saysDoseChanged(texts: readonly string[]): boolean {
  return texts.some((text) => /WARNING\b.*dosage has changed/is.test(text));
}

function shownDoses(dosages: unknown): readonly string[] {
  return doses(dosages).flatMap((dosage) =>
    typeof dosage === 'string' ? dosage : (textOf(dosage['text']) ?? structuredDose(dosage) ?? []),
  );
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
  // How often, when and at most are not read from codes: half a dose must not look like a whole one (H-11).
  return parts.length === 0 ? undefined : [...parts, recordWords.doseTextNotSupplied].join(' ');
}

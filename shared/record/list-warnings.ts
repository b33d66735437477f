import { extensionsNamed, extensionValue } from './extensions.ts';
import { asArray, asObject, textOf, wordOf } from './json-value.ts';
import type { JsonObject } from './json-value.ts';
import type { AreaWarning } from './record-view.ts';

const keysByCode: Readonly<Record<string, AreaWarning['key']>> = {
  'confidential-items': 'W-CONF',
  'data-in-transit': 'W-TRANSIT',
  'data-awaiting-filing': 'W-FILING',
};

/** The sentence of an empty list says nothing (structured.md 2.6). */
const filler = /^\s*information not available\s*\.?\s*$/i;

/**
 * Warnings of one list: its warning codes with the supplier's own sentences (SAFE-14).
 * A sentence without a code is a warning too, of a kind not known here.
 */
export function listWarnings(list: JsonObject, about: string): readonly AreaWarning[] {
  const supplierText = noteTexts(list['note']).filter((note) => !filler.test(note));
  const codes = extensionsNamed(list, 'ListWarningCode').map(
    (extension) => warningWord(extensionValue(extension)) ?? '',
  );
  if (codes.length === 0) {
    return supplierText.length === 0 ? [] : [{ key: 'W-UNKNOWN', about, received: '', supplierText }];
  }
  return codes.map((received) => ({ key: keyOf(received), about, received, supplierText }));
}

function keyOf(code: string): AreaWarning['key'] {
  return (Object.hasOwn(keysByCode, code) ? keysByCode[code] : undefined) ?? 'W-UNKNOWN';
}

/** The code, sent as it should be or inside a concept. */
function warningWord(value: unknown): string | undefined {
  const coding = asObject(asObject(value)?.['coding']);
  return wordOf(coding === undefined ? value : coding['code']);
}

/** Texts of annotations; a plain string in place of an annotation counts (T30). */
export function noteTexts(notes: unknown): readonly string[] {
  return asArray(notes).flatMap((note) => {
    const text =
      textOf(asObject(note)?.['text']) ?? (asObject(note) === undefined ? textOf(note) : undefined);
    return text === undefined ? [] : [text];
  });
}

/** One warning per kind, code and area, with every sentence once (T26). */
export function distinctWarnings(warnings: readonly AreaWarning[]): readonly AreaWarning[] {
  return merged(warnings, ({ key, about, received }) => JSON.stringify([key, about, received]));
}

/** One warning per kind and code over all areas; `about` names them all (GPC-CORE13). */
export function warningsAcrossAreas(warnings: readonly AreaWarning[]): readonly AreaWarning[] {
  return merged(warnings, ({ key, received }) => JSON.stringify([key, received]));
}

function merged(
  warnings: readonly AreaWarning[],
  kindOf: (warning: AreaWarning) => string,
): readonly AreaWarning[] {
  const byKind = new Map<string, { first: AreaWarning; about: Set<string>; texts: Set<string> }>();
  for (const warning of warnings) {
    const kind = kindOf(warning);
    const held = byKind.get(kind) ?? { first: warning, about: new Set(), texts: new Set() };
    held.about.add(warning.about);
    for (const text of warning.supplierText) held.texts.add(text);
    byKind.set(kind, held);
  }
  return [...byKind.values()].map(({ first, about, texts }) => ({
    ...first,
    about: [...about].sort().join(', '),
    supplierText: [...texts].sort(),
  }));
}

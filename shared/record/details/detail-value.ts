import { codedText } from '../coded-text.ts';
import { shownDate } from '../date-order.ts';
import type { DetailKind } from './detail-declaration.ts';
import { asObject, textOf, wordOf } from '../json-value.ts';
import { noteTexts } from '../list-warnings.ts';
import { quantityText } from '../quantity-text.ts';
import type { IndexedResource, RecordIndex } from '../record-index.ts';
import { whoWithRole } from './who-with-role.ts';

/** Code systems as people call them (structured.md 3.0.1); others by the end of their address. */
const systemWords: readonly (readonly [RegExp, string])[] = [
  [/snomed\.info/i, 'SNOMED CT'],
  [/readv2/i, 'Read v2'],
  [/ctv3/i, 'CTV3'],
  [/egton/i, 'EMIS code'],
  [/emis-drug/i, 'EMIS drug code'],
  [/multilex/i, 'Multilex'],
  [/gemscript/i, 'Gemscript'],
];

/** Display text of one node that an expression yielded. */
export function detailValue(
  kind: DetailKind,
  node: unknown,
  index: RecordIndex,
  from: IndexedResource,
): readonly string[] {
  switch (kind) {
    case 'text':
      return textOf(node) === undefined ? [] : [textOf(node) ?? ''];
    case 'date':
      return [shownDate(node).visible];
    case 'coded': {
      const { text, codedAs } = codedText(node);
      return [codedAs === undefined ? text : `${text} (coded as: ${codedAs})`];
    }
    case 'codes':
      return codingText(node);
    case 'who':
      return [whoWithRole(index, node, from)];
    case 'quantity':
      return [quantityText(node)];
    case 'identifier':
      return identifierText(node);
    default:
      return noteTexts(node);
  }
}

function codingText(node: unknown): readonly string[] {
  const coding = asObject(node);
  const code = textOf(coding?.['code']);
  // A null flavour is no code of anything (UI-26).
  if (coding === undefined || code === undefined || wordOf(coding['system'])?.includes('nullflavor'))
    return [];
  const display = textOf(coding['display']);
  return [`${display === undefined ? '' : `${display} `}(${systemName(textOf(coding['system']))} ${code})`];
}

function systemName(system: string | undefined): string {
  const known = systemWords.find(([pattern]) => pattern.test(system ?? ''));
  return known?.[1] ?? system?.trim().split('/').at(-1) ?? 'code';
}

function identifierText(node: unknown): readonly string[] {
  const identifier = asObject(node);
  const value = textOf(identifier?.['value']);
  const system = textOf(identifier?.['system']);
  if (value === undefined) return [];
  return [system === undefined ? value : `${value} (${system})`];
}

import { labelWords } from '../../blocks/kind-words.ts';
import { conceptText } from '../../coded-text.ts';
import { shownDate } from '../../date-order.ts';
import { asArray, isJsonObject, textOf, unmarked } from '../../json-value.ts';
import type { JsonObject } from '../../json-value.ts';
import { linkTarget } from '../../links/link-target.ts';
import { whoText } from '../../person-names.ts';
import type { IndexedResource, RecordIndex } from '../../record-index.ts';
import type { Block, DetailField } from '../../record-view.ts';
import { recordWords } from '../../record-words.ts';

/**
 * Every field of an object as label and value, nested as it was sent; nothing is left out. Plain values come first,
 * then what has parts of its own. The parser bounds the depth.
 */
export function fieldBlocks(
  index: RecordIndex,
  holder: JsonObject,
  from: IndexedResource,
  leaveOut: ReadonlySet<string> = new Set(),
): readonly Block[] {
  const fields: DetailField[] = [];
  const sections: Block[] = [];
  for (const [name, value] of Object.entries(holder)) {
    if (leaveOut.has(name)) continue;
    const label = labelWords(name);
    const values = asArray(value);
    const plain = values.flatMap((item) => plainText(index, name, item, from) ?? []);
    if (plain.length > 0) fields.push({ label, values: plain });
    for (const item of values.flatMap((entry) => nestedOf(index, name, entry, from))) {
      sections.push({
        kind: 'section',
        title: label,
        level: 3,
        tags: [],
        links: [],
        blocks: fieldBlocks(index, item, from),
      });
    }
    if (plain.length === 0 && values.length === 0) fields.push({ label, values: [recordWords.notRecorded] });
  }
  return [...(fields.length === 0 ? [] : [{ kind: 'fields', fields } as const]), ...sections];
}

/** Texts of every plain value in an object, for find. */
export function allTexts(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => allTexts(item));
  if (isJsonObject(value)) return Object.values(value).flatMap((item) => allTexts(item));
  return [textOf(value) ?? []].flat();
}

/** A value that stands in one line; `undefined` for what has parts of its own. */
function plainText(
  index: RecordIndex,
  name: string,
  value: unknown,
  from: IndexedResource,
): string | undefined {
  if (typeof value === 'string') return namesTime.test(name) ? dateOrText(unmarked(value)) : unmarked(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!isJsonObject(value)) return undefined;
  if (isReference(value)) return referenceText(index, value, from);
  return isOnlyText(value) ? conceptText(value) : undefined;
}

/** Fields that hold a date; the same characters elsewhere may be a code. */
const namesTime =
  /date|time|instant|issued|created|authored|recorded|indexed|performed|effective|^(?:start|end|sent|received)$/i;

/** A date at the precision that it was sent with (UI-01); any other text verbatim. */
function dateOrText(text: string): string {
  if (!/^\d{4}-\d{2}(?:-\d{2})?(?:T\S+)?$/.test(text)) return text;
  const date = shownDate(text);
  return date.machine === undefined ? text : date.visible;
}

function isReference(value: JsonObject): boolean {
  const names = Object.keys(value);
  return (
    names.length > 0 &&
    names.every((name) => (name === 'reference' || name === 'display') && isText(value[name]))
  );
}

/** Who or what is meant, with the reference itself where it leads to no name. */
function referenceText(index: RecordIndex, value: JsonObject, from: IndexedResource): string {
  const display = textOf(value['display']);
  const reference = textOf(value['reference']);
  const target = linkTarget(index, value, from);
  const name = target.kind === 'found' ? whoText(index, value, from) : undefined;
  const named = name === recordWords.notRecorded ? undefined : name;
  const texts = [named, display, named === undefined && display === undefined ? reference : undefined];
  return [...new Set(texts.filter((text) => text !== undefined))].join(', ') || recordWords.notRecorded;
}

/** A concept that says nothing but its text. */
function isOnlyText(value: JsonObject): boolean {
  return Object.keys(value).length === 1 && isText(value['text']);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && textOf(value) !== undefined;
}

/** Objects inside, lists of lists too. */
function nestedOf(
  index: RecordIndex,
  name: string,
  value: unknown,
  from: IndexedResource,
): readonly JsonObject[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown) => {
      if (Array.isArray(item)) return nestedOf(index, name, item, from);
      // Inside a list of lists even what fits one line needs a holder.
      return isJsonObject(item) && plainText(index, name, item, from) === undefined
        ? [item]
        : [{ value: item }];
    });
  }
  return isJsonObject(value) && plainText(index, name, value, from) === undefined ? [value] : [];
}

import { showDate } from '../../shared/format/dates.ts';
import { recordDetails } from '../../shared/record/details/record-details.ts';
import type { OpenRecord } from '../../shared/record/engine/open-record.ts';
import { isJsonObject, unmarked } from '../../shared/record/json-value.ts';
import { listKindOf } from '../../shared/record/list-kinds.ts';
import { namingTypes } from '../../shared/record/completeness.ts';
import type { IndexedResource } from '../../shared/record/record-index.ts';
import type { RecordSummary } from '../../shared/record/record-view.ts';

/** A text of a resource that a person can read nowhere. */
export interface UnseenLeaf {
  /** Type and fields: `Observation.component.valueString`. */
  readonly path: string;
  readonly source: string;
  readonly text: string;
}

/** Fields that address, identify or encode, and say nothing to a person. */
const technical: ReadonlySet<string> = new Set([
  'code',
  'contained',
  'div',
  'fullUrl',
  'id',
  'lastUpdated',
  'linkId',
  'profile',
  'reference',
  'resourceType',
  'system',
  'url',
  'use',
  'userSelected',
  'valueId',
  'versionId',
]);

/**
 * Every text, number and date of every clinical resource that nobody can read where the resource is shown: in the rows
 * that it stands behind, their parts and details; anywhere in the record for what only words other rows (H-31, SAFE-21).
 * Shares nothing with the readers but the words of a date. Case is not compared: tables may begin a word with a capital.
 */
export function unseenLeaves(
  record: Pick<OpenRecord, 'pages' | 'index' | 'contextOf'>,
  summary: RecordSummary,
): readonly UnseenLeaf[] {
  const shownBy = shownTexts(record);
  const anywhere = [
    stringsOf(summary).join('\n').toLowerCase(),
    ...new Set([...shownBy.values()].flat()),
  ].join('\n');
  const used = new Set(record.pages.flatMap(({ reading }) => [...reading.used]));
  return record.index.resources
    .filter((resource) => isClinical(resource))
    .flatMap((resource) => {
      const shown = shownBy.get(resource)?.join('\n') ?? (used.has(resource) ? anywhere : '');
      return leavesOf(resource.body, resource.type)
        .filter(({ text }) => !formsOf(text).some((form) => standsIn(shown, form.toLowerCase())))
        .map((leaf) => ({ ...leaf, source: resource.source }));
    });
}

/** Lists of the answer name what came; structure lists hold what was written in a consultation. */
function isClinical({ type, body, isCopy }: IndexedResource): boolean {
  return !isCopy && !namingTypes.has(type) && !(type === 'List' && listKindOf(body) !== undefined);
}

function shownTexts(
  record: Pick<OpenRecord, 'pages' | 'contextOf'>,
): ReadonlyMap<IndexedResource, readonly string[]> {
  const shown = new Map<IndexedResource, string[]>();
  for (const { reader, reading } of record.pages) {
    for (const entry of reading.entries) {
      const context = record.contextOf(entry);
      const row = entry.row();
      const parts = row.parts.map(({ key }) => reader.part?.(context, entry, key));
      const text = stringsOf([row, parts, recordDetails(context, reader, entry)])
        .join('\n')
        .toLowerCase();
      for (const resource of entry.behind) shown.set(resource, [...(shown.get(resource) ?? []), text]);
    }
  }
  return shown;
}

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap((item) => stringsOf(item))
    : [];
}

function leavesOf(value: unknown, path: string): readonly { readonly path: string; readonly text: string }[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => leavesOf(item, path));
  if (isJsonObject(value)) {
    return Object.entries(value).flatMap(([name, item]) => {
      const isText =
        typeof item !== 'object' || (Array.isArray(item) && !item.some((one) => isJsonObject(one)));
      return (isText && technical.has(name)) || name === 'contained' ? [] : leavesOf(item, `${path}.${name}`);
    });
  }
  const text = typeof value === 'string' ? unmarked(value) : typeof value === 'number' ? String(value) : '';
  return text.trim() === '' ? [] : [{ path, text }];
}

/** As sent, without outer blanks; a date in words too. */
function formsOf(text: string): readonly string[] {
  const date = /^\d{4}(?:-\d\d|$)/.test(text) ? [showDate(text).visible] : [];
  return [text.trim(), ...date];
}

/** Whether a text stands somewhere whole: `1` is not in `10`, nor in `0.1`. */
function standsIn(shown: string, text: string): boolean {
  for (let at = shown.indexOf(text); at !== -1; at = shown.indexOf(text, at + 1)) {
    const before = shown.slice(Math.max(0, at - 2), at);
    const after = shown.slice(at + text.length, at + text.length + 2);
    const isBegun = /[\p{L}\p{N}]$/u.test(before) || /\d\.$/.test(before);
    const goesOn = /^[\p{L}\p{N}]/u.test(after) || /^\.\d/.test(after);
    if (!(isBegun && /^[\p{L}\p{N}]/u.test(text)) && !(goesOn && /[\p{L}\p{N}]$/u.test(text))) return true;
  }
  return false;
}

import type { RecordContext } from '../areas/area-reader.ts';
import { shownDate } from '../date-order.ts';
import { asObjects, textOf } from '../json-value.ts';
import { observationParts } from '../observations/observation-parts.ts';
import type { IndexedResource } from '../record-index.ts';
import type { Block, CodedText, RowMark } from '../record-view.ts';
import { missingWords } from '../record-words.ts';
import type { Target } from '../references.ts';
import { isNotForPatient } from '../security-label.ts';
import { narrativeText } from './comment-note.ts';
import { itemDate } from './item-date.ts';
import { itemName, plainName } from './item-name.ts';
import { itemParts } from './item-parts.ts';

/** An entry with its name; `blocks` may be nested beneath it. */
export type ItemBlock = Extract<Block, { readonly kind: 'item' }>;

/**
 * One entry of a consultation, report or thread: term, values, comment (UI-68). Free text of a Comment note stands
 * as narrative without its code term (T66). `link` leads to the row that shows it all.
 * @param nested entries that belong beneath it
 */
export function itemBlock(
  record: RecordContext,
  resource: IndexedResource,
  nested: readonly Block[] = [],
): Block {
  const narrative = nested.length === 0 ? narrativeText(resource) : undefined;
  if (narrative !== undefined) {
    const day = ownDay(record, resource);
    const label = day === undefined ? '' : `Dated ${day}`;
    return { kind: 'narrative', label, text: narrative, mono: false, marks: itemMarks(resource) };
  }
  const link = record.rowOf(resource);
  const { prefix } = itemName(record, resource);
  const worded = wordedItem(record, resource);
  return {
    kind: 'item',
    ...(prefix === undefined ? {} : { prefix }),
    name: worded.name,
    parts: worded.parts,
    marks: [...new Set([...itemMarks(resource, worded.name), ...worded.marks])],
    tags: worded.tags,
    ...(link === undefined ? {} : { link }),
    blocks: nested,
  };
}

/** Any target of a link: sentences stand muted in place, what did not come is told (T23, T28, UI-49). */
export function targetBlock(record: RecordContext, target: Target): Block {
  switch (target.kind) {
    case 'found':
      return itemBlock(record, target.resource);
    case 'text':
      return mutedBlock(target.text);
    case 'missing':
      return mutedBlock(missingWords(target.display));
    default:
      return mutedBlock(missingWords(undefined));
  }
}

/** A row of a list that is only a sentence (structured.md 2.9). */
export function mutedBlock(text: string): ItemBlock {
  return {
    kind: 'item',
    name: plainName(text),
    parts: [],
    marks: ['linked-not-supplied'],
    tags: [],
    blocks: [],
  };
}

/** Marks that any resource may carry (UI-48, UI-50). */
export function itemMarks({ body }: IndexedResource, name?: CodedText): readonly RowMark[] {
  const closed =
    isNotForPatient(body) ||
    asObjects(body['securityLabel']).some((label) =>
      isNotForPatient({ meta: { security: label['coding'] ?? label } }),
    );
  return [
    ...(closed ? (['no-patient-disclosure'] as const) : []),
    ...(name?.degraded === true ? (['original-wording'] as const) : []),
  ];
}

/**
 * The date of an entry where it is of another day than the consultation that it stands in: it must not pass for
 * something of that day. `undefined` where it is of the same, or has none.
 */
function ownDay(record: RecordContext, resource: IndexedResource): string | undefined {
  const sent = itemDate(resource);
  const consultation = record.links.consultationOf(resource);
  if (textOf(sent) === undefined || consultation === undefined) return undefined;
  const own = shownDate(sent).visible;
  return dayOf(own) === dayOf(shownDate(itemDate(consultation)).visible) ? undefined : own;
}

/** Without the time behind it. */
function dayOf(visible: string): string {
  return visible.replace(/ .*$/, '');
}

interface WordedItem {
  readonly name: CodedText;
  readonly parts: ItemBlock['parts'];
  readonly marks: readonly RowMark[];
  readonly tags: readonly string[];
}

function wordedItem(record: RecordContext, resource: IndexedResource): WordedItem {
  if (resource.type === 'Observation') {
    const worded = observationParts(record, resource);
    const day = ownDay(record, resource);
    if (day === undefined) return worded;
    return { ...worded, parts: [...worded.parts, { kind: 'labelled', label: 'Dated', text: day }] };
  }
  return { name: itemName(record, resource).name, marks: [], ...itemParts(record, resource) };
}

import { shownDate } from '../../date-order.ts';
import { asArray, fieldOf, textOf, textsOf, wordOf } from '../../json-value.ts';
import { noteTexts } from '../../list-warnings.ts';
import { agentOf, whoText } from '../../person-names.ts';
import type { IndexedResource } from '../../record-index.ts';
import { recordWords } from '../../record-words.ts';
import type { AreaRow, CellPart, RowMark } from '../../record-view.ts';
import { isNotForPatient } from '../../security-label.ts';
import type { RecordContext } from '../area-reader.ts';
import { cellOf, dateCell, textCell, textPart } from '../cells.ts';
import { keyedText } from '../keyed-text.ts';
import { originLines } from '../origin-lines.ts';
import { conceptsOf, referralName } from './referral-name.ts';

/** How a referral came with the record. */
export type ReferralAppearance = 'listed' | 'mentioned' | 'unlisted';

/** Priorities as the practice saw them (hazard 73); others as received. */
const priorityWords: Readonly<Record<string, string>> = {
  routine: 'Routine',
  urgent: 'Urgent',
  asap: 'As soon as possible',
};

/** Id of the facet of a priority. */
export function priorityFacet(priority: unknown): string {
  const word = wordOf(priority);
  return word !== undefined && Object.hasOwn(priorityWords, word) ? word : 'other-priority';
}

/**
 * A referral as a row (UI-72). Its status says nothing of what became of it and is not read, save that it was
 * cancelled (ARS-C-041).
 */
export function referralRow(
  record: RecordContext,
  resource: IndexedResource,
  appearance: ReferralAppearance,
): AreaRow {
  const { body } = resource;
  const { name } = referralName(body);
  const marks: readonly (RowMark | false)[] = [
    isNotForPatient(body) && 'no-patient-disclosure',
    name.degraded && 'original-wording',
    appearance === 'unlisted' && 'incomplete-entry',
    appearance === 'mentioned' && 'came-along',
  ];
  return {
    id: resource.source,
    source: resource.source,
    name,
    marks: marks.filter((mark) => mark !== false),
    tags: isCancelled(body['status']) ? ['Cancelled'] : [],
    underName: appearance === 'mentioned' ? originLines(record, [resource]) : [],
    date: shownDate(body['authoredOn']),
    dateWords: 'on',
    cells: {
      date: dateCell(body['authoredOn']),
      to: cellOf(recipients(record, resource).map((text) => textPart(text))),
      from: cellOf(fromParts(record, resource)),
      priority: textCell(priorityText(body['priority'])),
      details: cellOf(detailParts(resource)),
    },
    parts: [],
  };
}

/** What is found in it, verbatim. */
export function referralTexts(record: RecordContext, resource: IndexedResource): readonly string[] {
  const { body } = resource;
  const { name } = referralName(body);
  const parts = [...fromParts(record, resource), ...detailParts(resource)];
  return [
    name.text,
    name.codedAs ?? '',
    ...recipients(record, resource),
    priorityText(body['priority']),
    ...parts.flatMap((part) =>
      part.kind === 'labelled' ? [`${part.label} ${part.text}`] : part.kind === 'text' ? [part.text] : [],
    ),
  ].filter((text) => text !== '');
}

/** British and American spelling. */
function isCancelled(status: unknown): boolean {
  return ['cancelled', 'canceled'].includes(wordOf(status) ?? '');
}

function priorityText(priority: unknown): string {
  const word = wordOf(priority);
  const known = word !== undefined && Object.hasOwn(priorityWords, word) ? priorityWords[word] : undefined;
  return known ?? textOf(priority) ?? recordWords.notRecorded;
}

function recipients(record: RecordContext, resource: IndexedResource): readonly string[] {
  return [
    ...new Set(
      asArray(resource.body['recipient']).map((reference) => whoText(record.index, reference, resource)),
    ),
  ];
}

/** Who asked for it, who may be an administrator, and for which organisation. */
function fromParts({ index }: RecordContext, resource: IndexedResource): readonly CellPart[] {
  const requester = resource.body['requester'];
  if (requester === undefined || requester === null) return [];
  const onBehalfOf = fieldOf(requester, 'onBehalfOf');
  return [
    textPart(whoText(index, agentOf(requester), resource)),
    ...(onBehalfOf === undefined
      ? []
      : [{ kind: 'labelled' as const, label: 'For', text: whoText(index, onBehalfOf, resource) }]),
  ];
}

/** Everything else that was written: further reasons, service, description, notes as key and value. */
function detailParts({ body }: IndexedResource): readonly CellPart[] {
  const { from } = referralName(body);
  const coded = (field: Parameters<typeof conceptsOf>[1], label: string): readonly CellPart[] =>
    conceptsOf(body, field)
      .slice(from === field ? 1 : 0)
      .map(({ text }) => ({ kind: 'labelled', label, text }));
  return [
    ...coded('reasonCode', 'Also recorded'),
    ...coded('serviceRequested', 'Service'),
    ...coded('specialty', 'Specialty'),
    ...textsOf(body['description']).map((text) => textPart(text)),
    ...noteTexts(body['note']).map((note) => keyedText(note)),
  ];
}

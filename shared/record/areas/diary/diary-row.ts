import { codedText, conceptText } from '../../coded-text.ts';
import { shownDate } from '../../date-order.ts';
import { asArray, fieldOf, textOf } from '../../json-value.ts';
import { noteTexts } from '../../list-warnings.ts';
import { agentOf, whoText } from '../../person-names.ts';
import type { IndexedResource } from '../../record-index.ts';
import { missingWords, recordWords } from '../../record-words.ts';
import type { AreaRow, Cell, CellPart, RowMark } from '../../record-view.ts';
import { resolveReference } from '../../references.ts';
import { isNotForPatient } from '../../security-label.ts';
import type { RecordContext } from '../area-reader.ts';
import { cellOf, textPart } from '../cells.ts';
import { originLines } from '../origin-lines.ts';
import { plannedDate } from './planned-date.ts';

/** Stands before every action wherever it is named: its code may read as a thing done (ARS-C-043, ARS-C-044). */
export const plannedPrefix = 'Planned:';

/** How a planned action came with the record. */
export type DiaryAppearance = 'listed' | 'mentioned' | 'unlisted';

/** A planned action as a row (UI-71). Its status is a constant and is shown nowhere (hazard 76). */
export function diaryRow(
  record: RecordContext,
  resource: IndexedResource,
  appearance: DiaryAppearance,
): AreaRow {
  const { body } = resource;
  const name = codedText(body['code']);
  const planned = plannedDate(body, record.today);
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
    prefix: plannedPrefix,
    marks: marks.filter((mark) => mark !== false),
    tags: [],
    underName: appearance === 'mentioned' ? originLines(record, [resource]) : [],
    date: planned.shown,
    dateWords: 'planned for',
    cells: {
      planned: plannedCell(resource, record.today),
      reason: cellOf(reasonParts(record, resource)),
      requestedBy: cellOf(requesters(record, resource).map((text) => textPart(text))),
      recorded: recordedCell(record, resource),
    },
    parts: [],
  };
}

/** What is found in it, verbatim; the name with its prefix. */
export function diaryTexts(record: RecordContext, resource: IndexedResource): readonly string[] {
  const name = codedText(resource.body['code']);
  const parts = [...reasonParts(record, resource), ...plannedCell(resource, record.today)];
  return [
    `${plannedPrefix} ${name.text}`,
    name.codedAs ?? '',
    ...parts.flatMap((part) => (part.kind === 'text' || part.kind === 'labelled' ? [part.text] : [])),
    ...requesters(record, resource),
  ].filter((text) => text !== '');
}

/** A date, or the two ends of a range; one that has passed says what nobody knows. */
function plannedCell({ body }: IndexedResource, today: string): Cell {
  const { start, end, when } = plannedDate(body, today);
  const timing = conceptText(fieldOf(body, 'occurrenceTiming', 'code'));
  const dates: readonly CellPart[] =
    end === undefined
      ? start === undefined && timing !== undefined
        ? []
        : [{ kind: 'date', date: shownDate(start) }]
      : [
          { kind: 'labelled', label: 'From', text: shownDate(start).visible },
          { kind: 'labelled', label: 'To', text: shownDate(end).visible },
        ];
  const passed: readonly CellPart[] =
    when === 'passed'
      ? [{ kind: 'text', text: 'This date has passed. It may have been done.', look: 'second' }]
      : [];
  return cellOf([...dates, ...(timing === undefined ? [] : [textPart(timing)]), ...passed]);
}

function reasonParts(record: RecordContext, resource: IndexedResource): readonly CellPart[] {
  const { body } = resource;
  const reasons = asArray(body['reasonCode']).flatMap((reason) => conceptText(reason) ?? []);
  const linked = asArray(body['reasonReference']).flatMap((reference) => {
    const target = resolveReference(record.index, reference, resource);
    if (target.kind === 'none') return [];
    if (target.kind === 'text') return [target.text];
    return target.kind === 'missing'
      ? [missingWords(target.display)]
      : (conceptText(target.resource.body['code']) ?? []);
  });
  return [
    ...[...reasons, ...linked].map((text) => ({ kind: 'labelled' as const, label: 'Reason', text })),
    ...noteTexts(body['note']).map((note) => textPart(note)),
  ];
}

function requesters({ index }: RecordContext, resource: IndexedResource): readonly string[] {
  const requester = resource.body['requester'];
  if (requester === undefined || requester === null) return [];
  const onBehalfOf = fieldOf(requester, 'onBehalfOf');
  return [
    whoText(index, agentOf(requester), resource),
    ...(onBehalfOf === undefined ? [] : [whoText(index, onBehalfOf, resource)]),
  ];
}

/** The consultation's date has primacy as origin (ARS-C-045); then the date of the entry itself. */
function recordedCell(record: RecordContext, resource: IndexedResource): Cell {
  const visit = record.links.consultationOf(resource);
  const visited = textOf(fieldOf(visit?.body, 'period', 'start'));
  const own = shownDate(resource.body['authoredOn']);
  if (visited === undefined) return [{ kind: 'date', date: own }];
  const origin: CellPart = { kind: 'labelled', label: 'Consultation', text: shownDate(visited).visible };
  return own.visible === recordWords.notRecorded
    ? [origin]
    : [origin, { kind: 'labelled', label: 'Entry recorded', text: own.visible }];
}

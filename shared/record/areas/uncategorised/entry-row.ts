import { codedText } from '../../coded-text.ts';
import { shownDate } from '../../date-order.ts';
import { effectiveEndOf, effectiveOf } from '../../observations/effective-date.ts';
import { interpretationText } from '../../observations/interpretation.ts';
import { aboutParts, entryTags, observationMarks, valueParts } from '../../observations/observation-parts.ts';
import { rangeLines } from '../../observations/reference-range.ts';
import { observationRoles } from '../../observations/roles.ts';
import type { IndexedResource } from '../../record-index.ts';
import type { AreaRow, Cell, CellPart } from '../../record-view.ts';
import { recordWords } from '../../record-words.ts';
import type { RecordContext } from '../area-reader.ts';
import { cellOf } from '../cells.ts';
import { originLines } from '../origin-lines.ts';
import type { PlacedObservation } from './entry-forest.ts';

/** An Observation as a row: Date · Entry · Value · Range · Details (structured.md 3.6). */
export function entryRow(record: RecordContext, placed: PlacedObservation): AreaRow {
  const { resource, folded } = placed;
  const { body } = resource;
  const values = valueParts(record, resource);
  return {
    id: resource.source,
    source: resource.source,
    name: codedText(body['code']),
    marks: [
      ...new Set([resource, ...folded].flatMap((part) => observationMarks(part.body))),
      ...placed.marks,
    ],
    tags: entryTags([resource, ...folded]),
    underName: [
      ...groupLine(record, resource),
      ...(placed.table === 'came-along' ? originLines(record, [resource, ...folded]) : []),
    ],
    date: shownDate(effectiveOf(body)),
    dateWords: 'on',
    cells: {
      date: periodCell(body),
      // Where the term itself is the finding there is nothing to record beside it.
      value: cellOf(values, 'No value recorded'),
      range: rangeCell(resource, folded, values.length > 0),
      details: cellOf(detailParts(record, resource)),
    },
    parts: [],
    depth: placed.depth,
  };
}

function groupLine(record: RecordContext, resource: IndexedResource): readonly string[] {
  const label = observationRoles(record).tree.groupLabelOf(resource);
  return label === undefined ? [] : [`Group: ${label}`];
}

function periodCell(body: IndexedResource['body']): Cell {
  const end = effectiveEndOf(body);
  return [
    { kind: 'date', date: shownDate(effectiveOf(body)) },
    ...(end === undefined
      ? []
      : [{ kind: 'labelled', label: 'Until', text: shownDate(end).visible } as const]),
  ];
}

/** Ranges as they were sent; those of components stand with their values (UI-24). */
function rangeCell(resource: IndexedResource, folded: readonly IndexedResource[], hasValue: boolean): Cell {
  const own = rangeLines(resource.body).map((text): CellPart => ({ kind: 'text', text }));
  const ofHalves = folded.flatMap(({ body }) =>
    rangeLines(body).map((text): CellPart => ({
      kind: 'labelled',
      label: codedText(body['code']).text,
      text,
    })),
  );
  return cellOf([...own, ...ofHalves], hasValue ? 'No range supplied' : recordWords.notApplicable);
}

function detailParts(record: RecordContext, resource: IndexedResource): readonly CellPart[] {
  const flag = interpretationText(resource.body);
  return [
    ...(flag === undefined ? [] : [{ kind: 'labelled', label: 'Interpretation', text: flag } as const]),
    ...aboutParts(record, resource),
  ];
}

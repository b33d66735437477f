import { recordWords } from '../../record-words.ts';
import type { AreaRow, Cell } from '../../record-view.ts';
import type { RecordContext } from '../area-reader.ts';
import { cellOf, textCell, textPart } from '../cells.ts';
import { originLines } from '../origin-lines.ts';
import { allergyFields } from './allergy-fields.ts';
import type { AllergyFields } from './allergy-fields.ts';
import type { PlacedAllergy } from './place-allergy.ts';

/** An allergy as a row: columns of UI-52, ended ones with date and reason (UI-51). */
export function allergyRow(record: RecordContext, placed: PlacedAllergy): AreaRow {
  const { resource, ended, marks } = placed;
  const fields = allergyFields(record.index, resource, ended, marks);
  return {
    id: resource.source,
    source: resource.source,
    name: fields.substance,
    marks: fields.marks,
    // Where the record disagrees with itself the row is neither: its mark says so (structured.md 3.1).
    tags: fields.ended !== undefined && !fields.marks.includes('status-disagrees') ? ['Ended'] : [],
    underName: marks.includes('came-along') ? originLines(record, [resource]) : [],
    date: fields.recorded,
    dateWords: 'recorded',
    cells: {
      ...(ended ? endedCells(fields) : {}),
      reaction: textCell(fields.reaction),
      severity: severityCell(fields),
      type: textCell(fields.type),
      recorded: [{ kind: 'date', date: fields.recorded }],
      recordedBy: textCell(fields.recordedBy),
      notes: notesCell(fields, ended),
    },
    ...(ended ? { tone: 'ended' as const } : {}),
    parts: [],
  };
}

/** What is found in it, verbatim. */
export function allergyTexts(record: RecordContext, placed: PlacedAllergy): readonly string[] {
  const fields = allergyFields(record.index, placed.resource, placed.ended, placed.marks);
  const { substance, ended } = fields;
  return [
    substance.text,
    substance.codedAs ?? '',
    fields.reaction,
    fields.severity,
    fields.type,
    fields.criticality,
    fields.recordedBy,
    ...fields.notes,
    ended?.reason ?? '',
  ].filter((text) => text !== '');
}

function endedCells({ ended }: AllergyFields): Readonly<Record<string, Cell>> {
  return {
    ended: cellOf(ended === undefined ? [] : [{ kind: 'date', date: ended.date }]),
    reason: textCell(ended?.reason ?? ''),
  };
}

/** `Severe` stands as a tag, so that it is not overlooked (UI-83). */
function severityCell({ severity, criticality }: AllergyFields): Cell {
  return [
    severity === 'Severe' ? { kind: 'tag', word: severity } : textPart(severity),
    ...(criticality === '' ? [] : [{ kind: 'text', text: criticality, look: 'second' } as const]),
  ];
}

/** An end that an active row carries must not be lost: it is why its mark says that the record disagrees. */
function notesCell({ notes, ended }: AllergyFields, isEnded: boolean): Cell {
  const end =
    ended === undefined || isEnded
      ? []
      : [{ kind: 'labelled', label: 'Ended', text: `${ended.date.visible}, ${ended.reason}` } as const];
  return cellOf([...notes.map((note) => textPart(note)), ...end], recordWords.notRecorded);
}

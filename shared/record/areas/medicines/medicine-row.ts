import { recordWords } from '../../record-words.ts';
import type { AreaRow, Cell, CellPart, LabelledText } from '../../record-view.ts';
import type { RecordContext } from '../area-reader.ts';
import { cellOf, textCell, textPart } from '../cells.ts';
import { originLines } from '../origin-lines.ts';
import { medicineFields } from './medicine-fields.ts';
import type { MedicineFields } from './medicine-fields.ts';
import type { MedicineGroup } from './medicine-group.ts';
import type { MedicineOutline } from './medicine-outline.ts';
import type { WordedCode } from './prescription-facts.ts';

/** Groups whose caption already says the status; elsewhere every row says its own (UI-55, UI-58). */
const statusOfGroup: Readonly<Partial<Record<MedicineGroup, string>>> = {
  repeat: 'Active',
  'repeat-dispensing': 'Active',
  stopped: 'Stopped',
  past: 'Ended',
};

/** A medicine as a row: every column of any group, as the facts pick them (UI-56). */
export function medicineRow(record: RecordContext, outline: MedicineOutline): AreaRow {
  const { main, name, agency, status, type, group, behind, entry } = outline;
  const fields = medicineFields(record.index, outline, record.today);
  const count = entry.issues.length;
  return {
    id: main.source,
    source: main.source,
    name,
    marks: fields.marks,
    tags: statusTags(group, status),
    underName: [
      ...(agency.words === '' ? [] : [agency.words]),
      ...(outline.appearance.mentionedOnly ? originLines(record, behind) : []),
    ],
    date: fields.start,
    dateWords: 'started',
    cells: {
      dose: doseCell(fields),
      quantity: textCell(fields.quantity),
      type: textCell(type.words),
      start: [{ kind: 'date', date: fields.start }],
      end: [{ kind: 'date', date: fields.end }],
      days: textCell(fields.duration),
      lastIssued: lastIssuedCell(fields),
      issuesCount: textCell(fields.issuesCount),
      reviewDate: [{ kind: 'date', date: fields.reviewDate }],
      stoppedOn: cellOf(
        fields.stopped === undefined ? [] : [{ kind: 'date', date: fields.stopped.date }],
        recordWords.notApplicable,
      ),
      reason: textCell(fields.stopped?.reason ?? recordWords.notApplicable),
      notes: labelledCell(fields.notes),
    },
    ...(group === 'stopped' || group === 'past' ? { tone: 'ended' as const } : {}),
    parts: count === 0 ? [] : [{ key: 'issues', words: count === 1 ? '1 issue' : `${count} issues` }],
  };
}

function statusTags(group: MedicineGroup, { code, words }: WordedCode): readonly string[] {
  if (statusOfGroup[group] === words) return [];
  return [code === undefined ? 'Status not recorded' : words];
}

/** Dose verbatim, its warning of a change included; the patient's instructions on a labelled line (UI-57). */
function doseCell({ dose, patientInstructions }: MedicineFields): Cell {
  return cellOf([
    ...dose.map((text) => textPart(text)),
    ...patientInstructions.map((text) => labelledPart(recordWords.patientInstructions, text)),
  ]);
}

/** The last prescription date, and what it does not say for this type (UI-59). */
function lastIssuedCell({ lastIssued, lastIssuedCaveat, latestIssueStart }: MedicineFields): Cell {
  // A date that is not valid must stay in sight beside the caveat.
  const isAbsent = lastIssued.visible === recordWords.notRecorded;
  const date: readonly CellPart[] =
    isAbsent && lastIssuedCaveat !== '' ? [] : [{ kind: 'date', date: lastIssued }];
  const caveat: readonly CellPart[] =
    lastIssuedCaveat === ''
      ? []
      : [{ kind: 'text', text: lastIssuedCaveat, look: isAbsent ? 'absent' : 'second' }];
  const latest: readonly CellPart[] =
    latestIssueStart === undefined ? [] : [labelledPart('Latest issue began', latestIssueStart.visible)];
  return cellOf([...date, ...caveat, ...latest]);
}

/** Blocks of notes with their labels; never merged (T54). */
export function labelledCell(texts: readonly LabelledText[]): Cell {
  return cellOf(texts.map(({ label, text }) => (label === '' ? textPart(text) : labelledPart(label, text))));
}

function labelledPart(label: string, text: string): CellPart {
  return { kind: 'labelled', label, text };
}

import type { LabelledText } from '../../record-view.ts';
import type { RecordContext } from '../area-reader.ts';
import { issueFields } from './issue-fields.ts';
import { medicineFields } from './medicine-fields.ts';
import type { MedicineOutline } from './medicine-outline.ts';

/** What is found in a medicine, verbatim: its names, doses, notes, reasons and people, those of its issues too. */
export function medicineTexts(record: RecordContext, outline: MedicineOutline): readonly string[] {
  const { name, agency, status, type, entry } = outline;
  const fields = medicineFields(record.index, outline, record.today);
  const issues = issueFields(record.index, entry.issues, name.text, record.today);
  const texts = [
    name.text,
    name.codedAs ?? '',
    agency.words,
    status.words,
    type.words,
    ...fields.dose,
    ...fields.patientInstructions,
    fields.quantity,
    fields.stopped?.reason ?? '',
    ...noteTextsOf(fields.notes),
    ...issues.flatMap((issue) => [
      ...issue.dose,
      issue.quantity,
      issue.prescriber,
      issue.recordedBy,
      ...noteTextsOf(issue.notes),
    ]),
  ];
  // Issues repeat what their medicine says.
  return [...new Set(texts)].filter((text) => text !== '');
}

function noteTextsOf(notes: readonly LabelledText[]): readonly string[] {
  return notes.map(({ text }) => text);
}

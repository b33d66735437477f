import { areaWith } from '../../area-fixtures.ts';
import {
  careConnect,
  doctor,
  list,
  listCodes,
  medication,
  plan,
  practice,
  statement,
} from '../../record-fixtures.ts';
import { indexRecord } from '../../record-index.ts';
import type { AreaRow, CodedText } from '../../record-view.ts';
import { issueFields } from './issue-fields.ts';
import type { IssueFields } from './issue-fields.ts';
import { joinMedicines } from './medicine-entries.ts';
import { medicineFields } from './medicine-fields.ts';
import type { MedicineFields } from './medicine-fields.ts';
import type { MedicineGroup } from './medicine-group.ts';
import { medicineOutline } from './medicine-outline.ts';
import { medicinesReader } from './reader.ts';

// Medicines in words for the tests of this folder.

type Json = Readonly<Record<string, unknown>>;

const today = '2026-11-23';
const amlodipine = medication('m1', 'Amlodipine 5mg tablets');

export interface WordedMedicine extends MedicineFields {
  readonly source: string;
  readonly name: CodedText;
  readonly group: MedicineGroup;
  readonly type: string;
  readonly status: string;
  readonly agency: string;
  readonly issues: readonly IssueFields[];
}

/** Medicines of these resources as if a list named them all. */
export function wordedMedicines(...resources: readonly Json[]): readonly WordedMedicine[] {
  const all = [practice, doctor, ...resources];
  const index = indexRecord({ entry: all.map((resource) => ({ resource })) });
  return joinMedicines(index).flatMap((entry) => {
    const outline = medicineOutline(index, entry, { mentionedOnly: false, unlisted: false });
    if (outline === undefined) return [];
    return {
      ...medicineFields(index, outline, today),
      source: outline.main.source,
      name: outline.name,
      group: outline.group,
      type: outline.type.words,
      status: outline.status.words,
      agency: outline.agency.words,
      issues: issueFields(index, entry.issues, outline.name.text, today),
    };
  });
}

/** The one medicine of a statement with its plan, called Amlodipine 5mg tablets. */
export function wordedMedicine(
  ofStatement: Json,
  ofPlan: Json = {},
  ...issues: readonly Json[]
): WordedMedicine {
  const found = wordedMedicines(amlodipine, statement('s', ofStatement), plan('s', ofPlan), ...issues);
  const [only] = found;
  if (only === undefined || found.length !== 1) throw new Error(`${found.length} medicines`);
  return only;
}

/** Rows of medicines called Amlodipine 5mg tablets, in the reader's order, with their tables. */
export function medicineRows(
  ...resources: readonly Json[]
): readonly (AreaRow & { readonly table: string })[] {
  const { reading } = areaWith(medicinesReader, [amlodipine, ...resources]);
  return reading.entries.map((entry) => ({ ...entry.row(), table: entry.table }));
}

/** The primary list of medicines with these statements. */
export function medicinesList(...ids: readonly string[]): Json {
  return list(
    listCodes.medicines,
    ids.map((id) => `MedicationStatement/${id}`),
  );
}

/** When and why a plan was stopped. */
export function statusReason(text: string): Json {
  return {
    url: `${careConnect}MedicationStatusReason-1`,
    extension: [
      { url: 'statusReason', valueCodeableConcept: { text } },
      { url: 'statusChangeDate', valueDateTime: '2026-03-04' },
    ],
  };
}

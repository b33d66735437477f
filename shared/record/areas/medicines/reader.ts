import type { IndexedResource } from '../../record-index.ts';
import type { Block } from '../../record-view.ts';
import { areaLists } from '../area-lists.ts';
import type { AreaReader, AreaReading, RecordContext, RowEntry } from '../area-reader.ts';
import { hiddenReading } from '../hidden-reading.ts';
import { medicinesFacts } from './facts.ts';
import { issuesTable } from './issues-table.ts';
import { medicationDetails, requestDetails, statementDetails } from './medicine-details.ts';
import { joinMedicines } from './medicine-entries.ts';
import { typeGroup } from './medicine-group.ts';
import { medicineName } from './medicine-name.ts';
import { medicineOutline } from './medicine-outline.ts';
import type { MedicineOutline } from './medicine-outline.ts';
import { medicineRow } from './medicine-row.ts';
import { medicineTexts } from './medicine-texts.ts';

const fitting: ReadonlySet<string> = new Set(['MedicationStatement', 'MedicationRequest']);

/**
 * Medicines of a record. Every statement and request becomes a row or an issue under one: what only lists of
 * consultations or problems name is kept apart (T53), what no list names is marked.
 */
export const medicinesReader: AreaReader = {
  facts: medicinesFacts,
  read: readMedicines,
  details: {
    MedicationStatement: statementDetails,
    MedicationRequest: requestDetails,
    Medication: medicationDetails,
  },
  detailed: detailedResources,
  part: medicinePart,
};

/** Outlines by entry, for the parts of a row. */
const outlines = new WeakMap<RowEntry, MedicineOutline>();

function readMedicines(record: RecordContext): AreaReading {
  if (record.evidence.hiddenAreas.includes('medicines')) return hiddenReading;
  const { index } = record;
  const lists = areaLists(record, medicinesFacts, fitting);
  const found = joinMedicines(index).flatMap((entry) => {
    const members = [entry.statement, entry.plan, ...entry.issues].filter((member) => member !== undefined);
    const inList = members.some((member) => lists.primary.members.has(member));
    const inMentions = members.some((member) => lists.mentioned.members.has(member));
    const appearance = { mentionedOnly: !inList && inMentions, unlisted: !inList && !inMentions };
    return medicineOutline(index, entry, appearance) ?? [];
  });
  const mentioned = found.filter(({ appearance }) => appearance.mentionedOnly).length;
  const outside = found.filter(({ appearance }) => appearance.unlisted).length + mentioned;
  return {
    state: lists.state(outside),
    warnings: lists.warnings,
    textOnly: lists.textOnly,
    entries: found.map((outline) => entryOf(record, outline)),
    used: new Set(found.flatMap(({ behind }) => namedProducts(record, behind))),
    count: found.length + lists.textOnly.length,
    notices: mentioned === 0 ? [] : [gapNotice(mentioned)],
  };
}

/** T53, ARS-C-012: the gap is told above the tables too. */
function gapNotice(count: number): string {
  const came = count === 1 ? '1 medicine came' : `${count} medicines came`;
  return `${came} only with a problem or a consultation. Other medicines from the same time may be missing.`;
}

function entryOf(record: RecordContext, outline: MedicineOutline): RowEntry {
  const entry: RowEntry = {
    source: outline.main.source,
    table: outline.group,
    behind: outline.behind,
    name: outline.name.text,
    place: outline.startPlace,
    otherPlaces: { lastIssued: outline.lastIssuedPlace },
    facets: [typeGroup(outline.type.code)],
    row: () => medicineRow(record, outline),
    texts: () => medicineTexts(record, outline),
  };
  outlines.set(entry, outline);
  return entry;
}

/** The Medication resources that gave names to the row and its issues. */
function namedProducts(
  { index }: RecordContext,
  behind: readonly IndexedResource[],
): readonly IndexedResource[] {
  return behind.flatMap((holder) => medicineName(index, [holder]).medication ?? []);
}

/** Issues tell their own details in their table; statement, plan and product here. */
function detailedResources(_record: RecordContext, entry: RowEntry): readonly IndexedResource[] {
  const outline = outlines.get(entry);
  if (outline === undefined) return entry.behind;
  const { main, request, medication } = outline;
  return [...new Set([main, request, medication])].filter((resource) => resource !== undefined);
}

function medicinePart(record: RecordContext, entry: RowEntry, key: string): readonly Block[] {
  const outline = outlines.get(entry);
  return outline === undefined || key !== 'issues' ? [] : [issuesTable(record, outline)];
}

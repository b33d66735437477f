import type { AnswerEvidence } from './area-evidence.ts';
import { evidenceOn, listsOf, ownWarnings, warningsOn } from './area-evidence.ts';
import { listState } from './area-state.ts';
import { newestFirst } from './date-order.ts';
import { listMembers } from './list-members.ts';
import { joinMedicines } from './medicine-entries.ts';
import type { MedicineEntry } from './medicine-entries.ts';
import { medicineRow } from './medicine-row.ts';
import type { BuiltMedicine } from './medicine-row.ts';
import type { IndexedResource, RecordIndex } from './record-index.ts';
import { medicineGroups } from './record-view.ts';
import type { MedicinesArea } from './record-view.ts';

const fitting: ReadonlySet<string> = new Set(['MedicationStatement', 'MedicationRequest']);

export interface ReadMedicines {
  readonly area: MedicinesArea;
  /** Medication resources that gave a name to a row or issue. */
  readonly medications: ReadonlySet<IndexedResource>;
  /** Statement, plan and issues behind each row, by the row's source. */
  readonly behindRow: ReadonlyMap<string, readonly IndexedResource[]>;
}

/**
 * Medicines of an answer. Every statement and request becomes a row or an issue under one: what only lists of
 * consultations or problems name is kept apart (T53), what no list names is marked.
 */
export function readMedicines(index: RecordIndex, evidence: AnswerEvidence): ReadMedicines {
  if (evidence.hiddenAreas.includes('medicines')) return hiddenMedicines;
  const listed = listMembers(index, listsOf(evidence, 'medicines', false), fitting);
  const mentioned = listMembers(index, listsOf(evidence, 'medicines', true), fitting);
  const warnings = warningsOn(evidence, ['medicines'], ['medicines', 'medicine-parts']);
  const built: BuiltMedicine[] = [];
  const behindRow = new Map<string, readonly IndexedResource[]>();
  let outside = 0;
  for (const entry of joinMedicines(index)) {
    const members = membersOf(entry);
    const inList = members.some((member) => listed.members.has(member));
    const inMentions = members.some((member) => mentioned.members.has(member));
    const medicine = medicineRow(
      index,
      entry,
      { mentionedOnly: !inList && inMentions, unlisted: !inList && !inMentions },
      evidence.today,
    );
    if (medicine === undefined) continue;
    if (!inList) outside += 1;
    built.push(medicine);
    behindRow.set(medicine.row.source, members);
  }
  const state = listState({
    ...evidenceOn(evidence, 'medicines', 'medicines', ['medicines'], warnings),
    entries: listed.entries,
    rowsOutside: outside,
    withoutResource: listed.textOnly.length + mentioned.textOnly.length,
  });
  return {
    area: {
      state,
      warnings: ownWarnings(warnings),
      rows: built.sort(inDisplayOrder).map(({ row }) => row),
      textOnly: [...listed.textOnly, ...mentioned.textOnly],
    },
    medications: new Set(built.flatMap(({ medications }) => medications)),
    behindRow,
  };
}

const hiddenMedicines: ReadMedicines = {
  area: { state: 'role-hidden', warnings: [], rows: [], textOnly: [] },
  medications: new Set(),
  behindRow: new Map(),
};

function membersOf({ statement, plan, issues }: MedicineEntry): readonly IndexedResource[] {
  return [statement, plan, ...issues].filter((member) => member !== undefined);
}

const alphabet = new Intl.Collator('en-GB', { numeric: true });

/** By group; inside it start newest first, stopped ones by last issue; undated on top (UI-43, clinical-ui.md 9.4). */
function inDisplayOrder(a: BuiltMedicine, b: BuiltMedicine): number {
  const group = medicineGroups.indexOf(a.row.group) - medicineGroups.indexOf(b.row.group);
  const date =
    a.row.group === 'stopped'
      ? newestFirst(a.lastIssuedPlace, b.lastIssuedPlace)
      : newestFirst(a.startPlace, b.startPlace);
  return (
    group ||
    date ||
    alphabet.compare(a.row.name.text, b.row.name.text) ||
    (a.row.source < b.row.source ? -1 : 1)
  );
}

import { showDate } from '../../shared/format/dates.ts';
import type {
  AllergiesArea,
  AllergyRow,
  IssueRow,
  MedicineRow,
  MedicinesArea,
  RecordView,
} from '../../shared/record/record-view.ts';

/** An allergy row; a test changes what it is about. */
export function allergyRow(id: string, changes: Partial<AllergyRow> = {}): AllergyRow {
  return {
    id,
    source: `AllergyIntolerance/${id}`,
    marks: [],
    substance: { text: `Substance ${id}`, degraded: false, codeOnly: false },
    noKnown: 'no',
    reaction: 'Not recorded',
    severity: 'Not recorded',
    type: 'Drug',
    criticality: '',
    recorded: showDate('2018-08-06'),
    recordedBy: 'Dr A Patel',
    onset: showDate(undefined),
    lastOccurrence: showDate(undefined),
    notes: [],
    ...changes,
  };
}

/** An allergies area in which one allergy is known. */
export function allergiesArea(changes: Partial<AllergiesArea> = {}): AllergiesArea {
  return {
    state: 'complete',
    endedState: 'empty-recorded',
    warnings: [],
    title: 'Known allergies',
    titleLine: '',
    active: [allergyRow('1', { substance: { text: 'Penicillin V', degraded: false, codeOnly: false } })],
    ended: [],
    textOnly: [],
    ...changes,
  };
}

/** A medicine row; a test changes what it is about. */
export function medicineRow(id: string, changes: Partial<MedicineRow> = {}): MedicineRow {
  return {
    id,
    source: `MedicationStatement/${id}`,
    marks: [],
    group: 'repeat',
    name: { text: `Medicine ${id}`, degraded: false, codeOnly: false },
    dose: ['One to be taken each day'],
    patientInstructions: [],
    quantity: '28 tablet',
    duration: '28 days',
    type: 'Repeat',
    status: 'Active',
    agency: '',
    start: showDate('2018-08-06'),
    end: showDate(undefined),
    lastIssued: showDate('2026-11-02'),
    lastIssuedCaveat: '',
    issuesCount: '3 of 6',
    reviewDate: showDate('2027-02-01'),
    prescriber: 'Dr A Patel',
    recordedBy: 'Dr A Patel',
    notes: [],
    issues: [],
    ...changes,
  };
}

/** One issue of a medicine. */
export function issueRow(id: string, changes: Partial<IssueRow> = {}): IssueRow {
  return {
    id,
    issued: showDate('2026-11-02'),
    start: showDate('2026-11-02'),
    end: showDate('2026-11-30'),
    status: 'Ended',
    dose: ['One to be taken each day'],
    quantity: '28 tablet',
    duration: '28 days',
    prescriber: 'Dr A Patel',
    recordedBy: 'Dr A Patel',
    notes: [],
    marks: [],
    ...changes,
  };
}

/** A medicines area with one repeat medicine. */
export function medicinesArea(changes: Partial<MedicinesArea> = {}): MedicinesArea {
  return { state: 'complete', warnings: [], rows: [medicineRow('1')], textOnly: [], ...changes };
}

/** A whole record view without warnings. */
export function recordView(changes: Partial<RecordView> = {}): RecordView {
  return {
    practice: { name: 'Orchard Lane Surgery (synthetic)', odsCode: 'T9P01' },
    allergies: allergiesArea(),
    medicines: medicinesArea(),
    recordWarnings: [],
    completeness: { received: 12, shown: 2, used: 10, hiddenByRole: 0, notShown: [] },
    ...changes,
  };
}

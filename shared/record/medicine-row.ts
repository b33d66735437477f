import { datePlace, isAfter, shownDate } from './date-order.ts';
import type { DatePlace } from './date-order.ts';
import { doseTexts, hasDose, otherDoses, patientInstructions, saysDoseChanged } from './dose-text.ts';
import { namedValue } from './extensions.ts';
import { asArray, fieldOf, textOf } from './json-value.ts';
import { issueRows, isFutureIssue } from './issue-row.ts';
import { noteTexts } from './list-warnings.ts';
import type { MedicineEntry } from './medicine-entries.ts';
import { medicineGroup } from './medicine-group.ts';
import { medicineName, otherMedicineName } from './medicine-name.ts';
import { splitNotes } from './medicine-notes.ts';
import { agentOf, whoText } from './person-names.ts';
import * as facts from './prescription-facts.ts';
import { durationText, quantityText } from './quantity-text.ts';
import type { IndexedResource, RecordIndex } from './record-index.ts';
import type { MedicineRow, RowMark } from './record-view.ts';
import { recordWords } from './record-words.ts';
import { isNotForPatient } from './security-label.ts';

/** A row with what sorting and counting need to know of it. */
export interface BuiltMedicine {
  readonly row: MedicineRow;
  readonly startPlace: DatePlace | undefined;
  readonly lastIssuedPlace: DatePlace | undefined;
  /** The Medication resources that gave names to the row and its issues. */
  readonly medications: readonly IndexedResource[];
}

/** How a medicine came with the answer. */
export interface Appearance {
  /** Named by lists of consultations or problems only. */
  readonly mentionedOnly: boolean;
  /** Named by no list at all. */
  readonly unlisted: boolean;
}

/**
 * One medicine as a row (structured.md 3.2.1): the statement speaks first, then its plan, then its first issue.
 * `taken` carries no meaning and is not read (UI-47).
 */
export function medicineRow(
  index: RecordIndex,
  entry: MedicineEntry,
  appearance: Appearance,
  today: string,
): BuiltMedicine | undefined {
  const { statement, plan, issues } = entry;
  const main = statement ?? plan ?? issues[0];
  if (main === undefined) return undefined;
  const request = plan ?? issues[0];
  const { name, medication, missing } = medicineName(index, [statement, plan, ...issues]);
  const type = facts.prescriptionType([plan?.body, ...issues.map((issue) => issue.body)]);
  const status = facts.statusOf(main.body['status'] ?? request?.body['status']);
  const agency = facts.agencyOf(statement?.body);
  const repeat = facts.repeatInformation(plan?.body);
  const dosages = dosagesOf(statement, request);
  const dose = doseTexts(dosages);
  const period = periodOf(statement, request);
  const lastIssued = namedValue(statement?.body, 'MedicationStatementLastIssueDate');
  const stopped = facts.stoppedOf(plan?.body ?? request?.body, status.code === 'stopped');
  const holders = [statement, plan, medication].filter((holder) => holder !== undefined);
  const isPlanMissing = statement !== undefined && plan === undefined && hasBasis(statement);
  // Others than the practice issue what is prescribed elsewhere (T46).
  const isNeverIssued =
    issues.length === 0 &&
    repeat.noneIssued &&
    textOf(lastIssued) === undefined &&
    agency.code !== 'prescribed-by-another-organisation';
  const areAllFuture = issues.length > 0 && issues.every((issue) => isFutureIssue(issue, today));
  const planName = otherMedicineName(index, plan, name.text);
  const marks: readonly (RowMark | false)[] = [
    holders.some(({ body }) => isNotForPatient(body)) && 'no-patient-disclosure',
    name.degraded && 'original-wording',
    saysDoseChanged(dose) && 'dose-changed',
    isStatusUnclear(statement, plan) && 'status-disagrees',
    isNeverIssued && 'not-issued',
    (isAfter(period.start, today) || areAllFuture) && 'future-dated',
    facts.authorisationExpired(repeat.authorisationExpiry, status.code, today) && 'authorisation-expired',
    agency.code === 'prescribed-by-previous-practice' && 'previous-practice',
    (entry.incomplete || appearance.unlisted) && 'incomplete-entry',
    (missing || isPlanMissing || isOrphanIssue(entry)) && 'linked-not-supplied',
  ];
  const row: MedicineRow = {
    id: main.source,
    source: main.source,
    marks: marks.filter((mark) => mark !== false),
    group: medicineGroup({
      agency: agency.code,
      status: status.code,
      type: type.code,
      mentionedOnly: appearance.mentionedOnly,
    }),
    name,
    dose,
    patientInstructions: patientInstructions([
      ...asArray(statement?.body['dosage']),
      ...asArray(request?.body['dosageInstruction']),
    ]),
    quantity: quantityText(fieldOf(request?.body, 'dispenseRequest', 'quantity')),
    duration: durationText(fieldOf(request?.body, 'dispenseRequest', 'expectedSupplyDuration')),
    type: type.words,
    status: status.words,
    agency: agency.words,
    start: shownDate(period.start),
    end: shownDate(period.end),
    lastIssued: shownDate(lastIssued),
    lastIssuedCaveat: facts.lastIssuedCaveat(type.code, agency.code, lastIssued, today),
    issuesCount: repeat.issuesCount,
    reviewDate: shownDate(repeat.authorisationExpiry),
    ...(stopped === undefined ? {} : { stopped }),
    prescriber:
      request === undefined
        ? recordWords.notRecorded
        : whoText(index, agentOf(request.body['requester']), request),
    recordedBy:
      request === undefined ? recordWords.notRecorded : whoText(index, request.body['recorder'], request),
    // Issue notes stand with their issue; the statement repeats them by the specification.
    notes: [
      ...(planName === undefined ? [] : [{ label: recordWords.medicineOnPrescription, text: planName }]),
      ...otherDoses(plan?.body['dosageInstruction'], dose).map((text) => ({
        label: recordWords.doseOnPrescription,
        text,
      })),
      ...splitNotes([...noteTexts(statement?.body['note']), ...noteTexts(plan?.body['note'])]),
    ],
    issues: issueRows(index, issues, name.text, today),
  };
  return {
    row,
    startPlace: datePlace(period.start),
    lastIssuedPlace: datePlace(lastIssued),
    medications: [statement, plan, ...issues].flatMap(
      (holder) => medicineName(index, [holder]).medication ?? [],
    ),
  };
}

function dosagesOf(statement: IndexedResource | undefined, request: IndexedResource | undefined): unknown {
  const own = statement?.body['dosage'];
  return hasDose(own) ? own : request?.body['dosageInstruction'];
}

/** Effective time of the statement in any of its forms, else the validity of the prescription. */
function periodOf(
  statement: IndexedResource | undefined,
  request: IndexedResource | undefined,
): { readonly start: unknown; readonly end: unknown } {
  const effective = statement?.body['effectivePeriod'];
  const validity = fieldOf(request?.body, 'dispenseRequest', 'validityPeriod');
  return {
    start:
      textOf(fieldOf(effective, 'start')) ??
      textOf(statement?.body['effectiveDateTime']) ??
      textOf(fieldOf(validity, 'start')),
    end: textOf(fieldOf(effective, 'end')) ?? textOf(fieldOf(validity, 'end')),
  };
}

/** Statement and plan share one status (structured.md 3.2.1); where one of them alone says stopped, neither is sure (H-10). */
function isStatusUnclear(statement: IndexedResource | undefined, plan: IndexedResource | undefined): boolean {
  const own = facts.statusOf(statement?.body['status']).code;
  const planned = facts.statusOf(plan?.body['status']).code;
  if (own === undefined || planned === undefined) return false;
  return own !== planned && [own, planned].includes('stopped');
}

function hasBasis(resource: IndexedResource): boolean {
  return resource.body['basedOn'] !== undefined;
}

function isOrphanIssue({ statement, plan, issues }: MedicineEntry): boolean {
  return statement === undefined && plan === undefined && issues.some((issue) => hasBasis(issue));
}

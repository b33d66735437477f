import { datePlace, isAfter, newestFirst, shownDate } from '../../date-order.ts';
import { doseTexts, patientInstructions, saysDoseChanged } from './dose-text.ts';
import type { DatePlace } from '../../date-order.ts';
import { extensionsNamed } from '../../extensions.ts';
import { asObjects, fieldOf, textOf, wordOf } from '../../json-value.ts';
import { noteTexts } from '../../list-warnings.ts';
import { otherMedicineName } from './medicine-name.ts';
import { splitNotes } from './medicine-notes.ts';
import { agentOf, whoText } from '../../person-names.ts';
import { repeatInformation, statusOf, stoppedOf } from './prescription-facts.ts';
import { durationText, quantityText } from '../../quantity-text.ts';
import type { IndexedResource, RecordIndex } from '../../record-index.ts';
import type { LabelledText, RowMark } from '../../record-view.ts';
import type { ShownDate } from '../../../format/dates.ts';
import { recordWords } from '../../record-words.ts';
import { isNotForPatient } from '../../security-label.ts';

/** What one issue tells; words are final. */
export interface IssueFields {
  readonly id: string;
  readonly issued: ShownDate;
  readonly start: ShownDate;
  readonly end: ShownDate;
  readonly status: string;
  readonly dose: readonly string[];
  readonly quantity: string;
  readonly duration: string;
  readonly prescriber: string;
  readonly recordedBy: string;
  readonly notes: readonly LabelledText[];
  readonly marks: readonly RowMark[];
}

/** Issues of one medicine, newest first (T56: an issue dated in the future says so). */
export function issueFields(
  index: RecordIndex,
  issues: readonly IndexedResource[],
  rowName: string,
  today: string,
): readonly IssueFields[] {
  return [...issues].sort(byDate).map((issue) => oneIssue(index, issue, rowName, today));
}

/** Whether an issue begins, or was written, after today. */
export function isFutureIssue(issue: IndexedResource, today: string): boolean {
  const start = fieldOf(issue.body, 'dispenseRequest', 'validityPeriod', 'start');
  return isAfter(start ?? issue.body['authoredOn'], today);
}

function oneIssue(index: RecordIndex, issue: IndexedResource, rowName: string, today: string): IssueFields {
  const { body } = issue;
  const otherName = otherMedicineName(index, issue, rowName);
  const dose = doseTexts(body['dosageInstruction']);
  const period = fieldOf(body, 'dispenseRequest', 'validityPeriod');
  const marks: readonly (RowMark | false)[] = [
    isNotForPatient(body) && 'no-patient-disclosure',
    isFutureIssue(issue, today) && 'future-dated',
    saysDoseChanged(dose) && 'dose-changed',
  ];
  return {
    id: issue.source,
    issued: shownDate(body['authoredOn']),
    start: shownDate(fieldOf(period, 'start')),
    end: shownDate(fieldOf(period, 'end')),
    status: statusOf(body['status']).words,
    dose,
    quantity: quantityText(fieldOf(body, 'dispenseRequest', 'quantity')),
    duration: durationText(fieldOf(body, 'dispenseRequest', 'expectedSupplyDuration')),
    prescriber: whoText(index, agentOf(body['requester']), issue),
    recordedBy: whoText(index, body['recorder'], issue),
    notes: [
      ...labelled(recordWords.medicineOnPrescription, otherName === undefined ? [] : [otherName]),
      ...labelled(recordWords.patientInstructions, patientInstructions(body['dosageInstruction'])),
      ...splitNotes(noteTexts(body['note'])),
      ...statusReason(issue),
      ...dispenser(index, issue),
      ...repeats(issue),
      ...labelled('Prescription number', numbersOf(body['groupIdentifier'])),
      ...labelled('Prescription item number', itemNumbers(body['identifier'])),
    ],
    marks: marks.filter((mark) => mark !== false),
  };
}

function labelled(label: string, texts: readonly string[]): readonly LabelledText[] {
  return texts.map((text) => ({ label, text }));
}

/** Never on issues by the specification; some carry one, so it is shown. */
function statusReason(issue: IndexedResource): readonly LabelledText[] {
  const stopped = stoppedOf(issue.body, false);
  return stopped === undefined
    ? []
    : [{ label: 'Reason for status', text: `${stopped.reason} (${stopped.date.visible})` }];
}

/** A part of plans by the specification; some systems send it with each issue. */
function repeats({ body }: IndexedResource): readonly LabelledText[] {
  if (extensionsNamed(body, 'MedicationRepeatInformation').length === 0) return [];
  const { issuesCount, authorisationExpiry } = repeatInformation(body);
  return [
    { label: 'Issues made', text: issuesCount },
    ...(textOf(authorisationExpiry) === undefined
      ? []
      : [{ label: 'Review date', text: shownDate(authorisationExpiry).visible }]),
  ];
}

/** Who dispensed it, where that is known; never a nominated pharmacy (structured.md 3.2.1). */
function dispenser(index: RecordIndex, issue: IndexedResource): readonly LabelledText[] {
  const performer = fieldOf(issue.body, 'dispenseRequest', 'performer');
  return performer === undefined ? [] : [{ label: 'Dispenser', text: whoText(index, performer, issue) }];
}

function numbersOf(identifiers: unknown): readonly string[] {
  return asObjects(identifiers).flatMap(({ value }) => textOf(value) ?? []);
}

/** Numbers of the Electronic Prescription Service; others are the system's own. */
function itemNumbers(identifiers: unknown): readonly string[] {
  return numbersOf(
    asObjects(identifiers).filter(({ system }) => wordOf(system)?.includes('prescription') === true),
  );
}

function byDate(a: IndexedResource, b: IndexedResource): number {
  return (
    newestFirst(datePlace(a.body['authoredOn']), datePlace(b.body['authoredOn'])) ||
    // Issues of repeat dispensing share the date of their plan.
    newestFirst(startPlace(a), startPlace(b)) ||
    (a.source < b.source ? -1 : 1)
  );
}

function startPlace(issue: IndexedResource): DatePlace | undefined {
  return datePlace(fieldOf(issue.body, 'dispenseRequest', 'validityPeriod', 'start'));
}

import type { ShownDate } from '../../../format/dates.ts';
import { datePlace, isAfter, newestFirst, shownDate } from '../../date-order.ts';
import { asArray, fieldOf, textOf } from '../../json-value.ts';
import { noteTexts } from '../../list-warnings.ts';
import { durationText, quantityText } from '../../quantity-text.ts';
import type { IndexedResource, RecordIndex } from '../../record-index.ts';
import type { LabelledText, RowMark } from '../../record-view.ts';
import { recordWords } from '../../record-words.ts';
import { isNotForPatient } from '../../security-label.ts';
import { doseTexts, hasDose, otherDoses, patientInstructions, saysDoseChanged } from './dose-text.ts';
import { isFutureIssue } from './issue-fields.ts';
import type { MedicineEntry } from './medicine-entries.ts';
import { otherMedicineName } from './medicine-name.ts';
import { splitNotes } from './medicine-notes.ts';
import type { MedicineOutline } from './medicine-outline.ts';
import * as facts from './prescription-facts.ts';
import type { Stopped } from './prescription-facts.ts';

/** What a medicine's row tells; words are final. */
export interface MedicineFields {
  readonly marks: readonly RowMark[];
  readonly dose: readonly string[];
  readonly patientInstructions: readonly string[];
  readonly quantity: string;
  /** Supply length as supplied, e.g. `28 day`. */
  readonly duration: string;
  readonly start: ShownDate;
  readonly end: ShownDate;
  readonly lastIssued: ShownDate;
  /** What the date does not say; empty for the ordinary case. */
  readonly lastIssuedCaveat: string;
  /** Repeat dispensing without a date of issue: when the latest issue began (structured.md 3.2.1). */
  readonly latestIssueStart?: ShownDate;
  readonly issuesCount: string;
  readonly reviewDate: ShownDate;
  readonly stopped?: Stopped;
  readonly notes: readonly LabelledText[];
}

/** One medicine in words (structured.md 3.2.1). `taken` carries no meaning and is not read (UI-47). */
export function medicineFields(index: RecordIndex, outline: MedicineOutline, today: string): MedicineFields {
  const { entry, appearance, request, name, medication, missing, type, status, agency, period } = outline;
  const { statement, plan, issues } = entry;
  const repeat = facts.repeatInformation(plan?.body);
  const dose = doseTexts(dosagesOf(statement, request));
  const stopped = facts.stoppedOf(plan?.body ?? request?.body, status.code === 'stopped');
  const holders = [statement, plan, medication].filter((holder) => holder !== undefined);
  const isPlanMissing = statement !== undefined && plan === undefined && hasBasis(statement);
  // Others than the practice issue what is prescribed elsewhere (T46).
  const isNeverIssued =
    issues.length === 0 &&
    repeat.noneIssued &&
    textOf(outline.lastIssued) === undefined &&
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
    appearance.mentionedOnly && 'came-along',
    (missing || isPlanMissing || isOrphanIssue(entry)) && 'linked-not-supplied',
  ];
  return {
    marks: marks.filter((mark) => mark !== false),
    dose,
    patientInstructions: patientInstructions([
      ...asArray(statement?.body['dosage']),
      ...asArray(request?.body['dosageInstruction']),
    ]),
    quantity: quantityText(fieldOf(request?.body, 'dispenseRequest', 'quantity')),
    duration: durationText(fieldOf(request?.body, 'dispenseRequest', 'expectedSupplyDuration')),
    start: shownDate(period.start),
    end: shownDate(period.end),
    lastIssued: shownDate(outline.lastIssued),
    lastIssuedCaveat: facts.lastIssuedCaveat(type.code, agency.code, outline.lastIssued, today),
    ...latestIssueStart(outline, today),
    issuesCount: repeat.issuesCount,
    reviewDate: shownDate(repeat.authorisationExpiry),
    ...(stopped === undefined ? {} : { stopped }),
    // Issue notes stand with their issue; the statement repeats them by the specification.
    notes: [
      ...(planName === undefined ? [] : [{ label: recordWords.medicineOnPrescription, text: planName }]),
      ...otherDoses(plan?.body['dosageInstruction'], dose).map((text) => ({
        label: recordWords.doseOnPrescription,
        text,
      })),
      ...splitNotes([...noteTexts(statement?.body['note']), ...noteTexts(plan?.body['note'])]),
    ],
  };
}

/** The latest issue that has begun; one still to come is none (T56). */
function latestIssueStart(
  { type, lastIssued, entry }: MedicineOutline,
  today: string,
): Pick<MedicineFields, 'latestIssueStart'> {
  if (type.code !== 'repeat-dispensing' || textOf(lastIssued) !== undefined) return {};
  const starts = entry.issues
    .map((issue) => fieldOf(issue.body, 'dispenseRequest', 'validityPeriod', 'start'))
    .filter((start) => datePlace(start) !== undefined && !isAfter(start, today))
    .sort((a, b) => newestFirst(datePlace(a), datePlace(b)));
  return starts.length === 0 ? {} : { latestIssueStart: shownDate(starts[0]) };
}

function dosagesOf(statement: IndexedResource | undefined, request: IndexedResource | undefined): unknown {
  const own = statement?.body['dosage'];
  return hasDose(own) ? own : request?.body['dosageInstruction'];
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

import { datePlace } from '../../date-order.ts';
import type { DatePlace } from '../../date-order.ts';
import { namedValue } from '../../extensions.ts';
import { fieldOf, textOf } from '../../json-value.ts';
import type { IndexedResource, RecordIndex } from '../../record-index.ts';
import type { MedicineEntry } from './medicine-entries.ts';
import { medicineGroup } from './medicine-group.ts';
import type { MedicineGroup } from './medicine-group.ts';
import { medicineName } from './medicine-name.ts';
import type { MedicineName } from './medicine-name.ts';
import { agencyOf, prescriptionType, statusOf } from './prescription-facts.ts';
import type { WordedCode } from './prescription-facts.ts';

/** How a medicine came with the record. */
export interface Appearance {
  /** Named by lists of consultations or problems only. */
  readonly mentionedOnly: boolean;
  /** Named by no list at all. */
  readonly unlisted: boolean;
}

/** What names, groups and orders a medicine; the rest is read when its row is asked for. */
export interface MedicineOutline extends MedicineName {
  readonly entry: MedicineEntry;
  readonly appearance: Appearance;
  /** The resource that speaks: the statement, else the plan, else the first issue. */
  readonly main: IndexedResource;
  /** The plan, else the first issue. */
  readonly request: IndexedResource | undefined;
  readonly behind: readonly IndexedResource[];
  readonly type: WordedCode;
  readonly status: WordedCode;
  readonly agency: WordedCode;
  readonly period: { readonly start: unknown; readonly end: unknown };
  readonly lastIssued: unknown;
  readonly group: MedicineGroup;
  readonly startPlace: DatePlace | undefined;
  readonly lastIssuedPlace: DatePlace | undefined;
}

/** Outline of one medicine (structured.md 3.2.1): the statement speaks first, then its plan, then its first issue. */
export function medicineOutline(
  index: RecordIndex,
  entry: MedicineEntry,
  appearance: Appearance,
): MedicineOutline | undefined {
  const { statement, plan, issues } = entry;
  const main = statement ?? plan ?? issues[0];
  if (main === undefined) return undefined;
  const request = plan ?? issues[0];
  const type = prescriptionType([plan?.body, ...issues.map((issue) => issue.body)]);
  const status = statusOf(main.body['status'] ?? request?.body['status']);
  const agency = agencyOf(statement?.body);
  const period = periodOf(statement, request);
  const lastIssued = namedValue(statement?.body, 'MedicationStatementLastIssueDate');
  const { mentionedOnly } = appearance;
  return {
    ...medicineName(index, [statement, plan, ...issues]),
    entry,
    appearance,
    main,
    request,
    behind: [statement, plan, ...issues].filter((member) => member !== undefined),
    type,
    status,
    agency,
    period,
    lastIssued,
    group: medicineGroup({ agency: agency.code, status: status.code, type: type.code, mentionedOnly }),
    startPlace: datePlace(period.start),
    lastIssuedPlace: datePlace(lastIssued),
  };
}

/** Effective time of the statement in any of its forms, else the validity of the prescription. */
function periodOf(
  statement: IndexedResource | undefined,
  request: IndexedResource | undefined,
): MedicineOutline['period'] {
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

import { fieldOf, textOf } from '../json-value.ts';
import type { IndexedResource } from '../record-index.ts';

/** Clinical dates by type, the first one that was sent counts; others stand for any type. */
const pathsByType: Readonly<Record<string, readonly (readonly string[])[]>> = {
  AllergyIntolerance: [['assertedDate']],
  Condition: [['onsetDateTime'], ['onsetPeriod', 'start']],
  DiagnosticReport: [['issued'], ['effectiveDateTime']],
  DocumentReference: [['created'], ['indexed']],
  Encounter: [['period', 'start']],
  Immunization: [['date']],
  List: [],
  MedicationRequest: [['authoredOn'], ['dispenseRequest', 'validityPeriod', 'start']],
  MedicationStatement: [['effectivePeriod', 'start'], ['effectiveDateTime']],
  Observation: [
    ['effectiveDateTime'],
    ['effectivePeriod', 'start'],
    ['effectivePeriod', 'end'],
    ['effectiveInstant'],
  ],
  ProcedureRequest: [
    ['occurrenceDateTime'],
    ['occurrence'],
    ['occurrencePeriod', 'start'],
    ['occurrencePeriod', 'end'],
  ],
  ReferralRequest: [['authoredOn']],
};
const otherPaths: readonly (readonly string[])[] = [
  ['authored'],
  ['authoredOn'],
  ['date'],
  ['issued'],
  ['created'],
  ['performedDateTime'],
  ['effectiveDateTime'],
  ['recorded'],
  ['receivedTime'],
  ['collection', 'collectedDateTime'],
];

/** The clinical date of any resource as it was sent; `undefined` where none was. */
export function itemDate({ type, body }: IndexedResource): unknown {
  const paths = Object.hasOwn(pathsByType, type) ? pathsByType[type] : undefined;
  return (paths ?? otherPaths)
    .map((path) => fieldOf(body, ...path))
    .find((value) => textOf(value) !== undefined);
}

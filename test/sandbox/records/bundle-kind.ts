import type { UnknownRecord } from '../service/json.ts';
import { isRecord, listOf, textOf } from '../service/json.ts';

/** Clinical resources of the structured record (structured.md 2.2), STU3. */
const CLINICAL: ReadonlySet<string> = new Set([
  'AllergyIntolerance',
  'Condition',
  'DiagnosticReport',
  'Encounter',
  'Immunization',
  'List',
  'Medication',
  'MedicationRequest',
  'MedicationStatement',
  'Observation',
  'ProcedureRequest',
  'QuestionnaireResponse',
  'ReferralRequest',
  'Specimen',
]);

/** Kinds that mark an answer of another service when they come in a searchset. */
const OTHER_ANSWERS: Readonly<Record<string, string>> = {
  Composition: 'an HTML record',
  Slot: 'a search of slots',
  Schedule: 'a search of slots',
  Appointment: 'appointments',
  Endpoint: 'a directory answer',
  Device: 'a directory answer',
};

/** The resource of a Bundle entry; some suppliers leave the wrapper out (supplier-data.md 4.6). */
export function resourcesOf(bundle: UnknownRecord): readonly UnknownRecord[] {
  return listOf(bundle['entry']).flatMap((entry) => {
    if (!isRecord(entry)) return [];
    if (isRecord(entry['resource'])) return [entry['resource']];
    return 'resourceType' in entry ? [entry] : [];
  });
}

/** Why a file is not a structured record; undefined when it is one that can be served. */
export function reasonNotServed(value: unknown): string | undefined {
  if (!isRecord(value)) return 'no JSON object';
  const type = textOf(value['resourceType']);
  if (type === undefined) return 'no FHIR resource';
  if (type !== 'Bundle') return `a ${type}, no Bundle`;
  const types = resourcesOf(value).map((resource) => textOf(resource['resourceType']) ?? '');
  const isSearchset = value['type'] === 'searchset';
  if (isSearchset) {
    const other = types.map((each) => OTHER_ANSWERS[each]).find((each) => each !== undefined);
    if (other !== undefined) return `a searchset of another service: ${other}`;
  }
  if (types.some((each) => CLINICAL.has(each))) return undefined;
  if (isSearchset) return 'a searchset without clinical resources';
  return types.includes('Patient') ? undefined : 'a Bundle with neither Patient nor clinical resources';
}

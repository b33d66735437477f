import { isNhsNumber } from '../nhs-number.ts';
import type { ServedPerson } from '../sandbox-person.ts';
import { isRecord, parsedJson, recordsOf } from '../service/json.ts';
import type { Refusal } from '../service/operation-outcome.ts';

const NHS_NUMBER = 'https://fhir.nhs.uk/Id/nhs-number';

type FindPatient =
  { readonly ok: true; readonly nhsNumber: string } | { readonly ok: false; readonly refusal: Refusal };

const refused = (status: number, code: string, diagnostics: string, check: string): FindPatient => ({
  ok: false,
  refusal: {
    status,
    code,
    issue: status === 400 ? 'value' : 'invalid',
    diagnostics,
    check: `practice/${check}`,
  },
});

/** Exactly one `identifier` of the form system|value, and nothing else (integration.md 1.7). */
export function readFindPatient(query: URLSearchParams): FindPatient {
  const names = [...query.keys()];
  if (names.length !== 1 || names[0] !== 'identifier') {
    return refused(422, 'INVALID_PARAMETER', 'identifier is the one parameter', 'find-parameters');
  }
  const [system = '', value = '', ...more] = (query.get('identifier') ?? '').split('|');
  if (more.length > 0 || value === '') {
    return refused(422, 'INVALID_PARAMETER', 'identifier must be system|value', 'find-identifier');
  }
  if (system !== NHS_NUMBER) {
    return refused(400, 'INVALID_IDENTIFIER_SYSTEM', 'identifier has a wrong system', 'nhs-number-system');
  }
  return isNhsNumber(value)
    ? { ok: true, nhsNumber: value }
    : refused(400, 'INVALID_NHS_NUMBER', 'identifier is not a valid NHS number', 'nhs-number');
}

/** The Patient of a structured answer: a practice holds a person once. */
export function heldPatient(person: ServedPerson, traceId: string): object | undefined {
  const text = Buffer.from(person.structuredBody({ warnings: [] }, traceId)).toString('utf8');
  const bundle = parsedJson(text);
  return recordsOf(isRecord(bundle) ? bundle['entry'] : undefined)
    .map(({ resource }) => resource)
    .filter(isRecord)
    .find(({ resourceType }) => resourceType === 'Patient');
}

/** A searchset of one, or an empty one: nobody found is no error (integration.md 1.7). */
export function findPatientAnswer(person: ServedPerson | undefined, traceId: string): string {
  const resource = person && heldPatient(person, traceId);
  const entry = resource === undefined ? [] : [{ resource, search: { mode: 'match' } }];
  return JSON.stringify({
    resourceType: 'Bundle',
    id: traceId,
    type: 'searchset',
    total: entry.length,
    ...(entry.length === 0 ? {} : { entry }),
  });
}

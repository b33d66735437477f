import { asObjects, fieldOf, textOf, wordOf } from './json-value.ts';
import type { JsonObject } from './json-value.ts';
import type { IndexedResource, RecordIndex } from './record-index.ts';
import { referred } from './references.ts';

/** The practice as the answer itself names it. */
export interface AnsweringPractice {
  readonly name: string | undefined;
  readonly odsCode: string | undefined;
}

/** Practice of a patient: its managing organisation, else its GP organisation, else the only organisation with a code. */
export function practiceOf(index: RecordIndex, patient: IndexedResource): AnsweringPractice {
  const managing = patient.body['managingOrganization'];
  const named = [managing, ...asObjects(patient.body['generalPractitioner'])]
    .map((reference) => referred(index, reference, patient))
    .find((resource) => resource?.type === 'Organization');
  const coded = index
    .ofType('Organization')
    .filter((organisation) => odsCodeOf(organisation.body) !== undefined);
  const chosen = named ?? (coded.length === 1 ? coded[0] : undefined);
  const byIdentifier = odsCodeIn(fieldOf(managing, 'identifier'));
  return {
    name: textOf(chosen?.body['name']) ?? textOf(fieldOf(managing, 'display')),
    odsCode: (chosen === undefined ? undefined : odsCodeOf(chosen.body)) ?? byIdentifier,
  };
}

function odsCodeOf(organisation: JsonObject): string | undefined {
  return odsCodeIn(organisation['identifier']);
}

function odsCodeIn(identifiers: unknown): string | undefined {
  const found = asObjects(identifiers).find((identifier) =>
    /\/ods-(?:organization|site)-code$/.test(wordOf(identifier['system']) ?? ''),
  );
  return textOf(found?.['value'])?.trim();
}

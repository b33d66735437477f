import type { UnknownRecord } from '../service/json.ts';
import { isRecord, listOf, parsedJson, recordsOf } from '../service/json.ts';
import { extensionUrl } from '../stories/structured/fhir-urls.ts';
import { listWarningSentences } from '../stories/structured/list-warning-sentence.ts';
import { testNhsNumber } from '../stories/test-nhs-number.ts';

/** What a practice may hold otherwise than PDS does (SAFE-13, GPC-CORE02). */
export type Alteration =
  | 'another-number'
  | 'other-name'
  | 'other-given-name'
  | 'other-birth-date'
  | 'other-gender'
  | 'other-practice'
  | 'dissent-as-blank';

/** Beyond every story and every third-party record. */
const NUMBER_OF_NOBODY = 80_000;

type Change = (resource: UnknownRecord) => UnknownRecord | undefined;

const onlyOn =
  (type: string, change: (resource: UnknownRecord) => UnknownRecord): Change =>
  (resource) =>
    resource['resourceType'] === type ? change(resource) : resource;

/** Version 1 has texts where 0.7 has lists. */
const named = (part: 'family' | 'given', text: string): Change =>
  onlyOn('Patient', (patient) => ({
    ...patient,
    name: recordsOf(patient['name']).map((name) => ({
      ...name,
      [part]: part === 'given' || Array.isArray(name['family']) ? [text] : text,
    })),
  }));

const withIdentifier = (resource: UnknownRecord, systemEnd: string, value: string): UnknownRecord => ({
  ...resource,
  identifier: recordsOf(resource['identifier']).map((identifier) =>
    String(identifier['system']).endsWith(systemEnd) ? { ...identifier, value } : identifier,
  ),
});

/** Who and where the record is; everything clinical goes. */
const ADMINISTRATIVE: ReadonlySet<unknown> = new Set([
  'Patient',
  'Organization',
  'Practitioner',
  'PractitionerRole',
]);

const blanked: Change = (resource) => {
  if (resource['resourceType'] !== 'List') {
    return ADMINISTRATIVE.has(resource['resourceType']) ? resource : undefined;
  }
  const { entry: _entry, contained: _contained, ...list } = resource;
  return {
    ...list,
    extension: [
      ...listOf(list['extension']),
      { url: extensionUrl.listWarning, valueCode: 'confidential-items' },
    ],
    note: [{ text: listWarningSentences['confidential-items'] }],
  };
};

const changes: Readonly<Record<Alteration, Change>> = {
  'another-number': onlyOn('Patient', (patient) =>
    withIdentifier(patient, '/nhs-number', testNhsNumber(NUMBER_OF_NOBODY)),
  ),
  'other-name': named('family', 'Elsewhereson'),
  'other-given-name': named('given', 'Quentina'),
  'other-birth-date': onlyOn('Patient', (patient) => ({ ...patient, birthDate: '1901-01-01' })),
  'other-gender': onlyOn('Patient', (patient) => ({
    ...patient,
    gender: patient['gender'] === 'female' ? 'male' : 'female',
  })),
  'other-practice': onlyOn('Organization', (organisation) =>
    withIdentifier(organisation, '/ods-organization-code', 'T9P98'),
  ),
  'dissent-as-blank': blanked,
};

/** The same bundle with one thing changed; text that is no bundle stays as it is. */
export function alteredRecord(body: string | Uint8Array, alteration: Alteration): string | Uint8Array {
  const bundle = parsedJson(Buffer.from(body).toString('utf8'));
  if (!isRecord(bundle)) return body;
  const change = changes[alteration];
  const entry = recordsOf(bundle['entry']).flatMap((each) => {
    const resource = isRecord(each['resource']) ? change(each['resource']) : undefined;
    return resource === undefined ? [] : [{ ...each, resource }];
  });
  return JSON.stringify({ ...bundle, entry });
}

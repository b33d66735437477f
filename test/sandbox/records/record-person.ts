import { isNhsNumber } from '../nhs-number.ts';
import { isWholeDate } from '../practice/parameter-rules.ts';
import type { UnknownRecord } from '../service/json.ts';
import { isRecord, listOf, recordsOf, textOf } from '../service/json.ts';
import { resourcesOf } from './bundle-kind.ts';
import { NHS_NUMBER_SYSTEM } from './substitute-nhs-number.ts';

const ODS_SYSTEM = 'https://fhir.nhs.uk/Id/ods-organization-code';

/** What stands in for what a record does not say. None of it can be taken for a real person's. */
const standIns = {
  family: 'Notstated',
  given: 'Notstated',
  birthDate: '1900-01-01',
  gender: 'unknown',
  practiceOdsCode: 'T9P99',
  practiceName: 'Practice not stated in the record (stand-in)',
} as const;

/** Who a third-party bundle says it is about, as far as PDS would know. */
export interface RecordPerson {
  /** Valid, or undefined. */
  readonly nhsNumber: string | undefined;
  readonly hasPatient: boolean;
  readonly family: string;
  readonly given: readonly string[];
  readonly prefix: readonly string[];
  readonly birthDate: string;
  readonly gender: string;
  readonly practiceOdsCode: string;
  readonly practiceName: string;
  /** One phrase per stand-in. */
  readonly substituted: readonly string[];
}

const filledText = (value: unknown): string | undefined => {
  const text = textOf(value)?.trim();
  return text === undefined || text === '' ? undefined : text;
};

function filledTexts(value: unknown): string[] {
  const values = typeof value === 'string' ? [value] : listOf(value);
  return values.map(filledText).filter((text) => text !== undefined);
}

function nameRank(name: UnknownRecord): number {
  if (name['use'] === 'official') return 0;
  return name['use'] === 'usual' ? 1 : 2;
}

/** The name that a reader of the record would show: official or usual before others (structured.md 3.11). */
function chosenName(patient: UnknownRecord): UnknownRecord {
  const names = recordsOf(patient['name']);
  return names.toSorted((one, other) => nameRank(one) - nameRank(other))[0] ?? {};
}

function referenced(resources: readonly UnknownRecord[], reference: unknown): UnknownRecord | undefined {
  const [type = '', id = ''] = (isRecord(reference) ? (textOf(reference['reference']) ?? '') : '')
    .split('/')
    .slice(-2);
  return resources.find((resource) => resource['resourceType'] === type && resource['id'] === id);
}

interface FoundPractice {
  readonly odsCode: string;
  readonly name: string;
}

/** ODS codes have capitals and digits only; anything else could not be registered (integration.md 4.3). */
function practiceOf(organisation: UnknownRecord | undefined): FoundPractice | undefined {
  const odsCode = recordsOf(organisation?.['identifier'])
    .filter(({ system }) => system === ODS_SYSTEM)
    .map(({ value }) => filledText(value))
    .find((value) => value !== undefined && /^[0-9A-Z]{2,12}$/.test(value));
  if (odsCode === undefined) return undefined;
  return { odsCode, name: filledText(organisation?.['name']) ?? odsCode };
}

function findPractice(
  patient: UnknownRecord,
  resources: readonly UnknownRecord[],
): FoundPractice | undefined {
  const generalPractitioners = recordsOf(patient['generalPractitioner']);
  const roles = generalPractitioners.flatMap((reference) => {
    const practitioner = referenced(resources, reference);
    if (practitioner?.['resourceType'] === 'PractitionerRole') return [practitioner];
    return resources.filter(
      (role) =>
        role['resourceType'] === 'PractitionerRole' &&
        practitioner !== undefined &&
        referenced(resources, role['practitioner']) === practitioner,
    );
  });
  const organisations = [
    patient['managingOrganization'],
    ...generalPractitioners,
    ...roles.map((role) => role['organization']),
  ].map((reference) => referenced(resources, reference));
  return organisations
    .filter((organisation) => organisation?.['resourceType'] === 'Organization')
    .map(practiceOf)
    .find((practice) => practice !== undefined);
}

const GENDERS: ReadonlySet<unknown> = new Set(['male', 'female', 'other', 'unknown']);

/** Reads the first Patient of a Bundle; total: a record without one gives stand-ins throughout. */
export function readRecordPerson(bundle: UnknownRecord): RecordPerson {
  const resources = resourcesOf(bundle);
  const patient = resources.find((resource) => resource['resourceType'] === 'Patient');
  const substituted: string[] = [];
  const orStandIn = <T>(what: string, found: T | undefined, standIn: T): T => {
    if (found !== undefined) return found;
    substituted.push(`${what} ${String(standIn)} (stand-in)`);
    return standIn;
  };
  const name = chosenName(patient ?? {});
  const given = filledTexts(name['given']);
  const birthDate = patient?.['birthDate'];
  const gender = patient?.['gender'];
  const family = orStandIn('family name', filledTexts(name['family'])[0], standIns.family);
  const givenNames = orStandIn<readonly string[]>('given name', given.length > 0 ? given : undefined, [
    standIns.given,
  ]);
  const born = orStandIn('birth date', isWholeDate(birthDate) ? birthDate : undefined, standIns.birthDate);
  const sex = orStandIn('gender', GENDERS.has(gender) ? textOf(gender) : undefined, standIns.gender);
  const practice = findPractice(patient ?? {}, resources);
  const odsCode = orStandIn('practice', practice?.odsCode, standIns.practiceOdsCode);
  const number = recordsOf(patient?.['identifier'])
    .filter(({ system }) => system === NHS_NUMBER_SYSTEM)
    .map(({ value }) => textOf(value) ?? '')
    .find(isNhsNumber);
  return {
    nhsNumber: number,
    hasPatient: patient !== undefined,
    family,
    given: givenNames,
    prefix: filledTexts(name['prefix']),
    birthDate: born,
    gender: sex,
    practiceOdsCode: odsCode,
    practiceName: practice?.name ?? standIns.practiceName,
    substituted,
  };
}

import { administrativeGender } from '../../shared/contract/person.ts';
import type { AdministrativeGender, PersonName, TracedPerson } from '../../shared/contract/person.ts';
import { confidentialitySystem, nhsNumberSystem } from './identifier-systems.ts';
import { objectOf, objectsOf, textOf, textsOf } from './json-reading.ts';
import type { JsonObject } from './json-reading.ts';

/** What the gate and the banner need of a PDS Patient (integration.md §4.3); what cannot be read reads as the unsafe case. */
export interface PdsPatient {
  readonly nhsNumber: string;
  readonly numberVerified: boolean;
  /** A clear `U`, or `B`, the business flag, which may proceed (GPC-CORE09). */
  readonly unrestricted: boolean;
  readonly deceased: boolean;
  /** Absent when there is none, or more than one at a time. */
  readonly practice?: TracedPerson['practice'];
  /** Why the person left their last practice, in words of ours, where PDS says. */
  readonly leftPracticeBecause?: string;
  readonly birthDate: string;
  readonly name: PersonName;
  readonly preferredName?: string;
  readonly gender: AdministrativeGender;
  readonly address: readonly string[];
  readonly phones: TracedPerson['phones'];
}

/** Reads a Patient of PDS; `undefined` for anything that is not one. `today`: `YYYY-MM-DD`, for periods of validity. */
export function readPdsPatient(json: unknown, today: string): PdsPatient | undefined {
  const patient = objectOf(json);
  const nhsNumber = textOf(patient['id']);
  if (patient['resourceType'] !== 'Patient' || nhsNumber === undefined) return undefined;
  const names = objectsOf(patient['name']);
  const practice = readPractice(patient, today);
  const preferredName = readPreferredName(names, today);
  const exitCode = readExitCode(patient);
  const leftPracticeBecause = exitCode === undefined ? undefined : exitReasons[exitCode];
  const gender = administrativeGender.safeParse(patient['gender']);
  return {
    nhsNumber,
    numberVerified: isNumberVerified(patient, nhsNumber),
    unrestricted: isUnrestricted(patient),
    deceased: isDeceased(patient) || exitCode === 'DEA',
    ...(practice === undefined ? {} : { practice }),
    ...(leftPracticeBecause === undefined ? {} : { leftPracticeBecause }),
    birthDate: textOf(patient['birthDate']) ?? '',
    name: readName(names, today),
    ...(preferredName === undefined ? {} : { preferredName }),
    gender: gender.success ? gender.data : 'unknown',
    address: readAddress(patient, today),
    phones: readPhones(patient, today),
  };
}

function isNumberVerified(patient: JsonObject, nhsNumber: string): boolean {
  const codes = objectsOf(patient['identifier'])
    .filter(({ system, value }) => system === nhsNumberSystem && value === nhsNumber)
    .flatMap(({ extension }) => objectsOf(extension))
    .filter(({ url }) => textOf(url)?.includes('NHSNumberVerificationStatus') === true)
    .flatMap(({ valueCodeableConcept }) => objectsOf(objectOf(valueCodeableConcept)['coding']))
    .map(({ code }) => code);
  return codes.length > 0 && codes.every((code) => code === '01');
}

/** `R` and `V` are restricted, no label at all is unknown: only `U` and the business flag pass (DESIGN.md 2.18). */
function isUnrestricted(patient: JsonObject): boolean {
  const labels = objectsOf(objectOf(patient['meta'])['security']);
  return (
    labels.length > 0 &&
    labels.every(({ system, code }) => system === confidentialitySystem && (code === 'U' || code === 'B'))
  );
}

/** Any trace of a death counts, also an informal notification without a date; `U` is a notification taken back. */
function isDeceased(patient: JsonObject): boolean {
  const { deceasedDateTime, deceasedBoolean } = patient;
  if (deceasedDateTime !== undefined && deceasedDateTime !== null) return true;
  if (deceasedBoolean !== undefined && deceasedBoolean !== false) return true;
  return objectsOf(patient['extension'])
    .filter(({ url }) => textOf(url)?.includes('DeathNotificationStatus') === true)
    .flatMap(({ extension }) => objectsOf(extension))
    .flatMap(({ valueCodeableConcept }) => objectsOf(objectOf(valueCodeableConcept)['coding']))
    .some(({ code }) => code !== 'U');
}

/** Exit codes of the removal from a practice's list (integration.md §4.3); a death among them counts as one. */
const exitReasons: Readonly<Record<string, string>> = {
  EMB: 'moved abroad',
  SCT: 'moved to Scotland',
  NIT: 'moved to Northern Ireland',
  TRA: 'was a temporary resident',
  ORR: 'left the practice for another reason',
};

function readExitCode(patient: JsonObject): string | undefined {
  return objectsOf(patient['extension'])
    .filter(({ url }) => textOf(url)?.includes('RemovalFromRegistration') === true)
    .flatMap(({ extension }) => objectsOf(extension))
    .flatMap(({ valueCodeableConcept }) => objectsOf(objectOf(valueCodeableConcept)['coding']))
    .map(({ code }) => textOf(code))
    .find((code) => code !== undefined);
}

function readPractice(patient: JsonObject, today: string): TracedPerson['practice'] | undefined {
  const registered = objectsOf(patient['generalPractitioner'])
    .map((reference) => ({
      name: textOf(reference['display']),
      identifier: objectOf(reference['identifier']),
    }))
    .filter(({ identifier }) => isCurrent(identifier, today))
    .flatMap(({ name, identifier }) => {
      const odsCode = textOf(identifier['value']);
      return odsCode !== undefined && /^[0-9A-Z]+$/.test(odsCode) ? [{ odsCode, name }] : [];
    });
  const [first] = registered;
  if (first === undefined || registered.some(({ odsCode }) => odsCode !== first.odsCode)) return undefined;
  return { odsCode: first.odsCode, ...(first.name === undefined ? {} : { name: first.name }) };
}

function readName(names: readonly JsonObject[], today: string): PersonName {
  const usual = names.filter(({ use }) => use === 'usual');
  const chosen = objectOf(usual.find((name) => isCurrent(name, today)) ?? usual[0] ?? names[0]);
  return {
    family: textOf(chosen['family']) ?? '',
    given: textsOf(chosen['given']),
    prefix: textsOf(chosen['prefix']),
  };
}

function readPreferredName(names: readonly JsonObject[], today: string): string | undefined {
  const nickname = names.find((name) => name['use'] === 'nickname' && isCurrent(name, today));
  return textOf(textsOf(nickname?.['given']).join(' ')) ?? textOf(nickname?.['text']);
}

function readAddress(patient: JsonObject, today: string): readonly string[] {
  const homes = objectsOf(patient['address']).filter(({ use }) => use === 'home');
  const home = objectOf(homes.find((address) => isCurrent(address, today)));
  return [...textsOf(home['line']), ...textsOf([home['postalCode']])];
}

function readPhones(patient: JsonObject, today: string): TracedPerson['phones'] {
  return objectsOf(patient['telecom'])
    .filter((contact) => contact['system'] === 'phone' && isCurrent(contact, today))
    .flatMap((contact) => {
      const value = textOf(contact['value']);
      return value === undefined ? [] : [{ use: textOf(contact['use']) ?? '', value }];
    });
}

/** Dates compare at the precision that they were sent with: `2026` has not ended before 2027. */
function isCurrent(dated: JsonObject, today: string): boolean {
  const { start, end } = objectOf(dated['period']);
  const from = textOf(start)?.slice(0, 10) ?? '';
  const until = textOf(end)?.slice(0, 10);
  return from <= today && (until === undefined || until >= today.slice(0, until.length));
}

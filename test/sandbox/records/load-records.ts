import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createNumberSupply } from '../nhs-number.ts';
import type { ServedPerson, ServedPractice } from '../sandbox-person.ts';
import { isRecord, parsedJson } from '../service/json.ts';
import { reasonNotServed } from './bundle-kind.ts';
import { recordPdsPatient } from './record-pds-patient.ts';
import type { RecordPerson } from './record-person.ts';
import { readRecordPerson } from './record-person.ts';
import { substituteNhsNumber } from './substitute-nhs-number.ts';

const LARGEST_FILE = 200 * 1_048_576;

export interface LoadedRecords {
  readonly people: readonly ServedPerson[];
  /** Practices that no story has. */
  readonly practices: readonly ServedPractice[];
  readonly notServed: readonly { readonly file: string; readonly reason: string }[];
}

export interface LoadRecordsOptions {
  readonly directory: string;
  readonly takenNumbers: readonly string[];
  readonly knownPractices: readonly ServedPractice[];
}

interface NumberedRecord {
  readonly nhsNumber: string;
  readonly bytes: Buffer;
  readonly substituted: readonly string[];
}

function numbered(
  bytes: Buffer,
  person: RecordPerson,
  isTaken: (nhsNumber: string) => boolean,
  next: () => string,
): NumberedRecord {
  const { nhsNumber: own } = person;
  if (own !== undefined && !isTaken(own)) return { nhsNumber: own, bytes, substituted: [] };
  const nhsNumber = next();
  const done = substituteNhsNumber(bytes, nhsNumber);
  if (done === undefined) {
    return { nhsNumber, bytes, substituted: ['nothing in the record: it holds no Patient'] };
  }
  const why = own === undefined ? 'missing or invalid' : 'already taken';
  const how = done.how === 'replaced' ? 'value replaced' : 'identifier inserted';
  return { nhsNumber, bytes: done.bytes, substituted: [`NHS number ${nhsNumber} (${why}; ${how})`] };
}

function practiceFor(person: RecordPerson, index: number): ServedPractice {
  const { practiceOdsCode: odsCode, practiceName: name } = person;
  return {
    odsCode,
    name,
    asid: String(900_000_002_001 + index),
    partyKey: `${odsCode}-${String(902_001 + index)}`,
    addresses: [`https://records.sandbox.test/${odsCode}/STU3/1/gpconnect/structured`],
    alsoConsumer: false,
    shares: true,
  };
}

async function jsonFilesUnder(directory: string): Promise<string[]> {
  const names = await readdir(directory, { recursive: true });
  return names.filter((name) => name.endsWith('.json')).sort();
}

/**
 * Serves every structured bundle under a directory as a person. The body stays as it is to the byte, but for
 * the NHS number where that is missing, invalid or taken. Throws when the directory cannot be read.
 */
export async function loadRecords(options: LoadRecordsOptions): Promise<LoadedRecords> {
  const people: ServedPerson[] = [];
  const practices: ServedPractice[] = [];
  const notServed: { file: string; reason: string }[] = [];
  const taken = new Set(options.takenNumbers);
  const isTaken = (nhsNumber: string): boolean => taken.has(nhsNumber);
  const next = createNumberSupply(isTaken);
  const known = new Set(options.knownPractices.map(({ odsCode }) => odsCode));

  for (const file of await jsonFilesUnder(options.directory)) {
    const path = join(options.directory, file);
    const { size } = await stat(path);
    if (size > LARGEST_FILE) {
      notServed.push({ file, reason: 'larger than 200 MB' });
      continue;
    }
    const original = await readFile(path);
    const value = parsedJson(original.toString('utf8'));
    const reason = value === undefined ? 'malformed JSON' : reasonNotServed(value);
    if (reason !== undefined || !isRecord(value)) {
      notServed.push({ file, reason: reason ?? 'no JSON object' });
      continue;
    }
    const person = readRecordPerson(value);
    const { nhsNumber, bytes, substituted } = numbered(original, person, isTaken, next);
    taken.add(nhsNumber);
    if (!known.has(person.practiceOdsCode)) {
      known.add(person.practiceOdsCode);
      practices.push(practiceFor(person, practices.length));
    }
    people.push({
      nhsNumber,
      birthDate: person.birthDate,
      displayName: [...person.prefix, ...person.given, person.family].join(' '),
      story: person.hasPatient ? 'third-party record' : 'third-party record without a Patient',
      source: file,
      substituted: [...substituted, ...person.substituted],
      practiceOdsCode: person.practiceOdsCode,
      pds: { kind: 'patient', patient: recordPdsPatient(person, nhsNumber) },
      atPractice: true,
      structuredBody: () => bytes,
    });
  }
  return { people, practices, notServed };
}

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bareOpening } from '../bare-client/bare-opening.ts';
import { isNhsNumber } from '../nhs-number.ts';
import type { Sandbox } from '../start-sandbox.ts';
import { startSandbox } from '../start-sandbox.ts';
import { stories } from '../stories/index.ts';

const NUMBERED = 'https://fhir.nhs.uk/Id/nhs-number';
const numbered = (value: string) => `"identifier":[{"system":"${NUMBERED}","value":"${value}"}]`;
const bundle = (resources: readonly string[], type = 'collection') =>
  `{"resourceType":"Bundle","type":"${type}","entry":[${resources.map((each) => `{"resource":${each}}`).join(', ')}]}\n`;
const organisation =
  '{"resourceType":"Organization","id":"o1","name":"Hollin Practice","identifier":[{"system":"https://fhir.nhs.uk/Id/ods-organization-code","value":"T9Q07"}]}';
const patient = (members: string) =>
  `{"resourceType":"Patient","name":[{"use":"official","family":"Fixture","given":["Ann","B"],"prefix":["Ms"]}],"gender":"female","birthDate":"1940-05-06","managingOrganization":{"reference":"Organization/o1"},${members}}`;
const dose = '{"resourceType":"MedicationStatement","dosage":[{"doseQuantity":{"value":7.0}}]}';
const taken = stories[0]?.nhsNumber ?? '';

const files: Readonly<Record<string, string>> = {
  'a/own-number.json': bundle([organisation, patient(numbered('9990000018')), dose]),
  'a/same-number.json': bundle([organisation, patient(numbered('9990000018')), dose]),
  'b/bad-number.json': bundle([organisation, patient(numbered('Test Harness')), dose]),
  'b/story-number.json': bundle([organisation, patient(numbered(taken)), dose]),
  'c/bare-patient.json': bundle(['{"resourceType":"Patient","birthDate":"1940"}', dose]),
  'c/no-patient.json': bundle([dose]),
  'd/malformed.json': '{"resourceType":"Bundle",}',
  'd/documents.json': bundle([patient('"active":true'), '{"resourceType":"DocumentReference"}'], 'searchset'),
  'd/html.json': bundle(['{"resourceType":"Composition"}', '{"resourceType":"List"}'], 'searchset'),
  'd/request.json': '{"resourceType":"Parameters"}',
  'd/list.json': '[]',
  'd/notes.txt': 'no record',
};

let directory: string;
let sandbox: Sandbox;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'records-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(directory, name)), { recursive: true });
    await writeFile(join(directory, name), text);
  }
  sandbox = await startSandbox({ recordsDirectory: directory });
});
afterAll(async () => {
  await sandbox.close();
  await rm(directory, { recursive: true });
});

const personOf = (source: string) => {
  const person = sandbox.people.find((each) => each.source === source);
  if (person === undefined) throw new Error(`${source} is not served`);
  return person;
};
const served = Object.keys(files).filter((name) => /^[abc]/.test(name));

describe('records of third parties', () => {
  it('serves every structured bundle, in the order of their names', () => {
    expect(sandbox.people.flatMap(({ source }) => source ?? [])).toEqual(served);
  });

  it('gives every person a valid number of their own', () => {
    const numbers = sandbox.people.map(({ nhsNumber }) => nhsNumber);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.filter((each) => !isNhsNumber(each))).toEqual([]);
  });

  it.each(served)('carries %s through every hop', async (source) => {
    const person = personOf(source);
    const { text } = await bareOpening(sandbox.profilePath, person);
    const original = files[source] ?? '';
    const replaced = original.replace(
      /"value":"[^"]*"(?=\}\]\})(?!.*Organization)/,
      `"value":"${person.nhsNumber}"`,
    );
    const inserted = original.replace(
      '{"resourceType":"Patient","birth',
      `{"identifier":[{"system":"${NUMBERED}","value":"${person.nhsNumber}"}],"resourceType":"Patient","birth`,
    );
    expect([original, replaced, inserted]).toContain(text);
    expect(text).toContain('7.0');
    expect(text.includes(person.nhsNumber)).toBe(source !== 'c/no-patient.json');
  });

  it('leaves a record with a valid, free number as it is', async () => {
    const person = personOf('a/own-number.json');
    expect(person).toMatchObject({
      nhsNumber: '9990000018',
      birthDate: '1940-05-06',
      displayName: 'Ms Ann B Fixture',
      substituted: [],
    });
    expect((await bareOpening(sandbox.profilePath, person)).text).toBe(files['a/own-number.json']);
  });

  it.each([
    ['a/same-number.json', /already taken; value replaced/],
    ['b/bad-number.json', /missing or invalid; value replaced/],
    ['b/story-number.json', /already taken; value replaced/],
    ['c/bare-patient.json', /missing or invalid; identifier inserted/],
    ['c/no-patient.json', /holds no Patient/],
  ])('says what it substituted in %s', (source, what) => {
    expect(personOf(source).nhsNumber).toMatch(/^999/);
    expect(personOf(source).substituted[0]).toMatch(what);
  });

  it('says every stand-in', () => {
    expect(personOf('c/bare-patient.json')).toMatchObject({
      birthDate: '1900-01-01',
      displayName: 'Notstated Notstated',
    });
    expect(personOf('c/bare-patient.json').substituted.slice(1)).toEqual([
      'family name Notstated (stand-in)',
      'given name Notstated (stand-in)',
      'birth date 1900-01-01 (stand-in)',
      'gender unknown (stand-in)',
      'practice T9P99 (stand-in)',
    ]);
  });

  it('says of every other JSON file why it is not served', () => {
    expect(Object.fromEntries(sandbox.notServed.map(({ file, reason }) => [file, reason]))).toEqual({
      'd/documents.json': 'a searchset without clinical resources',
      'd/html.json': 'a searchset of another service: an HTML record',
      'd/list.json': 'no JSON object',
      'd/malformed.json': 'malformed JSON',
      'd/request.json': 'a Parameters, no Bundle',
    });
  });
});

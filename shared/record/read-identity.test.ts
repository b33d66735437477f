import { describe, expect, it } from 'vitest';
import {
  allergy,
  bundle,
  doctor,
  list,
  listCodes,
  patient,
  practice,
  read,
  statement,
} from './record-fixtures.ts';

const nhsSystem = 'https://fhir.nhs.uk/Id/nhs-number';

function readingOf(change: object, organisation: Readonly<Record<string, unknown>> = practice): unknown {
  return read(bundle({ ...patient, ...change }, organisation, doctor)).reading;
}

function differencesOf(change: object, organisation?: Readonly<Record<string, unknown>>): unknown {
  return (readingOf(change, organisation) as { differences?: unknown }).differences;
}

describe('identity', () => {
  it('SAFE-13 takes names without regard to case, accents and blanks for the same', () => {
    expect(readingOf({})).toMatchObject({ kind: 'record' });
    expect(readingOf({ name: { family: 'sample -  renee', given: 'ADA' } })).toMatchObject({
      kind: 'record',
    });
  });

  it.each([
    ['another number', [{ system: nhsSystem, value: '9990000026' }]],
    ['words in place of a number', [{ system: nhsSystem, value: 'Test Harness' }]],
    [
      'a second, other number',
      [
        { system: nhsSystem, value: '9990000018' },
        { system: nhsSystem, value: '9990000026' },
      ],
    ],
  ])('SAFE-13 stops at %s and reads nothing', (_name, identifier) => {
    const { reading, book } = read(bundle({ ...patient, identifier }, practice));
    expect([reading, book.record, book.continueDespiteDifferences()]).toEqual([
      { kind: 'other-person' },
      undefined,
      undefined,
    ]);
  });

  it('SAFE-13 stops when a second patient has another number', () => {
    const other = { ...patient, id: 'p2', identifier: [{ system: nhsSystem, value: '9990000026' }] };
    expect(read(bundle(patient, practice, other)).reading).toEqual({ kind: 'other-person' });
  });

  it('H-02 stops when an entry is about a patient of the answer without a number', () => {
    const nameless = { resourceType: 'Patient', id: 'p2' };
    const about = { reference: 'Patient/p2' };
    for (const entry of [allergy('a', { patient: about }), statement('s', { subject: about })]) {
      const { reading, book } = read(bundle(patient, practice, nameless, entry));
      expect([reading, book.record]).toEqual([{ kind: 'other-person' }, undefined]);
    }
  });

  it('H-02 interrupts when an entry gives the number of another person', () => {
    const subject = { reference: 'Patient/p1', identifier: { system: nhsSystem, value: '9990000026' } };
    expect(read(bundle(patient, practice, list(listCodes.allergies, [], { subject }))).reading).toEqual({
      kind: 'differs',
      differences: [
        {
          field: 'NHS number in entries',
          nationalRecord: '999 000 0018',
          practiceRecord: '999 000 0026',
        },
      ],
    });
  });

  it('takes entries about the patient, by reference or by number', () => {
    const byNumber = { identifier: { system: nhsSystem, value: '999 000 0018' } };
    const entries = [
      allergy('a', { patient: { reference: 'Patient/p1' } }),
      statement('s', { subject: byNumber }),
    ];
    expect(read(bundle(patient, practice, ...entries)).reading).toMatchObject({ kind: 'record' });
  });

  it('SAFE-13 takes given names sent as one for the same', () => {
    expect(readingOf({ name: { family: 'Sample-Renée', given: ['Ada Jo'] } })).toMatchObject({
      kind: 'record',
    });
    expect(differencesOf({ name: { family: 'Sample-Renée', given: ['Jo'] } })).toMatchObject([
      { field: 'given name' },
    ]);
  });

  it('takes blanks inside the number and its old predecessors for what they are', () => {
    const identifier = [
      { system: nhsSystem, value: '999 000 0018' },
      { system: nhsSystem, value: '9990000026', use: 'old' },
    ];
    expect(readingOf({ identifier })).toMatchObject({ kind: 'record' });
  });

  it.each([
    ['no patient', bundle(practice)],
    ['a patient without a number', bundle({ ...patient, identifier: [] }, practice)],
    ['a blank number', bundle({ ...patient, identifier: [{ system: nhsSystem, value: ' ' }] }, practice)],
    [
      'a number of another system',
      bundle({ ...patient, identifier: [{ system: 'urn:x', value: '9990000018' }] }),
    ],
  ])('SAFE-13 never shows an answer with %s', (_name, answer) => {
    expect(read(answer)).toMatchObject({ reading: { kind: 'unreadable', why: 'no-patient' } });
  });

  it.each([
    ['family name', { name: [{ family: 'Other', given: ['Ada'] }] }, 'Sample-Renée', 'Other'],
    ['given name', { name: [{ family: 'Sample-Renee', given: ['Eve'] }] }, 'Ada', 'Eve'],
    ['gender', { gender: 'male' }, 'Female', 'Male'],
    ['date of birth', { birthDate: '1940-05-07' }, '06-May-1940', '07-May-1940'],
    ['date of birth', { birthDate: '1940' }, '06-May-1940', '1940'],
  ])('SAFE-13 tells a different %s on both sides', (field, change, nationalRecord, practiceRecord) => {
    expect(differencesOf(change)).toEqual([{ field, nationalRecord, practiceRecord }]);
  });

  it('SAFE-13 tells what the practice does not record', () => {
    const bare = {
      name: undefined,
      gender: undefined,
      birthDate: undefined,
      managingOrganization: undefined,
    };
    expect(differencesOf(bare, { ...practice, identifier: [] })).toEqual([
      { field: 'family name', nationalRecord: 'Sample-Renée', practiceRecord: 'Not recorded' },
      { field: 'given name', nationalRecord: 'Ada', practiceRecord: 'Not recorded' },
      { field: 'gender', nationalRecord: 'Female', practiceRecord: 'Not recorded' },
      { field: 'date of birth', nationalRecord: '06-May-1940', practiceRecord: 'Not recorded' },
      { field: 'GP practice', nationalRecord: 'T9P09', practiceRecord: 'Not recorded' },
    ]);
  });

  it('SAFE-13 tells another practice, and compares its code exactly', () => {
    const identifier = [{ system: 'https://fhir.nhs.uk/Id/ods-organization-code', value: 't9p09' }];
    expect(differencesOf({}, { ...practice, identifier })).toEqual([
      { field: 'GP practice', nationalRecord: 'T9P09', practiceRecord: 't9p09' },
    ]);
  });

  it('UI-15 compares the official name that has not ended', () => {
    const name = [
      { use: 'nickname', family: 'Other', given: ['Addie'] },
      { use: 'official', family: 'Maiden', given: ['Ada'], period: { end: '1970-01-01' } },
      { use: 'official', family: 'Sample-Renée', given: ['Ada'] },
    ];
    expect(readingOf({ name })).toMatchObject({ kind: 'record' });
  });

  it('SAFE-13 holds a differing record back for the person to decide', () => {
    const { reading, book } = read(bundle({ ...patient, gender: 'male' }, practice));
    expect(reading).not.toHaveProperty('summary');
    expect(book.record).toBeUndefined();
    expect(book.continueDespiteDifferences()?.practice).toEqual({ name: 'Sample Surgery', odsCode: 'T9P09' });
  });
});

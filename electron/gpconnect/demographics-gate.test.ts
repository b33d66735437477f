import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Asked } from './demographics-gate.ts';
import { passDemographicsGate, ruleOfRefusal } from './demographics-gate.ts';
import { readPdsPatient } from './pds-patient.ts';

const today = '2026-11-23';
const number = '9990000018';
const asked: Asked = {
  nhsNumber: number,
  dateOfBirth: '1945-07-14',
  tracedAt: new Date('2026-11-23T03:00:00Z'),
};

function verification(code: string) {
  return {
    url: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus',
    valueCodeableConcept: { coding: [{ code }] },
  };
}

function death(code: string) {
  return {
    url: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-DeathNotificationStatus',
    extension: [{ url: 'deathNotificationStatus', valueCodeableConcept: { coding: [{ code }] } }],
  };
}

function label(code: string) {
  return { security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code }] };
}

function identifiers(value: string, code = '01') {
  return [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value, extension: [verification(code)] }];
}

function removal(code: string) {
  return {
    url: 'https://fhir.nhs.uk/StructureDefinition/Extension-PDS-RemovalFromRegistration',
    extension: [{ url: 'removalFromRegistrationCode', valueCodeableConcept: { coding: [{ code }] } }],
  };
}

function surgery(odsCode: string, period: object = { start: '2020-01-01' }) {
  return { identifier: { value: odsCode, period }, type: 'Organization' };
}

const patient = {
  resourceType: 'Patient',
  id: number,
  meta: label('U'),
  identifier: identifiers(number),
  name: [
    { use: 'old', family: 'Before', given: ['Dot'] },
    { use: 'usual', family: 'Sample', given: ['Dorothy', 'May'], prefix: ['Mrs'], period: { start: '2001' } },
    { use: 'nickname', given: ['Dot'] },
  ],
  gender: 'female',
  birthDate: '1945-07-14',
  address: [
    { use: 'home', line: ['Old House'], postalCode: 'ZZ99 9ZZ', period: { end: '2019-12-31' } },
    {
      use: 'home',
      line: ['1 Test Lane', 'Testbury'],
      postalCode: 'ZZ99 1AA',
      period: { start: '2020-01-01' },
    },
  ],
  telecom: [
    { system: 'phone', use: 'home', value: '01632 960001' },
    { system: 'email', use: 'home', value: 'dot@example.test' },
    { system: 'phone', use: 'mobile', value: '07700 900001', period: { end: '2020' } },
  ],
  generalPractitioner: [surgery('T9P01')],
};

function gate(changes: object, question = asked) {
  const read = readPdsPatient({ ...patient, ...changes }, today);
  if (read === undefined) throw new Error('not read as a patient');
  return passDemographicsGate(read, question);
}

describe('the gate after demographics', () => {
  it('lets an ordinary person through with what identifies them', () => {
    expect(gate({})).toEqual({
      pass: true,
      person: {
        nhsNumber: number,
        name: { family: 'Sample', given: ['Dorothy', 'May'], prefix: ['Mrs'] },
        preferredName: 'Dot',
        birthDate: '1945-07-14',
        gender: 'female',
        address: ['1 Test Lane', 'Testbury', 'ZZ99 1AA'],
        phones: [{ use: 'home', value: '01632 960001' }],
        practice: { odsCode: 'T9P01' },
        tracedAt: '2026-11-23T03:00:00.000Z',
      },
    });
  });

  const replacement = { id: '9990000026', identifier: identifiers('9990000026') };
  it.each([
    ['SAFE-26 a replaced number', replacement, 'E-PT-09', 'CORE05'],
    ['SAFE-25 restricted', { meta: label('R') }, 'E-PT-11', 'CORE04'],
    ['SAFE-25 very restricted', { meta: label('V') }, 'E-PT-11', 'CORE04'],
    ['SAFE-25 redacted', { meta: label('REDACTED') }, 'E-PT-11', 'CORE04'],
    ['SAFE-25 no label', { meta: {} }, 'E-PT-11', 'CORE04'],
    ['SAFE-25 no meta', { meta: undefined }, 'E-PT-11', 'CORE04'],
    [
      'SAFE-25 two labels',
      { meta: { security: [...label('U').security, ...label('R').security] } },
      'E-PT-11',
      'CORE04',
    ],
    [
      'SAFE-25 a label of another system',
      { meta: { security: [{ system: 'x', code: 'U' }] } },
      'E-PT-11',
      'CORE04',
    ],
    ['an unverified number', { identifier: identifiers(number, '02') }, 'E-PT-11', 'CORE02'],
    [
      'a number without a verification',
      { identifier: [{ ...identifiers(number)[0], extension: [] }] },
      'E-PT-11',
      'CORE02',
    ],
    ['no number at all', { identifier: [] }, 'E-PT-11', 'CORE02'],
    ['a verified number that is another', { identifier: identifiers('9990000026') }, 'E-PT-11', 'CORE02'],
    ['SAFE-26 a death', { deceasedDateTime: '2026-01-02T00:00:00+00:00' }, 'E-PT-10', 'CORE07'],
    ['SAFE-26 a death of which the year is known', { deceasedDateTime: '2025' }, 'E-PT-10', 'CORE07'],
    ['SAFE-26 a death of unreadable date', { deceasedDateTime: {} }, 'E-PT-10', 'CORE07'],
    ['SAFE-26 a death without a date', { deceasedBoolean: true }, 'E-PT-10', 'CORE07'],
    ['SAFE-26 an informal notification', { extension: [death('1')] }, 'E-PT-10', 'CORE07'],
    ['no practice', { generalPractitioner: undefined }, 'E-PT-12', 'CORE03'],
    [
      'a practice that ended',
      { generalPractitioner: [surgery('T9P01', { end: '2026-11-22' })] },
      'E-PT-12',
      'CORE03',
    ],
    [
      'a practice to come',
      { generalPractitioner: [surgery('T9P01', { start: '2026-11-24' })] },
      'E-PT-12',
      'CORE03',
    ],
    ['two practices', { generalPractitioner: [surgery('T9P01'), surgery('T9P02')] }, 'E-PT-12', 'CORE03'],
    ['a practice code that is none', { generalPractitioner: [surgery('t9/../p01')] }, 'E-PT-12', 'CORE03'],
    ['GPC-CORE02 another date of birth', { birthDate: '1945-07-15' }, 'E-PT-08', 'CORE02'],
    ['GPC-CORE02 day and month exchanged', { birthDate: '1945-14-07' }, 'E-PT-08', 'CORE02'],
    ['GPC-CORE02 a partial date of birth', { birthDate: '1945-07' }, 'E-PT-08', 'CORE02'],
    ['GPC-CORE02 no date of birth', { birthDate: undefined }, 'E-PT-08', 'CORE02'],
    [
      'a practice left by death',
      { generalPractitioner: [], extension: [removal('DEA')] },
      'E-PT-10',
      'CORE07',
    ],
  ])('%s is refused, and nothing of the person leaves', (_what, changes, code, rule) => {
    const decision = gate(changes);
    expect(decision).toMatchObject({ pass: false, code, rule });
    expect(JSON.stringify(decision)).not.toMatch(/Sample|Dorothy|Test Lane|T9P0|960001|1945/);
  });

  it.each([
    ['a replaced number', replacement, 'E-PT-09'],
    ['restricted', { meta: label('R') }, 'E-PT-11'],
    ['unverified', { identifier: identifiers(number, '02') }, 'E-PT-11'],
    ['a death', { deceasedDateTime: '2025' }, 'E-PT-10'],
    ['no practice', { generalPractitioner: undefined, extension: [removal('EMB')] }, 'E-PT-12'],
  ])('GPC-CORE02 who does not know the person is told nothing else: %s', (_what, changes, code) => {
    const mismatch = { pass: false, code: 'E-PT-08', rule: 'CORE02' };
    expect(gate(changes, { ...asked, dateOfBirth: '1950-01-01' })).toEqual(mismatch);
    // A year alone is no proof either.
    expect(gate({ ...changes, birthDate: '1945' })).toEqual(mismatch);
    const names = { family: 'Sampson', given: 'D' };
    expect(gate(changes, { ...asked, dateOfBirth: '1945-07-15', names })).toMatchObject({ code });
    // PDS holds nothing to compare with.
    expect(gate({ ...changes, birthDate: undefined })).toMatchObject({ code });
  });

  it('SAFE-26 a replaced number comes with the new one', () => {
    expect(gate(replacement)).toMatchObject({ values: { new: '9990000026' } });
  });

  it('SAFE-26 a death notification that was taken back does not block', () => {
    expect(gate({ extension: [death('U')] }).pass).toBe(true);
  });

  it('GPC-CORE09 the business flag may proceed, but not beside a restriction', () => {
    expect(gate({ meta: label('B') }).pass).toBe(true);
    const both = { meta: { security: [...label('B').security, ...label('R').security] } };
    expect(gate(both)).toMatchObject({ pass: false, code: 'E-PT-11' });
  });

  it('GPC-CORE02 names help where one part of the date differs', () => {
    const names = { family: 'Sampson', given: 'D' };
    expect(gate({}, { ...asked, dateOfBirth: '1945-07-15', names }).pass).toBe(true);
    expect(gate({}, { ...asked, dateOfBirth: '1945-07-15' }).pass).toBe(false);
  });

  it.each([
    ['EMB', 'moved abroad'],
    ['SCT', 'moved to Scotland'],
    ['NIT', 'moved to Northern Ireland'],
    ['TRA', 'was a temporary resident'],
    ['ORR', 'left the practice for another reason'],
  ])('INT-4.3 why a practice was left (%s) is told to who knows the person', (code, reason) => {
    const gone = { generalPractitioner: undefined, extension: [removal(code)] };
    expect(gate(gone)).toMatchObject({ code: 'E-PT-12', values: { reason } });
    expect(gate({ ...gone, birthDate: undefined })).toEqual({ pass: false, code: 'E-PT-12', rule: 'CORE03' });
    // SAFE-25: a move is a location.
    expect(gate({ ...gone, meta: label('R') })).not.toHaveProperty('values');
  });

  it('an exit code that nobody knows gives no reason', () => {
    const gone = { generalPractitioner: undefined, extension: [removal('canary')] };
    expect(gate(gone)).toEqual({ pass: false, code: 'E-PT-12', rule: 'CORE03' });
  });

  it('every refusal of the gate has its rule', () => {
    const refused = gate({ deceasedDateTime: '2025' });
    expect(!refused.pass && ruleOfRefusal[refused.code]).toBe('CORE07');
  });

  it('refuses in the order of the rules: the first one decides the words', () => {
    const everything = {
      ...replacement,
      meta: label('R'),
      deceasedDateTime: '2025',
      generalPractitioner: [],
    };
    const order = [
      { ...everything, birthDate: '1900-01-01' },
      everything,
      { ...everything, id: number, identifier: identifiers(number) },
      { ...everything, id: number, identifier: identifiers(number), meta: label('U') },
      { generalPractitioner: [] },
      { birthDate: undefined },
    ];
    const codes = order.map((changes) => {
      const decision = gate(changes);
      return decision.pass ? 'pass' : decision.code;
    });
    expect(codes).toEqual(['E-PT-08', 'E-PT-09', 'E-PT-11', 'E-PT-10', 'E-PT-12', 'E-PT-08']);
  });

  it('tells an unknown gender as unknown', () => {
    const decision = gate({ gender: 'F' });
    expect(decision.pass && decision.person.gender).toBe('unknown');
  });
});

describe('a Patient of PDS', () => {
  it.each([
    undefined,
    null,
    [],
    'x',
    {},
    { resourceType: 'OperationOutcome', id: '1' },
    { resourceType: 'Patient' },
  ])('%j is none', (json) => {
    expect(readPdsPatient(json, today)).toBeUndefined();
  });

  it('never throws and never passes the gate by accident, whatever its fields hold', () => {
    const anything = fc.jsonValue();
    const fields = fc.record(
      {
        meta: anything,
        identifier: anything,
        name: anything,
        generalPractitioner: anything,
        telecom: anything,
      },
      { requiredKeys: ['meta', 'identifier'] },
    );
    fc.assert(
      fc.property(fields, (changes) => {
        expect(gate(changes).pass).toBe(false);
      }),
    );
  });
});

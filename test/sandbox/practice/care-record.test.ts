import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askRecord } from '../bare-client/bare-calls.ts';
import { bareDstu2Claims } from '../bare-client/bare-dstu2.ts';
import type { BareProfile } from '../bare-client/bare-profile.ts';
import { readBareProfile } from '../bare-client/bare-profile.ts';
import { CARE_RECORD, CARE_RECORD_METADATA } from '../interactions.ts';
import type { Sandbox } from '../start-sandbox.ts';
import { startSandbox } from '../start-sandbox.ts';

const PATIENT = '9990001049';
const asid = '900000000201';
const html = 'https://html-t9p01.sandbox.test/Html-View/T9P01/DSTU2/0/gpconnect';

let sandbox: Sandbox;
let profile: BareProfile;
beforeAll(async () => {
  sandbox = await startSandbox();
  profile = await readBareProfile(sandbox.profilePath);
});
afterAll(async () => sandbox.close());
beforeEach(() => sandbox.journal.clear());

const checks = () => sandbox.journal.entries.flatMap(({ checksFailed }) => checksFailed);

const DSTU2 = { Accept: 'application/json+fhir', 'Content-Type': 'application/json+fhir' } as const;
type Claims = ReturnType<typeof bareDstu2Claims>;
interface CareAsk {
  readonly section?: string;
  readonly period?: object;
  readonly more?: readonly object[];
  readonly number?: object;
  readonly claims?: (right: Claims) => object;
  readonly headers?: Readonly<Record<string, string>>;
}

const careRecord = async (ask: CareAsk = {}) => {
  const right = bareDstu2Claims(profile, PATIENT);
  return askRecord(profile, {
    serviceRoot: html,
    asid,
    nhsNumber: PATIENT,
    target: `${html}/Patient/$gpc.getcarerecord`,
    headers: { 'Ssp-InteractionID': CARE_RECORD, ...DSTU2, ...ask.headers },
    claims: { ...right, ...ask.claims?.(right) },
    body: JSON.stringify({
      resourceType: 'Parameters',
      parameter: [
        {
          name: 'patientNHSNumber',
          valueIdentifier: ask.number ?? { system: 'http://fhir.nhs.net/Id/nhs-number', value: PATIENT },
        },
        {
          name: 'recordSection',
          valueCodeableConcept: {
            coding: [
              {
                system: 'http://fhir.nhs.net/ValueSet/gpconnect-record-section-1',
                code: ask.section ?? 'SUM',
              },
            ],
          },
        },
        ...(ask.period === undefined ? [] : [{ name: 'timePeriod', valuePeriod: ask.period }]),
        ...(ask.more ?? []),
      ],
    }),
  });
};

const codeOf = (text: string): unknown => JSON.parse(text).issue[0].details.coding[0].code;

describe('Access Record HTML, version 0.7 (html.md 1, 5, 6)', () => {
  it('answers with a Composition of the one section, in its own media type', async () => {
    const answer = await careRecord();
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('application/json+fhir; charset=utf-8');
    const { type, entry } = JSON.parse(answer.text);
    expect(type).toBe('searchset');
    expect(entry[0].resource).toMatchObject({
      resourceType: 'Composition',
      section: [{ code: { coding: [{ code: 'SUM' }] } }],
    });
    expect(entry[1].resource).toMatchObject({
      resourceType: 'Patient',
      identifier: [{ system: 'http://fhir.nhs.net/Id/nhs-number', value: PATIENT }],
      name: [{ family: ['Testgrove'] }],
    });
    expect(checks()).toEqual([]);
  });

  it('metadata is a Conformance, asked for with the organisation as record', async () => {
    const answer = await askRecord(profile, {
      serviceRoot: html,
      asid,
      nhsNumber: PATIENT,
      method: 'GET',
      target: `${html}/metadata`,
      headers: { 'Ssp-InteractionID': CARE_RECORD_METADATA, Accept: DSTU2.Accept, 'Content-Type': undefined },
      claims: {
        ...bareDstu2Claims(profile, PATIENT),
        requested_scope: 'organization/*.read',
        requested_record: {
          resourceType: 'Organization',
          identifier: [{ system: 'http://fhir.nhs.net/Id/ods-organization-code', value: 'T9P01' }],
        },
      },
    });
    expect(JSON.parse(answer.text)).toMatchObject({ resourceType: 'Conformance', fhirVersion: '1.0.2' });
  });

  it.each<readonly [string, CareAsk, number, string, string]>([
    ['a lower-case section', { section: 'sum' }, 422, 'INVALID_PARAMETER', 'section'],
    ['a section of old', { section: 'INV' }, 422, 'INVALID_PARAMETER', 'section'],
    ['dates on a section without', { period: { start: '2024' } }, 400, 'BAD_REQUEST', 'period-on-undated'],
    ['an empty period', { section: 'ENC', period: {} }, 422, 'INVALID_PARAMETER', 'period'],
    [
      'an end before the start',
      { section: 'ENC', period: { start: '2025-02', end: '2025-01' } },
      422,
      'INVALID_PARAMETER',
      'period',
    ],
    [
      'a time without offset',
      { section: 'ENC', period: { start: '2025-02-01T10:00:00' } },
      422,
      'INVALID_PARAMETER',
      'period',
    ],
    ['an unknown parameter', { more: [{ name: 'recordsection' }] }, 422, 'INVALID_PARAMETER', 'name'],
    [
      'a parameter twice',
      {
        section: 'ENC',
        period: { start: '2025' },
        more: [{ name: 'timePeriod', valuePeriod: { start: '2025' } }],
      },
      400,
      'BAD_REQUEST',
      'cardinality',
    ],
    [
      'the NHS number system of 1.x',
      { number: { system: 'https://fhir.nhs.uk/Id/nhs-number', value: PATIENT } },
      400,
      'INVALID_IDENTIFIER_SYSTEM',
      'nhs-number-system',
    ],
    [
      'no requested_record',
      { claims: () => ({ requested_record: undefined }) },
      400,
      'BAD_REQUEST',
      'jwt-requested_record',
    ],
    [
      'another patient in the token',
      {
        claims: () => ({
          requested_record: {
            resourceType: 'Patient',
            identifier: [{ system: 'http://fhir.nhs.net/Id/nhs-number', value: '9990080232' }],
          },
        }),
      },
      400,
      'BAD_REQUEST',
      'jwt-requested_record',
    ],
    ['the audience of 1.x', { claims: () => ({ aud: html }) }, 400, 'BAD_REQUEST', 'jwt-aud'],
    [
      'conf/N',
      { claims: () => ({ requested_scope: 'patient/*.read conf/N' }) },
      400,
      'BAD_REQUEST',
      'jwt-requested_scope',
    ],
    [
      'a device without id',
      { claims: (right) => ({ requesting_device: { ...right.requesting_device, id: undefined } }) },
      422,
      'INVALID_RESOURCE',
      'jwt-requesting_device',
    ],
    [
      'no job role',
      {
        claims: (right) => ({
          requesting_practitioner: { ...right.requesting_practitioner, practitionerRole: [] },
        }),
      },
      422,
      'INVALID_RESOURCE',
      'jwt-practitioner-role',
    ],
    [
      'the name shape of 1.x',
      {
        claims: (right) => ({
          requesting_practitioner: {
            ...right.requesting_practitioner,
            name: [{ family: 'Testwell', given: ['Nia'], prefix: ['Ms'] }],
          },
        }),
      },
      422,
      'INVALID_RESOURCE',
      'jwt-practitioner-name',
    ],
    ['the media type of 1.x', { headers: { Accept: 'application/fhir+json' } }, 415, 'BAD_REQUEST', 'accept'],
  ])('refuses %s', async (_what, ask, status, code, check) => {
    const answer = await careRecord(ask);
    expect(answer.status).toBe(status);
    expect(codeOf(answer.text)).toBe(code);
    expect(JSON.parse(answer.text)).toMatchObject({
      meta: { profile: ['http://fhir.nhs.net/StructureDefinition/gpconnect-operationoutcome-1'] },
    });
    expect(checks()).toEqual([`practice/${check}`]);
  });

  it.each([{ start: '2024' }, { end: '2025-02' }, { start: '2024-02-29', end: '2025-01-01T00:00:00Z' }])(
    'takes the period %j',
    async (period) => {
      expect((await careRecord({ section: 'ENC', period })).status).toBe(200);
    },
  );

  it('refuses the content type of 1.x at the proxy', async () => {
    expect((await careRecord({ headers: { 'Content-Type': 'application/fhir+json' } })).status).toBe(415);
    expect(checks()).toEqual(['ssp/content-type']);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RecordCall } from '../bare-client/bare-calls.ts';
import { askRecord } from '../bare-client/bare-calls.ts';
import type { BareProfile } from '../bare-client/bare-profile.ts';
import { readBareProfile } from '../bare-client/bare-profile.ts';
import { FOUNDATIONS_FIND_PATIENT, FOUNDATIONS_METADATA } from '../interactions.ts';
import type { Sandbox } from '../start-sandbox.ts';
import { startSandbox } from '../start-sandbox.ts';

const PATIENT = '9990001049';
const asid = '900000000201';
const foundations = 'https://foundations-t9p01.sandbox.test/T9P01/STU3/1/gpconnect';

let sandbox: Sandbox;
let profile: BareProfile;
beforeAll(async () => {
  sandbox = await startSandbox();
  profile = await readBareProfile(sandbox.profilePath);
});
afterAll(async () => sandbox.close());
beforeEach(() => sandbox.journal.clear());

const checks = () => sandbox.journal.entries.flatMap(({ checksFailed }) => checksFailed);

const metadata = async (changed: Partial<RecordCall> = {}) =>
  askRecord(profile, {
    serviceRoot: foundations,
    asid,
    nhsNumber: PATIENT,
    method: 'GET',
    target: `${foundations}/metadata`,
    claims: { requested_scope: 'organization/*.read' },
    headers: { 'Ssp-InteractionID': FOUNDATIONS_METADATA, 'Content-Type': undefined },
    ...changed,
  });

const find = async (query: string) =>
  askRecord(profile, {
    serviceRoot: foundations,
    asid,
    nhsNumber: PATIENT,
    method: 'GET',
    target: `${foundations}/Patient?${query}`,
    headers: { 'Ssp-InteractionID': FOUNDATIONS_FIND_PATIENT, 'Content-Type': undefined },
  });
const identifier = (value: string, system = 'https://fhir.nhs.uk/Id/nhs-number'): string =>
  `identifier=${encodeURIComponent(`${system}|${value}`)}`;

describe('foundations (integration.md 1.6, 1.7)', () => {
  it('metadata-1 gives a CapabilityStatement with an ETag', async () => {
    const answer = await metadata();
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({ etag: 'W/"1"', 'cache-control': 'no-store' });
    expect(JSON.parse(answer.text)).toMatchObject({ resourceType: 'CapabilityStatement', version: '1.6.2' });
    expect(checks()).toEqual([]);
  });

  it('metadata-1 needs a scope of the organisation, and the audience of its own root', async () => {
    expect((await metadata({ claims: {} })).status).toBe(400);
    expect(checks()).toEqual(['practice/jwt-requested_scope']);
    sandbox.journal.clear();
    const claims = { requested_scope: 'organization/*.read', aud: `${foundations}/structured` };
    expect((await metadata({ claims })).status).toBe(400);
    expect(checks()).toEqual(['practice/jwt-aud']);
  });

  it('finds a patient once, and nobody without an error', async () => {
    const found = JSON.parse((await find(identifier(PATIENT))).text);
    expect(found).toMatchObject({
      type: 'searchset',
      total: 1,
      entry: [{ resource: { resourceType: 'Patient', identifier: [{ value: PATIENT }] } }],
    });
    expect(JSON.parse((await find(identifier('9991109706'))).text)).toMatchObject({ total: 0 });
    expect(sandbox.journal.of('ssp').map(({ patient }) => patient)).toEqual([PATIENT, '9991109706']);
  });

  it.each([
    ['a second parameter', `${identifier(PATIENT)}&_count=1`, 422, 'practice/find-parameters'],
    ['no system', `identifier=${PATIENT}`, 422, 'practice/find-identifier'],
    [
      'another system',
      identifier(PATIENT, 'http://fhir.nhs.net/Id/nhs-number'),
      400,
      'practice/nhs-number-system',
    ],
    ['a wrong number', identifier('9990001048'), 400, 'practice/nhs-number'],
  ])('refuses %s', async (_what, query, status, check) => {
    expect((await find(query)).status).toBe(status);
    expect(checks()).toEqual([check]);
  });
});

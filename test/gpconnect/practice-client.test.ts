import { randomUUID } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { askPractice } from '../../electron/gpconnect/practice-client.ts';
import { createEagerClock } from './eager-clock.ts';
import { createScriptedWire, headerOf } from './scripted-wire.ts';
import type { Scripted } from './scripted-wire.ts';

const json = { 'content-type': 'application/fhir+json; charset=utf-8' };
const record: Scripted = { status: 200, headers: json, body: '{"resourceType":"Bundle"' };
const address = 'https://gp.sandbox.test/T9P01//Stu3/1/GpConnect/structured/';
const staff = {
  id: 'u-0001',
  displayName: 'Nia Testwell',
  roleName: 'Registered nurse',
  family: 'Testwell',
  given: ['Nia'],
  prefix: ['Ms'],
  sdsUserId: 'UNK',
  sdsRoleProfileId: 'UNK',
};
const profile = {
  sspBaseUrl: 'https://127.0.0.1:4002/',
  asid: '900000000101',
  organisation: { odsCode: 'T9C01', name: 'Meadow View Care Home (synthetic)' },
  installation: {
    identifierSystem: 'https://bedside.example.test/Id/installation',
    id: 'inst-0001',
    userIdentifierSystem: 'https://bedside.example.test/Id/user',
    endpointUrl: 'https://viewer.t9c01.sandbox.test/',
  },
  limits: { connectSeconds: 5, headersSeconds: 30, wholeSeconds: 60, bodyMegabytes: 0.001 },
};

async function ask(...script: readonly [Scripted, ...Scripted[]]) {
  const wire = createScriptedWire(...script);
  const outcome = await askPractice(
    { profile, wire, clock: createEagerClock(), randomId: randomUUID },
    {
      interaction: 'structuredRecord',
      route: { address, asid: '900000000201' },
      staff,
      body: { resourceType: 'Parameters' },
      values: { practice: 'T9P01' },
      signal: new AbortController().signal,
    },
  );
  return { outcome, requests: wire.requests };
}

describe('practice client', () => {
  it('sends what the proxy compares byte by byte, with the headers of the specification', async () => {
    const { requests } = await ask(record);
    const [request] = requests;
    expect(request).toMatchObject({
      method: 'POST',
      host: '127.0.0.1',
      port: 4002,
      path: '/https://gp.sandbox.test/T9P01//Stu3/1/GpConnect/structured/Patient/$gpc.getstructuredrecord',
      body: '{"resourceType":"Parameters"}',
    });
    const { Authorization: bearer = '', 'Ssp-TraceID': traceId, ...headers } = request?.headers ?? {};
    expect(headers).toEqual({
      'Ssp-From': '900000000101',
      'Ssp-To': '900000000201',
      'Ssp-InteractionID': 'urn:nhs:names:services:gpconnect:fhir:operation:gpc.getstructuredrecord-1',
      Accept: 'application/fhir+json;charset=utf-8',
      'Content-Type': 'application/fhir+json;charset=utf-8',
      'Accept-Encoding': 'gzip',
      'Content-Length': '29',
    });
    expect(traceId).toMatch(/^[0-9a-f-]{36}$/);
    const claims: unknown = JSON.parse(Buffer.from(bearer.split('.')[1] ?? '', 'base64url').toString());
    expect(claims).toMatchObject({ aud: address });
  });

  it('hands the bytes over unread', async () => {
    const { outcome, requests } = await ask(record);
    if (!outcome.ok || outcome.value.kind !== 'record') throw new Error('no record');
    expect(gunzipSync(outcome.value.gzipped).toString()).toBe('{"resourceType":"Bundle"');
    expect(outcome.value.traceId).toBe(headerOf(requests[0], 'Ssp-TraceID'));
  });

  it('makes a new trace id and a new token for every try', async () => {
    const { outcome, requests } = await ask({ status: 502 }, { fault: 'dropped' }, record);
    expect(outcome.ok).toBe(true);
    expect(new Set(requests.map((request) => headerOf(request, 'Ssp-TraceID'))).size).toBe(3);
  });

  it.each<readonly [string, Scripted, string, number]>([
    ['down', { status: 502 }, 'E-REC-09', 3],
    ['unavailable', { status: 503 }, 'E-REC-09', 3],
    ['hung up', { fault: 'dropped' }, 'E-REC-09', 3],
    ['throttled', { status: 429 }, 'E-REC-11', 3],
    ['timed out at the proxy', { status: 504 }, 'E-REC-09', 2],
    ['timed out here', { fault: 'timed-out' }, 'E-REC-09', 2],
    ['failed inside', { status: 500 }, 'E-REC-09', 1],
    ['refused', { status: 403 }, 'E-UNKNOWN', 1],
    ['not found', { status: 404 }, 'E-REC-06', 1],
    ['a page of HTML', { status: 200, headers: { 'content-type': 'text/html' }, body: '<p>' }, 'E-REC-10', 1],
    ['no media type', { status: 200, body: '{}' }, 'E-REC-10', 1],
    ['nothing', { status: 200, headers: json, body: '' }, 'E-REC-10', 1],
    ['over the cap', { status: 200, headers: json, body: 'x'.repeat(1001) }, 'E-REC-10', 1],
    ['a redirect', { status: 302, headers: { location: 'https://elsewhere.test/' } }, 'E-UNKNOWN', 1],
  ])('%s: the right words after the right number of accesses', async (_what, answer, code, accesses) => {
    const { outcome, requests } = await ask(answer);
    expect(outcome).toMatchObject({
      ok: false,
      error: { code, hop: 'practice', values: { practice: 'T9P01' } },
    });
    expect(requests).toHaveLength(accesses);
  });

  it('refers to the last try', async () => {
    const { outcome, requests } = await ask({ status: 502 });
    expect(outcome).toMatchObject({
      ok: false,
      error: { reference: headerOf(requests.at(-1), 'Ssp-TraceID') },
    });
  });

  it('never lets the words of the proxy out', async () => {
    const issue = [{ diagnostics: `canary ${address}`, details: { coding: [{ code: 'BAD_REQUEST' }] } }];
    const { outcome } = await ask({ status: 400, body: { resourceType: 'OperationOutcome', issue } });
    expect(outcome).toMatchObject({ ok: false, error: { code: 'E-REC-07' } });
    expect(JSON.stringify(outcome)).not.toMatch(/canary|sandbox\.test|Bearer/);
  });
});

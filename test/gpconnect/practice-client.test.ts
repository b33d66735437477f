import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { address, createPracticeDesk, record, refusing } from './practice-desk.ts';
import { headerOf } from './scripted-wire.ts';
import type { Scripted } from './scripted-wire.ts';

const json = { 'content-type': 'application/fhir+json; charset=utf-8' };

function ask(...script: readonly [Scripted, ...Scripted[]]) {
  return createPracticeDesk().ask('T9P01', 'structuredRecord', ...script);
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
    ['failed inside', { status: 500 }, 'E-REC-09', 2],
    ['throttled as unavailable', { status: 503, headers: { 'x-rate-limit-reset': '5' } }, 'E-REC-11', 3],
    ['refused', { status: 403 }, 'E-UNKNOWN', 1],
    ['not found', { status: 404 }, 'E-REC-06', 1],
    ['a page of HTML', { status: 200, headers: { 'content-type': 'text/html' }, body: '<p>' }, 'E-REC-10', 1],
    ['no media type', { status: 200, body: '{}' }, 'E-REC-10', 1],
    ['nothing', { status: 200, headers: json, body: '' }, 'E-REC-10', 1],
    ['over the cap', { status: 200, headers: json, body: 'x'.repeat(1001) }, 'E-REC-10', 1],
    ['a redirect', { status: 302, headers: { location: 'https://elsewhere.test/' } }, 'E-REC-07', 1],
  ])('%s: the right words after the right number of accesses', async (_what, answer, code, accesses) => {
    const { outcome, requests } = await ask(answer);
    expect(outcome).toMatchObject({
      ok: false,
      error: { code, hop: 'practice', values: { practice: 'T9P01' } },
    });
    expect(requests).toHaveLength(accesses);
  });

  it('DESIGN 2.13 each try is an entry with its own trace id, and the record is measured', async () => {
    const { outcome, calls, requests, attempts } = await ask({ status: 502 }, record);
    if (!outcome.ok || outcome.value.kind !== 'record') throw new Error('no record');
    const common = {
      event: 'record-request',
      interactionId: 'urn:nhs:names:services:gpconnect:fhir:operation:gpc.getstructuredrecord-1',
      practiceOdsCode: 'T9P01',
      providerAsid: '900000000201',
      ownAsid: '900000000101',
      subjects: ['allergies'],
    };
    const traceIds = requests.map((request) => headerOf(request, 'Ssp-TraceID'));
    const sha256 = createHash('sha256').update('{"resourceType":"Bundle"').digest('hex');
    expect(calls).toEqual([
      {
        ...common,
        reference: traceIds[0],
        attempt: 1,
        end: expect.objectContaining({ outcome: 'failed', rule: 'E-REC-09', httpStatus: 502 }),
      },
      {
        ...common,
        reference: traceIds[1],
        attempt: 2,
        end: { outcome: 'success', httpStatus: 200, bytes: 24, sha256 },
      },
    ]);
    expect(outcome.value.sha256).toBe(sha256);
    expect(attempts).toEqual([1, 2]);
  });

  it('E-AUD-01 what cannot be written down is not asked', async () => {
    const desk = createPracticeDesk();
    desk.witness.refuse();
    const { outcome, requests } = await desk.ask('T9P01', 'structuredRecord', record);
    expect(outcome).toMatchObject({ ok: false, error: { code: 'E-AUD-01', hop: 'practice' } });
    expect(requests).toEqual([]);
    expect(desk.clock.pauses).toEqual([]);
  });

  it('a refusal by the practice is written down as one, with its code', async () => {
    const { calls } = await ask({ ...refusing('NO_PATIENT_CONSENT'), status: 403 });
    expect(calls[0]?.end).toMatchObject({
      outcome: 'blocked',
      rule: 'E-REC-01',
      spineCode: 'NO_PATIENT_CONSENT',
      httpStatus: 403,
    });
  });

  it('INT-1.6 metadata is read without a body and with the scope of an organisation', async () => {
    const { outcome, requests } = await createPracticeDesk().ask('T9P01', 'metadata', record);
    expect(outcome.ok).toBe(true);
    expect(requests[0]).toMatchObject({
      method: 'GET',
      path: '/https://gp.sandbox.test/T9P01//Stu3/1/GpConnect/structured/metadata',
    });
    expect(requests[0]).not.toHaveProperty('body');
    expect(headerOf(requests[0], 'Content-Type')).toBeUndefined();
    expect(headerOf(requests[0], 'Ssp-InteractionID')).toBe(
      'urn:nhs:names:services:gpconnect:fhir:rest:read:metadata-1',
    );
    const claims = Buffer.from(
      headerOf(requests[0], 'Authorization')?.split('.')[1] ?? '',
      'base64url',
    ).toString();
    expect(claims).toContain('"requested_scope":"organization/*.read"');
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

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { retrievePerson } from '../../electron/gpconnect/demographics-client.ts';
import type { Judgement, Traced } from '../../electron/gpconnect/demographics-client.ts';
import { failureOf } from '../../electron/gpconnect/failure.ts';
import { createRateLimit } from '../../electron/gpconnect/rate-limit.ts';
import type { TokenClient } from '../../electron/gpconnect/token-client.ts';
import { createEagerClock } from './eager-clock.ts';
import { createRecordingWitness } from './recording-witness.ts';
import { createScriptedWire, headerOf } from './scripted-wire.ts';
import type { Scripted } from './scripted-wire.ts';

const patient = { status: 200, body: { resourceType: 'Patient', id: '9990000018' } } satisfies Scripted;
const nurse = {
  id: 'u-0001',
  displayName: 'Nia Testwell',
  roleName: 'Registered nurse',
  family: 'Testwell',
  given: ['Nia'],
  prefix: ['Ms'],
  sdsUserId: '555500000001',
  sdsRoleProfileId: '555500000101',
};

const passing = (traced: Traced): Judgement<Traced> => ({ outcome: { ok: true, value: traced } });

function retrieve(staff: typeof nurse, ...script: readonly [Scripted, ...Scripted[]]) {
  return retrieveJudged(staff, passing, ...script);
}

async function retrieveJudged(
  staff: typeof nurse,
  judge: (traced: Traced) => Judgement<Traced>,
  ...script: readonly [Scripted, ...Scripted[]]
) {
  const witness = createRecordingWitness();
  const attempts: number[] = [];
  const wire = createScriptedWire(...script);
  const clock = createEagerClock();
  const discarded: string[] = [];
  const tokens: TokenClient = {
    accessToken: () => Promise.resolve({ ok: true, value: `token-${String(discarded.length + 1)}` }),
    discard: (token) => {
      discarded.push(token);
    },
    close: () => undefined,
  };
  const profile = {
    pdsBaseUrl: 'https://127.0.0.1:4001/personal-demographics/FHIR/R4',
    organisation: { odsCode: 'T9C01', name: 'Meadow View Care Home (synthetic)' },
  };
  const requestId = '6f2f7d2e-0000-4000-8000-000000000001';
  const signal = new AbortController().signal;
  const outcome = await retrievePerson(
    { profile, tokens, wire, clock, rateLimit: createRateLimit(clock, 100) },
    {
      nhsNumber: '9990000018',
      staff,
      access: { kind: 'application-restricted' },
      witness,
      token: 'token-1',
      requestId,
      signal,
      onAttempt: (attempt) => attempts.push(attempt),
      judge,
    },
  );
  return { outcome, requests: wire.requests, discarded, clock, calls: witness.calls, attempts };
}

describe('demographics client', () => {
  it('asks for one number with the headers that PDS demands', async () => {
    const { outcome, requests } = await retrieve(nurse, patient);
    expect(outcome).toMatchObject({ ok: true, value: { patient: { nhsNumber: '9990000018' } } });
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({
      method: 'GET',
      path: '/personal-demographics/FHIR/R4/Patient/9990000018',
      headers: {
        Accept: 'application/fhir+json',
        Authorization: 'Bearer token-1',
        'X-Request-ID': '6f2f7d2e-0000-4000-8000-000000000001',
        'NHSD-Session-URID': '555500000101',
        'NHSD-End-User-Organisation-ODS': 'T9C01',
      },
    });
  });

  it('names no role for a person who has none', async () => {
    const { requests } = await retrieve({ ...nurse, sdsUserId: 'UNK', sdsRoleProfileId: 'UNK' }, patient);
    expect(headerOf(requests[0], 'NHSD-Session-URID')).toBeUndefined();
  });

  it('keeps one request id over all its tries', async () => {
    const { outcome, requests } = await retrieve(
      nurse,
      { status: 503, headers: { 'retry-after': '5' } },
      { fault: 'dropped' },
      { status: 429 },
      patient,
    );
    expect(outcome.ok).toBe(true);
    expect(new Set(requests.map((request) => headerOf(request, 'X-Request-ID'))).size).toBe(1);
    expect(requests).toHaveLength(4);
  });

  it('waits as long as PDS asks before the next try', async () => {
    const { clock } = await retrieve(nurse, { status: 503, headers: { 'retry-after': '5' } }, patient);
    expect(clock.pauses[0]).toBeGreaterThanOrEqual(5000);
  });

  it('replaces a refused token once', async () => {
    const { outcome, requests, discarded } = await retrieve(nurse, { status: 401 }, patient);
    expect(outcome.ok).toBe(true);
    expect(discarded).toEqual(['token-1']);
    expect(requests.map((request) => headerOf(request, 'Authorization'))).toEqual([
      'Bearer token-1',
      'Bearer token-2',
    ]);
  });

  it('asks to sign in again when a fresh token is refused too', async () => {
    const { outcome, requests } = await retrieve(nurse, { status: 401 });
    expect(outcome).toMatchObject({ ok: false, error: { code: 'E-AUTH-03', hop: 'demographics' } });
    expect(requests).toHaveLength(2);
  });

  it('gives up after three more tries, with the request id as reference', async () => {
    const { outcome, requests } = await retrieve(nurse, { status: 503 });
    expect(requests).toHaveLength(4);
    expect(outcome).toMatchObject({
      ok: false,
      error: {
        code: 'E-PT-15',
        reference: '6f2f7d2e-0000-4000-8000-000000000001',
        retryable: true,
      },
    });
  });

  it('SAFE-24 believes nobody while the clock is wrong', async () => {
    const date = new Date(Date.now() + 5 * 60_000).toUTCString();
    const { outcome } = await retrieve(nurse, { ...patient, headers: { date } });
    expect(outcome).toMatchObject({ ok: false, error: { code: 'E-CLK-01' } });
  });

  it('DESIGN 2.13 every try is an entry of its own, with what came back measured', async () => {
    const { calls, attempts } = await retrieve(nurse, { fault: 'dropped' }, { status: 401 }, patient);
    const reference = '6f2f7d2e-0000-4000-8000-000000000001';
    expect(calls).toEqual([
      { event: 'pds-trace', reference, attempt: 1, end: { outcome: 'failed', rule: 'E-PT-15' } },
      {
        event: 'pds-trace',
        reference,
        attempt: 2,
        end: expect.objectContaining({ outcome: 'failed', rule: 'E-AUTH-03', httpStatus: 401 }),
      },
      {
        event: 'pds-trace',
        reference,
        attempt: 3,
        end: {
          outcome: 'success',
          httpStatus: 200,
          bytes: 44,
          sha256: createHash('sha256').update(JSON.stringify(patient.body)).digest('hex'),
        },
      },
    ]);
    expect(attempts).toEqual([1, 2, 3]);
  });

  it('GPC-CORE04 the entry of a call says which rule refused', async () => {
    const error = failureOf('E-PT-11', new Date(), 'x');
    const refusing = (): Judgement<Traced> => ({ outcome: { ok: false, error }, rule: 'CORE04' });
    const { outcome, calls, requests } = await retrieveJudged(nurse, refusing, patient);
    expect(outcome).toEqual({ ok: false, error });
    expect(calls[0]?.end).toMatchObject({ outcome: 'blocked', rule: 'CORE04', httpStatus: 200 });
    expect(requests).toHaveLength(1);
  });

  it.each([
    ['RESOURCE_NOT_FOUND', 'E-PT-07', 'CORE08'],
    ['INVALIDATED_RESOURCE', 'E-PT-13', 'CORE06'],
  ])('PDS says %s: %s, written down as %s', async (code, key, rule) => {
    const issue = [{ details: { coding: [{ code }] } }];
    const body = { resourceType: 'OperationOutcome', issue };
    const { outcome, calls } = await retrieve(nurse, { status: 404, body });
    expect(outcome).toMatchObject({ ok: false, error: { code: key } });
    expect(calls[0]?.end).toMatchObject({ outcome: 'blocked', rule, spineCode: code });
  });

  it('tells nothing of the person in a failure', async () => {
    const leaky = { ...patient, status: 500 };
    const { outcome } = await retrieve(nurse, leaky);
    expect(JSON.stringify(outcome)).not.toMatch(/9990000018|token-1/);
  });
});

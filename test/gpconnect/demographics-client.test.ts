import { describe, expect, it } from 'vitest';
import { retrievePerson } from '../../electron/gpconnect/demographics-client.ts';
import type { TokenClient } from '../../electron/gpconnect/token-client.ts';
import { createEagerClock } from './eager-clock.ts';
import { createScriptedWire, headerOf } from './scripted-wire.ts';
import type { Scripted } from './scripted-wire.ts';

const patient: Scripted = { status: 200, body: { resourceType: 'Patient', id: '9990000018' } };
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

async function retrieve(staff: typeof nurse, ...script: readonly [Scripted, ...Scripted[]]) {
  const wire = createScriptedWire(...script);
  const clock = createEagerClock();
  const discarded: string[] = [];
  const tokens: TokenClient = {
    accessToken: () => Promise.resolve({ ok: true, value: `token-${String(discarded.length + 1)}` }),
    discard: (token) => {
      discarded.push(token);
    },
  };
  const profile = {
    pdsBaseUrl: 'https://127.0.0.1:4001/personal-demographics/FHIR/R4',
    organisation: { odsCode: 'T9C01', name: 'Meadow View Care Home (synthetic)' },
  };
  const requestId = '6f2f7d2e-0000-4000-8000-000000000001';
  const signal = new AbortController().signal;
  const outcome = await retrievePerson(
    { profile, tokens, wire, clock },
    { nhsNumber: '9990000018', staff, token: 'token-1', requestId, signal },
  );
  return { outcome, requests: wire.requests, discarded, clock };
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

  it('tells nothing of the person in a failure', async () => {
    const leaky = { ...patient, status: 500 };
    const { outcome } = await retrieve(nurse, leaky);
    expect(JSON.stringify(outcome)).not.toMatch(/9990000018|token-1/);
  });
});

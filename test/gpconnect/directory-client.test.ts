import { describe, expect, it } from 'vitest';
import { findPracticeRoute } from '../../electron/gpconnect/directory-client.ts';
import { createEagerClock } from './eager-clock.ts';
import { createScriptedWire, headerOf } from './scripted-wire.ts';
import type { Scripted } from './scripted-wire.ts';

const address = 'https://gp.sandbox.test/T9P01/Stu3/1/GpConnect/structured/';
const partyKey = { system: 'https://fhir.nhs.uk/Id/nhsMhsPartyKey', value: 'T9P01-900001' };
const asid = { system: 'https://fhir.nhs.uk/Id/nhsSpineASID', value: '900000000201' };

function bundle(...resources: readonly object[]): Scripted {
  const entry = resources.map((resource) => ({ resource }));
  return { status: 200, body: { resourceType: 'Bundle', total: entry.length, entry } };
}

const endpoint = bundle({ resourceType: 'Endpoint', address, identifier: [partyKey] });
const device = bundle({ resourceType: 'Device', identifier: [asid, partyKey] });
const nothing = bundle();

async function lookUp(...script: readonly [Scripted, ...Scripted[]]) {
  const wire = createScriptedWire(...script);
  const outcome = await findPracticeRoute(
    {
      profile: { sdsBaseUrl: 'https://127.0.0.1:4001/spine-directory/FHIR/R4', sdsApiKey: 'sds-key' },
      wire,
      clock: createEagerClock(),
    },
    {
      practiceOdsCode: 'T9P01',
      interaction: 'structuredRecord',
      reference: '6f2f7d2e-0000-4000-8000-000000000002',
      values: { practice: 'T9P01' },
      uncached: false,
      signal: new AbortController().signal,
    },
  );
  return { outcome, requests: wire.requests };
}

const uncached = (requests: Awaited<ReturnType<typeof lookUp>>['requests']): (string | undefined)[] =>
  requests.map((request) => headerOf(request, 'Cache-Control'));

describe('directory client', () => {
  it('finds the endpoint, then the device of the same party key; the address stays as it was given', async () => {
    const { outcome, requests } = await lookUp(endpoint, device);
    expect(outcome).toEqual({ ok: true, value: { address, asid: '900000000201' } });
    const organisation = 'organization=https%3A%2F%2Ffhir.nhs.uk%2FId%2Fods-organization-code%7CT9P01';
    const interaction =
      'identifier=https%3A%2F%2Ffhir.nhs.uk%2FId%2FnhsServiceInteractionId%7Curn%3Anhs%3Anames%3Aservices%3Agpconnect%3Afhir%3Aoperation%3Agpc.getstructuredrecord-1';
    const key = 'identifier=https%3A%2F%2Ffhir.nhs.uk%2FId%2FnhsMhsPartyKey%7CT9P01-900001';
    expect(requests.map(({ path }) => path)).toEqual([
      `/spine-directory/FHIR/R4/Endpoint?${organisation}&${interaction}`,
      `/spine-directory/FHIR/R4/Device?${organisation}&${interaction}&${key}`,
    ]);
    expect(requests[0]?.headers).toEqual({
      Accept: 'application/fhir+json',
      apikey: 'sds-key',
      'X-Correlation-Id': '6f2f7d2e-0000-4000-8000-000000000002',
    });
  });

  it('looks once more past the cache before it believes an empty answer', async () => {
    const { outcome, requests } = await lookUp(nothing, endpoint, nothing, device);
    expect(outcome.ok).toBe(true);
    expect(uncached(requests)).toEqual([undefined, 'no-cache', undefined, 'no-cache']);
  });

  it('tells which practice has not enabled this', async () => {
    const { outcome, requests } = await lookUp(nothing);
    expect(outcome).toMatchObject({
      ok: false,
      error: { code: 'E-GP-01', hop: 'directory', values: { practice: 'T9P01' } },
    });
    expect(uncached(requests)).toEqual([undefined, 'no-cache']);
  });

  const otherAddress = { resourceType: 'Endpoint', address: `${address}2`, identifier: [partyKey] };
  const first = { resourceType: 'Endpoint', address, identifier: [partyKey] };
  const otherDevice = { resourceType: 'Device', identifier: [{ ...asid, value: '900000000202' }, partyKey] };
  const firstDevice = { resourceType: 'Device', identifier: [asid, partyKey] };
  it.each<readonly [string, readonly [Scripted, ...Scripted[]], string, number]>([
    ['several addresses', [bundle(first, otherAddress)], 'E-GP-02', 1],
    ['several devices', [endpoint, bundle(firstDevice, otherDevice)], 'E-GP-02', 2],
    ['no device', [endpoint, nothing], 'E-GP-01', 3],
    ['no address', [bundle({ ...first, address: undefined })], 'E-GP-01', 1],
    ['an address with a query', [bundle({ ...first, address: `${address}?x` }), device], 'E-GP-01', 2],
    ['an unreadable answer', [{ status: 200, body: '<html>' }], 'E-GP-02', 1],
    ['a refused key', [{ status: 401 }], 'E-CFG-01', 1],
    ['a directory that is down', [{ status: 502 }], 'E-GP-02', 4],
    ['a directory that is silent', [{ fault: 'timed-out' }], 'E-GP-02', 2],
    ['no such name', [{ fault: 'name-not-found' }], 'E-CFG-03', 4],
  ])('%s: nothing is guessed', async (_what, script, code, calls) => {
    const { outcome, requests } = await lookUp(...script);
    expect(outcome).toMatchObject({ ok: false, error: { code, hop: 'directory' } });
    expect(requests).toHaveLength(calls);
  });

  it('SAFE-24 stops before the practice when the clock is wrong', async () => {
    const date = new Date(Date.now() - 5 * 60_000).toUTCString();
    const { outcome } = await lookUp({ ...endpoint, headers: { date } });
    expect(outcome).toMatchObject({ ok: false, error: { code: 'E-CLK-01' } });
  });
});

import { describe, expect, it } from 'vitest';
import { findOwnAsid, findPracticeRoute, findRouting } from '../../electron/gpconnect/directory-client.ts';
import type { DirectoryParts, DirectoryQuestion } from '../../electron/gpconnect/directory-search.ts';
import { createEagerClock } from './eager-clock.ts';
import { createRecordingWitness } from './recording-witness.ts';
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

const profile = {
  sdsBaseUrl: 'https://127.0.0.1:4001/spine-directory/FHIR/R4',
  sdsApiKey: 'sds-key',
  organisation: { odsCode: 'T9C01', name: 'Meadow View Care Home (synthetic)' },
  supplierOdsCode: 'T9S01',
};

type Look<T> = (parts: DirectoryParts, question: DirectoryQuestion) => Promise<T>;

function lookUp(...script: readonly [Scripted, ...Scripted[]]) {
  return look(findPracticeRoute, ...script);
}

async function look<T>(what: Look<T>, ...script: readonly [Scripted, ...Scripted[]]) {
  return lookOver(what, createScriptedWire(...script));
}

async function lookOver<T>(what: Look<T>, wire: ReturnType<typeof createScriptedWire>) {
  const witness = createRecordingWitness();
  let ids = 0;
  const randomId = (): string => {
    ids += 1;
    return `id-${String(ids)}`;
  };
  const outcome = await what(
    { profile, wire, clock: createEagerClock(), randomId },
    {
      practiceOdsCode: 'T9P01',
      interaction: 'structuredRecord',
      values: { practice: 'T9P01' },
      uncached: false,
      witness,
      signal: new AbortController().signal,
      onAttempt: () => undefined,
    },
  );
  return { outcome, requests: wire.requests, calls: witness.calls };
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
      'X-Correlation-Id': 'id-1',
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
    ['an address with a query', [bundle({ ...first, address: `${address}?x` })], 'E-GP-01', 1],
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

describe('our own system', () => {
  const own = bundle({ resourceType: 'Device', identifier: [{ ...asid, value: '900000000101' }] });

  it('INT-1.5 is asked for by organisation, interaction and manufacturer', async () => {
    const { outcome, requests } = await look(findOwnAsid, own);
    expect(outcome).toEqual({ ok: true, value: '900000000101' });
    expect(requests.map(({ path }) => decodeURIComponent(path))).toEqual([
      '/spine-directory/FHIR/R4/Device' +
        '?organization=https://fhir.nhs.uk/Id/ods-organization-code|T9C01' +
        '&identifier=https://fhir.nhs.uk/Id/nhsServiceInteractionId|urn:nhs:names:services:gpconnect:fhir:operation:gpc.getstructuredrecord-1' +
        '&manufacturing-organization=https://fhir.nhs.uk/Id/ods-organization-code|T9S01',
    ]);
  });

  const second = { resourceType: 'Device', identifier: [{ ...asid, value: '900000000102' }] };
  const firstOwn = { resourceType: 'Device', identifier: [{ ...asid, value: '900000000101' }] };
  it.each<readonly [string, Scripted, string, string, number]>([
    ['none', nothing, 'E-REC-04', 'SDS-NONE', 2],
    ['several', bundle(firstOwn, second), 'E-REC-04', 'SDS-SEVERAL', 1],
    ['one without an ASID', bundle({ resourceType: 'Device' }), 'E-REC-04', 'SDS-UNUSABLE', 1],
    ['no answer of the directory', { status: 200, body: '<html>' }, 'E-GP-02', 'E-GP-02', 1],
  ])('%s: nothing is guessed, and the audit says why', async (_what, answer, code, rule, calls) => {
    const found = await look(findOwnAsid, answer);
    expect(found.outcome).toMatchObject({ ok: false, error: { code, values: { practice: 'T9P01' } } });
    expect(found.calls.at(-1)?.end?.rule).toBe(rule);
    expect(found.requests).toHaveLength(calls);
  });

  /** Answers by what is asked, for look-ups that run at the same time. */
  function answering(ownAnswer: Scripted, endpointAnswer = endpoint) {
    const wires = {
      own: createScriptedWire(ownAnswer),
      endpoint: createScriptedWire(endpointAnswer),
      device: createScriptedWire(device),
    };
    const wire = createScriptedWire(nothing);
    return {
      ...wire,
      send: ((request, signal, read) => {
        const which = request.path.includes('manufacturing')
          ? 'own'
          : request.path.includes('Endpoint')
            ? 'endpoint'
            : 'device';
        return wires[which].send(request, signal, read);
      }) satisfies typeof wire.send,
    };
  }

  it('is looked up beside the practice, afresh for each opening', async () => {
    const { outcome, calls } = await lookOver(findRouting, answering(own));
    expect(outcome).toEqual({
      ok: true,
      value: { practice: { address, asid: '900000000201' }, ownAsid: '900000000101' },
    });
    expect(calls.map(({ subjects }) => subjects?.[0])).toEqual(['endpoint', 'own device', 'device']);
    expect(new Set(calls.map(({ reference }) => reference)).size).toBe(3);
  });

  it('what fails first is what is told, and the other look-up ends', async () => {
    const { outcome } = await lookOver(findRouting, answering(bundle(firstOwn, second)));
    expect(outcome).toMatchObject({ ok: false, error: { code: 'E-REC-04' } });
    const other = await lookOver(findRouting, answering(own, { status: 401 }));
    expect(other.outcome).toMatchObject({ ok: false, error: { code: 'E-CFG-01' } });
  });
});

describe('DESIGN 2.13 what the audit learns of a look-up', () => {
  it('each search has a reference of its own, each try an entry', async () => {
    const { calls } = await lookUp({ fault: 'dropped' }, endpoint, device);
    const common = {
      event: 'sds-lookup',
      interactionId: 'urn:nhs:names:services:gpconnect:fhir:operation:gpc.getstructuredrecord-1',
      practiceOdsCode: 'T9P01',
    };
    const success = expect.objectContaining({ outcome: 'success', httpStatus: 200 });
    expect(calls).toEqual([
      {
        ...common,
        reference: 'id-1',
        attempt: 1,
        subjects: ['endpoint'],
        end: { outcome: 'failed', rule: 'E-GP-02' },
      },
      { ...common, reference: 'id-1', attempt: 2, subjects: ['endpoint'], end: success },
      { ...common, reference: 'id-2', attempt: 1, subjects: ['device'], end: success },
    ]);
  });

  it.each<readonly [string, Scripted, object]>([
    ['none', nothing, { outcome: 'blocked', rule: 'SDS-NONE' }],
    ['no address', bundle({ resourceType: 'Endpoint' }), { outcome: 'blocked', rule: 'SDS-UNUSABLE' }],
    [
      'several',
      bundle(
        { resourceType: 'Endpoint', address, identifier: [partyKey] },
        { resourceType: 'Endpoint', address: `${address}2`, identifier: [partyKey] },
      ),
      { outcome: 'blocked', rule: 'SDS-SEVERAL' },
    ],
    ['unreadable', { status: 200, body: '<html>' }, { outcome: 'failed', rule: 'E-GP-02' }],
  ])('%s', async (_what, answer, end) => {
    const { calls } = await lookUp(answer);
    expect(calls.at(-1)?.end).toMatchObject(end);
  });
});

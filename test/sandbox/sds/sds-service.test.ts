import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PdsCall } from '../bare-client/bare-calls.ts';
import { askDirectory, directoryQuery } from '../bare-client/bare-calls.ts';
import { bareRoute } from '../bare-client/bare-opening.ts';
import type { BareProfile } from '../bare-client/bare-profile.ts';
import { readBareProfile } from '../bare-client/bare-profile.ts';
import { FOUNDATIONS_METADATA, STRUCTURED_RECORD } from '../interactions.ts';
import type { Sandbox } from '../start-sandbox.ts';
import { startSandbox } from '../start-sandbox.ts';
import { practices } from '../stories/index.ts';

let sandbox: Sandbox;
let profile: BareProfile;

beforeAll(async () => {
  sandbox = await startSandbox();
  profile = await readBareProfile(sandbox.profilePath);
});
afterAll(async () => sandbox.close());
beforeEach(() => {
  sandbox.journal.clear();
  sandbox.faults.clear();
});

const full = directoryQuery({ odsCode: 'T9P01', interactionId: STRUCTURED_RECORD });
const ask = async (path: string, call?: PdsCall) => askDirectory(profile, path, call);
const entries = async (path: string, call?: PdsCall) => JSON.parse((await ask(path, call)).text).entry;
const valueOf = (resource: { identifier: { system: string; value: string }[] }, system: string) =>
  resource.identifier.find((each) => each.system === `https://fhir.nhs.uk/Id/${system}`)?.value;

/** ASID that Endpoint, party key and Device lead to at the practice with two systems. */
const systemFor = async (interactionId: string) => {
  const [endpoint] = await entries(`/Endpoint?${directoryQuery({ odsCode: 'T9P95', interactionId })}`);
  const partyKey = valueOf(endpoint.resource, 'nhsMhsPartyKey') ?? '';
  const [device, ...more] = await entries(
    `/Device?${directoryQuery({ odsCode: 'T9P95', interactionId, partyKey })}`,
  );
  expect(more).toEqual([]);
  return valueOf(device.resource, 'nhsSpineASID');
};

interface Wrong {
  readonly what: string;
  readonly path: string;
  readonly call?: PdsCall;
  readonly status: number;
  readonly code: string;
  readonly check: string;
}

const wrongs: readonly Wrong[] = [
  {
    what: 'no key',
    path: `/Endpoint?${full}`,
    call: { headers: { apikey: undefined } },
    status: 401,
    code: 'ACCESS_DENIED',
    check: 'sds/apikey',
  },
  {
    what: 'a wrong key',
    path: `/Endpoint?${full}`,
    call: { headers: { apikey: 'x' } },
    status: 401,
    code: 'ACCESS_DENIED',
    check: 'sds/apikey',
  },
  {
    what: 'POST',
    path: `/Endpoint?${full}`,
    call: { method: 'POST' },
    status: 405,
    code: 'NOT_IMPLEMENTED',
    check: 'sds/method',
  },
  {
    what: 'XML',
    path: `/Endpoint?${full}`,
    call: { headers: { accept: 'application/fhir+xml' } },
    status: 406,
    code: 'MISSING_OR_INVALID_HEADER',
    check: 'sds/accept',
  },
  {
    what: 'a correlation id that is no UUID',
    path: `/Endpoint?${full}`,
    call: { headers: { 'x-correlation-id': '1' } },
    status: 400,
    code: 'BAD_REQUEST',
    check: 'sds/correlation-id',
  },
  {
    what: 'another path',
    path: `/Organization?${full}`,
    status: 404,
    code: 'NO_RECORD_FOUND',
    check: 'sds/path',
  },
  {
    what: 'an unknown parameter',
    path: `/Endpoint?${full}&_count=1`,
    status: 400,
    code: 'BAD_REQUEST',
    check: 'sds/unknown-parameter',
  },
  {
    what: 'a manufacturer on Endpoint',
    path: `/Endpoint?${full}&${directoryQuery({ manufacturer: 'T9S01' })}`,
    status: 400,
    code: 'BAD_REQUEST',
    check: 'sds/unknown-parameter',
  },
  {
    what: 'a value without system',
    path: '/Endpoint?organization=T9P01',
    status: 400,
    code: 'BAD_REQUEST',
    check: 'sds/system-value',
  },
  {
    what: 'a wrong system',
    path: '/Endpoint?organization=https%3A%2F%2Fexample.test%7CT9P01',
    status: 400,
    code: 'BAD_REQUEST',
    check: 'sds/system',
  },
  {
    what: 'an organisation alone',
    path: `/Endpoint?${directoryQuery({ odsCode: 'T9P01' })}`,
    status: 400,
    code: 'BAD_REQUEST',
    check: 'sds/criteria',
  },
  {
    what: 'a Device without interaction',
    path: `/Device?${directoryQuery({ odsCode: 'T9P01', partyKey: 'T9P01-900201' })}`,
    status: 400,
    code: 'BAD_REQUEST',
    check: 'sds/criteria',
  },
];

describe('SDS (integration.md 3)', () => {
  it.each(wrongs)('refuses $what', async ({ path, call, status, code, check }) => {
    const answer = await ask(path, call);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text).issue[0].details.coding[0].code).toBe(code);
    expect(sandbox.journal.entries.at(-1)?.checksFailed).toEqual([check]);
  });

  it.each(practices.filter(({ structured }) => structured))(
    'leads to $odsCode by Endpoint, party key and Device',
    async ({ odsCode, fhirAddress, asid }) => {
      expect(await bareRoute(profile, odsCode)).toEqual({ serviceRoot: fhirAddress, asid });
    },
  );

  it('gives other ids in every answer', async () => {
    const past = { headers: { 'cache-control': 'no-cache' } };
    const [first] = await entries(`/Endpoint?${full}`, past);
    const [second] = await entries(`/Endpoint?${full}`, past);
    expect(first.resource.id).not.toBe(second.resource.id);
  });

  it('shows the consumer device first to a client that skips the party key', async () => {
    const practice = practices.find(({ alsoConsumer }) => alsoConsumer === true);
    const odsCode = practice?.odsCode ?? '';
    const found = await entries(`/Device?${directoryQuery({ odsCode, interactionId: STRUCTURED_RECORD })}`);
    expect(found).toHaveLength(2);
    expect(valueOf(found[0].resource, 'nhsSpineASID')).not.toBe(practice?.asid);
  });

  it('gives our own ASID alone only with the manufacturer', async () => {
    const search = { odsCode: 'T9C01', interactionId: STRUCTURED_RECORD };
    expect(await entries(`/Device?${directoryQuery(search)}`)).toHaveLength(2);
    const [only, ...more] = await entries(`/Device?${directoryQuery({ ...search, manufacturer: 'T9S01' })}`);
    expect(more).toEqual([]);
    expect(valueOf(only.resource, 'nhsSpineASID')).toBe(profile.asid);
  });

  it.each([
    ['a practice without the structured record', 'T9P04', 0],
    ['an organisation nobody knows', 'T9P00', 0],
    ['a practice that is not in the directory', 'T9P05', 0],
    ['a practice with two addresses', 'T9P91', 2],
  ])('answers 200 for %s', async (_what, odsCode, total) => {
    const answer = await ask(`/Endpoint?${directoryQuery({ odsCode, interactionId: STRUCTURED_RECORD })}`);
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toMatchObject({ type: 'searchset', total });
  });

  it('answers from its cache for thirty minutes, but for no-cache (INT-3.2)', async () => {
    let now = Date.now();
    const other = await startSandbox({ now: () => now });
    try {
      const there = await readBareProfile(other.profilePath);
      const idAfter = async (minutes: number, headers: Readonly<Record<string, string>> = {}) => {
        now += minutes * 60_000;
        const answer = await askDirectory(there, `/Endpoint?${full}`, { headers });
        return JSON.parse(answer.text).id as string;
      };
      const first = await idAfter(0);
      expect(await idAfter(29)).toBe(first);
      const second = await idAfter(0, { 'cache-control': 'no-cache' });
      expect(second).not.toBe(first);
      expect(await idAfter(29)).toBe(second);
      expect(await idAfter(2)).not.toBe(second);
    } finally {
      await other.close();
    }
  });

  it('gives a former address until asked past the cache', async () => {
    sandbox.faults.set('sds', 'stale-address');
    const [stale] = await entries(`/Endpoint?${full}`);
    const [fresh] = await entries(`/Endpoint?${full}`, { headers: { 'cache-control': 'no-cache' } });
    expect(stale.resource.address).not.toBe(fresh.resource.address);
    expect(fresh.resource.address).toBe(practices[0]?.fhirAddress);
  });

  it('can know a system without its ASID', async () => {
    const [entry] = await entries(
      `/Device?${directoryQuery({ odsCode: 'T9P94', interactionId: STRUCTURED_RECORD })}`,
    );
    expect(valueOf(entry.resource, 'nhsSpineASID')).toBeUndefined();
    expect(valueOf(entry.resource, 'nhsMhsPartyKey')).toBe('T9P94-900294');
  });

  it('leads to another system of the practice for another capability', async () => {
    expect(await systemFor(STRUCTURED_RECORD)).toBe('900000000295');
    expect(await systemFor(FOUNDATIONS_METADATA)).toBe('900000000395');
  });

  it('echoes the correlation id, and the journal keeps it', async () => {
    const id = randomUUID();
    const answer = await ask(`/Endpoint?${full}`, { headers: { 'x-correlation-id': id } });
    expect(answer.headers['x-correlation-id']).toBe(id);
    expect(sandbox.journal.entries.at(-1)?.traceId).toBe(id);
  });

  it('can give an Endpoint without address', async () => {
    const [entry] = await entries(
      `/Endpoint?${directoryQuery({ odsCode: 'T9P93', interactionId: STRUCTURED_RECORD })}`,
    );
    expect(entry.resource).not.toHaveProperty('address');
  });

  it('gives another root for another capability', async () => {
    const [other] = await entries(
      `/Endpoint?${directoryQuery({ odsCode: 'T9P01', interactionId: 'urn:nhs:names:services:gpconnect:fhir:rest:read:metadata-1' })}`,
    );
    const [structured] = await entries(`/Endpoint?${full}`);
    expect(new URL(other.resource.address).host).not.toBe(new URL(structured.resource.address).host);
  });

  it('minds the case of an interaction id', async () => {
    const interactionId = STRUCTURED_RECORD.toUpperCase();
    expect(await entries(`/Endpoint?${directoryQuery({ odsCode: 'T9P01', interactionId })}`)).toEqual([]);
  });

  it('is empty until it is asked past its cache, when told so', async () => {
    sandbox.faults.set('sds', 'empty-until-no-cache');
    expect(await entries(`/Endpoint?${full}`)).toEqual([]);
    expect(await entries(`/Endpoint?${full}`, { headers: { 'cache-control': 'no-cache' } })).toHaveLength(1);
  });

  it.each([
    ['two-addresses', `/Endpoint?${full}`, 2],
    ['two-devices', `/Device?${full}`, 2],
    ['no-device', `/Device?${full}`, 0],
    ['empty', `/Device?${full}`, 0],
  ] as const)('fault %s', async (kind, path, total) => {
    sandbox.faults.set('sds', kind);
    expect(await entries(path)).toHaveLength(total);
    expect(sandbox.journal.entries.at(-1)).toMatchObject({ fault: kind, checksFailed: [] });
  });
});

import { Agent } from 'node:https';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askDirectory, askPds, askRecord, askToken, directoryQuery } from './bare-client/bare-calls.ts';
import type { PracticeRoute } from './bare-client/bare-opening.ts';
import { bareBearer, bareRoute } from './bare-client/bare-opening.ts';
import type { BareProfile } from './bare-client/bare-profile.ts';
import { readBareProfile } from './bare-client/bare-profile.ts';
import type { BareAnswer } from './bare-client/bare-request.ts';
import type { FaultyHop } from './fault-table.ts';
import { faultTable, faultyHops } from './fault-table.ts';
import { applyFaults } from './faults.ts';
import { STRUCTURED_RECORD } from './interactions.ts';
import type { Sandbox } from './start-sandbox.ts';
import { startSandbox } from './start-sandbox.ts';

const person = { nhsNumber: '9990001049' } as const;
let sandbox: Sandbox;
let profile: BareProfile;
let bearer: string;
let route: PracticeRoute;
beforeAll(async () => {
  sandbox = await startSandbox({ limits: { bodyMegabytes: 1 }, pdsCallsPerSecond: 'unlimited' });
  profile = await readBareProfile(sandbox.profilePath);
  [bearer, route] = await Promise.all([bareBearer(profile), bareRoute(profile, 'T9P01')]);
});
afterAll(async () => sandbox.close());
beforeEach(() => sandbox.journal.clear());
afterEach(() => sandbox.faults.clear());

/** A new connection for each request: one that is kept may be closed under it when a fault of TLS is set. */
const agent = new Agent();

const directory = async (): Promise<BareAnswer> =>
  askDirectory(
    profile,
    `/Endpoint?${directoryQuery({ odsCode: 'T9P01', interactionId: STRUCTURED_RECORD })}`,
    { agent },
  );
const record = async (): Promise<BareAnswer> => askRecord(profile, { ...route, ...person, agent });

/** A right request to each hop. */
const calls: Readonly<Record<Exclude<FaultyHop, 'cis2'>, () => Promise<BareAnswer>>> = {
  token: async () => askToken(profile, { agent }),
  pds: async () => askPds(profile, bearer, `/Patient/${person.nhsNumber}`, { agent }),
  sds: directory,
  ssp: record,
  practice: record,
  gateway: directory,
  proxy: record,
};

type Met = { readonly status: number; readonly answer?: BareAnswer; readonly failure?: string };

/** What a client meets; a call that is still waiting counts as failed. */
async function meet(hop: Exclude<FaultyHop, 'cis2'>): Promise<Met> {
  const call = calls[hop]().then(
    (answer): Met => ({ status: answer.status, answer }),
    (reason: unknown): Met => ({ status: 0, failure: String(reason) }),
  );
  const waiting = new Promise<Met>((resolve) => {
    setTimeout(() => resolve({ status: 0, failure: 'waiting' }), 1_000);
  });
  return Promise.race([call, waiting]);
}

const rowsOf = (kind: 'request' | 'tls') =>
  faultTable.flatMap(({ hop, ...row }) =>
    hop !== 'cis2' && (hop === 'gateway' || hop === 'proxy') === (kind === 'tls') ? [{ hop, ...row }] : [],
  );

describe('the fault table', () => {
  it('names each kind of a hop once, and describes it', () => {
    expect(new Set(faultTable.map(({ hop, kind }) => `${hop} ${kind}`)).size).toBe(faultTable.length);
    expect(faultTable.filter(({ description }) => description.trim() === '')).toEqual([]);
    expect(new Set(faultTable.map(({ hop }) => hop))).toEqual(new Set(faultyHops));
  });

  it.each(rowsOf('request'))('$hop: $kind ($description)', async ({ hop, kind, description }) => {
    const setting = { kind, times: 1, delayMilliseconds: 5 };
    expect(applyFaults(sandbox.faults, { [hop]: setting })).toBeUndefined();
    const met = await meet(hop);
    const told = sandbox.journal.entries.filter(({ fault }) => fault === kind);
    expect(told.map((entry) => entry.hop)).toEqual(kind === 'down' ? ['ssp'] : [hop]);
    expect(sandbox.faults.current).toEqual({});
    const status = /^(\d{3})\b/.exec(description)?.[1];
    if (status !== undefined) expect(met.status).toBe(Number(status));
  });

  it.each(rowsOf('tls'))('$hop: $kind ($description)', async ({ hop, kind, description }) => {
    expect(applyFaults(sandbox.faults, { [hop]: kind })).toBeUndefined();
    const met = await meet(hop);
    if (description.includes('no fault for a good client')) expect(met.status).toBe(200);
    else expect(met).toMatchObject({ status: 0, failure: expect.not.stringMatching('waiting') });
    sandbox.faults.clear(hop);
    await expect.poll(async () => (await meet(hop)).status).toBe(200);
  });

  it.each([
    ['expired-certificate', /expired/],
    ['wrong-name', /altnames|IP/],
    ['missing-intermediate', /unable to (verify|get)/],
    ['wrong-authority', /unable to (verify|get)|self-signed/],
    ['refused', /ECONNREFUSED/],
  ] as const)('%s is told apart by a client (INT-5.4)', async (kind, words) => {
    sandbox.faults.set('proxy', kind);
    expect((await meet('proxy')).failure).toMatch(words);
  });

  it('takes no number of times for a fault of TLS', () => {
    expect(applyFaults(sandbox.faults, { proxy: { kind: 'refused', times: 1 } })).toMatch(/no times/);
  });
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OutgoingCall } from '../../electron/gpconnect/call-witness.ts';
import { faultTable } from '../sandbox/fault-table.ts';
import { applyFaults } from '../sandbox/faults.ts';
import { startSandbox } from '../sandbox/start-sandbox.ts';
import type { Sandbox } from '../sandbox/start-sandbox.ts';
import { faultExpectations } from './fault-expectations.ts';
import type { Expected } from './fault-expectations.ts';
import { createSpineFixture, ordinary } from './spine-fixture.ts';

type CalledHop = keyof typeof faultExpectations;

const eventOf: Readonly<Record<CalledHop, OutgoingCall['event']>> = {
  token: 'token-request',
  gateway: 'token-request',
  pds: 'pds-trace',
  sds: 'sds-lookup',
  ssp: 'record-request',
  practice: 'record-request',
  proxy: 'record-request',
};
/** Met while a person is found, before any record is asked for. */
const early: ReadonlySet<CalledHop> = new Set(['token', 'gateway', 'pds']);

const rows = Object.entries(faultExpectations).flatMap(([hop, kinds]) =>
  Object.entries<Expected>(kinds).map(([kind, [code, requests]]) => ({
    hop: hop as CalledHop,
    kind,
    code,
    requests,
  })),
);

/** Ids of everything that was written down, and of everything that reached a service, late or not. */
const written = new Set<string>();
const left: string[] = [];

let sandbox: Sandbox;
let spine: Awaited<ReturnType<typeof createSpineFixture>>;
beforeAll(async () => {
  sandbox = await startSandbox({
    limits: { connectSeconds: 5, headersSeconds: 0.8, wholeSeconds: 1.4, bodyMegabytes: 1 },
    practiceTimeoutMilliseconds: 300,
    pdsCallsPerSecond: 'unlimited',
  });
});
afterAll(async () => {
  await sandbox.close();
  expect(left.filter((reference) => !written.has(reference))).toEqual([]);
});
beforeEach(async () => {
  spine = await createSpineFixture(sandbox);
});
afterEach(() => {
  spine.source.close();
  sandbox.faults.clear();
  for (const { reference } of spine.witness.calls) written.add(reference);
  for (const { traceId, headers } of sandbox.journal.entries) {
    left.push(
      ...[traceId, headers['x-request-id'], headers['x-correlation-id']].filter((id) => id !== undefined),
    );
  }
  sandbox.journal.clear();
});

function play(hop: CalledHop, kind: string): void {
  const problem = applyFaults(sandbox.faults, { [hop]: kind });
  if (problem !== undefined) throw new Error(problem);
}

async function meet(hop: CalledHop, kind: string) {
  if (early.has(hop)) {
    play(hop, kind);
    return spine.find(ordinary.nhsNumber, ordinary.dateOfBirth);
  }
  const person = await spine.trace(ordinary);
  play(hop, kind);
  return spine.open(person);
}

describe(`the fault matrix: ${String(rows.length)} faults`, () => {
  it('knows every fault that the sandbox can play on the way to a record', () => {
    const played = faultTable.filter(({ hop }) => hop !== 'cis2').map(({ hop, kind }) => `${hop} ${kind}`);
    expect(rows.map(({ hop, kind }) => `${hop} ${kind}`).toSorted()).toEqual(played.toSorted());
  });

  it.each(rows)('$hop $kind: $code after $requests', async ({ hop, kind, code, requests }) => {
    const outcome = await meet(hop, kind);
    expect(outcome.ok ? 'ok' : outcome.error.code).toBe(code);

    const { calls } = spine.witness;
    const ofHop = calls.filter(
      ({ event, subjects }) => event === eventOf[hop] && subjects?.[0] !== 'own device',
    );
    if (hop === 'sds') expect(ofHop.length).toBeLessThanOrEqual(requests);
    else expect(ofHop).toHaveLength(requests);
    // Every entry has its end.
    expect(calls.filter(({ end }) => end === undefined)).toEqual([]);

    if (outcome.ok) return;
    // A failure carries a key, a reference to the call that failed, and nothing of the person or the way.
    const { reference, at: _at, ...rest } = outcome.error;
    expect(calls.map((call) => call.reference)).toContain(reference);
    expect(JSON.stringify(rest)).not.toMatch(/\d{10}|1951|127\.0\.0\.1|https?:|Bearer|eyJ|canary/i);
    const ended = calls.findLast((call) => call.reference === reference)?.end;
    expect(ended?.outcome).not.toBe('success');
    if (early.has(hop) || hop === 'sds') {
      expect(calls.map(({ event }) => event)).not.toContain('record-request');
    }
  });
});

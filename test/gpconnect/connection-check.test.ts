import { describe, expect, it } from 'vitest';
import { checkLayers } from '../../shared/contract/setup.ts';
import type { CheckLayer } from '../../shared/contract/setup.ts';
import type { SettableKind } from '../sandbox/fault-table.ts';
import { startSandbox } from '../sandbox/start-sandbox.ts';
import { createSpineFixture, spinePerTest } from './spine-fixture.ts';

const at = spinePerTest();

/** `ok ok failed …` in the order of the layers. */
function statesOf(steps: Awaited<ReturnType<typeof at.spine.check>>['steps']): string[] {
  return steps.map(({ state, code }) => (code === undefined ? state : `${state} ${code}`));
}

function stoppedAt(layer: CheckLayer, code: string): string[] {
  const place = checkLayers.indexOf(layer);
  return checkLayers.map((_layer, index) =>
    index < place ? 'ok' : index === place ? `failed ${code}` : 'not-tried',
  );
}

describe('the connection check', () => {
  it('INT-1.6 walks every layer and asks for nobody’s record', async () => {
    const { steps, told } = await at.spine.check('T9P01');
    expect(steps.map(({ layer }) => layer)).toEqual(checkLayers);
    expect(statesOf(steps)).toEqual(checkLayers.map(() => 'ok'));
    for (const { durationMilliseconds } of steps) expect(durationMilliseconds).toBeGreaterThanOrEqual(0);
    expect(told.map(({ layer, state }) => `${layer} ${state}`)).toEqual(
      checkLayers.flatMap((layer) => [`${layer} waiting`, `${layer} ok`]),
    );
    const asked = at.sandbox.journal.of('ssp');
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ method: 'GET', target: expect.stringMatching(/\/metadata$/) });
  });

  it('each of its calls is written down as part of a check, with its layer', async () => {
    await at.spine.check('T9P01');
    const { calls } = at.spine.witness;
    expect(new Set(calls.map(({ event }) => event))).toEqual(new Set(['connection-check']));
    expect(calls.map(({ subjects }) => subjects?.join())).toEqual([
      'token',
      'demographics',
      'own-asid',
      'practice-endpoint',
      'practice-endpoint',
      'practice',
    ]);
    expect(calls.map(({ end }) => end?.outcome)).toEqual(calls.map(() => 'success'));
    expect(new Set(calls.map(({ interactionId }) => interactionId))).toEqual(
      new Set([undefined, 'urn:nhs:names:services:gpconnect:fhir:rest:read:metadata-1']),
    );
  });

  it.each<readonly [CheckLayer, 'token' | 'pds' | 'sds' | 'ssp' | 'practice', string, string]>([
    ['token', 'token', 'unauthorised', 'E-CFG-01'],
    ['demographics', 'pds', 'access-denied', 'E-AUTH-02'],
    ['demographics', 'pds', 'unavailable', 'E-PT-15'],
    ['own-asid', 'sds', 'unauthorised', 'E-CFG-01'],
    ['practice-endpoint', 'sds', 'two-addresses', 'E-GP-02'],
    ['practice', 'ssp', 'sender-refused', 'E-REC-04'],
    ['practice', 'practice', 'down', 'E-REC-09'],
    ['practice', 'practice', 'not-fhir', 'E-REC-10'],
  ])('stops at %s when %s is %s: %s', async (layer, hop, kind, code) => {
    at.sandbox.faults.set(hop, kind as SettableKind<typeof hop>);
    const { steps, told } = await at.spine.check('T9P01');
    expect(statesOf(steps)).toEqual(stoppedAt(layer, code));
    const failed = steps.find(({ state }) => state === 'failed');
    expect(at.spine.witness.calls.map(({ reference }) => reference)).toContain(failed?.reference);
    expect(told.filter(({ state }) => state === 'not-tried')).toHaveLength(
      checkLayers.length - 1 - checkLayers.indexOf(layer),
    );
  });

  it.each(['not-found', 'invalidated'] as const)(
    'a test number that is %s: demographics did answer',
    async (kind) => {
      at.sandbox.faults.set('pds', kind);
      const { steps } = await at.spine.check('T9P01');
      expect(statesOf(steps)).toEqual(checkLayers.map(() => 'ok'));
    },
  );

  it('a number that cannot exist is asked of nobody', async () => {
    const { steps } = await at.spine.check('T9P01', '9990080233');
    expect(statesOf(steps)).toEqual(stoppedAt('demographics', 'E-PT-04'));
    expect(at.sandbox.journal.of('pds')).toEqual([]);
  });

  it('a practice without GP Connect is named', async () => {
    const { steps } = await at.spine.check('T9P99');
    expect(statesOf(steps)).toEqual(stoppedAt('practice-endpoint', 'E-GP-01'));
    expect(steps[4]?.values).toEqual({ practice: 'GP practice T9P99' });
  });

  it('E-AUD-01 nothing is tried that cannot be written down', async () => {
    at.spine.witness.refuse();
    const { steps } = await at.spine.check('T9P01');
    expect(statesOf(steps)).toEqual(stoppedAt('token', 'E-AUD-01'));
    expect(at.sandbox.journal.entries).toEqual([]);
  });

  it('E-CFG-02 an expired certificate is found before anything leaves', async () => {
    const other = await startSandbox({ clientCertificate: 'expired' });
    try {
      const fixture = await createSpineFixture(other);
      const { steps } = await fixture.check('T9P01');
      expect(statesOf(steps)).toEqual(stoppedAt('credentials', 'E-CFG-02'));
      expect(other.journal.entries).toEqual([]);
    } finally {
      await other.close();
    }
  });

  it('ends where it is when it is cancelled', async () => {
    at.sandbox.faults.set('pds', 'silent');
    const checking = at.spine.check('T9P01');
    await expect.poll(() => at.spine.witness.calls.at(-1)?.subjects?.[0]).toBe('demographics');
    at.spine.source.close();
    expect(statesOf((await checking).steps)).toEqual(stoppedAt('demographics', 'E-REC-CANCELLED'));
  });
});

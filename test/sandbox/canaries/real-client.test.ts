import { afterEach, describe, expect, it } from 'vitest';
import { codeOf, createSpineFixture, ordinary, spinePerTest } from '../../gpconnect/spine-fixture.ts';
import { applyFaults } from '../faults.ts';
import { startSandbox } from '../start-sandbox.ts';
import { stories } from '../stories/index.ts';
import { findBreaches } from './find-breaches.ts';

const at = spinePerTest();

/** Of every test: a second look-up that went out beside a refused one may come in late. */
const references = new Set<string>();

/** What the journal says against the viewer's own source, whose clock in tests does not wait. */
function breaches(): readonly string[] {
  for (const { reference } of at.spine.witness.calls) references.add(reference);
  return findBreaches(at.sandbox.journal, { leastWaitMilliseconds: 0, auditReferences: references });
}

afterEach(() => at.sandbox.faults.clear());

describe("the viewer's own calls under the canaries (integration.md 9.6)", () => {
  it('an opening', async () => {
    const person = await at.spine.trace(ordinary);
    at.sandbox.journal.mark('opening');
    expect(codeOf(await at.spine.open(person))).toBe('ok');
    expect(at.sandbox.journal.of('ssp')).not.toEqual([]);
    expect(breaches()).toEqual([]);
  });

  it('two openings: the directory is asked afresh for the second', async () => {
    const person = await at.spine.trace(ordinary);
    for (let opening = 0; opening < 2; opening += 1) {
      at.sandbox.journal.mark('opening');
      expect(codeOf(await at.spine.open(person))).toBe('ok');
    }
    expect(breaches()).toEqual([]);
  });

  it('the connection check', async () => {
    await at.spine.check('T9P01');
    expect(at.sandbox.journal.of('ssp')).not.toEqual([]);
    expect(breaches()).toEqual([]);
  });

  it.each(stories.map(({ id, nhsNumber, birthDate }) => ({ id, nhsNumber, dateOfBirth: birthDate })))(
    'whoever is found, or not: $id',
    async ({ nhsNumber, dateOfBirth }) => {
      const found = await at.spine.find(nhsNumber, dateOfBirth);
      at.sandbox.journal.mark('opening');
      if (found.ok) await at.spine.open({ ...found.value, openingId: crypto.randomUUID() });
      expect(breaches()).toEqual([]);
    },
  );

  it.each([
    ['ssp', 'bad-gateway'],
    ['ssp', 'throttled'],
    ['ssp', 'no-response'],
    ['ssp', 'sender-refused'],
    ['practice', 'internal-error'],
    ['practice', 'no-patient-consent'],
    ['practice', 'reset'],
    ['sds', 'unavailable'],
    ['sds', 'empty'],
  ] as const)('an opening that meets %s %s', async (hop, kind) => {
    const person = await at.spine.trace(ordinary);
    at.sandbox.journal.mark('opening');
    expect(applyFaults(at.sandbox.faults, { [hop]: kind })).toBeUndefined();
    await at.spine.open(person);
    expect(breaches()).toEqual([]);
  });

  it.each([
    'unavailable',
    'unavailable-once-each',
    'throttled',
    'access-denied',
    'gateway-fault',
    'reset',
  ] as const)('a search that meets PDS %s', async (kind) => {
    at.sandbox.faults.set('pds', kind);
    await at.spine.find(ordinary.nhsNumber, ordinary.dateOfBirth);
    expect(breaches()).toEqual([]);
  });
});

describe('a former address in the cache of the directory (integration.md 5.2)', () => {
  it('is refused by the proxy once, then asked for past the cache', async () => {
    const sandbox = await startSandbox();
    const spine = await createSpineFixture(sandbox);
    try {
      const person = await spine.trace(ordinary);
      sandbox.journal.mark('opening');
      sandbox.faults.set('sds', 'stale-address');
      expect(codeOf(await spine.open(person))).toBe('ok');
      expect(sandbox.journal.of('ssp').map(({ checksFailed }) => checksFailed)).toEqual([
        ['ssp/target-url'],
        [],
      ]);
      expect(findBreaches(sandbox.journal, { leastWaitMilliseconds: 0 })).toEqual([]);
    } finally {
      spine.source.close();
      await sandbox.close();
    }
  });
});

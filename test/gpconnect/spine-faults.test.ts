import { describe, expect, it } from 'vitest';
import { codeOf, ordinary, spinePerTest } from './spine-fixture.ts';

const at = spinePerTest();

describe('what mends itself', () => {
  it('an address that the proxy calls out of date is looked up again past the cache', async () => {
    const person = await at.spine.trace(ordinary);
    at.sandbox.faults.set('ssp', 'address-varies', { times: 1 });
    await at.spine.open(person);
    const caches = at.sandbox.journal.of('sds').map(({ headers }) => headers['cache-control']);
    // Endpoint, own Device and Device; then only the practice's two again.
    expect(caches).toEqual([undefined, undefined, undefined, 'no-cache', 'no-cache']);
  });

  it('an address that has changed is used at the second try', async () => {
    const person = await at.spine.trace(ordinary);
    at.sandbox.faults.set('sds', 'stale-address');
    expect(codeOf(await at.spine.open(person))).toBe('ok');
    expect(at.sandbox.journal.of('ssp')).toHaveLength(2);
    // The first one was rightly refused.
    at.sandbox.journal.clear();
  });

  it('a passing fault is not noticed', async () => {
    const person = await at.spine.trace(ordinary);
    at.sandbox.faults.set('practice', 'down', { times: 1 });
    expect(codeOf(await at.spine.open(person))).toBe('ok');
    expect(at.spine.clock.pauses).toHaveLength(1);
  });
});

describe('stopping', () => {
  it('a cancelled opening ends, and nothing more is sent', async () => {
    const person = await at.spine.trace(ordinary);
    at.sandbox.faults.set('practice', 'drip');
    const cancel = new AbortController();
    const opening = at.spine.open(person, cancel.signal);
    await expect.poll(() => at.spine.hops.at(-1)).toBe('practice waiting');
    setTimeout(() => {
      cancel.abort();
    }, 100);
    expect(codeOf(await opening)).toBe('E-REC-CANCELLED');
    expect(at.sandbox.journal.of('ssp').length).toBeLessThanOrEqual(1);
  });

  it('closing ends what runs, and the source works again afterwards', async () => {
    at.sandbox.faults.set('pds', 'silent');
    const finding = at.spine.find(ordinary.nhsNumber, ordinary.dateOfBirth);
    await expect.poll(() => at.spine.hops.at(-1)).toBe('demographics waiting');
    at.spine.source.close();
    expect(codeOf(await finding)).toBe('E-REC-CANCELLED');
    at.sandbox.faults.clear();
    expect(codeOf(await at.spine.find(ordinary.nhsNumber, ordinary.dateOfBirth))).toBe('ok');
  });
});

describe('INT-5.5 the circuit of a practice', () => {
  it('three outages, then a pause of a minute that is told, then the record', async () => {
    const person = await at.spine.trace(ordinary);
    at.sandbox.faults.set('practice', 'down');
    expect(codeOf(await at.spine.open(person))).toBe('E-REC-09');
    at.sandbox.faults.clear();
    expect(await at.spine.open(person)).toMatchObject({
      ok: false,
      error: {
        code: 'E-REC-12',
        values: { practice: expect.any(String), n: expect.stringMatching(/^\d\d$/) },
      },
    });
    const asked = at.spine.witness.calls.filter(({ event }) => event === 'record-request');
    expect(asked).toHaveLength(3);
    at.spine.clock.shift(60_000);
    expect(codeOf(await at.spine.open(person))).toBe('ok');
  });
});

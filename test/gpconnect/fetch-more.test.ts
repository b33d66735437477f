import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createOpeningRoute } from '../../electron/gpconnect/opening-route.ts';
import { planFor } from '../../electron/gpconnect/request-plan.ts';
import { clinicalAreaIds } from '../../shared/contract/areas.ts';
import type { RecordAsk } from '../../shared/contract/record-ask.ts';
import { codeOf, ordinary, spinePerTest } from './spine-fixture.ts';

const at = spinePerTest();
const all = { kind: 'all' } as const;
const consultations: RecordAsk = { plan: 'C', range: { kind: 'last', count: 3 } };

const subjectsOf = (event: string): readonly (readonly string[] | undefined)[] =>
  at.spine.witness.calls.filter((call) => call.event === event).map(({ subjects }) => subjects);

/** A person whose plan A has come, with the way that it went. */
async function opened() {
  const person = await at.spine.trace(ordinary);
  const route = createOpeningRoute();
  const plan = planFor(clinicalAreaIds);
  if (plan === undefined) throw new Error('a full role has a plan');
  expect(codeOf(await at.spine.request(person, plan, route))).toBe('ok');
  at.spine.hops.length = 0;
  return { person, route };
}

describe('asking for more of an open record', () => {
  it.each<RecordAsk>([
    { plan: 'allergies' },
    { plan: 'immunisations' },
    { plan: 'B' },
    consultations,
    { plan: 'investigations', range: { kind: 'period', from: '2020-01-01' } },
    { plan: 'uncategorised', range: all },
    { plan: 'referrals', range: all },
    { plan: 'diary', range: all },
  ])('SAFE-27 a strict practice takes %j and answers it alone', async (ask) => {
    const { person, route } = await opened();
    const fetched = await at.spine.fetch(person, ask, route);
    if (!fetched.ok) throw new Error(fetched.error.code);
    expect(fetched.value.requested.plan).toBe(ask.plan);
    const bundle: unknown = JSON.parse(gunzipSync(fetched.value.gzippedBody).toString('utf8'));
    expect(bundle).toMatchObject({ resourceType: 'Bundle', id: fetched.value.traceId });
  });

  it('DESIGN 3.3 the directory is asked once for all requests of an opening, also at the same time', async () => {
    const person = await at.spine.trace(ordinary);
    const route = createOpeningRoute();
    const both = await Promise.all([
      at.spine.fetch(person, { plan: 'B' }, route),
      at.spine.fetch(person, consultations, route),
    ]);
    expect(both.map(codeOf)).toEqual(['ok', 'ok']);
    await at.spine.fetch(person, { plan: 'diary', range: all }, route);
    expect(subjectsOf('sds-lookup')).toEqual([['endpoint'], ['own device'], ['device']]);
    expect(new Set(subjectsOf('record-request').flat())).toEqual(
      new Set(['consultations, last 3', 'diary', 'problems']),
    );
  });

  it('INT-0.3 every request is an access of its own: new trace, new token', async () => {
    const { person, route } = await opened();
    await at.spine.fetch(person, { plan: 'B' }, route);
    await at.spine.fetch(person, { plan: 'B' }, route);
    const traces = at.sandbox.journal.of('ssp').map(({ traceId }) => traceId);
    expect(new Set(traces).size).toBe(3);
  });

  it('SAFE-10 none leaves once the trace is a day old', async () => {
    const { person, route } = await opened();
    at.spine.clock.shift(24 * 60 * 60_000 + 60_000);
    expect(codeOf(await at.spine.fetch(person, { plan: 'B' }, route))).toBe('E-PT-17');
    expect(at.sandbox.journal.of('ssp')).toHaveLength(1);
  });

  it('INT-5.2 goes on by the renewed address, once the proxy had refused the former one', async () => {
    const { person, route } = await opened();
    at.sandbox.faults.set('ssp', 'address-varies', { times: 1 });
    expect(codeOf(await at.spine.fetch(person, { plan: 'B' }, route))).toBe('E-REC-07');
    expect(codeOf(await at.spine.fetch(person, { plan: 'B' }, route))).toBe('ok');
  });
});

describe('a practice that does not know the question', () => {
  it.each(['invalid-parameter', 'not-implemented'] as const)(
    'structured.md 1.7 %s: it cannot supply that area, and is not asked again',
    async (fault) => {
      const { person, route } = await opened();
      at.sandbox.faults.set('practice', fault);
      const fetched = await at.spine.fetch(person, { plan: 'investigations', range: all }, route);
      expect(fetched).toMatchObject({
        error: { code: 'E-REC-13', hop: 'practice', retryable: false, values: { area: 'test results' } },
      });
      expect(at.sandbox.journal.of('ssp')).toHaveLength(2);
    },
  );

  it('what is wrong with a question of several areas is our fault, not an older version', async () => {
    const person = await at.spine.trace(ordinary);
    at.sandbox.faults.set('practice', 'invalid-parameter');
    expect(codeOf(await at.spine.open(person))).toBe('E-REC-07');
  });

  it('a part of plan A can be had though the whole of it failed', async () => {
    const { person, route } = await opened();
    at.sandbox.faults.set('practice', 'internal-error', { times: 2 });
    const plan = planFor(clinicalAreaIds);
    if (plan === undefined) throw new Error('a full role has a plan');
    expect(codeOf(await at.spine.request(person, plan, route))).toBe('E-REC-09');
    expect(codeOf(await at.spine.fetch(person, { plan: 'allergies' }, route))).toBe('ok');
  });
});

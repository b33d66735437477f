import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { HopProgress } from '../../electron/gpconnect/hop-progress.ts';
import { createOpeningRoute } from '../../electron/gpconnect/opening-route.ts';
import { startSandbox } from '../sandbox/start-sandbox.ts';
import { testNhsNumber } from '../sandbox/stories/index.ts';
import { codeOf, createSpineFixture, ordinary, planA, spinePerTest } from './spine-fixture.ts';

const at = spinePerTest();

function traceIds(): (string | undefined)[] {
  return at.sandbox.journal.of('ssp').map(({ traceId }) => traceId);
}

function byStory(story: string): { nhsNumber: string; birthDate: string } {
  const person = at.sandbox.people.find((candidate) => candidate.story.startsWith(`${story}:`));
  if (person === undefined) throw new Error(`no story ${story}`);
  return person;
}

describe('finding and opening', () => {
  it('goes through every hop and brings the record home as it left the practice', async () => {
    const person = await at.spine.trace(ordinary);
    const opened = await at.spine.open(person);
    if (!opened.ok) throw new Error(opened.error.code);
    const bundle: unknown = JSON.parse(gunzipSync(opened.value.gzippedBody).toString('utf8'));
    expect(bundle).toMatchObject({ resourceType: 'Bundle', type: 'collection', id: opened.value.traceId });
    expect(gunzipSync(opened.value.gzippedBody)).toHaveLength(opened.value.bodyBytes);
    expect(opened.value).toMatchObject({
      practiceOdsCode: person.practice.odsCode,
      requested: {
        plan: 'A',
        areas: ['allergies', 'medicines', 'immunisations'].map((area) => ({ area, range: { kind: 'all' } })),
      },
    });
    expect(at.spine.hops).toEqual(
      ['sign-on', 'demographics', 'directory', 'practice'].flatMap((hop) => [
        `${hop} waiting`,
        `${hop} done`,
      ]),
    );
    expect(at.sandbox.journal.entries.map(({ hop }) => hop)).toEqual(
      expect.arrayContaining(['token', 'pds', 'sds', 'ssp', 'practice']),
    );
  });

  it('SAFE-24 goes on opening while the directory answers out of its cache', async () => {
    let later = 0;
    const sandbox = await startSandbox({ now: () => Date.now() + later });
    const spine = await createSpineFixture(sandbox);
    try {
      const person = await spine.trace(ordinary);
      expect(codeOf(await spine.open(person))).toBe('ok');
      // The directory's answers are then four minutes old; a provenance token would be refused after five.
      later = 250_000;
      expect(codeOf(await spine.open(person))).toBe('ok');
      expect(spine.source.clockOffSeconds()).toBe(0);
    } finally {
      spine.source.close();
      await sandbox.close();
    }
  });

  it('reaches a practice whose address has letters of both cases', async () => {
    const { nhsNumber, birthDate } = byStory('data-in-transit');
    const first = await at.spine.trace({ nhsNumber, dateOfBirth: birthDate });
    expect(codeOf(await at.spine.open(first))).toBe('ok');
    expect(at.sandbox.journal.of('ssp')[0]?.target).toContain('/Tpp-Style/T9P02/Stu3/1/GpConnect/');
  });

  it('fetches the token once and looks into the directory for every opening', async () => {
    const person = await at.spine.trace(ordinary);
    await at.spine.trace(ordinary);
    await at.spine.open(person);
    await at.spine.open(person);
    expect(at.sandbox.journal.of('token')).toHaveLength(1);
    const lookUps = at.spine.witness.calls.filter(({ event }) => event === 'sds-lookup');
    const once = ['endpoint', 'own device', 'device'];
    expect(lookUps.map(({ subjects }) => subjects?.[0])).toEqual([...once, ...once]);
    expect(at.sandbox.journal.of('sds')).toHaveLength(6);
  });

  it('never uses a trace id twice, whatever happens', async () => {
    const person = await at.spine.trace(ordinary);
    for (const fault of ['down', 'internal-error', 'cut', 'malformed-json'] as const) {
      // Fewer in a row than would make Bedside pause.
      at.sandbox.faults.set('practice', fault, { times: 1 });
      await at.spine.open(person);
    }
    expect(traceIds().length).toBeGreaterThan(4);
    expect(new Set(traceIds()).size).toBe(traceIds().length);
  });

  it('lets malformed JSON through unread: reading is the work of the screen’s worker', async () => {
    const person = await at.spine.trace(ordinary);
    at.sandbox.faults.set('practice', 'malformed-json');
    const opened = await at.spine.open(person);
    if (!opened.ok) throw new Error(opened.error.code);
    expect(() => {
      JSON.parse(gunzipSync(opened.value.gzippedBody).toString('utf8'));
    }).toThrow(SyntaxError);
  });

  it('replaces a token that the service has revoked', async () => {
    await at.spine.trace(ordinary);
    at.sandbox.revokeTokens();
    expect(codeOf(await at.spine.find(ordinary.nhsNumber, ordinary.dateOfBirth))).toBe('ok');
    expect(at.sandbox.journal.of('token')).toHaveLength(2);
  });
});

describe('people who are refused', () => {
  it.each([
    ['restricted', 'E-PT-11'],
    ['very-restricted', 'E-PT-11'],
    ['deceased', 'E-PT-10'],
    ['no-practice', 'E-PT-12'],
    ['invalidated', 'E-PT-13'],
    ['superseded-number', 'E-PT-09'],
  ])('%s: %s, and no practice is asked', async (story, code) => {
    const { nhsNumber, birthDate } = byStory(story);
    const found = await at.spine.find(nhsNumber, birthDate);
    expect(codeOf(found)).toBe(code);
    expect(at.spine.hops.at(-1)).toBe('demographics failed');
    expect(at.sandbox.journal.of('sds')).toEqual([]);
    expect(JSON.stringify(found)).not.toContain(birthDate);
  });

  it('GPC-CORE02 a wrong date of birth', async () => {
    const found = await at.spine.find(ordinary.nhsNumber, '1951-07-31');
    expect(codeOf(found)).toBe('E-PT-08');
    expect(JSON.stringify(found)).not.toContain('1951');
  });

  it('an unknown person', async () => {
    expect(codeOf(await at.spine.find(testNhsNumber(500_000), '1951-07-30'))).toBe('E-PT-07');
  });

  it('a number that cannot exist is asked of nobody', async () => {
    expect(codeOf(await at.spine.find('9990080233', ordinary.dateOfBirth))).toBe('E-PT-04');
    expect(at.sandbox.journal.entries).toEqual([]);
    expect(at.spine.hops).toEqual([]);
  });

  it('SAFE-10 a trace older than a day opens nothing', async () => {
    const person = await at.spine.trace(ordinary);
    at.spine.clock.shift(24 * 60 * 60_000 + 60_000);
    expect(codeOf(await at.spine.open(person))).toBe('E-PT-17');
    expect(at.sandbox.journal.of('sds')).toEqual([]);
  });

  it.each([-5, 5])('SAFE-24 a clock %d minutes off opens nothing', async (minutes) => {
    const person = await at.spine.trace(ordinary);
    at.spine.clock.shift(minutes * 60_000);
    const fresh = { ...person, tracedAt: at.spine.clock.now().toISOString() };
    expect(codeOf(await at.spine.open(fresh))).toBe('E-CLK-01');
    expect(at.sandbox.journal.of('ssp')).toEqual([]);
  });

  it('a practice without GP Connect', async () => {
    const { nhsNumber, birthDate } = byStory('practice-without-gp-connect');
    const person = await at.spine.trace({ nhsNumber, dateOfBirth: birthDate });
    expect(await at.spine.open(person)).toMatchObject({
      ok: false,
      error: { code: 'E-GP-01', hop: 'directory', values: { practice: 'GP practice T9P04' } },
    });
    expect(at.sandbox.journal.of('ssp')).toEqual([]);
  });
});

describe('wrong client certificates', () => {
  it.each([
    ['expired', expect.objectContaining({ date: expect.stringMatching(/^\d{2}-[A-Z][a-z]{2}-\d{4}$/) })],
    ['stranger', undefined],
  ] as const)('E-CFG-02 %s: found before any call', async (clientCertificate, values) => {
    const other = await startSandbox({ clientCertificate });
    try {
      const fixture = await createSpineFixture(other);
      const found = await fixture.find(ordinary.nhsNumber, ordinary.dateOfBirth);
      if (found.ok) throw new Error('was let through');
      expect(found.error.code).toBe('E-CFG-02');
      expect(found.error.values).toEqual(values);
      expect(other.journal.entries).toEqual([]);
      expect(fixture.hops).toEqual([]);
    } finally {
      await other.close();
    }
  });

  it('the certificate of another organisation is refused by the proxy', async () => {
    const other = await startSandbox({ clientCertificate: 'other-organisation' });
    try {
      const fixture = await createSpineFixture(other);
      expect(codeOf(await fixture.open(await fixture.trace(ordinary)))).toBe('E-REC-04');
      fixture.source.close();
    } finally {
      await other.close();
    }
  });
});

describe('what a role opens', () => {
  it('DESIGN 2.17 only what the role opens is asked for, written down and reported', async () => {
    const person = await at.spine.trace(ordinary);
    const { request, witness } = at.spine;
    const opened = await request(person, planA(['problems', 'medicines']), createOpeningRoute());
    const areas = [{ area: 'medicines', range: { kind: 'all' } }];
    expect(opened).toMatchObject({ ok: true, value: { requested: { plan: 'A', areas } } });
    expect(witness.calls.at(-1)).toMatchObject({ event: 'record-request', subjects: ['medicines'] });
  });
});

describe('at the same time', () => {
  it('INT-4.1 the same question asked twice at once is one call', async () => {
    const find = () => at.spine.find(ordinary.nhsNumber, ordinary.dateOfBirth);
    const both = await Promise.all([find(), find()]);
    expect(both.map(codeOf)).toEqual(['ok', 'ok']);
    expect(at.sandbox.journal.of('pds')).toHaveLength(1);
  });

  it('another date of birth is another question, with its own answer', async () => {
    const right = at.spine.find(ordinary.nhsNumber, ordinary.dateOfBirth);
    const wrong = at.spine.find(ordinary.nhsNumber, '1951-07-31');
    expect([codeOf(await right), codeOf(await wrong)]).toEqual(['ok', 'E-PT-08']);
  });
});

describe('what is told on the way', () => {
  it('a second try at a hop is told with its number and the longest it may take', async () => {
    at.sandbox.faults.set('pds', 'unavailable-once-each');
    const told: HopProgress[] = [];
    const { asking, source } = at.spine;
    await source.findPerson({ ...asking, ...ordinary, onHop: (progress) => told.push(progress) });
    expect(told).toEqual([
      { hop: 'sign-on', state: 'waiting', attempt: 1, limitSeconds: 2 },
      { hop: 'sign-on', state: 'done' },
      { hop: 'demographics', state: 'waiting', attempt: 1, limitSeconds: 2 },
      { hop: 'demographics', state: 'waiting', attempt: 2, limitSeconds: 2 },
      { hop: 'demographics', state: 'done' },
    ]);
  });

  it('SAFE-24 a clock that is 90 seconds off is known, and stops nobody yet', async () => {
    expect(at.spine.source.clockOffSeconds()).toBeUndefined();
    at.spine.clock.shift(90_000);
    const found = await at.spine.find(ordinary.nhsNumber, ordinary.dateOfBirth);
    expect(codeOf(found)).toBe('ok');
    expect(at.spine.source.clockOffSeconds()).toBeGreaterThanOrEqual(88);
    expect(at.spine.source.clockOffSeconds()).toBeLessThanOrEqual(92);
  });
});

describe('DESIGN 2.13 without the audit', () => {
  it('nobody is looked for', async () => {
    at.spine.witness.refuse();
    expect(codeOf(await at.spine.find(ordinary.nhsNumber, ordinary.dateOfBirth))).toBe('E-AUD-01');
    expect(at.sandbox.journal.entries).toEqual([]);
  });

  it('a record is not asked for, even when everything before it was written down', async () => {
    const person = await at.spine.trace(ordinary);
    at.spine.witness.refuse();
    expect(codeOf(await at.spine.open(person))).toBe('E-AUD-01');
    expect(at.sandbox.journal.of('sds')).toEqual([]);
    expect(at.sandbox.journal.of('ssp')).toEqual([]);
  });
});

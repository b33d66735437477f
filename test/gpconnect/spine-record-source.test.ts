import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ErrorCode, Outcome } from '../../shared/contract/errors.ts';
import type { FaultKind } from '../sandbox/faults.ts';
import { startSandbox } from '../sandbox/start-sandbox.ts';
import type { Sandbox } from '../sandbox/start-sandbox.ts';
import { createSpineFixture, people } from './spine-fixture.ts';
import type { SpineFixture } from './spine-fixture.ts';

const { ordinary } = people;
let sandbox: Sandbox;
let spine: SpineFixture;

beforeAll(async () => {
  sandbox = await startSandbox({
    limits: { connectSeconds: 5, headersSeconds: 1, wholeSeconds: 2, bodyMegabytes: 1 },
    practiceTimeoutMilliseconds: 500,
  });
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  spine = await createSpineFixture(sandbox);
});
afterEach(() => {
  spine.source.close();
  sandbox.faults.clear();
  const refused = sandbox.journal.entries.filter(
    ({ checksFailed, fault }) => checksFailed.length > 0 && fault === undefined,
  );
  sandbox.journal.clear();
  expect(refused.filter(({ checksFailed }) => !checksFailed.includes('pds/token-invalid'))).toEqual([]);
});

function codeOf(outcome: Outcome<unknown>): ErrorCode | 'ok' {
  return outcome.ok ? 'ok' : outcome.error.code;
}

const traceIds = (): (string | undefined)[] => sandbox.journal.of('ssp').map(({ traceId }) => traceId);

describe('finding and opening', () => {
  it('goes through every hop and brings the record home as it left the practice', async () => {
    const person = await spine.trace(ordinary);
    const opened = await spine.open(person);
    if (!opened.ok) throw new Error(opened.error.code);
    const bundle: unknown = JSON.parse(gunzipSync(opened.value.gzippedBody).toString('utf8'));
    expect(bundle).toMatchObject({ resourceType: 'Bundle', type: 'collection', id: opened.value.traceId });
    expect(gunzipSync(opened.value.gzippedBody)).toHaveLength(opened.value.bodyBytes);
    expect(opened.value).toMatchObject({
      practiceOdsCode: person.practice.odsCode,
      requested: { plan: 'A', areas: ['allergies', 'medicines'] },
    });
    expect(spine.hops).toEqual(
      ['sign-on', 'demographics', 'directory', 'practice'].flatMap((hop) => [
        `${hop} waiting`,
        `${hop} done`,
      ]),
    );
    expect(sandbox.journal.entries.map(({ hop }) => hop)).toEqual(
      expect.arrayContaining(['token', 'pds', 'sds', 'ssp', 'practice']),
    );
  });

  it('reaches a practice whose address has letters of both cases', async () => {
    const all = await Promise.all(
      sandbox.people.map(({ nhsNumber, birthDate }) => spine.find(nhsNumber, birthDate)),
    );
    const there = all.flatMap((found) =>
      found.ok && found.value.practice.odsCode === 'T9P02' ? [found.value] : [],
    );
    const [first] = there;
    if (first === undefined) throw new Error('nobody is registered there');
    expect(codeOf(await spine.open({ ...first, openingId: crypto.randomUUID() }))).toBe('ok');
    expect(sandbox.journal.of('ssp')[0]?.target).toContain('/Tpp-Style/T9P02/Stu3/1/GpConnect/');
  });

  it('fetches the token once and looks into the directory for every opening', async () => {
    const person = await spine.trace(ordinary);
    await spine.trace(ordinary);
    await spine.open(person);
    await spine.open(person);
    expect(sandbox.journal.of('token')).toHaveLength(1);
    expect(sandbox.journal.of('sds').map(({ target }) => /\/(Endpoint|Device)\?/.exec(target)?.[1])).toEqual([
      'Endpoint',
      'Device',
      'Endpoint',
      'Device',
    ]);
  });

  it('never uses a trace id twice, whatever happens', async () => {
    const person = await spine.trace(ordinary);
    for (const fault of ['down', 'internal-error', 'cut', 'malformed-json'] as const) {
      sandbox.faults.set('practice', fault);
      await spine.open(person);
    }
    expect(traceIds().length).toBeGreaterThan(4);
    expect(new Set(traceIds()).size).toBe(traceIds().length);
  });

  it('lets malformed JSON through unread: reading is the work of the screen’s worker', async () => {
    const person = await spine.trace(ordinary);
    sandbox.faults.set('practice', 'malformed-json');
    const opened = await spine.open(person);
    if (!opened.ok) throw new Error(opened.error.code);
    expect(() => {
      JSON.parse(gunzipSync(opened.value.gzippedBody).toString('utf8'));
    }).toThrow(SyntaxError);
  });

  it('replaces a token that the service has revoked', async () => {
    await spine.trace(ordinary);
    sandbox.revokeTokens();
    expect(codeOf(await spine.find(ordinary.nhsNumber, ordinary.dateOfBirth))).toBe('ok');
    expect(sandbox.journal.of('token')).toHaveLength(2);
  });
});

describe('people who are refused', () => {
  const byStory = (story: string): { nhsNumber: string; birthDate: string } => {
    const person = sandbox.people.find((candidate) => candidate.story.startsWith(`${story}:`));
    if (person === undefined) throw new Error(`no story ${story}`);
    return person;
  };

  it.each([
    ['restricted', 'E-PT-11'],
    ['very-restricted', 'E-PT-11'],
    ['deceased', 'E-PT-10'],
    ['no-practice', 'E-PT-12'],
    ['invalidated', 'E-PT-13'],
    ['superseded-number', 'E-PT-09'],
  ])('%s: %s, and no practice is asked', async (story, code) => {
    const { nhsNumber, birthDate } = byStory(story);
    const found = await spine.find(nhsNumber, birthDate);
    expect(codeOf(found)).toBe(code);
    expect(spine.hops.at(-1)).toBe('demographics failed');
    expect(sandbox.journal.of('sds')).toEqual([]);
    expect(JSON.stringify(found)).not.toContain(birthDate);
  });

  it('GPC-CORE02 a wrong date of birth', async () => {
    const found = await spine.find(ordinary.nhsNumber, '1951-07-31');
    expect(codeOf(found)).toBe('E-PT-08');
    expect(JSON.stringify(found)).not.toContain('1951');
  });

  it('an unknown person', async () => {
    expect(codeOf(await spine.find('9992000009', '1951-07-30'))).toBe('E-PT-07');
  });

  it('a number that cannot exist is asked of nobody', async () => {
    expect(codeOf(await spine.find('9990080233', ordinary.dateOfBirth))).toBe('E-PT-04');
    expect(sandbox.journal.entries).toEqual([]);
    expect(spine.hops).toEqual([]);
  });

  it('SAFE-10 a trace older than a day opens nothing', async () => {
    const person = await spine.trace(ordinary);
    spine.clock.shift(24 * 60 * 60_000 + 60_000);
    expect(codeOf(await spine.open(person))).toBe('E-AUTH-03');
    expect(sandbox.journal.of('sds')).toEqual([]);
  });

  it.each([-5, 5])('SAFE-24 a clock %d minutes off opens nothing', async (minutes) => {
    const person = await spine.trace(ordinary);
    spine.clock.shift(minutes * 60_000);
    const fresh = { ...person, tracedAt: spine.clock.now().toISOString() };
    expect(codeOf(await spine.open(fresh))).toBe('E-CLK-01');
    expect(sandbox.journal.of('ssp')).toEqual([]);
  });

  it('a practice without GP Connect', async () => {
    const { nhsNumber, birthDate } = byStory('practice-without-gp-connect');
    const person = await spine.trace({ nhsNumber, dateOfBirth: birthDate });
    expect(await spine.open(person)).toMatchObject({
      ok: false,
      error: { code: 'E-GP-01', hop: 'directory', values: { practice: 'T9P04' } },
    });
    expect(sandbox.journal.of('ssp')).toEqual([]);
  });
});

describe('what can go wrong on the way', () => {
  it.each<readonly [FaultKind<'token'>, ErrorCode]>([
    ['unauthorised', 'E-CFG-01'],
    ['no-public-key', 'E-CFG-01'],
    ['throttled', 'E-PT-16'],
    ['unavailable', 'E-PT-15'],
    ['html', 'E-PT-15'],
    ['clock-skew', 'E-CLK-01'],
    ['silent', 'E-PT-15'],
  ])('the token service is %s: %s', async (fault, code) => {
    sandbox.faults.set('token', fault);
    expect(codeOf(await spine.find(ordinary.nhsNumber, ordinary.dateOfBirth))).toBe(code);
    expect(spine.hops).toEqual(['sign-on waiting', 'sign-on failed']);
  });

  it.each<readonly [FaultKind<'pds'>, ErrorCode]>([
    ['unavailable', 'E-PT-15'],
    ['unable-to-call', 'E-PT-15'],
    ['throttled', 'E-PT-16'],
    ['silent', 'E-PT-15'],
    ['gateway-fault', 'E-AUTH-03'],
    ['access-denied', 'E-AUTH-02'],
    ['html', 'E-PT-15'],
    ['clock-skew', 'E-CLK-01'],
  ])('demographics are %s: %s', async (fault, code) => {
    sandbox.faults.set('pds', fault);
    expect(codeOf(await spine.find(ordinary.nhsNumber, ordinary.dateOfBirth))).toBe(code);
    expect(spine.hops.at(-1)).toBe('demographics failed');
  });

  it.each<readonly [FaultKind<'sds'>, ErrorCode | 'ok']>([
    ['empty', 'E-GP-01'],
    ['empty-until-no-cache', 'ok'],
    ['two-addresses', 'E-GP-02'],
    ['two-devices', 'E-GP-02'],
    ['no-device', 'E-GP-01'],
    ['no-address', 'E-GP-01'],
    ['unauthorised', 'E-CFG-01'],
    ['unavailable', 'E-GP-02'],
    ['silent', 'E-GP-02'],
  ])('the directory is %s: %s', async (fault, code) => {
    const person = await spine.trace(ordinary);
    sandbox.faults.set('sds', fault);
    expect(codeOf(await spine.open(person))).toBe(code);
  });

  it.each<readonly [FaultKind<'ssp'>, ErrorCode, number]>([
    ['no-data-sharing', 'E-REC-04', 1],
    ['sender-refused', 'E-REC-04', 1],
    ['receiver-refused', 'E-REC-04', 1],
    ['address-varies', 'E-REC-07', 1],
    ['no-response', 'E-REC-09', 3],
    ['throttled', 'E-REC-11', 3],
    ['unavailable', 'E-REC-09', 3],
    ['timeout', 'E-REC-09', 2],
  ])('the proxy says %s: %s after %d accesses', async (fault, code, accesses) => {
    const person = await spine.trace(ordinary);
    sandbox.faults.set('ssp', fault);
    expect(codeOf(await spine.open(person))).toBe(code);
    expect(sandbox.journal.of('ssp')).toHaveLength(accesses);
  });

  it('an address that the proxy calls out of date is looked up again past the cache', async () => {
    const person = await spine.trace(ordinary);
    sandbox.faults.set('ssp', 'address-varies', { times: 1 });
    await spine.open(person);
    const caches = sandbox.journal.of('sds').map(({ headers }) => headers['cache-control']);
    expect(caches).toEqual([undefined, undefined, 'no-cache', 'no-cache']);
  });

  it.each<readonly [FaultKind<'practice'>, ErrorCode, number]>([
    ['down', 'E-REC-09', 3],
    ['silent', 'E-REC-09', 2],
    ['drip', 'E-REC-09', 2],
    ['cut', 'E-REC-10', 3],
    ['cut-gzip', 'E-REC-10', 1],
    ['html', 'E-REC-10', 1],
    ['wrong-media-type', 'E-REC-10', 1],
    ['oversize', 'E-REC-10', 1],
    ['internal-error', 'E-REC-09', 1],
    ['not-implemented', 'E-REC-08', 1],
    ['no-patient-consent', 'E-REC-01', 1],
    ['no-organisational-consent', 'E-REC-02', 1],
    ['access-denied', 'E-GP-01', 1],
    ['access-denied-underscore', 'E-GP-01', 1],
    ['patient-not-found', 'E-PT-11', 1],
  ])('the practice is %s: %s after %d accesses', async (fault, code, accesses) => {
    const person = await spine.trace(ordinary);
    sandbox.faults.set('practice', fault);
    const opened = await spine.open(person);
    expect(codeOf(opened)).toBe(code);
    expect(sandbox.journal.of('ssp')).toHaveLength(accesses);
    if (!opened.ok) expect(opened.error.reference).toBe(traceIds().at(-1));
    expect(spine.hops.at(-1)).toBe('practice failed');
  });

  it('a passing fault is not noticed', async () => {
    const person = await spine.trace(ordinary);
    sandbox.faults.set('practice', 'down', { times: 1 });
    expect(codeOf(await spine.open(person))).toBe('ok');
    expect(spine.clock.pauses).toHaveLength(1);
  });
});

describe('stopping', () => {
  it('a cancelled opening ends, and nothing more is sent', async () => {
    const person = await spine.trace(ordinary);
    sandbox.faults.set('practice', 'drip');
    const cancel = new AbortController();
    const opening = spine.open(person, cancel.signal);
    await expect.poll(() => spine.hops.at(-1)).toBe('practice waiting');
    setTimeout(() => {
      cancel.abort();
    }, 100);
    expect(codeOf(await opening)).toBe('E-REC-CANCELLED');
    expect(sandbox.journal.of('ssp').length).toBeLessThanOrEqual(1);
  });

  it('closing ends what runs, and the source works again afterwards', async () => {
    sandbox.faults.set('pds', 'silent');
    const finding = spine.find(ordinary.nhsNumber, ordinary.dateOfBirth);
    await expect.poll(() => spine.hops.at(-1)).toBe('demographics waiting');
    spine.source.close();
    expect(codeOf(await finding)).toBe('E-REC-CANCELLED');
    sandbox.faults.clear();
    expect(codeOf(await spine.find(ordinary.nhsNumber, ordinary.dateOfBirth))).toBe('ok');
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

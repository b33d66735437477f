import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import type { FaultKind } from '../sandbox/faults.ts';
import { codeOf, ordinary, spinePerTest } from './spine-fixture.ts';

const at = spinePerTest();

function traceIds(): (string | undefined)[] {
  return at.sandbox.journal.of('ssp').map(({ traceId }) => traceId);
}

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
    at.sandbox.faults.set('token', fault);
    expect(codeOf(await at.spine.find(ordinary.nhsNumber, ordinary.dateOfBirth))).toBe(code);
    expect(at.spine.hops).toEqual(['sign-on waiting', 'sign-on failed']);
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
    at.sandbox.faults.set('pds', fault);
    expect(codeOf(await at.spine.find(ordinary.nhsNumber, ordinary.dateOfBirth))).toBe(code);
    expect(at.spine.hops.at(-1)).toBe('demographics failed');
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
    const person = await at.spine.trace(ordinary);
    at.sandbox.faults.set('sds', fault);
    expect(codeOf(await at.spine.open(person))).toBe(code);
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
    const person = await at.spine.trace(ordinary);
    at.sandbox.faults.set('ssp', fault);
    expect(codeOf(await at.spine.open(person))).toBe(code);
    expect(at.sandbox.journal.of('ssp')).toHaveLength(accesses);
  });

  it('an address that the proxy calls out of date is looked up again past the cache', async () => {
    const person = await at.spine.trace(ordinary);
    at.sandbox.faults.set('ssp', 'address-varies', { times: 1 });
    await at.spine.open(person);
    const caches = at.sandbox.journal.of('sds').map(({ headers }) => headers['cache-control']);
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
    const person = await at.spine.trace(ordinary);
    at.sandbox.faults.set('practice', fault);
    const opened = await at.spine.open(person);
    expect(codeOf(opened)).toBe(code);
    expect(at.sandbox.journal.of('ssp')).toHaveLength(accesses);
    if (!opened.ok) expect(opened.error.reference).toBe(traceIds().at(-1));
    expect(at.spine.hops.at(-1)).toBe('practice failed');
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

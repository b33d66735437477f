import { describe, expect, it } from 'vitest';
import type { FaultKind } from '../sandbox/faults.ts';
import { cis2PerFile, createCis2Fixture, discoveryEdited, edited } from './cis2-fixture.ts';
import { codeOf } from './spine-fixture.ts';

const file = cis2PerFile();
const signal = new AbortController().signal;
const nia = '555500000001';

describe('CIS2 answers that are not accepted', () => {
  it.each<[FaultKind<'cis2'>, string]>([
    ['denied', 'E-AUTH-01'],
    ['wrong-nonce', 'E-AUTH-09'],
    ['wrong-issuer', 'E-AUTH-09'],
    ['wrong-audience', 'E-AUTH-09'],
    ['bad-signature', 'E-AUTH-09'],
    ['expired-token', 'E-AUTH-09'],
    ['stale-authentication', 'E-AUTH-09'],
    ['low-assurance', 'E-AUTH-09'],
    ['other-subject', 'E-AUTH-09'],
    ['invalid-grant', 'E-AUTH-09'],
    ['unavailable', 'E-AUTH-09'],
    ['html', 'E-AUTH-09'],
    ['silent', 'E-AUTH-09'],
  ])('INT-1.1 %s is %s, and the code is never sent twice', async (fault, code) => {
    file.cis2.faults.set('cis2', fault);
    const outcome = await file.cis2.clientFor('nia.testwell').signIn({ signal });
    expect(codeOf(outcome)).toBe(code);
    expect(file.calls('/access_token')).toBe(fault === 'denied' ? 0 : 1);
    const allowed = new Set(['code', 'reference', 'at', 'retryable', 'hop', 'values']);
    expect(Object.keys(outcome.ok ? {} : outcome.error).filter((key) => !allowed.has(key))).toEqual([]);
  });

  it('INT-1.1 says which assurance level it was and which is needed', async () => {
    const outcome = await file.cis2.clientFor('amber.leveltwo').signIn({ signal });
    expect(outcome).toMatchObject({
      ok: false,
      error: { code: 'E-AUTH-09', hop: 'sign-on', values: { level: '2', needed: '3' } },
    });
    // Nothing more is asked about somebody who may not come in.
    expect(file.calls('/userinfo')).toBe(0);
  });

  it('takes level 2 where the organisation has set it so', async () => {
    const profile = { ...file.cis2.profile, minimumAssuranceLevel: 2 } as const;
    const outcome = await file.cis2.clientFor('amber.leveltwo', { profile }).signIn({ signal });
    expect(outcome).toMatchObject({ ok: true, value: { assuranceLevel: 2 } });
  });

  it('takes nobody without an id_token', async () => {
    const wire = edited(file.cis2.wire, ({ path, body }) =>
      path.endsWith('/access_token') ? { body: body.replace(/"id_token":"[^"]+"/, '"x":"y"') } : {},
    );
    expect(codeOf(await file.cis2.clientFor('nia.testwell', { wire }).signIn({ signal }))).toBe('E-AUTH-09');
  });

  it.each<[string, object]>([
    ['another issuer', { issuer: 'https://127.0.0.1:9/elsewhere' }],
    ['a token address without TLS', { token_endpoint: 'http://127.0.0.1:9/access_token' }],
    ['a token address away from this computer', { token_endpoint: 'https://file.cis2.example.test/token' }],
    ['keys away from this computer', { jwks_uri: 'https://file.cis2.example.test/keys' }],
    ['a sign-in page away from this computer', { authorization_endpoint: 'https://file.cis2.example.test/' }],
    ['a sign-in page that is no address', { authorization_endpoint: 'javascript:alert(1)' }],
    ['no sign-in page', { authorization_endpoint: undefined }],
  ])('refuses a discovery document with %s', async (_what, changes) => {
    const wire = discoveryEdited(file.cis2.wire, changes);
    const outcome = await file.cis2.clientFor('nia.testwell', { wire }).signIn({ signal });
    expect(codeOf(outcome)).toBe('E-AUTH-09');
  });

  it('tells a provider that is away from one that cannot be trusted', async () => {
    const away = { ...file.cis2.profile, issuer: file.cis2.profile.issuer.replace(/:\d+/, ':9') };
    const client = file.cis2.clientFor('nia.testwell', { profile: away });
    expect(codeOf(await client.signIn({ signal }))).toBe('E-AUTH-09');
    const other = await createCis2Fixture();
    try {
      const wire = other.openWire();
      const stranger = file.cis2.clientFor('nia.testwell', { wire });
      expect(codeOf(await stranger.signIn({ signal }))).toBe('E-CFG-04');
      wire.close();
    } finally {
      await other.close();
    }
  });

  it('SAFE-24 blames a clock that is ten minutes off', async () => {
    const date = new Date(Date.now() + 600_000).toUTCString();
    const wire = edited(file.cis2.wire, ({ headers }) => ({ headers: { ...headers, date } }));
    expect(codeOf(await file.cis2.clientFor('nia.testwell', { wire }).signIn({ signal }))).toBe('E-CLK-01');
  });

  it('SAFE-24 works with a clock that is 100 seconds off', async () => {
    file.cis2.shiftProvider(-100_000);
    const wire = edited(file.cis2.wire, ({ headers }) => ({
      headers: { ...headers, date: new Date(Date.now() - 100_000).toUTCString() },
    }));
    const again = { sub: nia, by: 'prompt' } as const;
    const client = file.cis2.clientFor('nia.testwell', { wire });
    expect(codeOf(await client.signIn({ signal, again }))).toBe('ok');
  });
});

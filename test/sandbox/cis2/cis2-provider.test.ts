import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ProviderFixture } from './cis2-fixture.ts';
import { createProviderFixture, formOf, random, redirectUri } from './cis2-fixture.ts';

let cis2: ProviderFixture;
beforeAll(async () => {
  cis2 = await createProviderFixture();
});
afterAll(() => cis2.provider.close());
afterEach(() => {
  cis2.provider.setAutomatic(undefined);
  cis2.shift(0);
  cis2.journal.clear();
});

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

describe('sign-in page of the sandbox (integration.md 9.1)', () => {
  it.each([
    ['client-id', { client_id: 'another' }],
    ['redirect-uri', { redirect_uri: `${redirectUri}/` }],
    ['redirect-uri', { redirect_uri: redirectUri.replace('40404', '40405') }],
    ['redirect-uri', { redirect_uri: redirectUri.replace('127.0.0.1', 'localhost') }],
  ])('sends nobody anywhere when the check %s fails: %j', async (check, changes) => {
    const answer = await cis2.authorize(changes);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('location')).toBeNull();
    expect(cis2.lastCheck()).toEqual([`cis2/${check}`]);
  });

  it.each([
    ['response-type', { response_type: 'id_token' }],
    ['scope', { scope: 'profile' }],
    ['scope', { scope: 'openid everything' }],
    ['state', { state: undefined }],
    ['state', { state: 'short' }],
    ['nonce', { nonce: undefined }],
    ['acr-values', { acr_values: 'AAL9' }],
    ['max-age', { max_age: 'soon' }],
    ['prompt', { prompt: 'none' }],
    ['challenge-method', { code_challenge_method: 'plain' }],
    ['challenge', { code_challenge: 'short' }],
  ])('sends back a refusal when the check %s fails: %j', async (check, changes) => {
    const answer = await cis2.authorize(changes);
    const location = new URL(answer.headers.get('location') ?? '');
    expect(`${location.origin}${location.pathname}`).toBe(redirectUri);
    expect(location.searchParams.get('error')).toMatch(/^[a-z_]+$/);
    expect(location.searchParams.has('code')).toBe(false);
    expect(cis2.lastCheck()).toEqual([`cis2/${check}`]);
  });

  it('lists the people, says that it is a sandbox, and takes each request once', async () => {
    const page = await (await cis2.authorize()).text();
    expect(page).toContain('<html lang="en-GB">');
    expect(page).toContain('Sandbox.');
    for (const { given, family } of cis2.provider.users) expect(page).toContain(`${given} ${family}`);
    const id = /name="request" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const press = () =>
      fetch(cis2.discovery.authorization_endpoint, {
        method: 'POST',
        redirect: 'manual',
        body: formOf({ request: id, user: 'nia.testwell' }),
      });
    expect((await press()).headers.get('location')).toContain('code=');
    expect((await press()).status).toBe(400);
  });

  it('remembers the person in a browser by cookie, unless a new proof is asked for', async () => {
    const cookie = (await cis2.authorizeAs('nia.testwell')).headers.get('set-cookie')?.split(';')[0] ?? '';
    const statusOf = async (changes: Readonly<Record<string, string>>, brought = cookie) =>
      (await cis2.authorize(changes, { cookie: brought })).status;
    expect(await statusOf({})).toBe(303);
    expect(await statusOf({}, 'sandbox-cis2-session=made-up')).toBe(200);
    expect(await statusOf({ prompt: 'login' })).toBe(200);
    expect(await statusOf({ max_age: '0' })).toBe(200);
    cis2.shift(301_000);
    expect(await statusOf({})).toBe(200);
    cis2.shift(0);
    cis2.provider.revokeSessions();
    expect(await statusOf({})).toBe(200);
  });

  it('gives state back, and in automatic mode asks nobody', async () => {
    cis2.provider.setAutomatic('nia.testwell');
    const state = random();
    const answer = await cis2.authorize({ state });
    expect(new URL(answer.headers.get('location') ?? '').searchParams.get('state')).toBe(state);
    expect(() => cis2.provider.setAutomatic('nobody')).toThrow(RangeError);
  });

  it('refuses a person of level 2 where level 3 is asked for', async () => {
    cis2.provider.setAutomatic('amber.leveltwo');
    const answer = await cis2.authorize({ acr_values: 'AAL3_ANY' });
    expect(answer.headers.get('location')).toContain('error=access_denied');
  });
});

describe('tokens of the sandbox CIS2', () => {
  it('gives an id_token, RS256 with kid, that carries the nonce', async () => {
    const nonce = random();
    const { id_token: idToken } = await cis2.tokensFor('nia.testwell', { nonce });
    expect(decodeProtectedHeader(idToken)).toMatchObject({ alg: 'RS256', kid: expect.any(String) });
    expect(decodeJwt(idToken)).toMatchObject({
      iss: cis2.provider.issuer,
      aud: 'the-client',
      nonce,
      authentication_assurance_level: '3',
    });
  });

  it.each([
    ['client-secret', 401, { client_secret: 'wrong' }],
    ['client-id', 401, { client_id: 'another' }],
    ['client-authentication-missing', 401, { client_secret: undefined }],
    ['redirect-uri', 400, { redirect_uri: 'http://127.0.0.1:40405/cb' }],
    ['code-verifier', 400, { code_verifier: random() }],
    ['code-verifier', 400, { code_verifier: undefined }],
    ['grant-type', 400, { grant_type: 'password' }],
  ])('refuses by the check %s with %i', async (check, status, changes) => {
    const answer = await cis2.exchange(await cis2.codeFor('nia.testwell'), changes);
    expect(answer.status).toBe(status);
    expect(cis2.lastCheck()).toEqual([`cis2/${check}`]);
  });

  it('takes a code once, and for 60 seconds', async () => {
    const code = await cis2.codeFor('nia.testwell');
    expect((await cis2.exchange(code)).status).toBe(200);
    const twice = await cis2.exchange(code);
    expect([twice.status, JSON.parse(twice.text)]).toMatchObject([400, { error: 'invalid_grant' }]);
    const late = await cis2.codeFor('nia.testwell');
    cis2.shift(61_000);
    expect((await cis2.exchange(late)).status).toBe(400);
  });

  it.each([
    ['assertion-iss', { iss: 'another' }],
    ['assertion-sub', { sub: 'another' }],
    ['assertion-aud', { aud: 'https://127.0.0.1/elsewhere' }],
    ['assertion-expired', { exp: 1 }],
    ['assertion-exp-too-long', { exp: Math.floor(Date.now() / 1000) + 4000 }],
    ['assertion-jti', { jti: '' }],
  ])('refuses a client assertion by the check %s', async (check, changes) => {
    const signed = {
      client_secret: undefined,
      client_assertion_type: ASSERTION_TYPE,
      client_assertion: cis2.assertion(changes),
    };
    expect((await cis2.exchange(await cis2.codeFor('nia.testwell'), signed)).status).toBe(401);
    expect(cis2.lastCheck()).toEqual([`cis2/${check}`]);
  });

  it('takes a client assertion once', async () => {
    const signed = {
      client_secret: undefined,
      client_assertion_type: ASSERTION_TYPE,
      client_assertion: cis2.assertion(),
    };
    expect((await cis2.exchange(await cis2.codeFor('nia.testwell'), signed)).status).toBe(200);
    expect((await cis2.exchange(await cis2.codeFor('nia.testwell'), signed)).status).toBe(401);
  });

  it('tells userinfo by scope, until the session is revoked', async () => {
    const ask = async (token: string) =>
      cis2.call('/userinfo', undefined, { authorization: `Bearer ${token}` });
    const { access_token: few } = await cis2.tokensFor('nia.testwell', { scope: 'openid profile' });
    expect(JSON.parse((await ask(few)).text)).toEqual({
      sub: '555500000001',
      name: 'Testwell Nia',
      family_name: 'Testwell',
      given_name: 'Nia',
      uid: '555500000001',
    });
    const scope = 'openid nationalrbacaccess selectedrole professionalmemberships';
    const { access_token: other } = await cis2.tokensFor('priya.examplar', { scope });
    expect(JSON.parse((await ask(other)).text)).toMatchObject({
      selected_roleid: '555500000104',
      gmc_id: '9900004',
      nhsid_nrbac_roles: [{ org_code: 'T9C01' }, { org_code: 'T9H01' }],
    });
    cis2.provider.revokeSessions();
    expect((await ask(few)).status).toBe(401);
    expect((await ask('made-up')).status).toBe(401);
  });

  it('publishes the old key beside the new one', async () => {
    const keys = async () =>
      (JSON.parse((await cis2.call('/connect/jwk_uri')).text) as { keys: readonly { kid: string }[] }).keys;
    const before = await keys();
    await cis2.provider.rotateKeys();
    const after = await keys();
    expect(after.map(({ kid }) => kid)).toEqual([before[0]?.kid, expect.any(String)]);
    expect(after.every((key) => !('d' in key))).toBe(true);
  });
});

import { createPublicKey, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { cis2Users } from '../cis2/cis2-users.ts';
import type { IdTokenKeys } from '../cis2/id-token-keys.ts';
import { createIdTokenKeys } from '../cis2/id-token-keys.ts';
import type { Faults } from '../faults.ts';
import { createFaults } from '../faults.ts';
import type { Service, ServiceAnswer } from '../service/service-types.ts';
import type { IssuedTokens } from './issued-tokens.ts';
import { createIssuedTokens } from './issued-tokens.ts';
import { createTokenService } from './token-service.ts';

const issuer = 'https://127.0.0.1:1/realm';
const audience = 'https://127.0.0.1:2/oauth2/token';
const appRedirect = 'http://127.0.0.1:40404/cb';
const EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';
const keyPairs = ['one', 'two'].map((kid) => ({
  kid,
  key: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
}));
const [one, two] = keyPairs;

let now: number;
let keys: IdTokenKeys;
let tokens: IssuedTokens;
let faults: Faults;
let service: Service;
let published: Map<string, ReturnType<typeof createPublicKey>>;

beforeEach(async () => {
  now = Date.now();
  keys = await createIdTokenKeys();
  tokens = createIssuedTokens(() => now);
  faults = createFaults();
  published = new Map(one === undefined ? [] : [[one.kid, createPublicKey(one.key)]]);
  service = createTokenService({
    registration: () => ({ apiKey: 'the-key', audience, publicKeys: published }),
    tokens,
    faults,
    now: () => now,
    identity: { issuer, clientId: 'the-client', publicKeys: () => keys.publicKeys(), users: cis2Users },
    redirectUris: [appRedirect],
  });
});

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const seconds = (): number => Math.floor(now / 1000);

function assertion(pair = one): string {
  if (pair === undefined) throw new Error('no key');
  const claims = { iss: 'the-key', sub: 'the-key', aud: audience, jti: randomUUID(), exp: seconds() + 200 };
  const text = `${part({ alg: 'RS512', typ: 'JWT', kid: pair.kid })}.${part(claims)}`;
  return `${text}.${sign('RSA-SHA512', Buffer.from(text), pair.key).toString('base64url')}`;
}

const idClaims = () => ({
  iss: issuer,
  sub: '555500000004',
  aud: 'the-client',
  exp: seconds() + 3600,
  authentication_assurance_level: '3',
});

async function send(method: string, target: string, body = '', headers = {}): Promise<ServiceAnswer> {
  const [path = '', query = ''] = target.split('?');
  return service({
    method,
    target,
    path,
    query: new URLSearchParams(query),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    repeated: {},
    body: Buffer.from(body),
    peerNames: [],
  });
}

const post = (form: Record<string, string>) =>
  send('POST', '/oauth2/token', new URLSearchParams(form).toString());

const exchange = (subjectToken: string, changes: Record<string, string> = {}) =>
  post({
    grant_type: EXCHANGE,
    subject_token: subjectToken,
    subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion(),
    ...changes,
  });

const credentials = (pair = one) =>
  post({
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion(pair),
  });

const textIn = ({ body }: ServiceAnswer): string => (typeof body === 'string' ? body : '');
const bodyOf = (answer: ServiceAnswer) => JSON.parse(textIn(answer)) as Readonly<Record<string, string>>;

describe('token exchange (integration.md 1.1 A4, 9.1)', () => {
  it('gives a bearer of the person, with every number as text', async () => {
    const answer = await exchange(keys.signed(idClaims()));
    expect(bodyOf(answer)).toEqual({
      access_token: expect.any(String),
      expires_in: '599',
      token_type: 'Bearer',
      issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      refresh_token: expect.any(String),
      refresh_token_expires_in: '43199',
      refresh_count: '0',
    });
    expect(tokens.holderOf(bodyOf(answer)['access_token'] ?? '')).toEqual({
      mode: 'healthcare-worker',
      sub: '555500000004',
      assuranceLevel: 3,
      roleIds: ['555500000104', '555500000204'],
    });
  });

  it.each([
    ['iss', { iss: 'https://127.0.0.1:1/other' }],
    ['aud', { aud: 'another-client' }],
    ['expired', { exp: 1 }],
    ['assurance', { authentication_assurance_level: '2' }],
    ['assurance', { authentication_assurance_level: undefined }],
  ])('refuses an id_token by its %s', async (check, changes) => {
    const answer = await exchange(keys.signed({ ...idClaims(), ...changes }));
    expect(answer).toMatchObject({ status: 400, checksFailed: [`token/subject-token-${check}`] });
  });

  it.each([
    ['subject-token-signature', () => keys.signed(idClaims(), true), {}],
    ['subject-token', () => 'abc', {}],
    ['subject-token-missing', () => '', {}],
    ['subject-token-type', () => keys.signed(idClaims()), { subject_token_type: 'jwt' }],
    ['assertion-missing', () => keys.signed(idClaims()), { client_assertion: '' }],
  ])('refuses by the check %s', async (check, token, changes) => {
    const answer = await exchange(token(), changes);
    expect(answer).toMatchObject({ status: 400, checksFailed: [`token/${check}`] });
  });

  it('takes an id_token that an older key signed', async () => {
    const token = keys.signed(idClaims());
    await keys.rotate();
    expect((await exchange(token)).status).toBe(200);
  });

  it.each([
    ['invalid-grant', 401, 'invalid_grant'],
    ['access-denied', 403, 'access_denied'],
    ['no-public-key', 403, 'public_key error'],
    ['unauthorised', 401, 'invalid_request'],
  ] as const)('can be told to fail as %s', async (kind, status, error) => {
    faults.set('token', kind);
    const answer = await exchange(keys.signed(idClaims()));
    expect([answer.status, bodyOf(answer)['error']]).toEqual([status, error]);
  });
});

const refresh = (token: string, secret = 'sandbox-api-secret-0001') =>
  post({ grant_type: 'refresh_token', refresh_token: token, client_id: 'the-key', client_secret: secret });

describe('refresh (integration.md 1.1 A4)', () => {
  it('renews with the secret of the application, and counts', async () => {
    const token = bodyOf(await exchange(keys.signed(idClaims())))['refresh_token'] ?? '';
    expect((await refresh(token, 'wrong')).status).toBe(401);
    now += 600_000;
    expect(bodyOf(await refresh(token))).toMatchObject({
      refresh_count: '1',
      refresh_token_expires_in: '42599',
    });
    expect(bodyOf(await refresh(token))).toMatchObject({ refresh_count: '2' });
  });

  it('is over after twelve hours, and when the application is revoked', async () => {
    const token = bodyOf(await exchange(keys.signed(idClaims())))['refresh_token'] ?? '';
    now += 43_200_000;
    const late = await refresh(token);
    expect([late.status, bodyOf(late)['error']]).toEqual([401, 'invalid_grant']);
    const other = bodyOf(await exchange(keys.signed(idClaims())))['refresh_token'] ?? '';
    tokens.revokeAll();
    expect((await refresh(other)).status).toBe(401);
  });
});

describe('key set of the application (integration.md 9.1)', () => {
  it('is read once an hour: a new key is unknown, an old one good, until then', async () => {
    expect((await credentials()).status).toBe(200);
    published = new Map(two === undefined ? [] : [[two.kid, createPublicKey(two.key)]]);
    expect(await credentials(two)).toMatchObject({ status: 401, checksFailed: ['token/kid-unknown'] });
    expect((await credentials()).status).toBe(200);
    now += 3_600_000;
    expect((await credentials(two)).status).toBe(200);
    expect((await credentials()).status).toBe(401);
  });
});

const start = (changes: Record<string, string> = {}) => {
  const query = {
    response_type: 'code',
    client_id: 'the-key',
    redirect_uri: appRedirect,
    state: 's',
    ...changes,
  };
  return send('GET', `/oauth2/authorize?${new URLSearchParams(query).toString()}`);
};
const choose = async (user: string, changes = {}): Promise<URL> => {
  const request = /name="request" value="([^"]+)"/.exec(textIn(await start(changes)))?.[1] ?? '';
  const answer = await send('POST', '/oauth2/authorize', new URLSearchParams({ request, user }).toString());
  return new URL(String(answer.headers?.['location']));
};
const redeem = (code: string, changes: Record<string, string> = {}) =>
  post({
    grant_type: 'authorization_code',
    code,
    redirect_uri: appRedirect,
    client_id: 'the-key',
    client_secret: 'sandbox-api-secret-0001',
    ...changes,
  });

describe('combined mode (integration.md 1.2)', () => {
  it('brings a bearer that userinfo knows, by a code that serves once', async () => {
    const location = await choose('nia.testwell');
    expect(location.searchParams.get('state')).toBe('s');
    const code = location.searchParams.get('code') ?? '';
    const bearer = bodyOf(await redeem(code))['access_token'] ?? '';
    const info = await send('GET', '/oauth2/userinfo', '', { authorization: `Bearer ${bearer}` });
    expect(bodyOf(info)).toMatchObject({ sub: '555500000001', family_name: 'Testwell' });
    const twice = await redeem(code);
    expect([twice.status, bodyOf(twice)['error']]).toEqual([400, 'invalid_grant']);
  });

  it('asks for level 3 unless told otherwise', async () => {
    expect((await choose('amber.leveltwo')).searchParams.get('error')).toBe('access_denied');
    const told = await choose('amber.leveltwo', { acr_values: 'AAL2_OR_AAL3_ANY' });
    expect(told.searchParams.has('code')).toBe(true);
  });

  it.each([
    ['client-id', { client_id: 'another' }],
    ['redirect-uri', { redirect_uri: 'http://127.0.0.1:1/cb' }],
    ['response-type', { response_type: 'token' }],
    ['state', { state: '' }],
    ['scope', { scope: 'nhs-login' }],
  ])('refuses to start by the check %s', async (check, changes) => {
    expect((await start(changes)).checksFailed).toEqual([`token/${check}`]);
  });

  it('refuses a wrong secret, a wrong address and the bearer of an application', async () => {
    const code = (await choose('nia.testwell')).searchParams.get('code') ?? '';
    expect((await redeem(code, { client_secret: 'wrong' })).status).toBe(401);
    expect((await redeem(code, { redirect_uri: 'http://127.0.0.1:1/cb' })).status).toBe(400);
    const bearer = bodyOf(await credentials())['access_token'] ?? '';
    expect((await send('GET', '/oauth2/userinfo', '', { authorization: `Bearer ${bearer}` })).status).toBe(
      401,
    );
  });
});

import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TokenCall } from '../bare-client/bare-calls.ts';
import { askPds, askToken } from '../bare-client/bare-calls.ts';
import { bareBearer } from '../bare-client/bare-opening.ts';
import type { BareProfile } from '../bare-client/bare-profile.ts';
import { readBareProfile } from '../bare-client/bare-profile.ts';
import { bareAssertion } from '../bare-client/bare-tokens.ts';
import type { Sandbox } from '../start-sandbox.ts';
import { startSandbox } from '../start-sandbox.ts';

let sandbox: Sandbox;
let profile: BareProfile;
let clockOffset = 0;

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => Date.now() + clockOffset });
  profile = await readBareProfile(sandbox.profilePath);
});
afterAll(async () => sandbox.close());

const seconds = () => Math.floor(Date.now() / 1000);
const strangerKey = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
}).privateKey;

interface Wrong {
  readonly what: string;
  readonly call: () => TokenCall;
  readonly status: number;
  readonly error?: string;
  readonly check: string;
}

const claims = (changed: object, header: object = {}): TokenCall => ({
  assertion: bareAssertion(profile, { ...changed }, { ...header }),
});

const wrongs: readonly Wrong[] = [
  { what: 'GET', call: () => ({ method: 'GET' }), status: 405, check: 'token/method' },
  {
    what: 'a JSON body',
    call: () => ({ headers: { 'content-type': 'application/json' } }),
    status: 415,
    error: 'invalid_request',
    check: 'token/content-type',
  },
  {
    what: 'no grant type',
    call: () => ({ form: 'a=b' }),
    status: 400,
    error: 'invalid_request',
    check: 'token/grant-type-missing',
  },
  {
    what: 'another grant type',
    call: () => ({ form: 'grant_type=password' }),
    status: 400,
    error: 'unsupported_grant_type',
    check: 'token/grant-type',
  },
  {
    what: 'no assertion type',
    call: () => ({ form: 'grant_type=client_credentials&client_assertion=x' }),
    status: 400,
    error: 'invalid_request',
    check: 'token/assertion-type',
  },
  {
    what: 'no JWT',
    call: () => ({ assertion: 'abc' }),
    status: 400,
    error: 'invalid_request',
    check: 'token/malformed',
  },
  {
    what: 'RS256',
    call: () => claims({}, { alg: 'RS256' }),
    status: 400,
    error: 'invalid_request',
    check: 'token/alg',
  },
  {
    what: 'an expired assertion',
    call: () => claims({ exp: seconds() - 1 }),
    status: 400,
    error: 'invalid_request',
    check: 'token/expired',
  },
  {
    what: 'no kid',
    call: () => claims({}, { kid: undefined }),
    status: 400,
    error: 'invalid_request',
    check: 'token/kid',
  },
  {
    what: 'a wrong typ',
    call: () => claims({}, { typ: 'at+jwt' }),
    status: 400,
    error: 'invalid_request',
    check: 'token/typ',
  },
  {
    what: 'no exp',
    call: () => claims({ exp: undefined }),
    status: 400,
    error: 'invalid_request',
    check: 'token/exp-missing',
  },
  {
    what: 'exp as text',
    call: () => claims({ exp: String(seconds() + 200) }),
    status: 400,
    error: 'invalid_request',
    check: 'token/exp-type',
  },
  {
    what: 'exp with a fraction',
    call: () => claims({ exp: seconds() + 200.5 }),
    status: 400,
    error: 'invalid_request',
    check: 'token/exp-type',
  },
  {
    what: 'iss and sub that differ',
    call: () => claims({ sub: 'other' }),
    status: 400,
    error: 'invalid_request',
    check: 'token/iss-sub',
  },
  {
    what: 'no jti',
    call: () => claims({ jti: undefined }),
    status: 400,
    error: 'invalid_request',
    check: 'token/jti-missing',
  },
  {
    what: 'jti as a number',
    call: () => claims({ jti: 7 }),
    status: 400,
    error: 'invalid_request',
    check: 'token/jti-type',
  },
  {
    what: 'exp 320 s ahead',
    call: () => claims({ exp: seconds() + 320 }),
    status: 400,
    error: 'invalid_request',
    check: 'token/exp-too-long',
  },
  {
    what: 'an unknown API key',
    call: () => claims({ iss: 'x', sub: 'x' }),
    status: 401,
    error: 'invalid_request',
    check: 'token/unknown-key',
  },
  {
    what: 'another audience',
    call: () => claims({ aud: `${profile.tokenUrl}/` }),
    status: 401,
    error: 'invalid_request',
    check: 'token/aud',
  },
  {
    what: 'an unknown kid',
    call: () => claims({}, { kid: 'k2' }),
    status: 401,
    error: 'invalid_request',
    check: 'token/kid-unknown',
  },
  {
    what: "a stranger's signature",
    call: () => ({ assertion: bareAssertion({ ...profile, signingKey: strangerKey }) }),
    status: 401,
    error: 'public_key error',
    check: 'token/signature',
  },
];

describe('token endpoint (integration.md 2.3, 2.5)', () => {
  it.each(wrongs)('refuses $what', async ({ call, status, error, check }) => {
    sandbox.journal.clear();
    const answer = await askToken(profile, call());
    expect(answer.status).toBe(status);
    if (error !== undefined) expect(JSON.parse(answer.text)).toMatchObject({ error });
    expect(sandbox.journal.entries.at(-1)?.checksFailed).toEqual([check]);
  });

  it('names the algorithm before the expiry when both are wrong', async () => {
    await askToken(profile, claims({ exp: seconds() - 9 }, { alg: 'none', kid: undefined }));
    expect(sandbox.journal.entries.at(-1)?.checksFailed).toEqual(['token/alg']);
  });

  it('names the expiry before the kid when both are wrong', async () => {
    await askToken(profile, claims({ exp: seconds() - 9 }, { kid: undefined }));
    expect(sandbox.journal.entries.at(-1)?.checksFailed).toEqual(['token/expired']);
  });

  it('gives an opaque bearer, with numbers as strings, to a right assertion', async () => {
    const answer = await askToken(profile);
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual({
      access_token: expect.stringMatching(/^[\w-]{28}$/),
      expires_in: '599',
      token_type: 'Bearer',
      issued_at: expect.stringMatching(/^\d{13}$/),
    });
  });

  it('never takes the same assertion twice, not even after a fault of its own', async () => {
    const assertion = bareAssertion(profile);
    sandbox.faults.set('token', 'unavailable', { times: 1 });
    expect((await askToken(profile, { assertion })).status).toBe(503);
    const second = await askToken(profile, { assertion });
    expect(second.status).toBe(400);
    expect(JSON.parse(second.text)).toMatchObject({ error_description: "Non-unique 'jti' claim in JWT" });
  });

  it('lets a bearer die after 599 seconds', async () => {
    const bearer = await bareBearer(profile);
    const path = `/Patient/${sandbox.people[0]?.nhsNumber ?? ''}`;
    expect((await askPds(profile, bearer, path)).status).toBe(200);
    clockOffset = 600_000;
    const late = await askPds(profile, bearer, path);
    clockOffset = 0;
    expect(late.status).toBe(401);
  });
});

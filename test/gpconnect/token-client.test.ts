import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { createTokenClient } from '../../electron/gpconnect/token-client.ts';
import { createEagerClock } from './eager-clock.ts';
import { createScriptedWire } from './scripted-wire.ts';
import type { Scripted } from './scripted-wire.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const tokenUrl = 'https://127.0.0.1:4001/oauth2/token';
const running = new AbortController().signal;
const token: Scripted = { status: 200, body: { access_token: 'opaque-1', expires_in: '599' } };
const another: Scripted = { status: 200, body: { access_token: 'opaque-2', expires_in: 599 } };

function clientOver(...script: readonly [Scripted, ...Scripted[]]) {
  const wire = createScriptedWire(...script);
  const clock = createEagerClock();
  const profile = { tokenUrl, apiKey: 'the-api-key', signingKeyId: 'kid-1' };
  const client = createTokenClient({ profile, signingKey: privateKey, wire, clock, randomId: randomUUID });
  const assertions = (): string[] =>
    wire.requests.map(({ body }) => new URLSearchParams(body).get('client_assertion') ?? '');
  return { client, wire, clock, assertions };
}

describe('token client', () => {
  it('proves itself with a signed assertion of the demanded claims, form-encoded', async () => {
    const { client, wire, assertions, clock } = clientOver(token);
    expect(await client.accessToken(running)).toEqual({ ok: true, value: 'opaque-1' });
    const [request] = wire.requests;
    expect(request).toMatchObject({
      method: 'POST',
      path: '/oauth2/token',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toMatchObject({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    });
    const { payload, protectedHeader } = await jwtVerify(assertions()[0] ?? '', publicKey);
    expect(protectedHeader).toEqual({ alg: 'RS512', typ: 'JWT', kid: 'kid-1' });
    const { exp, jti, ...claims } = payload;
    expect(claims).toEqual({ iss: 'the-api-key', sub: 'the-api-key', aud: tokenUrl });
    expect(jti).toMatch(/^[0-9a-f-]{36}$/);
    expect((exp ?? 0) - clock.now().getTime() / 1000).toBeLessThanOrEqual(300);
    expect((exp ?? 0) - clock.now().getTime() / 1000).toBeGreaterThan(60);
  });

  it('keeps a token until 80 % of its life have passed', async () => {
    const { client, clock } = clientOver(token, another);
    await client.accessToken(running);
    clock.shift(0.79 * 599_000);
    expect(await client.accessToken(running)).toEqual({ ok: true, value: 'opaque-1' });
    clock.shift(0.02 * 599_000);
    expect(await client.accessToken(running)).toEqual({ ok: true, value: 'opaque-2' });
  });

  it('asks once for all who wait', async () => {
    const { client, wire } = clientOver(token, another);
    const answers = await Promise.all([1, 2, 3].map(() => client.accessToken(running)));
    expect(answers).toEqual([1, 2, 3].map(() => ({ ok: true, value: 'opaque-1' })));
    expect(wire.requests).toHaveLength(1);
  });

  it('forgets a token that was refused, and only that one', async () => {
    const { client } = clientOver(token, another);
    await client.accessToken(running);
    client.discard('something-else');
    expect(await client.accessToken(running)).toEqual({ ok: true, value: 'opaque-1' });
    client.discard('opaque-1');
    expect(await client.accessToken(running)).toEqual({ ok: true, value: 'opaque-2' });
  });

  it('never sends one assertion twice', async () => {
    const { client, assertions } = clientOver({ status: 503 }, { fault: 'dropped' }, { status: 429 }, token);
    expect(await client.accessToken(running)).toMatchObject({ ok: true });
    expect(new Set(assertions()).size).toBe(4);
  });

  it('does not try again what an administrator has to mend', async () => {
    const { client, wire } = clientOver({ status: 401, body: { error: 'public_key error' } });
    expect(await client.accessToken(running)).toMatchObject({
      ok: false,
      error: { code: 'E-CFG-01', hop: 'sign-on', retryable: false },
    });
    expect(wire.requests).toHaveLength(1);
  });

  it('tells how long a throttled service asks to wait', async () => {
    const { client, wire } = clientOver({ status: 429, headers: { 'retry-after': '40' } });
    expect(await client.accessToken(running)).toMatchObject({
      ok: false,
      error: { code: 'E-PT-16', values: { n: '40' } },
    });
    expect(wire.requests).toHaveLength(1);
  });

  it.each([{ access_token: '' }, { access_token: 'two\r\nlines' }, { expires_in: '599' }, '<html>', []])(
    'takes no token out of %j',
    async (body) => {
      const { client } = clientOver({ status: 200, body });
      expect(await client.accessToken(running)).toMatchObject({ ok: false, error: { code: 'E-PT-15' } });
    },
  );

  it('uses a token of unknown life once', async () => {
    const { client, wire } = clientOver({ status: 200, body: { access_token: 'opaque' } });
    await client.accessToken(running);
    await client.accessToken(running);
    expect(wire.requests).toHaveLength(2);
  });

  it('SAFE-24 blames a wrong clock, also where the service refuses for it', async () => {
    const date = new Date(Date.now() - 10 * 60_000).toUTCString();
    const { client } = clientOver({ status: 400, headers: { date }, body: { error: 'invalid_request' } });
    expect(await client.accessToken(running)).toMatchObject({ ok: false, error: { code: 'E-CLK-01' } });
  });
});

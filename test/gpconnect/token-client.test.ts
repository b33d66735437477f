import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import type { DemographicsAccess } from '../../electron/gpconnect/gp-record-source.ts';
import { createTokenClient } from '../../electron/gpconnect/token-client.ts';
import { createEagerClock } from './eager-clock.ts';
import { createRecordingWitness } from './recording-witness.ts';
import { createScriptedWire } from './scripted-wire.ts';
import type { Scripted } from './scripted-wire.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const tokenUrl = 'https://127.0.0.1:4001/oauth2/token';
const signal = new AbortController().signal;
const token: Scripted = { status: 200, body: { access_token: 'opaque-1', expires_in: '599' } };
const another: Scripted = { status: 200, body: { access_token: 'opaque-2', expires_in: 599 } };

const application: DemographicsAccess = { kind: 'application-restricted' };

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** An id_token by its claims alone: this client never verifies it, sign-in did. */
function worker(name: string, exp = Math.floor(Date.now() / 1000) + 3600) {
  return {
    kind: 'healthcare-worker',
    idToken: `${part({ alg: 'RS256' })}.${part({ sub: name, exp })}.s`,
  } as const;
}

function clientOver(...script: readonly [Scripted, ...Scripted[]]) {
  const wire = createScriptedWire(...script);
  const clock = createEagerClock();
  const trail = createRecordingWitness();
  const profile = { tokenUrl, apiKey: 'the-api-key', signingKeyId: 'kid-1' };
  const client = createTokenClient({ profile, signingKey: privateKey, wire, clock, randomId: randomUUID });
  const ask = (access: DemographicsAccess = application) =>
    client.accessToken({ signal, witness: trail, access });
  const forms = (): URLSearchParams[] => wire.requests.map(({ body }) => new URLSearchParams(body));
  const assertions = (): string[] => forms().map((form) => form.get('client_assertion') ?? '');
  return { client, wire, clock, trail, ask, forms, assertions };
}

describe('token client', () => {
  it('INT-1.3 proves itself with a signed assertion of the demanded claims, form-encoded', async () => {
    const { ask, wire, assertions, clock } = clientOver(token);
    expect(await ask()).toEqual({ ok: true, value: 'opaque-1' });
    const [request] = wire.requests;
    expect(request).toMatchObject({
      method: 'POST',
      path: '/oauth2/token',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: expect.any(String),
    });
    const { payload, protectedHeader } = await jwtVerify(assertions()[0] ?? '', publicKey);
    expect(protectedHeader).toEqual({ alg: 'RS512', typ: 'JWT', kid: 'kid-1' });
    const { exp, jti, ...claims } = payload;
    expect(claims).toEqual({ iss: 'the-api-key', sub: 'the-api-key', aud: tokenUrl });
    expect(jti).toMatch(/^[0-9a-f-]{36}$/);
    expect((exp ?? 0) - clock.now().getTime() / 1000).toBeLessThanOrEqual(300);
    expect((exp ?? 0) - clock.now().getTime() / 1000).toBeGreaterThan(60);
  });

  it('INT-1.1 exchanges the id_token of the person who signed in', async () => {
    const { ask, forms } = clientOver(token);
    const access = worker('nia');
    expect(await ask(access)).toEqual({ ok: true, value: 'opaque-1' });
    expect(Object.fromEntries(forms()[0] ?? [])).toEqual({
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      subject_token: access.idToken,
      subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: expect.any(String),
    });
  });

  it('keeps a token until 80 % of its life have passed', async () => {
    const { ask, clock } = clientOver(token, another);
    await ask();
    clock.shift(0.79 * 599_000);
    expect(await ask()).toEqual({ ok: true, value: 'opaque-1' });
    clock.shift(0.02 * 599_000);
    expect(await ask()).toEqual({ ok: true, value: 'opaque-2' });
  });

  it('asks once for all who wait', async () => {
    const { ask, wire } = clientOver(token, another);
    const answers = await Promise.all([1, 2, 3].map(() => ask()));
    expect(answers).toEqual([1, 2, 3].map(() => ({ ok: true, value: 'opaque-1' })));
    expect(wire.requests).toHaveLength(1);
  });

  it('never gives the token of one person to another, nor to the application', async () => {
    const { ask } = clientOver(
      token,
      another,
      { status: 200, body: { access_token: 'opaque-3', expires_in: '599' } },
      { status: 200, body: { access_token: 'opaque-4', expires_in: '599' } },
    );
    const [nia, priya] = [worker('nia'), worker('priya')];
    expect(await ask(nia)).toEqual({ ok: true, value: 'opaque-1' });
    expect(await ask(application)).toEqual({ ok: true, value: 'opaque-2' });
    expect(await ask(priya)).toEqual({ ok: true, value: 'opaque-3' });
    expect(await ask(application)).toEqual({ ok: true, value: 'opaque-2' });
    // The earlier sign-in is over, and its token with it.
    expect(await ask(nia)).toEqual({ ok: true, value: 'opaque-4' });
  });

  it('asks for a new sign-in when the id_token has ended, without a request', async () => {
    const { ask, wire, trail, clock } = clientOver(token);
    const access = worker('nia');
    await ask(access);
    clock.shift(3_601_000);
    expect(await ask(access)).toMatchObject({ ok: false, error: { code: 'E-AUTH-03', hop: 'sign-on' } });
    expect(wire.requests).toHaveLength(1);
    expect(trail.calls).toHaveLength(1);
  });

  it.each([
    { status: 401, body: { error: 'invalid_grant' } },
    {
      status: 400,
      body: { error: 'invalid_request', error_description: "Invalid 'aud' claim in subject_token JWT" },
    },
  ])('asks for a new sign-in when the service no longer takes it: %j', async (answer) => {
    const { ask, wire } = clientOver(answer);
    expect(await ask(worker('nia'))).toMatchObject({ ok: false, error: { code: 'E-AUTH-03' } });
    expect(wire.requests).toHaveLength(1);
  });

  it('forgets a token that was refused, and only that one', async () => {
    const { client, ask } = clientOver(token, another);
    await ask();
    client.discard('something-else');
    expect(await ask()).toEqual({ ok: true, value: 'opaque-1' });
    client.discard('opaque-1');
    expect(await ask()).toEqual({ ok: true, value: 'opaque-2' });
  });

  it('forgets everything at its end, also a token that was still on its way', async () => {
    const { client, ask, wire } = clientOver(token);
    const underway = ask();
    client.close();
    expect(await underway).toMatchObject({ ok: false, error: { code: 'E-REC-CANCELLED' } });
    const sent = wire.requests.length;
    expect(await ask()).toMatchObject({ ok: false, error: { code: 'E-REC-CANCELLED' } });
    expect(wire.requests).toHaveLength(sent);
  });

  it('INT-5.5 never sends one assertion twice', async () => {
    const { ask, assertions } = clientOver({ status: 503 }, { fault: 'dropped' }, { status: 429 }, token);
    expect(await ask()).toMatchObject({ ok: true });
    expect(new Set(assertions()).size).toBe(4);
  });

  it('has every try written down before it leaves, with its jti, and how it ended', async () => {
    const { ask, assertions, trail } = clientOver({ status: 503 }, { fault: 'dropped' }, token);
    await ask(worker('nia'));
    const jtis = await Promise.all(
      assertions().map(async (assertion) => (await jwtVerify(assertion, publicKey)).payload.jti),
    );
    const ends = [
      { outcome: 'failed', rule: 'E-PT-15', httpStatus: 503 },
      { outcome: 'failed', rule: 'E-PT-15' },
      { outcome: 'success', httpStatus: 200 },
    ];
    expect(trail.calls).toEqual(
      jtis.map((reference, index) => ({
        event: 'token-request',
        reference,
        attempt: index + 1,
        end: ends[index],
      })),
    );
    expect(JSON.stringify(trail.calls)).not.toContain('opaque');
  });

  it('sends nothing that cannot be written down', async () => {
    const { ask, wire, trail } = clientOver(token);
    trail.refuse();
    const outcome = await ask();
    expect(outcome).toMatchObject({ ok: false, error: { code: 'E-AUD-01' } });
    expect(wire.requests).toHaveLength(0);
  });

  it('does not try again what an administrator has to mend', async () => {
    const { ask, wire } = clientOver({ status: 401, body: { error: 'public_key error' } });
    expect(await ask()).toMatchObject({
      ok: false,
      error: { code: 'E-CFG-01', hop: 'sign-on', retryable: false },
    });
    expect(wire.requests).toHaveLength(1);
  });

  it('tells how long a throttled service asks to wait', async () => {
    const { ask, wire } = clientOver({ status: 429, headers: { 'retry-after': '40' } });
    expect(await ask()).toMatchObject({ ok: false, error: { code: 'E-PT-16', values: { n: '40' } } });
    expect(wire.requests).toHaveLength(1);
  });

  it.each([{ access_token: '' }, { access_token: 'two\r\nlines' }, { expires_in: '599' }, '<html>', []])(
    'takes no token out of %j',
    async (body) => {
      const { ask } = clientOver({ status: 200, body });
      expect(await ask()).toMatchObject({ ok: false, error: { code: 'E-PT-15' } });
    },
  );

  it('uses a token of unknown life once', async () => {
    const { ask, wire } = clientOver({ status: 200, body: { access_token: 'opaque' } });
    await ask();
    await ask();
    expect(wire.requests).toHaveLength(2);
  });

  it('SAFE-24 blames a wrong clock, also where the service refuses for it', async () => {
    const date = new Date(Date.now() - 10 * 60_000).toUTCString();
    const { ask } = clientOver({ status: 400, headers: { date }, body: { error: 'invalid_request' } });
    expect(await ask()).toMatchObject({ ok: false, error: { code: 'E-CLK-01' } });
  });
});

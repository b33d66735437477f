import { createPublicKey, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallWitness } from '../../electron/gpconnect/call-witness.ts';
import { systemClock } from '../../electron/gpconnect/clock.ts';
import { createTokenClient } from '../../electron/gpconnect/token-client.ts';
import { startLoopbackServer } from '../sandbox/service/loopback-service.ts';
import type { LoopbackServer } from '../sandbox/service/loopback-service.ts';
import { createIssuedTokens } from '../sandbox/token/issued-tokens.ts';
import { createTokenService } from '../sandbox/token/token-service.ts';
import { cis2PerFile, signing } from './cis2-fixture.ts';

const file = cis2PerFile();
const signal = new AbortController().signal;
const tokens = createIssuedTokens(Date.now);
const witness: CallWitness = {
  begin: () => Promise.resolve({ ok: true, value: { end: () => Promise.resolve() } }),
};

let platform: LoopbackServer;
let tokenUrl = '';
beforeAll(async () => {
  const { provider, faults, journal, certificates } = file.cis2;
  const service = createTokenService({
    registration: () => ({
      apiKey: 'the-key',
      audience: tokenUrl,
      publicKeys: new Map([[signing.id, createPublicKey(signing.key)]]),
    }),
    tokens,
    faults,
    now: Date.now,
    identity: provider.identity,
  });
  const { certificatePem: cert, keyPem: key } = certificates.gateway;
  platform = await startLoopbackServer({ cert, key }, () => ({ hop: 'token', service }), journal);
  tokenUrl = `https://127.0.0.1:${String(platform.port)}/oauth2/token`;
});
afterAll(() => platform.close());

describe('from the sign-in to a token for demographics', () => {
  it('INT-1.1 exchanges what CIS2 gave, on behalf of that person', async () => {
    const person = await file.cis2.clientFor('nia.testwell').signIn({ signal });
    if (!person.ok) throw new Error(person.error.code);
    const client = createTokenClient({
      profile: { tokenUrl, apiKey: 'the-key', signingKeyId: signing.id },
      signingKey: signing.key,
      wire: file.cis2.wire,
      clock: systemClock,
      randomId: randomUUID,
    });
    const { idToken } = person.value;
    const token = await client.accessToken({
      signal,
      witness,
      access: { kind: 'healthcare-worker', idToken },
    });
    expect(tokens.holderOf(token.ok ? token.value : '')).toEqual({
      mode: 'healthcare-worker',
      sub: '555500000001',
      assuranceLevel: 3,
      roleIds: ['555500000101'],
    });
    const alone = await client.accessToken({ signal, witness, access: { kind: 'application-restricted' } });
    expect(tokens.holderOf(alone.ok ? alone.value : '')).toEqual({ mode: 'application-restricted' });
    expect(file.checksFailed()).toEqual([]);
  });
});

import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { SignInCredentialOutcome } from '../../electron/credentials/credential-source.ts';
import { systemClock } from '../../electron/gpconnect/clock.ts';
import { createConnectedCis2Client } from '../../electron/gpconnect/cis2/connected-cis2-client.ts';
import { signInAs } from './cis2-browser.ts';
import { cis2PerFile, signing } from './cis2-fixture.ts';
import { credentialsOf } from './https-service.ts';
import { codeOf } from './spine-fixture.ts';

const file = cis2PerFile();
const signal = new AbortController().signal;

function clientWith(read: () => SignInCredentialOutcome, withCis2 = true) {
  const { profile: cis2 } = file.cis2;
  const limits = { connectSeconds: 2, headersSeconds: 2, wholeSeconds: 3, bodyMegabytes: 1 };
  return createConnectedCis2Client({
    profile: {
      limits,
      nationalTrust: 'spine-roots',
      signingKeyId: signing.id,
      ...(withCis2 ? { cis2: { ...cis2, clientAuthentication: 'private_key_jwt' } } : {}),
    },
    credentials: { readForSignIn: () => Promise.resolve(read()) },
    clock: systemClock,
    randomId: randomUUID,
    openInBrowser: async (address) => {
      await signInAs(address, 'graham.samplewood');
    },
  });
}

const held = (): SignInCredentialOutcome => ({
  ok: true,
  value: {
    trustedRoots: credentialsOf(file.cis2.certificates).trustedRoots,
    signingKey: signing.key,
  },
});

describe('CIS2 of a profile', () => {
  it('signs in with the credentials that are kept, each time anew', async () => {
    const client = clientWith(held);
    for (const _time of [1, 2]) {
      const outcome = await client?.signIn({ signal });
      expect(outcome).toMatchObject({ ok: true, value: { family: 'Samplewood' } });
    }
    expect(file.checksFailed()).toEqual([]);
  });

  it('asks nobody without credentials', async () => {
    const client = clientWith(() => ({ ok: false, problem: { kind: 'missing', what: 'signingKey' } }));
    const outcome = await client?.signIn({ signal });
    expect(outcome && codeOf(outcome)).toBe('E-CFG-02');
    expect(file.calls('/openid-configuration')).toBe(0);
  });

  it('ends with the client', async () => {
    const client = clientWith(held);
    client?.close();
    const outcome = await client?.signIn({ signal });
    expect(outcome && codeOf(outcome)).toBe('E-AUTH-01');
  });

  it('is none where the profile has no CIS2', () => {
    expect(clientWith(held, false)).toBeUndefined();
  });
});

import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/gpconnect/clock.ts';
import { openBrowser, signInAs } from './cis2-browser.ts';
import { cis2PerFile, discoveryEdited } from './cis2-fixture.ts';
import { codeOf } from './spine-fixture.ts';

const file = cis2PerFile();
const signal = new AbortController().signal;
const nia = '555500000001';

/** Takes out of the request what asks for a new proof, as a provider would that passes over it. */
function lax(address: string): string {
  const url = new URL(address);
  url.searchParams.delete('prompt');
  url.searchParams.delete('max_age');
  return url.href;
}

/** Priya signed in so long ago in the browser with which Nia signs in now. */
async function afterPriya(minutes: number, visit: (address: string) => string) {
  const browser = openBrowser();
  file.cis2.shiftProvider(-minutes * 60_000);
  const left = file.cis2.clientFor('', {
    openInBrowser: async (address) => {
      await signInAs(address, 'priya.examplar', browser);
    },
  });
  // What became of it does not matter: the browser remembers.
  await left.signIn({ signal });
  file.cis2.shiftProvider(0);
  const client = file.cis2.clientFor('', {
    openInBrowser: async (address) => {
      await signInAs(visit(address), 'nia.testwell', browser);
    },
  });
  return client.signIn({ signal });
}

describe('CIS2 sign-in (integration.md 1.1)', () => {
  it('INT-1.1 brings the person, their roles and registration, with an id_token for the exchange', async () => {
    const outcome = await file.cis2.clientFor('nia.testwell').signIn({ signal });
    expect(outcome).toEqual({
      ok: true,
      value: {
        sub: nia,
        sdsUserId: nia,
        displayName: 'Ms Nia Testwell',
        family: 'Testwell',
        given: ['Nia'],
        prefix: ['Ms'],
        assuranceLevel: 3,
        roles: [
          {
            roleId: '555500000101',
            roleName: 'Registered nurse',
            roleCode: 'S8000:G8000:R8001',
            activityCodes: ['B0420'],
            organisation: { odsCode: 'T9C01', name: 'Meadow View Care Home (synthetic)' },
          },
        ],
        registration: { body: 'NMC', number: '99Z0001E' },
        idToken: expect.any(String),
      },
    });
    expect(outcome.ok && decodeJwt(outcome.value.idToken)).toMatchObject({ sub: nia, aud: 'the-client' });
    expect(file.checksFailed()).toEqual([]);
  });

  it('INT-1.1 asks with fresh state, nonce and PKCE, and for a proof given now', async () => {
    const client = file.cis2.clientFor('nia.testwell');
    await client.signIn({ signal });
    const first = file.asked();
    file.cis2.journal.clear();
    await client.signIn({ signal });
    const second = file.asked();
    for (const random of ['state', 'nonce', 'code_challenge']) {
      expect(first.get(random)).toMatch(/^[\w-]{43}$/);
      expect(second.get(random)).not.toBe(first.get(random));
    }
    const { state: _state, nonce: _nonce, code_challenge: _challenge, ...rest } = Object.fromEntries(first);
    expect(rest).toEqual({
      response_type: 'code',
      client_id: 'the-client',
      redirect_uri: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/cb$/),
      scope: 'openid profile nhsperson nationalrbacaccess associatedorgs professionalmemberships',
      acr_values: 'AAL2_OR_AAL3_ANY',
      max_age: '0',
      prompt: 'login',
      code_challenge_method: 'S256',
    });
  });

  it('INT-11.2 leaves PKCE out where discovery does not list it', async () => {
    const wire = discoveryEdited(file.cis2.wire, { code_challenge_methods_supported: undefined });
    expect(codeOf(await file.cis2.clientFor('nia.testwell', { wire }).signIn({ signal }))).toBe('ok');
    expect(file.asked().has('code_challenge')).toBe(false);
    expect(file.checksFailed()).toEqual([]);
  });

  it('proves itself with a signed assertion where it is registered so', async () => {
    const { clientSecret: _secret, ...rest } = file.cis2.profile;
    const profile = { ...rest, clientAuthentication: 'private_key_jwt' } as const;
    expect(codeOf(await file.cis2.clientFor('nia.testwell', { profile }).signIn({ signal }))).toBe('ok');
    expect(file.checksFailed()).toEqual([]);
  });

  it('is not set up without the secret it is registered with', async () => {
    const { clientSecret: _secret, ...profile } = file.cis2.profile;
    const outcome = await file.cis2.clientFor('nia.testwell', { profile }).signIn({ signal });
    expect(codeOf(outcome)).toBe('E-CFG-01');
    expect(file.calls('/authorize')).toBe(0);
  });

  it('keeps every role apart, also of another organisation', async () => {
    const outcome = await file.cis2.clientFor('priya.examplar').signIn({ signal });
    expect(outcome.ok && outcome.value.roles.map(({ organisation }) => organisation.odsCode)).toEqual([
      'T9C01',
      'T9H01',
    ]);
  });

  it('takes a person without roles as one, with an empty list', async () => {
    file.cis2.faults.set('cis2', 'no-roles');
    const outcome = await file.cis2.clientFor('nia.testwell').signIn({ signal });
    expect(outcome).toMatchObject({ ok: true, value: { sub: nia, roles: [] } });
  });

  describe('on a browser in which somebody else is still signed in at CIS2', () => {
    it('INT-1.1 the person at the screen is asked, and is who signs in', async () => {
      expect(await afterPriya(0, (address) => address)).toMatchObject({ ok: true, value: { sub: nia } });
    });

    it('INT-1.1 the session of somebody else is not accepted', async () => {
      expect(codeOf(await afterPriya(4, lax))).toBe('E-AUTH-09');
      // The code was exchanged: what is refused is the age of the proof.
      expect(file.calls('/access_token')).toBe(2);
    });
  });

  it('signs in although the computer’s clock was set back while the browser was open', async () => {
    let back = 0;
    const clock = { ...systemClock, now: () => new Date(Date.now() - back) };
    const client = file.cis2.clientFor('', {
      clock,
      openInBrowser: async (address) => {
        back = 5_000;
        await signInAs(address, 'nia.testwell');
      },
    });
    expect(codeOf(await client.signIn({ signal }))).toBe('ok');
  });

  it('follows the provider to a new signing key', async () => {
    await file.cis2.provider.rotateKeys();
    expect(codeOf(await file.cis2.clientFor('nia.testwell').signIn({ signal }))).toBe('ok');
  });
});

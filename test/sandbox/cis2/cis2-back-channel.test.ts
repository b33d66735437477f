import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ProviderFixture } from './cis2-fixture.ts';
import { createProviderFixture, formOf, signedText } from './cis2-fixture.ts';

let cis2: ProviderFixture;
beforeAll(async () => {
  cis2 = await createProviderFixture();
});
afterAll(() => cis2.provider.close());
afterEach(() => {
  cis2.shift(0);
  cis2.journal.clear();
});

const ask = (changes: object = {}, header: object = {}) =>
  cis2.call(
    '/bc-authorize',
    formOf({
      client_id: 'the-client',
      client_secret: 'the-secret',
      request: signedText(
        {
          iss: 'the-client',
          aud: cis2.provider.issuer,
          exp: Math.floor(Date.now() / 1000) + 60,
          scope: 'openid',
          login_hint: '555500000001',
          binding_message: 'Unlock Bedside',
          ...changes,
        },
        header,
      ),
    }),
  );
const poll = (id: string) =>
  cis2.call(
    '/access_token',
    formOf({
      grant_type: 'urn:openid:params:grant-type:ciba',
      auth_req_id: id,
      client_id: 'the-client',
      client_secret: 'the-secret',
    }),
  );

describe('back-channel requests of the sandbox CIS2', () => {
  it.each([
    ['request-signature', {}, { kid: 'another' }],
    ['request-iss', { iss: 'another' }, {}],
    ['request-aud', { aud: 'another' }, {}],
    ['request-expired', { exp: 1 }, {}],
    ['scope', { scope: 'profile' }, {}],
    ['login-hint', { login_hint: 'nobody' }, {}],
    ['binding-message', { binding_message: '<b>' }, {}],
  ])('refuses by the check %s', async (check, changes, header) => {
    expect((await ask(changes, header)).status).toBe(400);
    expect(cis2.lastCheck()).toEqual([`cis2/${check}`]);
  });

  it('waits for the device, then gives tokens once', async () => {
    const { auth_req_id: id } = JSON.parse((await ask()).text) as { auth_req_id: string };
    expect(JSON.parse((await poll(id)).text)).toMatchObject({ error: 'authorization_pending' });
    expect(cis2.lastCheck()).toEqual([]);
    const page = await (await fetch(cis2.provider.pageUrl)).text();
    expect(page).toContain('Unlock Bedside');
    await fetch(cis2.provider.pageUrl, { method: 'POST', body: formOf({ id, answer: 'approved' }) });
    expect((await poll(id)).status).toBe(200);
    expect(JSON.parse((await poll(id)).text)).toMatchObject({ error: 'expired_token' });
  });

  it('ends after two minutes', async () => {
    const { auth_req_id: id } = JSON.parse((await ask()).text) as { auth_req_id: string };
    cis2.shift(121_000);
    expect(JSON.parse((await poll(id)).text)).toMatchObject({ error: 'expired_token' });
  });
});

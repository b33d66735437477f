import { describe, expect, it } from 'vitest';
import { answerOnDevice } from './cis2-browser.ts';
import { cis2PerFile, discoveryEdited } from './cis2-fixture.ts';
import { codeOf } from './spine-fixture.ts';

const file = cis2PerFile();
const signal = new AbortController().signal;
const nia = '555500000001';

describe('proving it afresh', () => {
  const byPrompt = { sub: nia, by: 'prompt' } as const;
  const byBackChannel = { sub: nia, by: 'back-channel' } as const;

  it('asks CIS2 to ask again', async () => {
    const outcome = await file.cis2.clientFor('nia.testwell').signIn({ signal, again: byPrompt });
    expect(outcome).toMatchObject({ ok: true, value: { sub: nia } });
    expect(file.asked().get('prompt')).toBe('login');
    expect(file.asked().get('max_age')).toBe('0');
  });

  it('takes nobody else', async () => {
    const outcome = await file.cis2.clientFor('priya.examplar').signIn({ signal, again: byPrompt });
    expect(codeOf(outcome)).toBe('E-AUTH-12');
  });

  it('takes no older proof', async () => {
    file.cis2.faults.set('cis2', 'stale-authentication');
    const outcome = await file.cis2.clientFor('nia.testwell').signIn({ signal, again: byPrompt });
    expect(codeOf(outcome)).toBe('E-AUTH-09');
  });

  it('waits for the person’s own device, without a browser', async () => {
    const client = file.cis2.clientFor('nobody', {
      openInBrowser: () => Promise.reject(new Error('not by the browser')),
    });
    const [outcome, page] = await Promise.all([
      client.signIn({ signal, again: byBackChannel }),
      answerOnDevice(file.cis2.provider.pageUrl, 'approved'),
    ]);
    expect(outcome).toMatchObject({ ok: true, value: { sub: nia, family: 'Testwell' } });
    expect(page.text).toContain('No request is waiting');
    expect(file.checksFailed()).toEqual([]);
  });

  it('is a cancelled sign-in when the person refuses on the device', async () => {
    const [outcome] = await Promise.all([
      file.cis2.clientFor('nobody').signIn({ signal, again: byBackChannel }),
      answerOnDevice(file.cis2.provider.pageUrl, 'refused'),
    ]);
    expect(codeOf(outcome)).toBe('E-AUTH-01');
  });

  it('takes nobody else from the device either', async () => {
    file.cis2.provider.setAutomatic('priya.examplar');
    const outcome = await file.cis2.clientFor('nobody').signIn({ signal, again: byBackChannel });
    expect(codeOf(outcome)).toBe('E-AUTH-12');
  });

  it('is refused where the provider offers no such way', async () => {
    const wire = discoveryEdited(file.cis2.wire, { backchannel_authentication_endpoint: undefined });
    const client = file.cis2.clientFor('nobody', { wire });
    expect(codeOf(await client.signIn({ signal, again: byBackChannel }))).toBe('E-AUTH-09');
  });
});

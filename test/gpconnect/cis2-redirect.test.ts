import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/gpconnect/clock.ts';
import { openBrowser, signInAs } from './cis2-browser.ts';
import type { LastPage } from './cis2-browser.ts';
import { cis2PerFile } from './cis2-fixture.ts';
import { codeOf } from './spine-fixture.ts';

const file = cis2PerFile();
const signal = new AbortController().signal;

const silently = () => Promise.resolve();

function isRefused(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(false);
    });
    socket.once('error', () => {
      resolve(true);
    });
  });
}

async function nothingListens(): Promise<boolean> {
  const ports = await Promise.all(file.cis2.profile.redirectPorts.map(isRefused));
  return ports.every(Boolean);
}

/** The status of a GET that names another host, as a rebound name would make a browser send it. */
function statusUnder(host: string, address: URL): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(address, { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('the way back from the browser', () => {
  it('shows a plain page without a secret, and is gone after it', async () => {
    const shown = Promise.withResolvers<LastPage>();
    const client = file.cis2.clientFor('nia.testwell', {
      openInBrowser: (address) => {
        shown.resolve(signInAs(address, 'nia.testwell'));
        return new Promise(() => undefined);
      },
    });
    expect(codeOf(await client.signIn({ signal }))).toBe('ok');
    const page = await shown.promise;
    expect(page.status).toBe(200);
    expect(page.text).toContain('You can close this page and go back to Bedside');
    const { searchParams } = new URL(page.address);
    expect(page.text).not.toContain(searchParams.get('code') ?? 'code');
    expect(page.text).not.toContain(searchParams.get('state') ?? 'state');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(await nothingListens()).toBe(true);
  });

  it('answers only a GET of its own path under its own name, and goes on waiting', async () => {
    const seen: (number | undefined)[] = [];
    const client = file.cis2.clientFor('nia.testwell', {
      openInBrowser: async (address) => {
        const redirectUri = new URL(address).searchParams.get('redirect_uri') ?? '';
        const { origin } = new URL(redirectUri);
        for (const [path, options] of [
          ['/', {}],
          ['/cb/', {}],
          ['/cbx?code=1', {}],
          ['/cb?code=1', { method: 'POST' }],
        ] as const) {
          seen.push((await fetch(`${origin}${path}`, options)).status);
        }
        seen.push(await statusUnder('rebound.example.test', new URL('?code=1', redirectUri)));
        await signInAs(address, 'nia.testwell');
      },
    });
    expect(codeOf(await client.signIn({ signal }))).toBe('ok');
    expect(seen).toEqual([404, 404, 404, 405, 421]);
  });

  it('refuses an answer with another state, and goes on waiting for its own', async () => {
    file.cis2.faults.set('cis2', 'wrong-state');
    const pages: LastPage[] = [];
    const client = file.cis2.clientFor('nia.testwell', {
      openInBrowser: async (address) => {
        const redirectUri = new URL(address).searchParams.get('redirect_uri') ?? '';
        const state = new URL(address).searchParams.get('state') ?? '';
        pages.push(await signInAs(address, 'nia.testwell'));
        for (const query of ['', '?code=1', `?code=1&state=${state}&state=x`, '?error=access_denied']) {
          pages.push(await openBrowser().pageAt(`${redirectUri}${query}`));
        }
        file.cis2.faults.clear();
        await signInAs(address, 'nia.testwell');
      },
    });
    expect(codeOf(await client.signIn({ signal }))).toBe('ok');
    expect(pages.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400]);
    expect(pages[0]?.text).toContain('This answer is not for this sign-in');
    expect(file.calls('/access_token')).toBe(1);
  });

  it('takes the next registered port when one is in use, and gives up when all are', async () => {
    const holders = file.cis2.profile.redirectPorts.map((taken) => createServer().listen(taken, '127.0.0.1'));
    await Promise.all(holders.map((each) => new Promise((resolve) => each.once('listening', resolve))));
    const client = file.cis2.clientFor('nia.testwell');
    expect(codeOf(await client.signIn({ signal }))).toBe('E-AUTH-09');
    expect(file.calls('/authorize')).toBe(0);
    await new Promise((resolve) => holders[1]?.close(resolve));
    expect(codeOf(await client.signIn({ signal }))).toBe('ok');
    expect(file.asked().get('redirect_uri')).toContain(`:${String(file.cis2.profile.redirectPorts[1])}/cb`);
    for (const holder of holders) holder.close();
  });

  it('is a cancelled sign-in when the person refuses', async () => {
    expect(codeOf(await file.cis2.clientFor('refuse').signIn({ signal }))).toBe('E-AUTH-01');
  });

  it('is a cancelled sign-in when the person cancels here, and nothing listens any more', async () => {
    const stop = new AbortController();
    const client = file.cis2.clientFor('nia.testwell', {
      openInBrowser: () => {
        stop.abort();
        return Promise.resolve();
      },
    });
    expect(codeOf(await client.signIn({ signal: stop.signal }))).toBe('E-AUTH-01');
    expect(await nothingListens()).toBe(true);
  });

  it('is a cancelled sign-in after five minutes without an answer', async () => {
    const pauses: number[] = [];
    const clock = {
      ...systemClock,
      pause: (milliseconds: number) => {
        pauses.push(milliseconds);
        return Promise.resolve();
      },
    };
    const client = file.cis2.clientFor('nia.testwell', { clock, openInBrowser: silently });
    expect(codeOf(await client.signIn({ signal }))).toBe('E-AUTH-01');
    expect(pauses).toEqual([300_000]);
    expect(await nothingListens()).toBe(true);
  });

  it('ends with the client', async () => {
    const client = file.cis2.clientFor('nia.testwell', {
      openInBrowser: () => {
        client.close();
        return Promise.resolve();
      },
    });
    expect(codeOf(await client.signIn({ signal }))).toBe('E-AUTH-01');
    expect(codeOf(await client.signIn({ signal }))).toBe('E-AUTH-01');
  });

  it('says so when no browser opens', async () => {
    const client = file.cis2.clientFor('nia.testwell', {
      openInBrowser: () => Promise.reject(new Error('no browser')),
    });
    const outcome = await client.signIn({ signal });
    expect(codeOf(outcome)).toBe('E-AUTH-09');
  });
});

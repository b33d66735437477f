import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LaunchedShell } from '../launch.ts';
import { eventsOf, launchFixture } from './fixture-shell.ts';

describe('guards of the host', () => {
  let shell: LaunchedShell;
  let outside: Server;
  let outsidePort: number;
  const reached: string[] = [];

  beforeAll(async () => {
    outside = createServer((request, response) => {
      reached.push(request.url ?? '');
      response.end('reached');
    });
    await new Promise<void>((resolve) => {
      outside.listen(0, '127.0.0.1', resolve);
    });
    outsidePort = (outside.address() as AddressInfo).port;
    shell = await launchFixture();
  });
  afterAll(async () => {
    await shell.close();
    outside.close();
  });
  beforeEach(async () => {
    await shell.evaluate(() => {
      globalThis.fixtureMain.deny = true;
      globalThis.fixtureMain.events.length = 0;
    });
  });

  it.each([
    ['a link', () => document.querySelector<HTMLElement>('#second')?.click()],
    ['a script', () => location.assign('/second.html')],
    ['a form', () => document.querySelector<HTMLFormElement>('#form')?.requestSubmit()],
  ])('B1-13 %s asks will-navigate, and when it is prevented the page stays', async (_how, act) => {
    const page = await shell.page();
    await page.evaluate(act);
    await expect
      .poll(() => eventsOf(shell))
      .toContainEqual(expect.stringMatching(/^will-navigate app:\/\/fixture\/second/));
    expect(await eventsOf(shell)).toContainEqual(expect.stringMatching(/^will-frame-navigate /));
    await page.evaluate(() => window.fixture.echo('still here'));
    expect(await page.textContent('h1')).toBe('Fixture');
  });

  it('B1-13 a frame asks will-frame-navigate', async () => {
    const page = await shell.page();
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = '/second.html?framed';
      document.body.append(frame);
    });
    await expect
      .poll(() => eventsOf(shell))
      .toEqual(['will-frame-navigate app://fixture/second.html?framed']);
  });

  it('B1-14 a popup is closed before it loads and its address goes to the handler', async () => {
    const page = await shell.page();
    await page.evaluate(() => {
      window.open('https://example.test/popup');
      document.querySelector<HTMLElement>('#blank')?.click();
    });
    await expect
      .poll(() => eventsOf(shell))
      .toEqual(['window-open https://example.test/popup', 'window-open app://fixture/second.html']);
    expect(page.context().pages()).toHaveLength(1);
  });

  it('B1-1 nothing but our scheme is reached, by whatever way a page asks', async () => {
    const page = await shell.page();
    await page.evaluate(async (port) => {
      const address = `http://127.0.0.1:${port}`;
      // CSP stands before the host: what it lets through by mistake must fail here all the same.
      const frame = document.createElement('iframe');
      frame.src = `${address}/frame`;
      document.body.append(frame);
      navigator.sendBeacon(`${address}/beacon`);
      const image = new Image();
      image.src = `${address}/image`;
      await fetch(`${address}/fetch`, { mode: 'no-cors' }).catch(() => undefined);
      await new Promise((resolve) => {
        const socket = new WebSocket(`ws://127.0.0.1:${port}/socket`);
        socket.addEventListener('error', resolve);
      });
    }, outsidePort);
    expect(reached).toEqual([]);
  });

  it('B1-18 no file is opened', async () => {
    const page = await shell.page();
    await page.evaluate(() => location.assign('file:///etc/hostname'));
    await page.evaluate(() => window.fixture.echo('still here'));
    expect(await page.textContent('h1')).toBe('Fixture');
  });

  it('B1-5 permissions are denied', async () => {
    const page = await shell.page();
    const states = await page.evaluate(async () => {
      const names = [
        'geolocation',
        'notifications',
        'clipboard-read',
        'clipboard-write',
        'camera',
        'microphone',
      ];
      const asked = names.map((name) => navigator.permissions.query({ name: name as PermissionName }));
      return (await Promise.all(asked)).map(({ state }) => state);
    });
    expect(states).toEqual(Array.from({ length: 6 }, () => 'denied'));
  });

  it('B4 a download is told to the session and leaves no file', async () => {
    await shell.evaluate(() => {
      globalThis.fixtureMain.deny = false;
    });
    const page = await shell.page();
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = '/attachment';
      link.download = 'fixture.txt';
      link.click();
    });
    await expect.poll(() => eventsOf(shell)).toContain('will-download fixture.txt');
    expect(await page.textContent('h1')).toBe('Fixture');
  });

  it('B8-5 no service worker is registered', async () => {
    const page = await shell.page();
    const outcome = await page.evaluate(async () => {
      const policy = { url: '/worker.js' };
      try {
        await navigator.serviceWorker.register(policy.url);
        return 'registered';
      } catch {
        return 'refused';
      }
    });
    expect(outcome).toBe('refused');
  });

  it('keys are told to before-input-event and reach the accelerators of the menu', async () => {
    const page = await shell.page();
    await shell.evaluate(({ Menu }) => {
      const click = () => globalThis.fixtureMain.events.push('accelerator');
      Menu.setApplicationMenu(
        Menu.buildFromTemplate([
          { label: 'App', submenu: [{ label: 'Lock', accelerator: 'Ctrl+L', click }] },
        ]),
      );
    });
    await page.keyboard.press('Control+l');
    await expect.poll(() => eventsOf(shell)).toEqual(expect.arrayContaining(['keyDown l', 'accelerator']));
  });

  it('B1-13 a redirect asks will-redirect', async () => {
    await shell.evaluate(() => {
      globalThis.fixtureMain.deny = false;
    });
    const page = await shell.page();
    await page.evaluate(() => location.assign('/redirect'));
    await page.waitForSelector('h1:text("Second")');
    expect(await eventsOf(shell)).toContain('will-redirect app://fixture/second.html');
  });
});

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
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
    await shell.evaluate(async ({ BrowserWindow }) => {
      await BrowserWindow.getAllWindows().at(-1)?.loadURL('app://fixture/index.html');
      globalThis.fixtureMain.deny = true;
      globalThis.fixtureMain.events.length = 0;
    });
  });

  /** A page without a policy, in place of the fixture's own. */
  async function openPage(): Promise<Page> {
    await shell.evaluate(async ({ BrowserWindow }) => {
      globalThis.fixtureMain.deny = false;
      await BrowserWindow.getAllWindows().at(-1)?.loadURL('app://fixture/open.html');
    });
    return shell.page();
  }

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

  it('B1-1 nothing but our scheme is reached, by whatever way a page without any policy asks', async () => {
    const page = await openPage();
    await page.evaluate(async (port) => {
      const address = `http://127.0.0.1:${port}`;
      navigator.sendBeacon(`${address}/beacon`);
      const socket = new WebSocket(`ws://127.0.0.1:${port}/socket`);
      const elements = [
        Object.assign(document.createElement('iframe'), { src: `${address}/frame` }),
        Object.assign(document.createElement('script'), { src: `${address}/script` }),
        Object.assign(new Image(), { src: `${address}/image` }),
      ];
      const ended = [socket, ...elements].map(
        (target) =>
          new Promise((resolve) => {
            for (const name of ['load', 'error', 'open']) target.addEventListener(name, resolve);
          }),
      );
      document.body.append(...elements);
      await Promise.all([...ended, fetch(`${address}/fetch`, { mode: 'no-cors' }).catch(() => undefined)]);
    }, outsidePort);
    expect(reached).toEqual([]);
    await fetch(`http://127.0.0.1:${outsidePort}/control`);
    expect(reached).toEqual(['/control']);
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

  it('B8-5 no service worker is registered, though the stand-in origin is https', async () => {
    const page = await openPage();
    const outcome = await page.evaluate(async () => {
      try {
        await navigator.serviceWorker.register('/worker.js');
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
      Menu.setApplicationMenu(
        Menu.buildFromTemplate([
          {
            label: 'App',
            submenu: [
              {
                label: 'Lock',
                accelerator: 'Ctrl+L',
                click() {
                  globalThis.fixtureMain.events.push('accelerator');
                },
              },
            ],
          },
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

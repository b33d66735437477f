import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedShell } from '../launch.ts';
import { eventsOf, launchFixture, profilesOf } from './fixture-shell.ts';

function rendererPid(shell: LaunchedShell): Promise<number> {
  return shell.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows().at(-1)?.webContents;
    for (const until = Date.now() + 10_000; Date.now() < until;) {
      const pid = contents?.getOSProcessId() ?? 0;
      if (pid > 0) return pid;
      await new Promise((resolve) => {
        setTimeout(resolve, 20);
      });
    }
    return 0;
  });
}

function statusOf(pid: number): string {
  return readFileSync(`/proc/${pid}/status`, 'utf8');
}

function isGone(pid: number): boolean {
  return !existsSync(`/proc/${pid}/status`) || /^State:\s+[ZX]/m.test(statusOf(pid));
}

describe('sessions and renderers of the host', () => {
  let shell: LaunchedShell;
  beforeAll(async () => {
    shell = await launchFixture();
    await shell.page();
  });
  afterAll(() => shell.close());

  it.runIf(process.platform === 'linux')('B1-4 the renderer runs under seccomp and not as root', async () => {
    const status = statusOf(await rendererPid(shell));
    expect(status).toMatch(/^Seccomp:\t2$/m);
    expect(status).not.toMatch(/^Uid:.*\b0\b/m);
  });

  it('B4 a persistent session is refused', async () => {
    const refused = await shell.evaluate(({ session }) => {
      try {
        session.fromPartition('persist:records', { cache: false });
        return 'given';
      } catch (error) {
        return (error as Error).message;
      }
    });
    expect(refused).toContain('in memory only');
  });

  it('B4 the session of a window is not persistent and has no path', async () => {
    const facts = await shell.evaluate(({ BrowserWindow }) => {
      const ses = BrowserWindow.getAllWindows().at(-1)?.webContents.session;
      return [ses?.isPersistent(), ses?.getStoragePath()];
    });
    expect(facts).toEqual([false, null]);
  });

  it('B1-3 a window without the sandbox is refused', async () => {
    const refused = await shell.evaluate(({ BrowserWindow, session }) => {
      const ses = session.fromPartition('loose', { cache: false });
      try {
        return String(new BrowserWindow({ webPreferences: { session: ses, sandbox: false } }).id);
      } catch (error) {
        return (error as Error).message;
      }
    });
    expect(refused).toContain('sandbox: false');
  });

  it('B8-4 what a page stores is in no file of the profile', async () => {
    const page = await shell.page();
    const canary = `CANARY${crypto.randomUUID().replaceAll('-', '')}`;
    await page.evaluate(async (text) => {
      window.localStorage.setItem('canary', text);
      document.cookie = `canary=${text}`;
      const cache = await window.caches.open('canary');
      await cache.put('/canary', new Response(text));
    }, canary);
    expect(await page.evaluate(() => window.localStorage.getItem('canary'))).toBe(canary);
    const [profile] = profilesOf(shell.pid);
    const files = readdirSync(profile ?? '', { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const holding = files.filter((entry) => {
      const bytes = readFileSync(path.join(entry.parentPath, entry.name));
      return bytes.includes(canary) || bytes.includes(Buffer.from(canary, 'utf16le'));
    });
    expect(files.length).toBeGreaterThan(10);
    expect(holding).toEqual([]);
  });

  it('clearStorageData empties what the page stored', async () => {
    const page = await shell.page();
    await page.evaluate(() => window.localStorage.setItem('kept', 'yes'));
    await shell.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().at(-1)?.webContents.session.clearStorageData(),
    );
    expect(await page.evaluate(() => window.localStorage.getItem('kept'))).toBeNull();
  });

  it('a body of the scheme is fetched whole by a worker, and once only', async () => {
    const page = await shell.page();
    const text = JSON.stringify(Array.from({ length: 20_000 }, (_, at) => ({ at })));
    await shell.evaluate(
      (_electron, body) => {
        globalThis.fixtureMain.bodies.set('/body/one', body);
      },
      new Uint8Array(gzipSync(text, { level: 1 })),
    );
    expect(await page.evaluate(() => window.readBody('/body/one'))).toMatchObject({
      ok: true,
      length: text.length,
    });
    expect(await page.evaluate(() => window.readBody('/body/one'))).toMatchObject({ ok: false });
  });

  it('B7 a destroyed window takes its renderer process along, and page() gives its successor', async () => {
    const before = await shell.page();
    const pid = await rendererPid(shell);
    await shell.evaluate(({ BrowserWindow }) => {
      const [old] = BrowserWindow.getAllWindows();
      globalThis.fixtureMain.openWindow();
      old?.destroy();
    });
    const after = await shell.page();
    expect(after).not.toBe(before);
    expect(await after.textContent('h1')).toBe('Fixture');
    await expect.poll(() => isGone(pid)).toBe(true);
    expect(await rendererPid(shell)).not.toBe(pid);
  });

  it('a window that a person closes is told to main', async () => {
    const page = await shell.page();
    await shell.evaluate(({ BrowserWindow }) => {
      globalThis.fixtureMain.openWindow();
      BrowserWindow.getAllWindows()[0]?.once('closed', () =>
        globalThis.fixtureMain.events.push('closed by person'),
      );
    });
    await page.close();
    await expect.poll(() => eventsOf(shell)).toContain('closed by person');
    expect(await (await shell.page()).textContent('h1')).toBe('Fixture');
  });

  it('a crashed renderer is told to main', async () => {
    await shell.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows().at(-1)?.webContents.forcefullyCrashRenderer();
    });
    await expect.poll(() => eventsOf(shell)).toContain('gone crashed');
  });
});

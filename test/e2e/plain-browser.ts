import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Browser } from '@playwright/test';
import { findChromium } from '../../build/chromium.ts';
import { endProcesses } from '../host/process-group.ts';
import { makeProfileDirectory, wipeProfileDirectory } from '../host/profile-directory.ts';
import { unprivilegedAccount } from '../host/unprivileged-account.ts';

export interface PlainBrowser {
  readonly browser: Browser;
  /** Its DevTools address on loopback. */
  readonly webSocketUrl: string;
  close(): Promise<void>;
}

const startLimitMilliseconds = 20_000;

/** An ordinary headless browser beside Bedside, for pages that a person opens in their own: never as root, sandbox on. */
export async function openPlainBrowser(): Promise<PlainBrowser> {
  const found = findChromium();
  if (found === undefined) throw new Error('there is no Chromium');
  const account = unprivilegedAccount();
  const directory = makeProfileDirectory(account);
  const profile = path.join(directory, 'profile');
  const child = spawn(
    found.path,
    [
      '--headless=new',
      '--disable-gpu',
      '--no-first-run',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
    ],
    {
      detached: process.platform !== 'win32',
      cwd: directory,
      env: { ...process.env, HOME: directory },
      stdio: 'ignore',
      ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
    },
  );
  const close = async (): Promise<void> => {
    if (child.pid !== undefined) await endProcesses({ group: child.pid, directory });
    wipeProfileDirectory(directory);
  };
  try {
    for (const until = Date.now() + startLimitMilliseconds; Date.now() < until; await pause(50)) {
      const text = await readFile(path.join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
      const [port = '', browserPath = ''] = text.split('\n');
      if (port === '') continue;
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
      return {
        browser,
        webSocketUrl: `ws://127.0.0.1:${port}${browserPath}`,
        close: async () => {
          await browser.close().catch(() => undefined);
          await close();
        },
      };
    }
    throw new Error('the plain browser did not come up');
  } catch (reason) {
    await close();
    throw reason;
  }
}

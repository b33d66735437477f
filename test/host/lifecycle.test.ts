import { fork, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fixtureMain, profilesOf } from './fixture-shell.ts';
import { running } from './process-group.ts';

const hostScript = path.join(import.meta.dirname, 'run.ts');
const folder = mkdtempSync(path.join(tmpdir(), 'bedside-lifecycle-'));
afterAll(() => rmSync(folder, { recursive: true }));

function mainScript(name: string, text: string): string {
  const file = path.join(folder, `${name}.mjs`);
  writeFileSync(file, text);
  return file;
}

function startHost(main: string, env: NodeJS.ProcessEnv = {}): ChildProcess {
  return fork(hostScript, [main], {
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...env },
  });
}

function exitCode(host: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    host.once('exit', resolve);
  });
}

/** Waits until the host has a profile, and answers it. */
async function profileOf(host: ChildProcess): Promise<string> {
  await expect.poll(() => profilesOf(host.pid ?? 0), { timeout: 20_000 }).toHaveLength(1);
  return profilesOf(host.pid ?? 0)[0] ?? '';
}

/** Processes that name the profile as their home; the group ends with them. */
function processesWith(directory: string): readonly number[] {
  return running({ directory });
}

const waitsForWindow = `
import { app, BrowserWindow } from 'electron';
import '${fixtureMain}';
process.send?.('up');
`;

function up(host: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    host.once('message', () => resolve());
  });
}

describe.runIf(process.platform === 'linux')('end of the host', () => {
  it.each([
    ['before Chromium is asked for', `import { app } from 'electron'; app.quit();`],
    [
      'while Chromium starts',
      `import { app } from 'electron'; void app.whenReady(); setTimeout(() => app.quit(), 1);`,
    ],
    [
      'as soon as Chromium answers',
      `import { app } from 'electron'; app.whenReady().then(() => app.quit());`,
    ],
    [
      'without a word, by process.exit',
      `import { app } from 'electron'; app.whenReady().then(() => process.exit(0));`,
    ],
  ])('quitting %s leaves no directory and no process', async (name, text) => {
    const host = startHost(mainScript(name, text));
    const seen = new Set<string>();
    const watch = setInterval(() => profilesOf(host.pid ?? 0).forEach((profile) => seen.add(profile)), 5);
    expect(await exitCode(host)).toBe(0);
    clearInterval(watch);
    expect(profilesOf(host.pid ?? 0)).toEqual([]);
    for (const profile of seen) expect(processesWith(profile)).toEqual([]);
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    '%s ends Chromium and wipes the profile',
    async (signal) => {
      const host = startHost(mainScript('waits', waitsForWindow));
      await up(host);
      const profile = await profileOf(host);
      expect(processesWith(profile).length).toBeGreaterThan(1);
      host.kill(signal);
      await exitCode(host);
      expect(profilesOf(host.pid ?? 0)).toEqual([]);
      expect(processesWith(profile)).toEqual([]);
    },
  );

  it('the end of the channel to its parent ends it', async () => {
    const host = startHost(mainScript('waits', waitsForWindow));
    await up(host);
    const profile = await profileOf(host);
    host.disconnect();
    await exitCode(host);
    expect(profilesOf(host.pid ?? 0)).toEqual([]);
    expect(processesWith(profile)).toEqual([]);
  });

  it('the end of a parent without a channel ends it', async () => {
    const main = mainScript('plain', `import '${fixtureMain}'; console.log('host ' + process.pid);`);
    const parent = spawn(
      process.execPath,
      [
        '-e',
        `require('node:child_process').spawn(process.execPath, ${JSON.stringify([hostScript, main])}, { stdio: ['ignore', 'inherit', 'inherit'] });`,
      ],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    );
    const hostPid = await new Promise<number>((resolve) => {
      parent.stdout.on('data', (text: Buffer) => resolve(Number(/host (\d+)/.exec(text.toString())?.[1])));
    });
    expect(profilesOf(hostPid)).toHaveLength(1);
    const [profile = ''] = profilesOf(hostPid);
    parent.kill('SIGKILL');
    await expect
      .poll(() => [...profilesOf(hostPid), ...processesWith(profile)], { timeout: 15_000 })
      .toEqual([]);
  });

  it('B8-46 what a killed host left is wiped by the next start', async () => {
    const host = startHost(mainScript('waits', waitsForWindow));
    await up(host);
    const profile = await profileOf(host);
    host.kill('SIGKILL');
    await exitCode(host);
    // Without its pipe Chromium ends by itself.
    await expect.poll(() => processesWith(profile), { timeout: 15_000 }).toEqual([]);
    const next = startHost(
      mainScript('once', `import { app } from 'electron'; app.whenReady().then(() => app.quit());`),
    );
    await exitCode(next);
    expect(profilesOf(host.pid ?? 0)).toEqual([]);
  });

  it('B1-4 a machine where the sandbox cannot work is refused with a sentence', async () => {
    const chromium = path.join(folder, 'chromium');
    writeFileSync(chromium, '#!/bin/sh\necho "FATAL: No usable sandbox! Update your kernel" >&2\nexit 1\n', {
      mode: 0o755,
    });
    chmodSync(folder, 0o755);
    const host = startHost(mainScript('waits', waitsForWindow), { BEDSIDE_CHROMIUM: chromium });
    let written = '';
    host.stderr?.on('data', (text: Buffer) => {
      written += text.toString();
    });
    expect(await exitCode(host)).toBe(1);
    expect(written).toContain('never runs Chromium without its sandbox');
    expect(profilesOf(host.pid ?? 0)).toEqual([]);
  });

  it('a Chromium that cannot start ends the host with a sentence', async () => {
    const host = startHost(mainScript('waits', waitsForWindow), { BEDSIDE_CHROMIUM: '/bin/false' });
    let written = '';
    host.stderr?.on('data', (text: Buffer) => {
      written += text.toString();
    });
    expect(await exitCode(host)).toBe(1);
    expect(written).toContain('Chromium ended while starting');
    expect(profilesOf(host.pid ?? 0)).toEqual([]);
  });
});

/** Runs a main script to its end and answers what it wrote. */
async function outcomeOf(name: string, text: string): Promise<string> {
  const host = startHost(mainScript(name, text));
  let written = '';
  for (const stream of [host.stdout, host.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      written += chunk.toString();
    });
  }
  await new Promise((resolve) => {
    host.once('close', resolve);
  });
  return written;
}

describe('the electron module of the host', () => {
  it.each([
    ['a named import', `import { safeStorage } from 'electron';`, 'safeStorage'],
    ['a property', `import electron from 'electron'; electron.safeStorage;`, 'electron.safeStorage'],
    ['a member of app', `import { app } from 'electron'; app.dock;`, 'app.dock'],
  ])('names %s that it does not have', async (what, text, expected) => {
    expect(await outcomeOf(what, text)).toContain(expected);
  });

  it('is the same for import and require, and argv is as Electron gives it', async () => {
    const text = `
      import { createRequire } from 'node:module';
      import { app } from 'electron';
      const { app: required } = createRequire(import.meta.url)('electron');
      console.log('same ' + (app === required) + ' ' + process.argv[1].endsWith('both.mjs') + ' ' + app.isPackaged);
      app.exit(0);
    `;
    expect(await outcomeOf('both', text)).toContain('same true true false');
  });
});

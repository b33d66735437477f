import { createHash } from 'node:crypto';
import { cp, readdir, readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';
import { hasSecretService, howToInstallSecretService } from '../../build/secret-service.ts';
import { giveReason, leaveBy, typePerson, waitForScreen } from '../journey/walk.ts';
import { openPrivateKeyring, type PrivateKeyring } from '../keychain/private-keyring.ts';
import type { LaunchedShell } from '../launch.ts';
import { findBreaches } from '../sandbox/canaries/find-breaches.ts';
import {
  administrator,
  emptyFolder,
  enter,
  enterFirst,
  launchOn,
  makeFirstAdministrator,
  nurse,
  officer,
  readKit,
  registerEntries,
  setUpByKit,
} from './administrator.ts';
import { expectNothingInClear } from './data-folder.ts';
import { expect, personOf, test as base } from './fixture.ts';

/** A computer on which Bedside was set up yesterday: data folder and keyring, both copies of their own. */
interface Computer {
  readonly dataFolder: string;
  readonly home: string;
  readonly keyring: PrivateKeyring;
  /** Starts Bedside there; ended with the test. */
  readonly start: () => Promise<LaunchedShell>;
}

interface SetUpOnce {
  /** Of the computer that the others are copies of. */
  readonly original: { readonly dataFolder: string; readonly home: string };
}

const test = base.extend<{ computer: Computer }, SetUpOnce>({
  original: [
    async ({ sandbox }, provide) => {
      const [dataFolder, home, kitFolder] = await Promise.all(
        ['data', 'home', 'kit'].map((what) => emptyFolder(what)),
      );
      if (dataFolder === undefined || home === undefined || kitFolder === undefined) return;
      await sandbox.writeSetUpKit(kitFolder);
      const keyring = await openPrivateKeyring(home);
      await keyring.start('unlocked');
      const shell = await launchOn(dataFolder, keyring.env);
      let page = await shell.page();
      await makeFirstAdministrator(page);
      await enter(page, administrator);
      await setUpByKit(page, await readKit(kitFolder));
      for (const colleague of [nurse, officer]) {
        page = await leaveBy(shell, page, 'Sign out');
        await enterFirst(page, colleague);
      }
      await shell.close();
      await keyring.close();
      await provide({ dataFolder, home });
      await Promise.all([dataFolder, home, kitFolder].map((folder) => rm(folder, { recursive: true })));
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  computer: async ({ original, sandbox }, provide) => {
    sandbox.faults.clear();
    sandbox.journal.clear();
    const [dataFolder, home] = [await emptyFolder('data'), await emptyFolder('home')];
    await cp(original.dataFolder, dataFolder, { recursive: true });
    await cp(join(original.home, '.local'), join(home, '.local'), { recursive: true });
    const keyring = await openPrivateKeyring(home);
    const started: LaunchedShell[] = [];
    await provide({
      dataFolder,
      home,
      keyring,
      async start() {
        const shell = await launchOn(dataFolder, keyring.env);
        started.push(shell);
        return shell;
      },
    });
    for (const shell of started) await shell.close();
    await keyring.close();
    for (const { problems } of started) expect(problems).toEqual([]);
    await Promise.all([dataFolder, home].map((folder) => rm(folder, { recursive: true })));
  },
});

test.skip(!hasSecretService(), `there is no Secret Service here: ${howToInstallSecretService}`);

const resident = personOf('care-home-resident');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const locked = 'This computer’s secure store is not available';

async function toRecordOf(page: Page): Promise<void> {
  await enter(page, nurse);
  await typePerson(page, resident);
  await waitForScreen(page, ['confirm']);
  await giveReason(page);
}

/** Signed in as the privacy officer: the log is read as a whole and holds. */
async function verifyLog(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Access log' }).click();
  await page.getByRole('button', { name: 'Check the whole log now' }).click();
  await expect(page.getByText('The whole log was read just now.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'State of the access log' })).toContainText(
    'The log is whole',
  );
}

/** Every file with its bytes' hash, but for the log of what happens. */
async function contentsOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const hashes = files
    .filter((entry) => entry.isFile() && entry.name !== 'diagnostic.log')
    .map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [
        relative(folder, path),
        createHash('sha256')
          .update(await readFile(path))
          .digest('hex'),
      ];
    });
  return Object.fromEntries(await Promise.all(hashes)) as Readonly<Record<string, string>>;
}

test('INT-7.1 the set-up and the access log are there at the next start, and nothing of them in clear', async ({
  computer,
}) => {
  await computer.keyring.start('unlocked');
  const shell = await computer.start();
  let page = await shell.page();
  await expect(heading(page)).toHaveText('Sign in');
  await expect(page.getByText('Nothing is kept on this computer.')).toHaveCount(0);
  await toRecordOf(page);
  await waitForScreen(page, ['record']);
  page = await leaveBy(shell, page, 'Sign out');
  await enter(page, officer);
  await verifyLog(page);
  const entries = await registerEntries(page);
  const starts = entries.filter(({ event }) => event === 'app-start').map(({ seq }) => seq);
  expect(starts).toHaveLength(2);
  const before = entries.filter(({ seq }) => seq < (starts[1] ?? 0)).map(({ event }) => event);
  expect(before).toEqual(expect.arrayContaining(['set-up-changed', 'credential-changed', 'app-end']));
  await shell.close();
  await expectNothingInClear(computer.dataFolder, [resident.nhsNumber, 'Harrowgate']);
});

test('IG-10 after a kill in the middle of an opening the log holds, and no request lacks its entry', async ({
  computer,
  sandbox,
}) => {
  await computer.keyring.start('unlocked');
  const first = await computer.start();
  sandbox.faults.set('practice', 'slow', { delayMilliseconds: 5_000 });
  await toRecordOf(await first.page());
  await expect.poll(() => sandbox.journal.of('sds').length).toBeGreaterThan(1);
  await killAtOnce(first.pid);
  await first.close();
  sandbox.faults.clear();

  const shell = await computer.start();
  const page = await shell.page();
  await enter(page, officer);
  await verifyLog(page);
  const entries = await registerEntries(page);
  expect(entries.filter(({ event }) => event === 'app-start')).toHaveLength(3);
  const auditReferences = entries.flatMap(({ reference }) => (reference === undefined ? [] : [reference]));
  expect(sandbox.journal.entries.length).toBeGreaterThan(3);
  expect(findBreaches(sandbox.journal, { auditReferences })).toEqual([]);
});

/** Ends main without a word, as a power cut would, and the browser that stood in for its windows. */
async function killAtOnce(pid: number): Promise<void> {
  const children = await readFile(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8');
  process.kill(pid, 'SIGKILL');
  for (const child of children.split(' ').filter((text) => text !== '')) {
    try {
      process.kill(Number(child), 'SIGKILL');
    } catch {
      // It went with its parent.
    }
  }
}

test('E-AUTH-04 a locked keyring is said so, and trying again after unlocking leads to the sign-in', async ({
  computer,
}) => {
  await computer.keyring.start('locked');
  const shell = await computer.start();
  const page = await shell.page();
  await expect(heading(page)).toHaveText(locked);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(heading(page)).toHaveText(locked);
  await computer.keyring.start('unlocked');
  // The press before may still be waiting for the store that has gone; a person presses again.
  await expect(async () => {
    await page.getByRole('button', { name: 'Try again' }).click({ timeout: 1_000 });
    await expect(heading(page)).toHaveText('Sign in', { timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await enter(page, nurse);
});

test('E-AUTH-04 a keyring that was lost or is gone is refused in words, and nothing is begun afresh or overwritten', async ({
  computer,
}) => {
  await rm(join(computer.home, '.local'), { recursive: true });
  await computer.keyring.start('unlocked');
  const before = await contentsOf(computer.dataFolder);
  const shell = await computer.start();
  const page = await shell.page();
  await expect(heading(page)).toHaveText(locked);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(heading(page)).toHaveText(locked);
  await shell.close();
  const without = await launchOn(computer.dataFolder);
  await expect(heading(await without.page())).toHaveText(locked);
  await without.close();
  expect(await contentsOf(computer.dataFolder)).toEqual(before);
});

test('E-CFG-06 a second Bedside on the same folder opens nothing, and the first goes on', async ({
  computer,
}) => {
  await computer.keyring.start('unlocked');
  const first = await computer.start();
  await expect(heading(await first.page())).toHaveText('Sign in');
  const second = await computer.start();
  const page = await second.page();
  await expect(heading(page)).toHaveText('Bedside is already open on this computer');
  await expect(page.locator('#user-name')).toHaveCount(0);
  await toRecordOf(await first.page());
  await waitForScreen(await first.page(), ['record']);
  await first.close();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(heading(page)).toHaveText('Sign in');
});

test('E-AUTH-04 a keyring that is locked in the middle of a sitting shows no record until it is unlocked', async ({
  computer,
}) => {
  await computer.keyring.start('unlocked');
  const shell = await computer.start();
  let page = await shell.page();
  await enter(page, nurse);
  await computer.keyring.start('locked');
  await typePerson(page, resident);
  await waitForScreen(page, ['confirm']);
  await giveReason(page);
  await waitForScreen(page, ['message']);
  await expect(heading(page)).toHaveText(locked);
  await computer.keyring.start('unlocked');
  await page.getByRole('button', { name: 'Try again' }).click();
  await waitForScreen(page, ['record']);
  page = await leaveBy(shell, page, 'Sign out');
  await enter(page, officer);
  await verifyLog(page);
});

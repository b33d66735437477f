import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { giveReason, signIn, typePerson, waitForScreen } from '../journey/walk.ts';
import { expect, personOf, test } from './fixture.ts';

test.skip(process.platform !== 'linux', 'the limit on the files of a process is set with prlimit');

const resident = personOf('care-home-resident');
const run = promisify(execFile);

/** No file of this process may grow: what a full disk is to its writers. */
async function fillDisk(pid: number, full: boolean): Promise<void> {
  await run('prlimit', ['--pid', String(pid), `--fsize=${full ? '0' : 'unlimited'}:`]);
}

test('INT-6.3 no audit, no access: on a full disk nothing is asked, shown or changed', async ({
  shell,
  sandbox,
}) => {
  const page = await shell.page();
  await signIn(page);
  await fillDisk(shell.pid, true);
  await typePerson(page, resident);
  await waitForScreen(page, ['message']);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The access log cannot be written');
  await expect(page.getByRole('main')).toContainText('E-AUD-01');
  expect(sandbox.journal.entries).toEqual([]);

  await fillDisk(shell.pid, false);
  await page.getByRole('main').getByRole('button', { name: 'Find a person' }).click();
  await expect(page.locator('#nhs-number')).toHaveValue(resident.nhsNumber);
  await typePerson(page, resident);
  await waitForScreen(page, ['confirm']);
  const before = sandbox.journal.entries.length;
  await fillDisk(shell.pid, true);
  await giveReason(page);
  await waitForScreen(page, ['message']);
  await expect(page.getByRole('main')).toContainText('E-AUD-01');
  expect(sandbox.journal.entries).toHaveLength(before);
  await fillDisk(shell.pid, false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await waitForScreen(page, ['record']);
});

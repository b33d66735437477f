import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { leaveBy, signIn, typePerson, waitForScreen } from '../journey/walk.ts';
import type { LaunchedShell } from '../launch.ts';
import { findBreaches } from '../sandbox/canaries/find-breaches.ts';
import {
  auditEntries,
  expect,
  expectAccessible,
  personOf,
  test,
  toCheckScreen,
  toPrivacyOfficer,
  toRecord,
} from './fixture.ts';
import { picture } from './pictures.ts';
import { settled } from './record-pages.ts';

const resident = personOf('care-home-resident');
const why = 'asleep after a fall';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const rows = (page: Page) => page.locator('main table tbody tr');

/** The screens of a list are seen with some of it, as on a desktop's monitor. */
async function pictureHigh(page: Page, name: string, height = 960): Promise<void> {
  await page.setViewportSize({ width: 1280, height });
  await picture(page, name);
}

/** A nurse opens the record without the person's agreement; the record is up. */
async function openUnasked(shell: LaunchedShell): Promise<Page> {
  const page = await toCheckScreen(shell, 'care-home-resident');
  await page.locator('#reason-cannot-be-asked').check();
  await page.getByLabel('Why can the person not be asked?').fill(why);
  await page.getByRole('button', { name: 'Open GP record' }).click();
  await waitForScreen(page, ['record']);
  return page;
}

async function toRegister(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Access log' }).click();
  await expect(heading(page)).toHaveText('Access log');
  await expect(rows(page).first()).toBeVisible();
}

test('INT-6.2.6 an access without agreement is an alert at once, and is closed with what was found', async ({
  shell,
}) => {
  const page = await toPrivacyOfficer(shell, await openUnasked(shell));
  await expect(heading(page)).toHaveText('Privacy alerts');
  const card = page.getByRole('article');
  await expect(card).toHaveCount(1);
  for (const said of ['Alert', 'The person could not be asked', 'Nia Testwell', '999 000 1049', why]) {
    await expect(card).toContainText(said);
  }
  await expect(page.getByRole('button', { name: 'Privacy alerts (1)' })).toBeVisible();
  await expectAccessible(page);
  await pictureHigh(page, 'privacy-alerts');

  await card.getByRole('button', { name: /^Show the entries of this access/ }).click();
  await expect(heading(page)).toHaveText('Access log');
  await expect(rows(page).first()).toBeVisible();
  await expect(page.locator('main table')).toContainText('Record opened');
  await expect(page.locator('main table')).not.toContainText('Sign-in');

  await page.getByRole('button', { name: /^Privacy alerts/ }).click();
  await card.getByRole('button', { name: /^Close this alert/ }).click();
  await page.getByLabel('What did you find?').fill('asked');
  await page.getByRole('button', { name: 'Close it' }).click();
  await expect(page.getByText('There is a problem')).toBeVisible();
  await page.getByLabel('What did you find?').fill('The nurse was called to the fall by the carer');
  await page.getByRole('button', { name: 'Close it' }).click();
  await expect(page.getByText('No alerts match these choices.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Privacy alerts', exact: true })).toBeVisible();

  await page.getByLabel('Show', { exact: true }).selectOption('closed');
  await page.getByRole('button', { name: 'Show alerts' }).click();
  await expect(card).toContainText('Closed by Mrs Iris Ledgerwood on');
  await expect(card).toContainText('The nurse was called to the fall by the carer');
  const closings = await auditEntries(page, { event: 'alert-closed' });
  expect(closings.map(({ outcome }) => outcome)).toEqual(['success']);
});

test('IG-13 the register shows the access, takes filters, and writes down that it was read', async ({
  shell,
}) => {
  const page = await toPrivacyOfficer(shell, await openUnasked(shell));
  await toRegister(page);
  await expectAccessible(page);
  // What came of it is said in words, never as the id that stands in the trail.
  await expect(page.locator('main table')).not.toContainText(/: rule /u);

  await page.getByLabel('NHS number').fill('999 000 1049');
  await page.getByLabel('Hide “Started” where the result is listed').check();
  await page.getByRole('button', { name: 'Show entries' }).click();
  await expect(page.locator('main table')).not.toContainText('Terms of use accepted');
  await pictureHigh(page, 'access-register', 1_300);

  await page.getByLabel('What happened').selectOption('Record opened');
  await page.getByRole('button', { name: 'Show entries' }).click();
  await expect(rows(page)).toHaveCount(1);
  for (const said of [
    'Nia Testwell',
    'Registered nurse',
    '999 000 1049',
    'Done',
    'T9P01',
    'could not be asked',
  ]) {
    await expect(rows(page)).toContainText(said);
  }
  await rows(page)
    .getByRole('button', { name: /^Details/ })
    .click();
  await expect(page.locator('main table')).toContainText(why);
  await expectAccessible(page);

  await page.getByLabel('NHS number').fill('999 000 1040');
  await page.getByRole('button', { name: 'Show entries' }).click();
  await expect(page.getByRole('link', { name: 'Check the NHS number' })).toBeVisible();
  await page.getByLabel('NHS number').fill(personOf('no-known-allergies').nhsNumber);
  await page.getByRole('button', { name: 'Show entries' }).click();
  await expect(page.getByText('No entries match these choices.')).toBeVisible();

  await expect(page.getByText('The log was empty when Bedside started.')).toBeVisible();
  await page.getByRole('button', { name: 'Check the whole log now' }).click();
  await expect(page.getByText('The whole log was read just now.')).toBeVisible();
  await expect(page.locator('[data-chain=whole]')).toContainText(/The log is whole: \d\d entries/);

  const looks = await auditEntries(page, { user: 'iris', event: 'audit-viewed' });
  expect(looks.some(({ patient }) => patient?.nhsNumber === resident.nhsNumber)).toBe(true);
});

test('IG-13 the export is a private file with the traces of Spine and nothing clinical', async ({
  shell,
  sandbox,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'bedside-export-'));
  try {
    const page = await toPrivacyOfficer(shell, await toRecord(shell, 'care-home-resident'));
    await toRegister(page);
    await page.getByRole('button', { name: /^Export these entries/ }).click();
    await page.getByLabel('Why are you exporting?').fill('Quarterly review by the privacy board');
    await page.getByLabel('Folder for the file').fill(join(folder, 'not-there'));
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await expect(page.locator('.bedside-problem')).toContainText('The export could not be saved there');
    await page.getByLabel('Folder for the file').fill(folder);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const file = await page.locator('.bedside-notice strong.bedside-breakable').innerText();
    await expectAccessible(page);

    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const text = await readFile(file, 'utf8');
    const [asked] = sandbox.journal.of('ssp');
    expect(text).toContain(asked?.traceId);
    expect(text).toContain(resident.nhsNumber);
    expect(text).not.toMatch(/tablet|penicillin|capsule|eyJ|Bearer/iu);
    const proof = JSON.parse(
      await readFile(file.replace(/\.csv$/u, '.verification.json'), 'utf8'),
    ) as unknown;
    expect(proof).toMatchObject({ version: 1, chain: { whole: true } });
    const [exported] = await auditEntries(page, { event: 'audit-exported', outcome: 'success' });
    expect(exported?.purpose?.why).toBe('Quarterly review by the privacy board');
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('IG-13 a nurse sees the history of their own access only', async ({ shell }) => {
  const first = await shell.page();
  await signIn(first, 'zoe.mockford');
  await typePerson(first, personOf('no-known-allergies'));
  await waitForScreen(first, ['confirm']);
  const page = await leaveBy(shell, first, 'Sign out');
  await signIn(page);
  await typePerson(page, resident);
  await waitForScreen(page, ['confirm']);
  await page.getByRole('button', { name: 'This is not the right person' }).click();
  await page.getByRole('button', { name: 'My access history' }).click();
  await expect(rows(page).first()).toBeVisible();
  await expect(page.locator('main')).toContainText('You see your own entries only.');
  await expect(page.locator('main table')).toContainText('Nia Testwell');
  await expect(page.locator('main table')).not.toContainText('Mockford');
  await expect(page.getByRole('button', { name: /Export|Check the whole log/ })).toHaveCount(0);
  await expectAccessible(page);
  await expect(heading(page)).toHaveText('My access history');
  await pictureHigh(page, 'my-history');
  const entries = await auditEntries(page);
  expect(new Set(entries.map(({ user }) => user?.id))).toEqual(new Set(['nia.testwell']));
});

test('INT-9.6 an ordinary journey breaks none of the rules that Spine would hold against us', async ({
  shell,
  sandbox,
}) => {
  const { journal } = sandbox;
  const page = await shell.page();
  journal.mark('sign-in');
  await signIn(page);
  await typePerson(page, resident);
  await waitForScreen(page, ['confirm']);
  journal.mark('opening');
  await page.locator('#reason-person-agreed').check();
  await page.getByRole('button', { name: 'Open GP record' }).click();
  await waitForScreen(page, ['record']);
  await settled(page);
  const next = await leaveBy(shell, page, 'Close record');
  await typePerson(next, personOf('no-known-allergies'));
  await waitForScreen(next, ['confirm']);
  journal.mark('opening');
  await next.locator('#reason-planned-contact').check();
  await next.getByRole('button', { name: 'Open GP record' }).click();
  await waitForScreen(next, ['record']);
  await settled(next);
  const officer = await toPrivacyOfficer(shell, next);
  journal.mark('sign-out');

  const references = (await auditEntries(officer)).flatMap(({ reference }) => reference ?? []);
  // Each of the two records: the first answer, the problems, the last consultations.
  expect(journal.of('ssp')).toHaveLength(6);
  expect(findBreaches(journal, { auditReferences: references })).toEqual([]);
  // The rule can fail: without the trail every request is one that nobody wrote down.
  expect(findBreaches(journal, { auditReferences: [] }).length).toBeGreaterThan(0);
});

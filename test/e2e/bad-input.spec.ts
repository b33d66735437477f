import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { builtMain } from '../../build/folders.ts';
import { giveReason, signIn, typePerson, waitForScreen } from '../journey/walk.ts';
import { launch } from '../launch.ts';
import { startSandbox } from '../sandbox/start-sandbox.ts';
import { expect, expectAccessible, personOf, test, toCheckScreen } from './fixture.ts';
import { picture } from './pictures.ts';

const resident = personOf('care-home-resident');

/** No heading, table or banner of a record may be on an error screen. */
async function expectNothingClinical(page: Page): Promise<void> {
  await expect(page.locator('table')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Patient details' })).toHaveCount(0);
  await expect(page.locator('body')).not.toContainText('tablets');
}

async function expectMessage(page: Page, headline: string): Promise<void> {
  await waitForScreen(page, ['message']);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
  await expect(page.getByRole('main').getByRole('button').first()).toBeVisible();
  await expectNothingClinical(page);
  await expectAccessible(page);
}

test.describe('what is typed', () => {
  for (const [name, typed, words] of [
    ['UI-12 a wrong check digit', '9990000019', 'Check the NHS number'],
    ['UI-13 letters', '999OOO0018', 'NHS number must only have numbers'],
    ['UI-13 an old-format number', 'ABC 12 345', 'NHS number must only have numbers'],
    ['UI-13 too few digits', '99900000', 'NHS number must have 10 digits'],
    ['UI-13 a National Insurance number', 'QQ123456C', 'This looks like a National Insurance number'],
  ] as const) {
    test(`${name} is named, keeps what was typed and calls nobody`, async ({ shell, sandbox }) => {
      const page = await shell.page();
      await signIn(page);
      const before = sandbox.journal.entries.length;
      await typePerson(page, { ...resident, nhsNumber: typed });
      await expect(page.getByRole('alert')).toContainText(words);
      await expect(page.locator('#nhs-number')).toHaveValue(typed);
      await expectNothingClinical(page);
      expect(sandbox.journal.entries).toHaveLength(before);
    });
  }
});

test('SAFE-11 a wrong date of birth opens nothing', async ({ shell }) => {
  const page = await shell.page();
  await signIn(page);
  await typePerson(page, { ...resident, birthDate: '1931-01-02' });
  await expectMessage(page, 'These details do not match NHS records');
  await picture(page, 'error-details-do-not-match');
});

test('E-PT-07 an unknown person is said to be unknown', async ({ shell }) => {
  const page = await shell.page();
  await signIn(page);
  await typePerson(page, { nhsNumber: '9999999484', birthDate: '1950-02-03' });
  await expectMessage(page, 'No person found with this NHS number');
});

test('SAFE-25 a restricted person shows no practice and no address', async ({ shell, sandbox }) => {
  const page = await shell.page();
  await signIn(page);
  await typePerson(page, personOf('restricted'));
  await expectMessage(page, 'This record cannot be shown');
  expect(sandbox.journal.of('ssp')).toEqual([]);
});

test('SAFE-26 a replaced number is used only after it was said', async ({ shell }) => {
  const page = await shell.page();
  await signIn(page);
  await typePerson(page, personOf('superseded-number'));
  await expectMessage(page, 'This NHS number has been replaced');
});

test('E-GP-01 a practice without GP Connect is named so', async ({ shell }) => {
  const page = await toCheckScreen(shell, 'practice-without-gp-connect');
  await giveReason(page);
  await waitForScreen(page, ['message']);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'does not share records through GP Connect',
  );
  await expectNothingClinical(page);
});

for (const [name, kind, headline, shot] of [
  ['E-REC-09 a practice that is down', 'down', 'system did not answer', 'error-practice-did-not-answer'],
  ['E-REC-10 malformed JSON', 'malformed-json', 'The reply from the practice could not be read', ''],
  ['E-REC-10 a cut answer', 'cut', 'The reply from the practice could not be read', ''],
  ['E-REC-10 a page instead of a record', 'html', 'The reply from the practice could not be read', ''],
  [
    'E-REC-WRONGPT another person in the answer',
    'another-patient',
    'Stopped: the reply was for a different person',
    'error-different-person',
  ],
  [
    'E-REC-01 a person who does not share',
    'no-patient-consent',
    'This person has chosen not to share their GP record',
    '',
  ],
] as const) {
  test(`${name} shows nothing clinical and a next step`, async ({ shell, sandbox }) => {
    const page = await toCheckScreen(shell, 'care-home-resident');
    sandbox.faults.set('practice', kind);
    await giveReason(page);
    await waitForScreen(page, ['message'], 50_000);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(headline);
    await expect(page.getByRole('main').getByRole('button').first()).toBeVisible();
    await expectNothingClinical(page);
    if (shot !== '') await picture(page, shot);
    await page.getByRole('button', { name: 'Copy reference' }).click();
    await expect(page.getByText('Copied.', { exact: true }).first()).toBeVisible();
  });
}

test('E-CFG-02 an expired client certificate is told before any call', async () => {
  const sandbox = await startSandbox({ clientCertificate: 'expired' });
  const shell = await launch({ mainPath: builtMain, args: [`--profile=${sandbox.profilePath}`] });
  try {
    const page = await shell.page();
    await signIn(page);
    await typePerson(page, resident);
    await waitForScreen(page, ['message', 'confirm']);
    if (await page.locator('#reason-person-agreed').isVisible()) await giveReason(page);
    await waitForScreen(page, ['message']);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('security certificate');
    await expectNothingClinical(page);
    expect(sandbox.journal.of('ssp')).toEqual([]);
  } finally {
    await shell.close();
    await sandbox.close();
  }
});

test('E-CFG-01 a profile that cannot be used is said to be no set-up', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bedside-no-profile-'));
  const shell = await launch({ mainPath: builtMain, args: [`--profile=${join(folder, 'profile.json')}`] });
  try {
    const page = await shell.page();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This app is not set up');
  } finally {
    await shell.close();
    await rm(folder, { recursive: true, force: true });
  }
});

import type { Page } from '@playwright/test';
import { checkWords } from '../../shared/words/check-words.ts';
import { certificateWords } from '../../shared/words/set-up-words.ts';
import { giveReason, leaveBy, typePerson, waitForScreen } from '../journey/walk.ts';
import { platformKeys } from '../sandbox/consumer-registration.ts';
import {
  administrator,
  checkConnection,
  enter,
  enterFirst,
  importCertificate,
  importKeys,
  nurse,
  officer,
  part,
  registerEntries,
  setUpByKit,
  tasks,
} from './administrator.ts';
import { expectNothingInClear, signedToken } from './data-folder.ts';
import { hasBusOfItsOwn, signInAsAdministrator, test } from './empty-computer.ts';
import { expect, expectAccessible, personOf } from './fixture.ts';
import { picture } from './pictures.ts';

test.skip(!hasBusOfItsOwn, 'the keychain of whoever runs the tests is left alone');

const resident = personOf('care-home-resident');

async function toCheck(page: Page): Promise<void> {
  await typePerson(page, resident);
  await waitForScreen(page, ['confirm']);
}

test('INT-10.4 a new administrator comes from an empty Bedside to a green check with the kit’s README alone', async ({
  empty,
  kit,
  dataFolder,
  sandbox,
}) => {
  let page = await empty.page();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set up Bedside for the first time');
  await expect(page.getByText('Nothing is kept on this computer.')).toBeVisible();
  await picture(page, 'set-up-empty');
  await expectAccessible(page);
  await signInAsAdministrator(page);
  await expect(page.getByText('This computer has no secure store.')).toBeVisible();
  expect(Object.values(await tasks(page)).filter((state) => state === 'To do')).toHaveLength(8);
  await picture(page, 'set-up-tasks');
  await expectAccessible(page);

  await setUpByKit(page, kit);
  expect(sandbox.journal.entries).toEqual([]);
  const end = await checkConnection(page, kit(checkWords.nhsNumber), kit(checkWords.practice));
  await expect(end).toContainText('The connection works');
  expect((await tasks(page))['Connection check']).toBe('Done');
  await page.getByRole('list', { name: 'Steps of the check' }).evaluate((list) => list.scrollIntoView());
  await picture(page, 'connection-check-green');
  await expectAccessible(page);

  page = await leaveBy(empty, page, 'Sign out');
  await enterFirst(page, nurse);
  await toCheck(page);
  await giveReason(page);
  await waitForScreen(page, ['record']);

  page = await leaveBy(empty, page, 'Sign out');
  await enterFirst(page, officer);
  await page.getByRole('button', { name: 'Access log' }).click();
  await expect(page.getByRole('table')).toContainText('Record opened');
  const entries = await registerEntries(page);
  const changes = entries
    .filter(({ event, outcome }) => /changed$|connection-check/u.test(event) && outcome === 'success')
    .map(({ event, user, subjects }) => [user?.name ?? 'nobody', event, ...(subjects ?? [])].join(' · '));
  // What follows these words is a matter of the entry: roles, duties, who approved.
  const begins = [
    'nobody · account-changed · first administrator · olive.installwell',
    'Olive Installwell · set-up-changed · environment',
    'Olive Installwell · set-up-changed · organisation',
    'Olive Installwell · credential-changed · spine certificate · now',
    'Olive Installwell · credential-changed · platform keys',
    'Olive Installwell · set-up-changed · role policy',
    'Olive Installwell · account-changed · new account · tess.bedwright',
    'Olive Installwell · account-changed · new account · hugo.lookfair',
    'Olive Installwell · set-up-changed · local accounts on · application-restricted PDS on · re-authentication by prompt',
    ...['token', 'demographics', 'own-asid', 'practice-endpoint', 'practice-endpoint', 'practice'].map(
      (layer) => `Olive Installwell · connection-check · ${layer}`,
    ),
    `Olive Installwell · connection-check · ${kit(checkWords.practice)}`,
    'Tess Bedwright · password-changed',
    'Hugo Lookfair · password-changed',
  ];
  expect(changes).toHaveLength(begins.length);
  for (const [index, words] of begins.entries()) expect(changes[index]).toContain(words);
  const told = JSON.stringify(entries);
  expect(told).not.toMatch(signedToken);
  for (const secret of [platformKeys.apiKey, platformKeys.sdsApiKey, kit(certificateWords.passphrase)]) {
    expect(told).not.toContain(secret);
  }
  for (const { ownPassword } of [administrator, nurse, officer]) expect(told).not.toContain(ownPassword);
  await empty.close();
  await expectNothingInClear(dataFolder, [resident.nhsNumber, ...familyNames]);
});

/** Of whoever was looked for. */
const familyNames = ['Harrowgate'];

test('INT-7.2 wiping asks first; then nobody reaches the NHS until credentials are brought in again', async ({
  empty,
  kit,
  sandbox,
}) => {
  let page = await empty.page();
  await signInAsAdministrator(page);
  await setUpByKit(page, kit);
  const wipe = part(page, 'wipe');
  await wipe.getByRole('button', { name: 'Wipe keys and certificates…' }).click();
  await expect(wipe).toContainText('Wipe all keys and certificates now?');
  await wipe.getByRole('button', { name: 'Keep them' }).click();
  await expect(page.getByText('Nothing is missing.')).toBeVisible();
  await wipe.getByRole('button', { name: 'Wipe keys and certificates…' }).click();
  await wipe.getByRole('button', { name: 'Yes, wipe them' }).click();
  await expect(wipe).toContainText('Keys and certificates are wiped.');
  // The list is asked for again once they are wiped.
  await expect
    .poll(() => tasks(page))
    .toMatchObject({
      'Spine certificate and key': 'To do',
      'Keys for the API platform': 'To do',
      'Role policy': 'Done',
    });
  const testData = [kit(checkWords.nhsNumber), kit(checkWords.practice)] as const;
  expect(await (await checkConnection(page, ...testData)).innerText()).toContain(
    'The connection stops at: Keys and certificates',
  );
  await expect(part(page, 'check')).toContainText('Your organisation’s Bedside administrator');

  page = await leaveBy(empty, page, 'Sign out');
  await enterFirst(page, nurse);
  await typePerson(page, resident);
  await waitForScreen(page, ['message']);
  await expect(page.getByRole('main')).toContainText('E-CFG-02');
  expect(sandbox.journal.entries).toEqual([]);

  page = await leaveBy(empty, page, 'Sign out');
  await enter(page, administrator);
  await importCertificate(page, {
    certificatePath: kit(`or ${certificateWords.certificatePem}`),
    keyPath: kit(`and ${certificateWords.key}`),
    rootsPath: kit(certificateWords.roots),
  });
  await expect(part(page, 'certificate')).toContainText('In use');
  await importKeys(page, kit);
  await expect(page.getByText('Nothing is missing.')).toBeVisible();
  await expect(await checkConnection(page, ...testData)).toContainText('The connection works');
});

import type { Page } from '@playwright/test';
import type { LaunchedShell } from '../launch.ts';
import { giveReason, leaveBy, signIn, typePerson, waitForScreen } from '../journey/walk.ts';
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

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** What the trail says of one event, `outcome rule`, as a privacy officer reads it. */
async function told(
  page: Page,
  event: 'record-verdict' | 'record-decision' | 'person-find',
): Promise<readonly string[]> {
  const entries = await auditEntries(page, { event });
  return entries.map(({ outcome, rule }) => [outcome, rule].filter(Boolean).join(' '));
}

/** Types a person whose date of birth does not pass alone; the message with the second way is up. */
async function toSecondWay(
  shell: LaunchedShell,
  person: { nhsNumber: string; birthDate: string },
): Promise<Page> {
  const page = await shell.page();
  await signIn(page);
  await typePerson(page, person);
  await waitForScreen(page, ['message']);
  await expect(heading(page)).toHaveText('These details do not match NHS records');
  await page.getByRole('button', { name: 'Add the person’s name' }).click();
  await expect(page.locator('#nhs-number')).toHaveValue(/\d/);
  return page;
}

async function giveNames(page: Page, family: string, given: string): Promise<void> {
  await page.getByLabel('Family name').fill(family);
  await page.getByLabel('First given name').fill(given);
  await page.getByRole('button', { name: 'Find person' }).click();
}

test('SAFE-13 that the details agree is written down', async ({ shell }) => {
  const nurse = await toRecord(shell, 'care-home-resident');
  await settled(nurse);
  const page = await toPrivacyOfficer(shell, nurse);
  // One for each answer: the first, the problems, the last consultations.
  expect(await told(page, 'record-verdict')).toEqual(['success match', 'success match', 'success match']);
});

test('SAFE-13 reading on although details differ is written down and the privacy officer hears of it', async ({
  shell,
}) => {
  const nurse = await toCheckScreen(shell, 'practice-differs');
  await giveReason(nurse);
  await waitForScreen(nurse, ['mismatch']);
  await nurse.getByRole('button', { name: 'Continue with this record' }).click();
  await waitForScreen(nurse, ['record']);
  const page = await toPrivacyOfficer(shell, nurse);
  await expect(page.getByRole('article')).toContainText('Notification');
  await expect(page.getByRole('article')).toContainText(
    'Details differed and the record was opened all the same',
  );
  expect(await told(page, 'record-decision')).toEqual(['success continue']);
  const [verdict] = await auditEntries(page, { event: 'record-verdict' });
  expect(verdict).toMatchObject({
    outcome: 'blocked',
    rule: 'CORE02',
    subjects: ['given name', 'GP practice'],
  });
});

test('SAFE-13 stopping at a difference closes the record and raises nothing', async ({ shell }) => {
  const nurse = await toCheckScreen(shell, 'practice-differs');
  await giveReason(nurse);
  await waitForScreen(nurse, ['mismatch']);
  const closed = await leaveBy(shell, nurse, 'Stop');
  await expect(heading(closed)).toHaveText('Find a person');
  const page = await toPrivacyOfficer(shell, closed);
  await expect(page.getByText('No alerts match these choices.')).toBeVisible();
  expect(await told(page, 'record-decision')).toEqual(['success stop']);
});

for (const kind of ['another-patient', 'another-number'] as const) {
  test(`E-REC-WRONGPT ${kind} is a hard stop, and blocked in the log`, async ({ shell, sandbox }) => {
    const nurse = await toCheckScreen(shell, 'care-home-resident');
    sandbox.faults.set('practice', kind);
    await giveReason(nurse);
    await waitForScreen(nurse, ['message']);
    await expect(heading(nurse)).toHaveText('Stopped: the reply was for a different person');
    await expect(nurse.getByRole('button', { name: 'Try again' })).toHaveCount(0);
    await expectAccessible(nurse);
    const page = await toPrivacyOfficer(shell, nurse);
    expect(await told(page, 'record-verdict')).toEqual(['blocked E-REC-WRONGPT']);
    expect(sandbox.journal.of('ssp')).toHaveLength(1);
  });
}

test('SAFE-26 a replaced number is asked about again before anything else, and both stand in the log', async ({
  shell,
}) => {
  const nurse = await shell.page();
  await signIn(nurse);
  await typePerson(nurse, personOf('superseded-number'));
  await waitForScreen(nurse, ['message']);
  await nurse.getByRole('button', { name: /^Use 999/ }).click();
  await nurse.getByRole('button', { name: 'Find person' }).click();
  await waitForScreen(nurse, ['confirm']);
  await expect(nurse.getByRole('main')).toContainText('NHS records have replaced it with 999 134 7275');
  await expectAccessible(nurse);
  const page = await toPrivacyOfficer(shell, nurse);
  expect(await told(page, 'person-find')).toEqual(['started', 'blocked CORE05', 'started', 'success']);
  const [, blocked] = await auditEntries(page, { event: 'person-find' });
  expect(blocked?.patient).toEqual({ nhsNumber: '9991268081', supersededBy: '9991347275' });
});

for (const [story, family, given] of [
  ['birth-date-partial', 'Halfdate', 'Amara'],
  ['birth-date-one-part-differs', 'oneoff', 'KENNETH'],
] as const) {
  test(`GPC-CORE02 ${story} passes the second way, by name`, async ({ shell }) => {
    const page = await toSecondWay(shell, personOf(story));
    await expect(
      page.getByText('If the date of birth is nearly right, the name can settle it.'),
    ).toBeVisible();
    await expectAccessible(page);
    await picture(page, 'second-way-names');
    await giveNames(page, family, given);
    await waitForScreen(page, ['confirm']);
    await giveReason(page);
    // The practice holds the date as typed, PDS does not: that is asked about like any other difference.
    await waitForScreen(page, ['mismatch']);
    await expect(page.getByRole('table')).toContainText(/date of birth/i);
  });
}

for (const [why, story, family, given] of [
  ['another name', 'birth-date-partial', 'Wholedate', 'Amara'],
  ['two parts of the date', 'birth-date-differs', 'Misdate', 'Daphne'],
] as const) {
  test(`GPC-CORE02 ${why} wrong: the second way opens nothing, and there is no third`, async ({
    shell,
    sandbox,
  }) => {
    const page = await toSecondWay(shell, personOf(story));
    await page.getByRole('button', { name: 'Find person' }).click();
    await expect(page.getByRole('link', { name: 'Enter the family name' })).toBeVisible();
    await giveNames(page, family, given);
    await waitForScreen(page, ['message']);
    await expect(heading(page)).toHaveText('These details do not match NHS records');
    await expect(page.getByRole('button', { name: 'Add the person’s name' })).toHaveCount(0);
    expect(sandbox.journal.of('ssp')).toEqual([]);
  });
}

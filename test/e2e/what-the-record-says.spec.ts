import { giveReason, waitForScreen } from '../journey/walk.ts';
import { expect, expectAccessible, test, toCheckScreen, toRecord } from './fixture.ts';
import { picture } from './pictures.ts';

const banner = 'Patient details';

for (const [story, title] of [
  ['care-home-resident', 'Known allergies'],
  ['no-known-allergies', 'No known allergies'],
  ['no-known-drug-allergy', 'Allergies not recorded'],
  ['nothing-recorded', 'Allergies not recorded'],
  ['conflicting-allergies', 'Known allergies'],
] as const) {
  test(`UI-34 the banner of ${story} says "${title}"`, async ({ shell }) => {
    const page = await toRecord(shell, story);
    await expect(page.getByRole('region', { name: banner })).toContainText(title);
  });
}

test('H-05 an empty list never reads as having no allergies', async ({ shell }) => {
  const page = await toRecord(shell, 'nothing-recorded');
  await expect(page.getByRole('main')).toContainText('This does not mean the person has no allergies');
  await picture(page, 'allergies-not-recorded');
});

test('SAFE-15 medicines that are switched off are not said to be none', async ({ shell }) => {
  const page = await toRecord(shell, 'medicines-switched-off');
  await page
    .getByRole('navigation', { name: 'Record sections' })
    .getByRole('button', { name: /^Medicines/ })
    .click();
  await expect(page.getByRole('main')).toContainText('turned off');
  await expect(page.getByRole('main')).not.toContainText('No medicines recorded');
});

test('SAFE-14 the warning of confidential items names the area', async ({ shell }) => {
  const page = await toRecord(shell, 'confidential-items');
  await expect(page.locator('body')).toContainText(/entries are not shown/);
});

test('SAFE-13 a difference interrupts before anything clinical', async ({ shell }) => {
  const page = await toCheckScreen(shell, 'practice-differs');
  await giveReason(page);
  await waitForScreen(page, ['mismatch']);
  await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeFocused();
  await expect(page.locator('body')).not.toContainText(/allerg|medicine|tablet/i);
  await expectAccessible(page);
  await picture(page, 'details-do-not-match');
  await page.getByRole('button', { name: 'Continue with this record' }).click();
  await waitForScreen(page, ['record']);
  await expect(page.locator('body')).toContainText('Details differ');
});

test('SAFE-17 after 30 minutes the copy is called old, after 2 hours it is hidden', async ({ shell }) => {
  const page = await shell.page();
  await page.clock.install();
  await toRecord(shell, 'no-known-allergies');
  await page.clock.fastForward('31:00');
  await expect(page.locator('body')).toContainText(/This copy is 31 minutes old/);
  await page.clock.fastForward('01:30:00');
  await expect(page.locator('body')).toContainText(/over 2 hours old/);
  await expect(page.locator('table')).toHaveCount(0);
});

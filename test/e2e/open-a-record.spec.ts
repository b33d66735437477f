import { giveReason, signIn, typePerson, waitForScreen } from '../journey/walk.ts';
import { SANDBOX_PASSWORD } from '../sandbox/profile/staff.ts';
import { expect, expectAccessible, personOf, test, toCheckScreen, toRecord } from './fixture.ts';
import { picture } from './pictures.ts';

test('a nurse goes from sign-in to allergies and medicines', async ({ shell }) => {
  const page = await shell.page();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  await expectAccessible(page);
  await picture(page, 'sign-in');

  await signIn(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Find a person');
  await expectAccessible(page);
  await picture(page, 'find');

  await typePerson(page, personOf('care-home-resident'));
  await waitForScreen(page, ['confirm']);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check this is the right person');
  await expectAccessible(page);
  await picture(page, 'confirm');

  await giveReason(page);
  await waitForScreen(page, ['record']);
  const rail = page.getByRole('navigation', { name: 'Record sections' });
  await rail.getByRole('button', { name: /^Allergies/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Allergies');
  await expectAccessible(page);
  await picture(page, 'allergies');

  await rail.getByRole('button', { name: /^Medicines/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Medicines');
  await expectAccessible(page);
  await picture(page, 'medicines');
});

test('A11Y-11 the whole way works by keyboard alone', async ({ shell }) => {
  const person = personOf('no-known-allergies');
  const page = await shell.page();
  await page.locator('#user-name').waitFor();
  const tabTo = async (selector: string): Promise<void> => {
    for (let steps = 0; steps < 40; steps += 1) {
      if (await page.locator(`${selector}:focus`).count()) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${selector}`);
  };
  await tabTo('#user-name');
  await page.keyboard.type('nia.testwell');
  await page.keyboard.press('Tab');
  await page.keyboard.type(SANDBOX_PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'I agree' }).waitFor();
  await tabTo('button:text-is("I agree")');
  await page.keyboard.press('Enter');
  await page.locator('#nhs-number').waitFor();
  await tabTo('#nhs-number');
  await page.keyboard.type(person.nhsNumber);
  const [year = '', month = '', day = ''] = person.birthDate.split('-');
  for (const part of [day, month, year]) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(part);
  }
  await page.keyboard.press('Enter');
  await waitForScreen(page, ['confirm']);
  await tabTo('#reason-person-agreed');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await waitForScreen(page, ['record']);
  // The heading takes the focus once the screen listens (A11Y-17).
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Medicines');
});

test('IG-05 the record does not open without a reason', async ({ shell, sandbox }) => {
  const page = await toCheckScreen(shell, 'no-known-allergies');
  const before = sandbox.journal.entries.length;
  await page.getByRole('button', { name: 'Open GP record' }).click();
  await expect(page.getByText('There is a problem')).toBeVisible();
  expect(sandbox.journal.entries).toHaveLength(before);
});

test('UI-84 neither title nor address names the person', async ({ shell }) => {
  const person = personOf('care-home-resident');
  const page = await toRecord(shell, 'care-home-resident');
  expect(await page.title()).not.toContain(person.nhsNumber);
  expect(page.url()).not.toContain(person.nhsNumber);
});

test('A11Y-08 nothing is lost at 320 CSS pixels', async ({ shell }) => {
  const page = await toRecord(shell, 'care-home-resident');
  await page.setViewportSize({ width: 320, height: 640 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
  await picture(page, 'narrow');
});

test('A11Y-08 medicines need no sideways scrolling in the smallest window', async ({ shell }) => {
  const page = await toRecord(shell, 'care-home-resident');
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.locator('.bedside-rail__item').nth(1).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Medicines');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(1024);
});

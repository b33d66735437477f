import type { Page } from '@playwright/test';
import { auditEntries, expect, expectAccessible, test, toRecord } from './fixture.ts';
import { picture } from './pictures.ts';
import { areaOf, openLoadedArea, settled } from './record-pages.ts';

const main = (page: Page) => page.getByRole('main');
const box = (page: Page) => page.getByLabel('Words to find');

async function toFind(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await box(page).fill(text);
  await expect(main(page).locator('.bedside-found')).toHaveText(/found/u);
}

test('SAFE-22 find goes through every area that is loaded and names those that are not', async ({
  shell,
}) => {
  const page = await toRecord(shell, 'care-home-resident');
  await settled(page);
  await toFind(page, 'heart');
  await expect(main(page).getByRole('heading', { level: 2, name: /^Problems \(/u })).toBeVisible();
  await expect(main(page).locator('mark').first()).toHaveText(/heart/iu);
  const missing = main(page).getByRole('list', { name: 'Sections that were not searched, or only in part' });
  for (const name of ['Test results', 'Other entries', 'Referrals', 'Planned actions']) {
    await expect(missing).toContainText(`${name}: Not asked for`);
  }
  await expect(missing).toContainText(/Consultations: .*last 3/u);
  await expect(main(page)).toContainText('Filters that are set in sections do not apply here.');
  await expectAccessible(page);
  await picture(page, 'find-in-record');
});

test('SAFE-22 not finding never reads as not being there', async ({ shell }) => {
  const page = await toRecord(shell, 'care-home-resident');
  await settled(page);
  await toFind(page, 'zzzznothere');
  await expect(main(page)).toContainText('Not found in what was searched.');
  await expect(main(page).locator('.bedside-search-limits > p').last()).toBeVisible();
  await expect(main(page)).not.toContainText(/none recorded|no entries recorded/iu);
});

test('A11Y-11 hits by keyboard: Down, Enter to the entry, back to the same hit', async ({ shell }) => {
  const page = await toRecord(shell, 'care-home-resident');
  await settled(page);
  await page.keyboard.press('Control+3');
  await toFind(page, 'levothyroxine');
  await page.keyboard.press('ArrowDown');
  const hits = main(page).locator('button[data-source]');
  await expect(hits.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(hits.nth(1)).toBeFocused();
  const source = await hits.nth(1).getAttribute('data-source');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Find in this record');
  await expect(main(page).locator(':focus')).toContainText(/levothyroxine/iu);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Find in this record');
  await expect(box(page)).toHaveValue('levothyroxine');
  await expect(main(page).locator(`button[data-source="${source ?? ''}"]`)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Medicines');
});

test('ARS-C-043 a plan that is found says that it is one', async ({ shell }) => {
  const page = await toRecord(shell, 'care-home-resident');
  await settled(page);
  await openLoadedArea(page, areaOf('diary'));
  await toFind(page, 'medication review');
  await expect(
    main(page).locator('.bedside-hit').filter({ hasText: 'Planned: Medication review due' }),
  ).toBeVisible();
});

test('IG-05 that somebody searched is written down, and not for what', async ({ shell }) => {
  const page = await toRecord(shell, 'care-home-resident');
  await settled(page);
  await toFind(page, 'levothyroxine');
  const entries = await auditEntries(page, { event: 'area-shown' });
  expect(JSON.stringify(entries)).toContain('find');
  expect(JSON.stringify(await auditEntries(page))).not.toContain('levothyroxine');
});

import type { Locator, Page } from '@playwright/test';
import { signIn, typePerson, giveReason, waitForScreen } from '../journey/walk.ts';
import { auditEntries, expect, expectAccessible, personOf, test, toRecord } from './fixture.ts';
import { picture } from './pictures.ts';
import { areaOf, openLoadedArea, settled } from './record-pages.ts';

const main = (page: Page) => page.getByRole('main');

async function toArea(shell: Parameters<typeof toRecord>[0], id: string): Promise<Page> {
  const page = await toRecord(shell, 'care-home-resident');
  await settled(page);
  await openLoadedArea(page, areaOf(id));
  return page;
}

/** Opens the part under the first button of that name, and gives the part. */
async function open(page: Page, name: RegExp): Promise<Locator> {
  const button = main(page).getByRole('button', { name }).first();
  await button.click();
  const id = (await button.getAttribute('aria-controls')) ?? '';
  return page.locator(`[id="${id}"]`);
}

test('UI-68 a whole consultation stands in the practice’s order, with what was written', async ({
  shell,
}) => {
  const page = await toArea(shell, 'consultations');
  await picture(page, 'consultations');
  const whole = await open(page, /^Whole consultation of Home visit, on 19 May 2025/u);
  await expect(whole).toContainText('Confusion and falling weight');
  const text = await whole.innerText();
  const order = ['Confusion and falling weight', 'Heart failure'].map((topic) => text.indexOf(topic));
  expect(order.every((at) => at >= 0)).toBe(true);
  expect(order).toEqual([...order].sort((one, other) => one - other));
  await expectAccessible(page);
  await whole.scrollIntoViewIfNeeded();
  await picture(page, 'consultation-open');
});

test('UI-69 a draft is tagged as one and the page counts it', async ({ shell }) => {
  const page = await toArea(shell, 'consultations');
  await expect(main(page)).toContainText('1 consultation is a draft.');
  await expect(
    main(page).getByRole('row', { name: /^Telephone consultation Draft, not finalised by the practice/u }),
  ).toHaveCount(1);
});

test('UI-67 the thread of a problem leads to its entries, and Alt+Left back', async ({ shell }) => {
  const page = await toArea(shell, 'problems');
  await picture(page, 'problems');
  const thread = await open(page, /^7 linked entries.*Heart failure/u);
  await expectAccessible(page);
  await thread.scrollIntoViewIfNeeded();
  await picture(page, 'problem-thread');
  const link = thread
    .locator('.bedside-row-link')
    .filter({ hasNotText: /^Osteoporosis|^Problem/u })
    .first();
  const name = ((await link.innerText()).split(',')[0] ?? '').replace(/^.*: /u, '');
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Problems');
  await expect(main(page).locator(':focus')).toContainText(name);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Problems');
});

test('UI-67 what no problem names is in a table of its own', async ({ shell }) => {
  const page = await toArea(shell, 'problems');
  await expect(main(page)).toContainText(
    /\d+ of \d+ items are linked to a problem by the practice; \d+ are not\./u,
  );
  await main(page)
    .getByRole('button', { name: /^Show entries that no problem names \(\d+\)$/iu })
    .click();
  await expect(main(page).getByRole('table', { name: 'Entries that no problem names' })).toBeVisible();
  await expectAccessible(page);
});

test('M11 values over time, as table and chart, from a result of a report', async ({ shell }) => {
  const page = await toArea(shell, 'investigations');
  await picture(page, 'test-results');
  const report = await open(page, /^Whole report of Haemoglobin A1c/u);
  await report.scrollIntoViewIfNeeded();
  await expectAccessible(page);
  await picture(page, 'report-open');
  await (
    await open(page, /^Details of Haemoglobin A1c/u)
  )
    .getByRole('button', { name: /over time/iu })
    .first()
    .click();
  const trend = main(page).locator('.bedside-trend').first();
  await expect(trend.getByRole('table')).toBeVisible();
  await expect(trend.locator('svg').first()).toBeVisible();
  await expect(trend).toContainText('Values as recorded. Nothing was calculated from them.');
  await expectAccessible(page);
  await trend.scrollIntoViewIfNeeded();
  await picture(page, 'trend');
});

test('M11 values over time from an entry', async ({ shell }) => {
  const page = await toArea(shell, 'uncategorised');
  await picture(page, 'other-entries');
  const details = await open(page, /^Details of .*weight/iu);
  await details
    .getByRole('button', { name: /over time/iu })
    .first()
    .click();
  const trend = main(page).locator('.bedside-trend').first();
  await expect(trend.getByRole('table')).toBeVisible();
  await expect(trend.locator('svg').first()).toBeVisible();
});

test('M17 the source of an entry with FHIRPath, for a full role', async ({ shell }) => {
  const page = await toArea(shell, 'allergies');
  const details = await open(page, /^Details of /u);
  const [, resource = ''] =
    /Source as sent (\S+)/u.exec(
      await details
        .getByRole('button', { name: /^Source as sent/u })
        .first()
        .innerText()
        .then((text) => text.replaceAll(/\s+/gu, ' ')),
    ) ?? [];
  await details
    .getByRole('button', { name: /^Source as sent/u })
    .first()
    .click();
  await expect(details.getByRole('region', { name: `Source of ${resource}` })).toContainText(
    '"resourceType": "AllergyIntolerance"',
  );
  await details.getByLabel('FHIRPath expression').fill('AllergyIntolerance.id');
  await details.getByRole('button', { name: 'Evaluate' }).click();
  await expect(details).toContainText('Results (1)');
  await expectAccessible(page);
  await details.scrollIntoViewIfNeeded();
  await picture(page, 'source-inspector');
  const entries = JSON.stringify(await auditEntries(page, { event: 'area-shown' }));
  expect(entries).toContain('source');
  expect(entries).toContain('allergies');
});

test('IG-07 a restricted role has no source', async ({ shell }) => {
  const page = await shell.page();
  await signIn(page, 'zoe.mockford');
  await typePerson(page, personOf('care-home-resident'));
  await waitForScreen(page, ['confirm']);
  await giveReason(page);
  await waitForScreen(page, ['record']);
  const details = await open(page, /^Details of /u);
  await expect(details).toContainText('Recorded by');
  await expect(details.getByRole('button', { name: /^Source as sent/u })).toHaveCount(0);
});

test('IG-11 every request for more of the record is written down', async ({ shell }) => {
  const page = await toArea(shell, 'referrals');
  const opened = await auditEntries(page, { event: 'record-open', outcome: 'success' });
  const fetched = await auditEntries(page, { event: 'record-fetch', outcome: 'success' });
  expect(opened).toHaveLength(1);
  // Problems, the last consultations, and referrals when their page was opened.
  expect(fetched).toHaveLength(3);
  expect(new Set(fetched.map(({ reference }) => reference)).size).toBe(3);
});

for (const [id, name] of [
  ['immunisations', 'immunisations'],
  ['referrals', 'referrals'],
  ['diary', 'planned-actions'],
  ['documents', 'documents'],
] as const) {
  test(`UI-60 ${name} at a glance`, async ({ shell }) => {
    const page = await toArea(shell, id);
    await expect(main(page).getByRole('table').first()).toBeVisible();
    await expectAccessible(page);
    await picture(page, name);
  });
}

test('M1 the page about the record has every section with its state', async ({ shell }) => {
  const page = await toArea(shell, 'investigations');
  await page
    .getByRole('navigation', { name: 'Record sections' })
    .getByRole('button', { name: 'About this record' })
    .click();
  const table = main(page).getByRole('table', { name: 'Sections of the record' });
  await expect(table.getByRole('row', { name: /^Referrals/u })).toContainText('Not asked for');
  await expect(table.getByRole('row', { name: /^Test results/u })).toContainText('Loaded');
  await expect(main(page)).toContainText('Everything received is in one of these counts.');
  await expectAccessible(page);
  await picture(page, 'about-this-record');
});

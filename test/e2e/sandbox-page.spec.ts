import { giveReason, waitForScreen } from '../journey/walk.ts';
import { expect, expectAccessible, test, toCheckScreen } from './fixture.ts';
import { picture } from './pictures.ts';
import { openPlainBrowser } from './plain-browser.ts';

test('INT-9.4 a trainer sees each call on the journal page and breaks a hop with its switch', async ({
  shell,
  sandbox,
}) => {
  const plain = await openPlainBrowser();
  try {
    const page = await toCheckScreen(shell, 'care-home-resident');
    const context = await plain.browser.newContext({ viewport: { width: 1280, height: 1100 } });
    const journal = await context.newPage();
    await journal.goto(`${sandbox.controlUrl}/`);
    await expect(journal.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(journal.locator('body')).toContainText('pds');
    await expectAccessible(journal);
    const refresh = journal.getByLabel('Refresh every second');
    await refresh.uncheck();
    await picture(journal, 'sandbox-journal');
    await refresh.check();

    const practice = journal.locator('#switch-practice');
    await practice.locator('select').selectOption('no-patient-consent');
    await practice.getByRole('button', { name: 'Set' }).click();
    await expect(practice.locator('.now')).toContainText('no-patient-consent');
    await giveReason(page);
    await waitForScreen(page, ['message'], 30_000);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('chosen not to share');
    await expect(journal.locator('body')).toContainText('403');
    await practice.getByRole('button', { name: 'Lift' }).click();
    await expect(practice.locator('.now')).toHaveText('works');
  } finally {
    await plain.close();
  }
});

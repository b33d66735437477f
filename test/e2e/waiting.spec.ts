import type { Page } from '@playwright/test';
import { giveReason, leaveBy, signIn, typePerson, waitForScreen } from '../journey/walk.ts';
import { expect, expectAccessible, personOf, test, toCheckScreen } from './fixture.ts';
import { passSeconds, picture } from './pictures.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('the screen names the hop it waits for, and can be left', async ({ shell, sandbox }) => {
  const page = await toCheckScreen(shell, 'care-home-resident');
  sandbox.faults.set('practice', 'slow', { delayMilliseconds: 5_000 });
  await giveReason(page);
  await expect(page.locator('.bedside-hops [aria-current=step]')).toContainText(
    'Waiting for the GP practice',
  );
  await page.getByRole('button', { name: 'Stop waiting' }).click();
  await waitForScreen(page, ['confirm']);
  // The answer that was on its way must not come up later (SAFE-12).
  await page.waitForTimeout(5_500);
  await expect(page.locator('.bedside-record')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check this is the right person');
});

test('IG-22 a lock while the practice is asked leaves nothing to come', async ({ shell, sandbox }) => {
  const page = await toCheckScreen(shell, 'care-home-resident');
  sandbox.faults.set('practice', 'slow', { delayMilliseconds: 3_000 });
  await giveReason(page);
  await expect(page.locator('.bedside-hops')).toBeVisible();
  const locked = await leaveBy(shell, page, 'Lock');
  await expect(locked.getByRole('heading', { level: 1 })).toHaveText('Locked');
  await locked.waitForTimeout(3_500);
  await expect(locked.locator('.bedside-record')).toHaveCount(0);
});

test('E-REC-09 Try again asks the practice again, with a new trace', async ({ shell, sandbox }) => {
  const page = await toCheckScreen(shell, 'care-home-resident');
  sandbox.faults.set('practice', 'internal-error');
  await giveReason(page);
  await waitForScreen(page, ['message']);
  sandbox.faults.clear();
  await page.getByRole('button', { name: 'Try again' }).click();
  await waitForScreen(page, ['record']);
  const traces = sandbox.journal.of('ssp').map(({ traceId }) => traceId);
  expect(new Set(traces).size).toBe(traces.length);
  expect(traces.length).toBeGreaterThan(1);
});

test('SAFE-26 the new number is offered and the person is checked again', async ({ shell }) => {
  const page = await shell.page();
  await signIn(page);
  await typePerson(page, personOf('superseded-number'));
  await waitForScreen(page, ['message']);
  await page.getByRole('button', { name: /^Use 999/ }).click();
  await waitForScreen(page, ['find', 'confirm']);
  if (await page.locator('#nhs-number').isVisible()) {
    await expect(page.locator('#nhs-number')).toHaveValue(/999 ?134 ?7275/);
    await page.locator('main form button[type=submit]').click();
  }
  await waitForScreen(page, ['confirm']);
  await expect(page.getByRole('main')).toContainText('999 134 7275');
});

test('M13 a slow practice is named with its seconds, and can be waited for no longer', async ({
  shell,
  sandbox,
}) => {
  const page = await toCheckScreen(shell, 'care-home-resident');
  sandbox.faults.set('practice', 'slow', { delayMilliseconds: 8_000 });
  await giveReason(page);
  await expect(page.locator('.bedside-hops [aria-current=step]')).toContainText(
    'Waiting for the GP practice',
  );
  await passSeconds(page, 4);
  await expect(page.locator('.bedside-lead')).toHaveText('Still waiting for GP practice T9P01.');
  await expect(page.locator('.bedside-hops [aria-current=step]')).toContainText(
    /Waiting · [3-7] s of up to \d+ s/,
  );
  await expect(page.locator('.bedside-elapsed')).toHaveText(/^[3-7] seconds so far$/);
  await expectAccessible(page);
  await picture(page, 'opening-hops');
  await page.getByRole('button', { name: 'Stop waiting' }).click();
  await waitForScreen(page, ['confirm']);
  await expect(page.getByText('You stopped waiting. No record was opened.')).toBeVisible();
});

test('INT-5.5 a second try says that it is one', async ({ shell, sandbox }) => {
  const page = await toCheckScreen(shell, 'care-home-resident');
  // A gateway that is away is asked again; a practice that fails over the whole is asked for the parts instead.
  sandbox.faults.set('ssp', 'unavailable', { times: 1 });
  await giveReason(page);
  await expect.poll(() => sandbox.journal.of('ssp').length).toBe(1);
  sandbox.faults.set('practice', 'slow', { delayMilliseconds: 2_500 });
  await expect(page.locator('.bedside-hops [aria-current=step]')).toContainText('Waiting · try 2 · ');
  await waitForScreen(page, ['record']);
});

test('INT-5.5 a practice that keeps failing is left in peace, and said so with the seconds', async ({
  shell,
  sandbox,
}) => {
  const page = await toCheckScreen(shell, 'care-home-resident');
  sandbox.faults.set('practice', 'internal-error');
  await giveReason(page);
  for (let tries = 1; tries < 4; tries += 1) {
    await waitForScreen(page, ['message']);
    await page.getByRole('button', { name: 'Try again' }).click();
  }
  await expect(heading(page)).toHaveText('GP practice T9P01’s system keeps failing to answer');
  await expect(page.getByRole('main')).toContainText(/Try again in \d+ seconds/);
  const asked = sandbox.journal.of('ssp').length;
  await page.getByRole('button', { name: 'Try again' }).click();
  await waitForScreen(page, ['message']);
  expect(sandbox.journal.of('ssp')).toHaveLength(asked);
});

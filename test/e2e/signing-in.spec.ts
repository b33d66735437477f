import type { Page } from '@playwright/test';
import {
  agreeToTerms,
  leaveBy,
  proveByCis2,
  signIn,
  typePerson,
  waitForScreen,
  watchSystemBrowser,
} from '../journey/walk.ts';
import { SANDBOX_PASSWORD } from '../sandbox/profile/staff.ts';
import { expect, expectAccessible, personOf, test } from './fixture.ts';
import { picture } from './pictures.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const problem = (page: Page) => page.locator('.bedside-problem');

async function tryPassword(page: Page, userName: string, password: string): Promise<void> {
  await page.locator('#user-name').fill(userName);
  await page.locator('#password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test.describe('CIS2', () => {
  test('INT-1.1 a nurse with one role signs in through the browser and searches in their own name', async ({
    shell,
    sandbox,
  }) => {
    const page = await shell.page();
    const browser = await watchSystemBrowser(shell);
    await page.getByRole('button', { name: 'Sign in with CIS2' }).click();
    await expect(page.getByRole('heading', { name: 'Go on in your browser' })).toBeVisible();
    await expectAccessible(page);
    await picture(page, 'cis2-waiting');

    sandbox.cis2.setAutomatic('nia.testwell');
    await fetch(await browser()).finally(() => {
      sandbox.cis2.setAutomatic(undefined);
    });
    await expect(heading(page)).toHaveText('Before your first record');
    await expectAccessible(page);
    await picture(page, 'terms');
    await agreeToTerms(page);
    await expect(page.getByRole('banner')).toContainText('Nia Testwell · Registered nurse');

    await typePerson(page, personOf('care-home-resident'));
    await waitForScreen(page, ['confirm']);
    // The sandbox takes this header only beside the token of the person whose role it is (INT-1.2).
    const [asked] = sandbox.journal.of('pds');
    expect(asked?.headers['nhsd-session-urid']).toBe('555500000101');
    expect(sandbox.journal.entries.flatMap(({ checksFailed }) => checksFailed)).toEqual([]);
  });

  test('INT-6.2.2 of two roles the one elsewhere stays in sight and cannot be taken', async ({ shell }) => {
    const page = await shell.page();
    await proveByCis2(page, await watchSystemBrowser(shell), 'priya.examplar');
    await expect(heading(page)).toHaveText('Choose your role');
    await expectAccessible(page);
    await picture(page, 'choose-role');
    const elsewhere = page.getByRole('radio', { name: /Hilltop General Hospital/ });
    await expect(elsewhere).toBeDisabled();
    await expect(page.getByText('Cannot be used here: it belongs to another organisation')).toBeVisible();

    await page.getByRole('button', { name: 'Use this role' }).click();
    await expect(page.getByRole('link', { name: 'Choose a role' })).toBeVisible();
    await page.getByRole('radio', { disabled: false }).check();
    await page.getByRole('button', { name: 'Use this role' }).click();
    await agreeToTerms(page);
    await expect(page.getByRole('banner')).toContainText('Priya Examplar · Hospital doctor');
  });

  for (const [who, userName, said] of [
    ['who refuses at the browser', 'refuse', 'You did not sign in'],
    ['without a role here', 'oscar.elsewhere', 'That role belongs to another organisation'],
  ] as const) {
    test(`INT-1.1 a person ${who} is told beside the button, and can try again`, async ({ shell }) => {
      const page = await shell.page();
      const browser = await watchSystemBrowser(shell);
      await proveByCis2(page, browser, userName);
      await expect(problem(page)).toContainText(said);
      await expect(heading(page)).toHaveText('Sign in');
      await expectAccessible(page);
      await proveByCis2(page, browser, 'nia.testwell');
      await agreeToTerms(page);
      await expect(heading(page)).toHaveText('Find a person');
    });
  }

  test('INT-1.1 a sign-in at too low an assurance level opens nothing', async ({ shell, sandbox }) => {
    const page = await shell.page();
    await proveByCis2(page, await watchSystemBrowser(shell), 'amber.leveltwo');
    await expect(problem(page)).toContainText('This way of signing in with CIS2 is not strong enough');
    await expect(heading(page)).toHaveText('Sign in');
    expect(sandbox.journal.of('token')).toEqual([]);
  });

  test('INT-1.1 CIS2 that does not answer is said so, with the local way still there', async ({
    shell,
    sandbox,
  }) => {
    const page = await shell.page();
    sandbox.faults.set('cis2', 'unavailable');
    await proveByCis2(page, await watchSystemBrowser(shell), 'nia.testwell');
    await expect(problem(page)).toContainText('CIS2 sign-in did not work', { timeout: 30_000 });
    await signIn(page);
    await expect(heading(page)).toHaveText('Find a person');
  });

  test('a sign-in that waits for the browser can be cancelled, and what comes later is nothing', async ({
    shell,
  }) => {
    const page = await shell.page();
    const browser = await watchSystemBrowser(shell);
    await page.getByRole('button', { name: 'Sign in with CIS2' }).click();
    const address = await browser();
    await page.getByRole('button', { name: 'Cancel sign-in' }).click();
    await expect(problem(page)).toContainText('You did not sign in');
    // The listener is gone: whoever finishes in the browser reaches nobody.
    const redirect = new URL(new URL(address).searchParams.get('redirect_uri') ?? '');
    await expect(fetch(redirect)).rejects.toThrow();
    await expect(heading(page)).toHaveText('Sign in');
  });

  test('IG-24 only the same person unlocks, by CIS2 again', async ({ shell }) => {
    const page = await shell.page();
    const browser = await watchSystemBrowser(shell);
    await proveByCis2(page, browser, 'nia.testwell');
    await agreeToTerms(page);
    const locked = await leaveBy(shell, page, 'Lock');
    await expect(heading(locked)).toHaveText('Locked');
    await expect(locked.locator('#password')).toHaveCount(0);
    await expectAccessible(locked);

    await proveByCis2(locked, browser, 'graham.samplewood');
    await expect(problem(locked)).toContainText('This screen is locked for somebody else');
    await expect(heading(locked)).toHaveText('Locked');
    await proveByCis2(locked, browser, 'nia.testwell');
    await expect(heading(locked)).toHaveText('Find a person');
  });
});

test.describe('a local account', () => {
  test('INT-6.4 five wrong passwords are told beside the form and lock the account for minutes', async ({
    shell,
  }) => {
    const page = await shell.page();
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await tryPassword(page, 'nia.testwell', `Wrong-${String(attempt)}-password`);
      await expect(page.locator('#password')).toHaveValue('');
      await expect(problem(page)).toContainText(
        attempt < 5 ? 'The user name or password is not right' : /locked|not right/,
      );
    }
    await tryPassword(page, 'nia.testwell', SANDBOX_PASSWORD);
    await expect(problem(page)).toContainText('This account is locked');
    await expect(problem(page)).toContainText('Wait 15 minutes');
    await expectAccessible(page);
    // Nobody else is kept out.
    await signIn(page, 'zoe.mockford');
    await expect(heading(page)).toHaveText('Find a person');
  });

  test('INT-6.4 a user name that nobody has is answered like a wrong password', async ({ shell }) => {
    const page = await shell.page();
    await tryPassword(page, 'nobody.here', SANDBOX_PASSWORD);
    await expect(problem(page)).toContainText('The user name or password is not right');
  });

  test('IG-04 the terms come once; the next sign-in tells of the last one and of wrong passwords', async ({
    shell,
  }) => {
    const first = await shell.page();
    await tryPassword(first, 'nia.testwell', SANDBOX_PASSWORD);
    await expect(heading(first)).toHaveText('Before your first record');
    await first.getByRole('button', { name: 'I agree' }).click();
    await expect(first.locator('#main').getByText('This is your first sign-in.')).toBeVisible();

    const second = await leaveBy(shell, first, 'Sign out');
    await expect(second.locator('#user-name')).toHaveValue('');
    await expect(second.locator('body')).not.toContainText('Nia Testwell');
    await tryPassword(second, 'nia.testwell', 'Not-the-password');
    await expect(problem(second)).toBeVisible();
    await tryPassword(second, 'nia.testwell', SANDBOX_PASSWORD);
    await expect(heading(second)).toHaveText('Find a person');
    await expect(
      second.locator('#main').getByText(/You last signed in on \d\d-[A-Z][a-z]{2}-20\d\d/),
    ).toContainText('Wrong passwords since then: 1.');
  });

  test('IG-04 whoever does not agree to the terms is signed out, and nothing was asked', async ({
    shell,
    sandbox,
  }) => {
    const page = await shell.page();
    await tryPassword(page, 'nia.testwell', SANDBOX_PASSWORD);
    await expect(heading(page)).toHaveText('Before your first record');
    const after = await leaveBy(shell, page, 'Sign out');
    await expect(heading(after)).toHaveText('Sign in');
    expect(sandbox.journal.entries).toEqual([]);
  });
});

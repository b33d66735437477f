import type { Page } from 'playwright-core';
import { signInAs } from '../gpconnect/cis2-browser.ts';
import type { LaunchedShell } from '../launch.ts';
import { SANDBOX_PASSWORD } from '../sandbox/profile/staff.ts';

/** The person to look for, as someone at the keyboard would type it. */
export interface TypedPerson {
  readonly nhsNumber: string;
  /** `YYYY-MM-DD`. */
  readonly birthDate: string;
}

/** Signs in with a local account of the sandbox and agrees to the terms where they are asked for. */
export async function signIn(page: Page, userName = 'nia.testwell'): Promise<void> {
  await page.locator('#user-name').fill(userName);
  await page.locator('#password').fill(SANDBOX_PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await agreeToTerms(page);
}

/** Where the system browser would open, each address once, in the order of opening; waits for the next. */
export type SystemBrowser = () => Promise<string>;

/** From now on nothing opens in the system browser of the desktop: the addresses come to the caller. */
export async function watchSystemBrowser(shell: LaunchedShell): Promise<SystemBrowser> {
  await shell.evaluate(({ shell: desktop }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { openedInBrowser: opened });
    desktop.openExternal = (address) => {
      opened.push(address);
      return Promise.resolve();
    };
  });
  return async () => {
    for (const until = Date.now() + 10_000; Date.now() < until;) {
      const address = await shell.evaluate(
        () => (globalThis as unknown as { openedInBrowser: string[] }).openedInBrowser.shift() ?? '',
      );
      if (address !== '') return address;
      await new Promise((resolve) => {
        setTimeout(resolve, 20);
      });
    }
    throw new Error('nothing was opened in the browser');
  };
}

/** Presses the button for CIS2 and goes through the sandbox's page as this user (`refuse`: as nobody); does not wait. */
export async function proveByCis2(page: Page, browser: SystemBrowser, userName: string): Promise<void> {
  await page.getByRole('button', { name: 'Sign in with CIS2' }).click();
  await signInAs(await browser(), userName);
}

/** Agrees to the terms if this person has not done so in this run; afterwards the first screen of their duty is up. */
export async function agreeToTerms(page: Page): Promise<void> {
  const agree = page.getByRole('button', { name: 'I agree' });
  const inside = page.locator('#nhs-number, .bedside-register, .bedside-alerts, .bedside-set-up');
  await agree.or(inside).first().waitFor();
  if (await agree.isVisible()) {
    await agree.click();
    await inside.first().waitFor();
  }
}

/** Types the number and the date of birth and submits; does not wait for what comes. */
export async function typePerson(page: Page, person: TypedPerson): Promise<void> {
  const [year = '', month = '', day = ''] = person.birthDate.split('-');
  await page.locator('#nhs-number').fill(person.nhsNumber);
  await page.locator('#date-of-birth-day').fill(day);
  await page.locator('#date-of-birth-month').fill(month);
  await page.locator('#date-of-birth-year').fill(year);
  await page.locator('main form button[type=submit]').click();
}

/** Gives a reason and opens the record; does not wait for what comes. */
export async function giveReason(page: Page): Promise<void> {
  await page.locator('#reason-person-agreed').check();
  await page.locator('main form button[type=submit]').click();
}

/** Which screen is up, told by what only it has. */
export type ScreenKind = 'find' | 'confirm' | 'waiting' | 'mismatch' | 'record' | 'message';

const marks: readonly (readonly [ScreenKind, string])[] = [
  ['record', '.bedside-record'],
  ['mismatch', '.bedside-interruption'],
  ['waiting', '.bedside-hops'],
  ['confirm', '#reason-person-agreed'],
  ['message', '.bedside-failure'],
  ['find', '#nhs-number'],
];

/** The screen that is up now. */
export async function currentScreen(page: Page): Promise<ScreenKind | undefined> {
  for (const [kind, selector] of marks) {
    if (await page.locator(selector).first().isVisible()) return kind;
  }
  return undefined;
}

/**
 * Waits until the screen is one of those asked for.
 * @throws Error after the time limit, naming the screen that was up instead
 */
export async function waitForScreen(
  page: Page,
  wanted: readonly ScreenKind[],
  limitMilliseconds = 30_000,
): Promise<ScreenKind> {
  const until = Date.now() + limitMilliseconds;
  for (;;) {
    const kind = await currentScreen(page);
    if (kind !== undefined && wanted.includes(kind)) return kind;
    if (Date.now() > until)
      throw new Error(`waited for ${wanted.join(' or ')}, but ${kind ?? 'nothing'} was up`);
    await page.waitForTimeout(20);
  }
}

/** After lock, close or sign-out: waits until the window of before is gone, and gives the page of the new one. */
export async function replacedPage(shell: LaunchedShell, before: Page): Promise<Page> {
  if (!before.isClosed()) await before.waitForEvent('close', { timeout: 20_000 });
  return shell.page();
}

/** Presses a button that ends the window, and gives the page of the next one. */
export async function leaveBy(shell: LaunchedShell, page: Page, buttonName: string): Promise<Page> {
  // The window may be gone before the click is acknowledged; that it goes is what counts.
  await page
    .getByRole('button', { name: buttonName })
    // Some screens offer the same beside the bar.
    .first()
    .click()
    .catch(() => undefined);
  return replacedPage(shell, page);
}

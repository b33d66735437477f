import type { Page } from 'playwright-core';
import { bareOpening } from '../sandbox/bare-client/bare-opening.ts';
import type { Sandbox } from '../sandbox/start-sandbox.ts';
import type { LaunchedShell } from '../launch.ts';
import { leaveBy, typePerson, waitForScreen, type TypedPerson } from '../journey/walk.ts';

/** Time from pressing "Open GP record" until the first table or state of the allergies is in the page, in ms. */
async function openAndWait(page: Page): Promise<number> {
  await page.locator('#reason-person-agreed').check();
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const button = document.querySelector<HTMLButtonElement>('main form button[type=submit]');
        if (button === null) {
          reject(new Error('there is no button to open the record'));
          return;
        }
        const started = performance.now();
        const observer = new MutationObserver(() => {
          if (document.querySelector('.bedside-record main h1') === null) return;
          observer.disconnect();
          // The frame in which it is painted, not only the one in which it entered the page.
          requestAnimationFrame(() => resolve(performance.now() - started));
        });
        observer.observe(document.body, { subtree: true, childList: true });
        button.click();
      }),
  );
}

export interface OpeningTimes {
  /** Pressed to allergies visible. */
  readonly screen: readonly number[];
  /** The same calls (directory, record) and `JSON.parse` by a bare https client. */
  readonly bare: readonly number[];
}

/** Opens one person's record again and again on the screens and, in turn, by the bare client. */
export async function measureOpening(
  shell: LaunchedShell,
  sandbox: Sandbox,
  person: TypedPerson,
  rounds: number,
): Promise<OpeningTimes> {
  const screen: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await shell.page();
    await waitForScreen(page, ['find']);
    await typePerson(page, person);
    await waitForScreen(page, ['confirm']);
    screen.push(await openAndWait(page));
    await leaveBy(shell, page, 'Close record');
    const { endpoint, device, record, parse } = (await bareOpening(sandbox.profilePath, person)).milliseconds;
    bare.push(endpoint + device + record + parse);
  }
  return { screen, bare };
}

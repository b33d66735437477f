import type { Page } from 'playwright-core';
import { periodWords } from '../../../shared/words/period-words.ts';
import { giveReason, waitForScreen } from '../../journey/walk.ts';
import { whileWatched, type BusyTimes } from './main-thread.ts';

/** A record of tens of megabytes takes its time, most of it in the sandbox. */
const loadLimit = 120_000;

/** From the check of the person to a record in which every area has been asked for without a limit. */
export function loadWholeRecord(page: Page): Promise<BusyTimes> {
  return whileWatched(page, async () => {
    await giveReason(page);
    await waitForScreen(page, ['record'], loadLimit);
    const items = page.locator('.bedside-rail__item');
    for (let at = 0; at < (await items.count()); at += 1) {
      await items.nth(at).click();
      await loaded(page);
      // Not by its role: working out the roles of a whole table would be the longest task of the page.
      const all = page.locator('main button', {
        hasText: new RegExp(`^(${periodWords.all}|${periodWords.allConsultations})$`),
      });
      if (await all.isVisible()) {
        await all.click();
        await loaded(page);
      }
    }
  });
}

/** Opens one area by its name in the rail, and waits until it is there. */
export async function showArea(page: Page, name: string): Promise<void> {
  await page.locator('.bedside-rail__item', { hasText: name }).click();
  await loaded(page);
}

/** Nothing of this page is being asked for any more. */
async function loaded(page: Page): Promise<void> {
  await page.locator('main h1').waitFor();
  // The request of an area starts with its page, in the next task.
  await page.waitForTimeout(150);
  await page.locator('main [data-state="loading"]').waitFor({ state: 'detached', timeout: loadLimit });
}

import type { Page } from 'playwright-core';
import { whileWatched, type BusyTimes } from './main-thread.ts';

const steps = 150;

/** Scrolls the table on screen from its top: one window height a frame, then jumps far into it. */
export async function scrollTable(page: Page): Promise<BusyTimes> {
  await page.locator('.bedside-table--long').waitFor();
  return whileWatched(page, () =>
    page.evaluate(async (count) => {
      // oxlint-disable-next-line unicorn/consistent-function-scoping -- the page sees nothing outside this function
      const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let step = 0; step < count; step += 1) {
        window.scrollBy(0, window.innerHeight * 0.8);
        await frame();
      }
      const height = document.documentElement.scrollHeight;
      for (let step = 1; step <= 20; step += 1) {
        window.scrollTo(0, (height * ((step * 7) % 20)) / 20);
        for (let wait = 0; wait < 6; wait += 1) await frame();
      }
    }, steps),
  );
}

import type { Page } from 'playwright-core';

/** One sentence of waiting, as it stood on screen, and how long after the first it came up. */
export interface WaitingLine {
  readonly text: string;
  readonly milliseconds: number;
}

const selector = '.bedside-hops [aria-current=step], .bedside-waiting';

/** Starts to note every sentence that names what the screen waits for, however briefly it stands there. */
export async function watchWaiting(page: Page): Promise<void> {
  await page.evaluate((waitingSelector) => {
    const noted: { text: string; milliseconds: number }[] = [];
    const started = performance.now();
    const look = (): void => {
      for (const element of document.querySelectorAll<HTMLElement>(waitingSelector)) {
        const text = element.innerText.replaceAll(/\s+/g, ' ').trim();
        if (text !== '' && noted.at(-1)?.text !== text) {
          noted.push({ text, milliseconds: Math.round(performance.now() - started) });
        }
      }
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    Object.defineProperty(window, 'bedsideWaiting', { value: noted, configurable: true });
  }, selector);
}

/** What was noted since the watch began. */
export function notedWaiting(page: Page): Promise<readonly WaitingLine[]> {
  return page.evaluate(() => {
    const noted: unknown = Reflect.get(window, 'bedsideWaiting');
    return Array.isArray(noted) ? (noted as { text: string; milliseconds: number }[]) : [];
  });
}

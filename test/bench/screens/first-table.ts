import type { Page } from 'playwright-core';

/**
 * Opens the record of the person who was found; milliseconds from the moment when the screen says that the answer is
 * in and being read (its last line) until the frame with the first table has been drawn.
 */
export async function firstTable(page: Page): Promise<number> {
  await page.locator('#reason-person-agreed').check();
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const button = document.querySelector<HTMLButtonElement>('main form button[type=submit]');
        if (button === null) {
          reject(new Error('there is no button to open the record'));
          return;
        }
        let arrived: number | undefined;
        const observer = new MutationObserver(() => {
          const lines = document.querySelectorAll('.bedside-hops li');
          const isRead = lines.item(lines.length - 1)?.getAttribute('aria-current') === 'step';
          if (isRead) arrived ??= performance.now();
          if (document.querySelector('.bedside-record main [data-row]') === null) return;
          observer.disconnect();
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.addEventListener('message', () =>
              arrived === undefined
                ? reject(new Error('the screen did not say that it was reading'))
                : resolve(performance.now() - arrived),
            );
            channel.port1.start();
            channel.port2.postMessage(0);
          });
        });
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
        button.click();
      }),
  );
}

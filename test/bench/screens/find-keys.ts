import type { Page } from 'playwright-core';

/** Types words one letter after the other; milliseconds from each key to the frame that shows its answer. */
export async function findKeys(page: Page, words: readonly string[]): Promise<readonly number[]> {
  await page.keyboard.press('Control+f');
  await page.locator('#find-in-record').waitFor();
  // The texts of all rows are prepared in the worker while nobody asks.
  await page.waitForTimeout(3_000);
  return page.evaluate(async (typed) => {
    const box = document.querySelector<HTMLInputElement>('#find-in-record');
    if (box === null) throw new Error('there is no box to type into');
    // React notices what its own setter of the element did not write.
    const setValue = (text: string): boolean => Reflect.set(HTMLInputElement.prototype, 'value', text, box);
    const taken: number[] = [];
    // Answers to a letter are gone from the page until the next one's are there.
    const enter = (text: string): Promise<number> =>
      new Promise((resolve) => {
        const started = performance.now();
        let seenGone = document.querySelector('.bedside-found') === null;
        const observer = new MutationObserver(() => {
          const shown = document.querySelector('.bedside-found') !== null;
          seenGone ||= !shown;
          if (!seenGone || !shown) return;
          observer.disconnect();
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            // Runs once the frame has been drawn.
            channel.port1.addEventListener('message', () => resolve(performance.now() - started));
            channel.port1.start();
            channel.port2.postMessage(0);
          });
        });
        observer.observe(document.body, { subtree: true, childList: true });
        setValue(text);
        box.dispatchEvent(new Event('input', { bubbles: true }));
      });
    for (const word of typed) {
      for (let length = 1; length <= word.length; length += 1) taken.push(await enter(word.slice(0, length)));
      setValue('');
      box.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return taken;
  }, words);
}

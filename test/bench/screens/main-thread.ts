import type { Page } from 'playwright-core';

/** What kept the page's thread busy while something went on, in milliseconds. */
export interface BusyTimes {
  /** 0 where no task took 50 ms: the browser tells no shorter ones. */
  readonly longestTask: number;
  readonly longestFrameGap: number;
  readonly frames: number;
}

interface Watch {
  longestTask: number;
  longestFrameGap: number;
  frames: number;
  stop(): void;
}

type Watched = typeof globalThis & { benchWatch?: Watch };

/** Watches tasks and frames of the page while `run` goes on. */
export async function whileWatched(page: Page, run: () => Promise<void>): Promise<BusyTimes> {
  await page.evaluate(() => {
    const watch: Watch = { longestTask: 0, longestFrameGap: 0, frames: 0, stop: () => undefined };
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watch.longestTask = Math.max(watch.longestTask, duration);
    });
    observer.observe({ type: 'longtask' });
    let last = performance.now();
    let isOn = true;
    const frame = (): void => {
      const now = performance.now();
      watch.longestFrameGap = Math.max(watch.longestFrameGap, now - last);
      watch.frames += 1;
      last = now;
      if (isOn) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    watch.stop = () => {
      isOn = false;
      observer.disconnect();
    };
    (globalThis as Watched).benchWatch = watch;
  });
  await run();
  // Long tasks are told a little after they ended.
  await page.waitForTimeout(200);
  return page.evaluate(() => {
    const watch = (globalThis as Watched).benchWatch;
    watch?.stop();
    return {
      longestTask: watch?.longestTask ?? Number.NaN,
      longestFrameGap: watch?.longestFrameGap ?? Number.NaN,
      frames: watch?.frames ?? 0,
    };
  });
}

import { findChromium, howToInstallChromium } from '../../build/chromium.ts';
import type { AppEngine } from './app.ts';
import { ChromiumBrowser } from './chromium-browser.ts';
import { hostState } from './host-state.ts';

/** Chromium for this one run. `stopNow` is for the `exit` event of the process and whoever else cannot wait. */
export interface Engine extends AppEngine {
  readonly stopNow: () => void;
  readonly debugPort: () => Promise<number>;
}

export interface EngineOptions {
  readonly headed: boolean;
  /** Loopback DevTools port for a test driver; undefined = none. */
  readonly debugPort: number | undefined;
  /** Chromium ended although nobody asked it to. */
  readonly onLost: () => void;
}

export function createEngine(options: EngineOptions): Engine {
  let browser: ChromiumBrowser | undefined;
  let isStopping = false;
  return {
    async start(switches) {
      const found = findChromium();
      if (found === undefined) throw new Error(howToInstallChromium());
      browser = new ChromiumBrowser({ executable: found.path, ...options, switches });
      await browser.start();
      browser.process.onExit(() => {
        if (!isStopping) options.onLost();
      });
      hostState.browser = browser;
    },
    async stop() {
      isStopping = true;
      await browser?.process.end();
    },
    stopNow() {
      isStopping = true;
      browser?.process.endNow();
    },
    async debugPort() {
      if (browser === undefined) throw new Error('Chromium has not been started.');
      return browser.process.debugPort();
    },
  };
}

import type { BedsideBridge } from '../../shared/contract/bridge.ts';

declare global {
  interface Window {
    readonly bedside: BedsideBridge;
  }
}

/** The bridge that the preload exposes. Every call resolves to an `Outcome`; none rejects. */
export function bedside(): BedsideBridge {
  return window.bedside;
}

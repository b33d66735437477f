import type { EventEmitter } from 'node:events';
import type { Protocol } from './cdp-types.ts';
import { hostEvent } from './host-event.ts';
import type { WebFrame } from './web-frame.ts';

/** A document that is about to be requested; `url` as main knows it. */
export interface Navigation {
  readonly url: string;
  readonly frameId: string;
  readonly isRedirect: boolean;
  readonly isMainFrame: boolean;
}

/**
 * Asks the listeners of main as Electron does: `will-redirect`, or `will-frame-navigate` and for the main frame
 * `will-navigate`. Any of them prevents it.
 */
export function admitsNavigation(contents: EventEmitter, frame: WebFrame, navigation: Navigation): boolean {
  const { url, isMainFrame, isRedirect } = navigation;
  const names = isRedirect
    ? ['will-redirect']
    : ['will-frame-navigate', ...(isMainFrame ? ['will-navigate'] : [])];
  return names.every((name) => {
    const event = hostEvent({ url, isMainFrame, isSameDocument: false, frame: isMainFrame ? frame : null });
    contents.emit(name, event, url, false, isMainFrame);
    return !event.defaultPrevented;
  });
}

/** What `setWindowOpenHandler` is told of a popup; the popup itself is closed unseen. */
export function openingDetails(opening: Protocol.Page.windowOpenPayload, url: string): object {
  return {
    url,
    frameName: opening.windowName,
    features: opening.windowFeatures.join(','),
    disposition: 'new-window',
    referrer: { url: '', policy: 'default' },
  };
}

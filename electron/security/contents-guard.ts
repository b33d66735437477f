import type { BrowserWindow, WebContents } from 'electron';

/** Lets in the web contents of our windows, closes every other, and forbids all of them to go anywhere. */
export interface ContentsGuard {
  /** Runs what creates a window; its contents are ours, whether the app reports them during or after. */
  admit(create: () => BrowserWindow): BrowserWindow;
  /** For the app's `web-contents-created`. */
  onCreated(contents: WebContents): void;
}

/**
 * Navigations, popups and embedded pages are denied for every web contents there is (B1 items 11 to 14).
 * @param askOutside told the address a page wanted to open in a new window; the one door decides.
 */
export function createContentsGuard(askOutside: (url: string) => void): ContentsGuard {
  const ours = new WeakSet<WebContents>();
  let expected = 0;

  function takeIn(contents: WebContents): void {
    ours.add(contents);
    guardContents(contents, askOutside);
  }

  return {
    admit(create) {
      expected = 1;
      try {
        const window = create();
        if (!ours.has(window.webContents)) takeIn(window.webContents);
        return window;
      } finally {
        expected = 0;
      }
    },
    onCreated(contents) {
      if (ours.has(contents)) return;
      if (expected > 0) {
        expected -= 1;
        takeIn(contents);
        return;
      }
      guardContents(contents, askOutside);
      contents.close({ waitForBeforeUnload: false });
    },
  };
}

function guardContents(contents: WebContents, askOutside: (url: string) => void): void {
  // `loadURL` of main fires none of these, so the first page is not in their way.
  contents.on('will-navigate', (event) => {
    event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    askOutside(url);
    return { action: 'deny' };
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

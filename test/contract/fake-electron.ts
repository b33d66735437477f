import type { SenderEvent, SenderFrame } from '../../electron/ipc/sender-check.ts';

type Listener = (event: SenderEvent, ...args: readonly unknown[]) => Promise<unknown>;

/** Electron's `ipcMain`, as far as `handle` and what a renderer can send to it. */
export class FakeIpcMain {
  readonly #listeners = new Map<string, Listener>();

  readonly handle = (channel: string, listener: Listener): void => {
    if (this.#listeners.has(channel)) throw new Error(`a second handler for ${channel}`);
    this.#listeners.set(channel, listener);
  };

  channels(): readonly string[] {
    return [...this.#listeners.keys()];
  }

  /** What `ipcRenderer.invoke` would settle to. */
  async receive(channel: string, event: SenderEvent, ...args: readonly unknown[]): Promise<unknown> {
    const listener = this.#listeners.get(channel);
    if (listener === undefined) throw new Error(`no handler for ${channel}`);
    return listener(event, ...args);
  }
}

/** Id of the web contents that the tests take for the current window's. */
export const currentContentsId = 7;

/** A frame of our page; changes make it another one. */
function frameWith(change: Partial<SenderFrame> = {}): SenderFrame {
  return { origin: 'app://bedside', parent: null, detached: false, isDestroyed: () => false, ...change };
}

/** A message from the main frame of the current window, or of one that differs. */
export function messageFrom(frame: SenderFrame = frameWith(), contentsId = currentContentsId): SenderEvent {
  return { senderFrame: frame, sender: { id: contentsId, mainFrame: frame } };
}

/** Senders that must never be answered, by what is wrong with them. */
export const wrongSenders: readonly (readonly [string, SenderEvent])[] = [
  ['a frame that is gone', { ...messageFrom(), senderFrame: null }],
  ['a destroyed frame', messageFrom(frameWith({ isDestroyed: () => true }))],
  ['a detached frame', messageFrom(frameWith({ detached: true }))],
  ['a frame inside the page', messageFrom(frameWith({ parent: frameWith() }))],
  ['a frame that is not the main one', { ...messageFrom(), senderFrame: frameWith() }],
  ['a foreign origin', messageFrom(frameWith({ origin: 'https://example.org' }))],
  ['an origin that begins like ours', messageFrom(frameWith({ origin: 'app://bedside.example' }))],
  ['an opaque origin', messageFrom(frameWith({ origin: 'null' }))],
  ['a window that was replaced', messageFrom(frameWith(), currentContentsId - 1)],
];

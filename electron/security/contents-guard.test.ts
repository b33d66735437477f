import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import type { BrowserWindow, WebContents } from 'electron';
import { createContentsGuard } from './contents-guard.ts';

class FakeContents extends EventEmitter {
  openHandler: ((details: { url: string }) => unknown) | undefined;
  readonly close = vi.fn();
  readonly setWebRTCIPHandlingPolicy = vi.fn();
  setWindowOpenHandler(handler: (details: { url: string }) => unknown): void {
    this.openHandler = handler;
  }
}

const asContents = (fake: FakeContents): WebContents => fake as unknown as WebContents;
const windowOf = (fake: FakeContents): BrowserWindow => ({ webContents: fake }) as unknown as BrowserWindow;

describe('contents guard', () => {
  it('B1.14 closes web contents that nobody here created', () => {
    const contents = new FakeContents();
    createContentsGuard(vi.fn()).onCreated(asContents(contents));
    expect(contents.close).toHaveBeenCalledWith({ waitForBeforeUnload: false });
    expect(contents.listenerCount('will-navigate')).toBe(1);
  });

  it('lets a window in whose contents are reported while it is created', () => {
    const guard = createContentsGuard(vi.fn());
    const contents = new FakeContents();
    guard.admit(() => {
      guard.onCreated(asContents(contents));
      return windowOf(contents);
    });
    expect(contents.close).not.toHaveBeenCalled();
    expect(contents.listenerCount('will-navigate')).toBe(1);
  });

  it('lets a window in whose contents are reported afterwards', () => {
    const guard = createContentsGuard(vi.fn());
    const contents = new FakeContents();
    guard.admit(() => windowOf(contents));
    guard.onCreated(asContents(contents));
    expect(contents.close).not.toHaveBeenCalled();
    expect(contents.listenerCount('will-navigate')).toBe(1);
  });

  it('lets in one web contents for each window, and none when its creation failed', () => {
    const guard = createContentsGuard(vi.fn());
    const [first, second, third] = [new FakeContents(), new FakeContents(), new FakeContents()];
    guard.admit(() => {
      guard.onCreated(asContents(first));
      guard.onCreated(asContents(second));
      return windowOf(first);
    });
    expect(second.close).toHaveBeenCalled();
    expect(() =>
      guard.admit(() => {
        throw new Error('no window');
      }),
    ).toThrow('no window');
    guard.onCreated(asContents(third));
    expect(third.close).toHaveBeenCalled();
  });

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    'B1.13 prevents %s',
    (name) => {
      const contents = new FakeContents();
      createContentsGuard(vi.fn()).admit(() => windowOf(contents));
      const event = { preventDefault: vi.fn() };
      contents.emit(name, event);
      expect(event.preventDefault).toHaveBeenCalledOnce();
    },
  );

  it('B1.14 denies a new window and asks the one door about its address', () => {
    const contents = new FakeContents();
    const askOutside = vi.fn();
    createContentsGuard(askOutside).admit(() => windowOf(contents));
    expect(contents.openHandler?.({ url: 'https://example.org/' })).toEqual({ action: 'deny' });
    expect(askOutside).toHaveBeenCalledExactlyOnceWith('https://example.org/');
  });
});

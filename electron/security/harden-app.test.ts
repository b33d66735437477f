import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import type { App } from 'electron';
import { hardenApp } from './harden-app.ts';

class FakeApp extends EventEmitter {
  readonly enableSandbox = vi.fn();
  readonly commandLine = { appendSwitch: vi.fn() };
}

function harden() {
  const app = new FakeApp();
  const registerSchemesAsPrivileged = vi.fn();
  hardenApp({
    app: app as unknown as App,
    protocol: { registerSchemesAsPrivileged },
    openInBrowser: vi.fn(),
  });
  return { app, registerSchemesAsPrivileged };
}

describe('the app before it is ready', () => {
  it('B1.4 puts every renderer into the sandbox', () => {
    expect(harden().app.enableSandbox).toHaveBeenCalledOnce();
  });

  it('B3.4 makes the scheme standard, secure and fetchable, and no more', () => {
    expect(harden().registerSchemesAsPrivileged).toHaveBeenCalledExactlyOnceWith([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  it('B3.4 keeps the engine from caching and calling out', () => {
    const switches = harden().app.commandLine.appendSwitch.mock.calls.map(([name]) => name);
    expect(switches).toEqual(
      expect.arrayContaining(['disable-http-cache', 'dns-prefetch-disable', 'no-pings']),
    );
  });

  it('B3.6 chooses no client certificate for anybody', () => {
    const event = { preventDefault: vi.fn() };
    const choose = vi.fn();
    harden().app.emit('select-client-certificate', event, null, 'https://x/', [{}], choose);
    expect(event.preventDefault).toHaveBeenCalled();
    expect(choose).toHaveBeenCalledExactlyOnceWith();
  });

  it('B3.6 answers no request for a password', () => {
    const event = { preventDefault: vi.fn() };
    const answer = vi.fn();
    harden().app.emit('login', event, null, {}, {}, answer);
    expect(event.preventDefault).toHaveBeenCalled();
    expect(answer).toHaveBeenCalledExactlyOnceWith();
  });

  it('B1.14 closes web contents that come up unasked', () => {
    const contents = Object.assign(new EventEmitter(), {
      close: vi.fn(),
      setWindowOpenHandler: vi.fn(),
      setWebRTCIPHandlingPolicy: vi.fn(),
    });
    harden().app.emit('web-contents-created', {}, contents);
    expect(contents.close).toHaveBeenCalledOnce();
  });
});

import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import type { Session } from 'electron';
import { isOwnAddress, openMemorySession } from './memory-session.ts';

type Listener = (...args: unknown[]) => unknown;
type Asked = Record<string, Listener | undefined>;

/** A session that remembers the handlers it was given; the last one counts, as in Electron. */
function fakeSession(storage: { persistent: boolean; path: string | null }) {
  const asked: Asked = {};
  const keep =
    (name: string) =>
    (handler: Listener): void => {
      asked[name] = handler;
    };
  const session = Object.assign(new EventEmitter(), {
    isPersistent: () => storage.persistent,
    getStoragePath: () => storage.path,
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setUSBProtectedClassesHandler: keep('usb-classes'),
    setBluetoothPairingHandler: keep('bluetooth'),
    setDisplayMediaRequestHandler: keep('display'),
    setSpellCheckerEnabled: vi.fn(),
    setProxy: vi.fn(() => Promise.resolve()),
    webRequest: { onBeforeRequest: keep('before-request') },
    protocol: { handle: vi.fn() },
  });
  return { session, asked };
}

const appProtocol = (): Response => new Response();

function open(storage = { persistent: false, path: null as string | null }) {
  const { session, asked } = fakeSession(storage);
  const fromPartition = vi.fn(() => session as unknown as Session);
  openMemorySession(fromPartition, appProtocol);
  return { session, asked };
}

function decide(asked: Asked, url: string): unknown {
  let decision: unknown;
  asked['before-request']?.({ url }, (answer: unknown) => {
    decision = answer;
  });
  return decision;
}

describe('memory session', () => {
  it('B4 is a new partition each time, not kept and without a cache', () => {
    const { session } = fakeSession({ persistent: false, path: null });
    const fromPartition = vi.fn((_partition: string) => session as unknown as Session);
    openMemorySession(fromPartition, () => new Response());
    openMemorySession(fromPartition, () => new Response());
    const names = fromPartition.mock.calls.map(([name]) => name);
    expect(names[0]).toMatch(/^bedside-[0-9a-f-]{36}$/);
    expect(names[1]).not.toBe(names[0]);
    expect(fromPartition).toHaveBeenCalledWith(names[0], { cache: false });
  });

  it.each([
    { persistent: true, path: null },
    { persistent: false, path: '/somewhere' },
  ])('IG-30 refuses a session that writes to disk: %o', (storage) => {
    expect(() => open(storage)).toThrow('written to disk');
  });

  it.each(['app://bedside/index.html', 'app://bedside/body/x'])('lets %s through', (url) => {
    expect(decide(open().asked, url)).toEqual({ cancel: false });
  });

  it.each([
    'https://example.org/',
    'http://127.0.0.1/',
    'ws://example.org/',
    'file:///etc/passwd',
    'app://bedside',
    'app://bedside.example/',
    'app://bedside@example/',
    'app://other/index.html',
    'data:text/html,x',
    'blob:app://bedside/x',
    'devtools://devtools/x',
  ])('B1.1 cancels %s', (url) => {
    expect(decide(open().asked, url)).toEqual({ cancel: true });
  });

  it('B1.5 grants no permission of whatever name', () => {
    const { asked } = open();
    const answer = vi.fn();
    asked['request']?.({}, 'a-name-of-the-future', answer);
    expect(answer).toHaveBeenCalledExactlyOnceWith(false);
    expect(asked['check']?.(null, 'clipboard-read')).toBe(false);
    expect(asked['device']?.({ deviceType: 'usb' })).toBe(false);
  });

  it('B4 offers no screen, no device and no pairing', () => {
    const { session, asked } = open();
    const answers: unknown[] = [];
    const answer = (given?: unknown): void => {
      answers.push(given);
    };
    const event = { preventDefault: vi.fn() };
    asked['display']?.({}, answer);
    asked['bluetooth']?.({}, answer);
    session.emit('select-hid-device', event, {}, answer);
    session.emit('select-usb-device', event, {}, answer);
    session.emit('select-serial-port', event, [], {}, answer);
    expect(answers).toEqual([null, { confirmed: false }, null, undefined, '']);
    expect(event.preventDefault).toHaveBeenCalledTimes(3);
    expect(asked['usb-classes']?.({ protectedClasses: ['hid'] })).toEqual(['hid']);
  });

  it('B4 stops every download', () => {
    const { session } = open();
    const event = { preventDefault: vi.fn() };
    session.emit('will-download', event);
    expect(event.preventDefault).toHaveBeenCalled();
  });

  it('serves the app from its own handler, without proxy and spell checker', () => {
    const { session } = open();
    expect(session.protocol.handle).toHaveBeenCalledExactlyOnceWith('app', appProtocol);
    expect(session.setProxy).toHaveBeenCalledWith({ mode: 'direct' });
    expect(session.setSpellCheckerEnabled).toHaveBeenCalledWith(false);
  });

  it('knows its own address by the slash after the host', () => {
    expect(isOwnAddress('app://bedside/')).toBe(true);
    expect(isOwnAddress('app://bedsideX/')).toBe(false);
  });
});

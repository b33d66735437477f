import { beforeEach, describe, expect, it, vi } from 'vitest';
import { channelNames, eventNames, wireName } from '../../shared/contract/index.ts';
import type { BedsideBridge } from '../../shared/contract/index.ts';

const { electron, exposed } = vi.hoisted(() => {
  const worlds = new Map<string, unknown>();
  return {
    exposed: worlds,
    electron: {
      contextBridge: {
        exposeInMainWorld: (name: string, api: unknown): void => {
          worlds.set(name, api);
        },
      },
      ipcRenderer: { invoke: vi.fn(), on: vi.fn(), removeListener: vi.fn() },
    },
  };
});
vi.mock('electron', () => electron);
await import('../../electron/preload.ts');

const { ipcRenderer } = electron;
const bridge = exposed.get('bedside') as BedsideBridge;
const { on, ...areas } = bridge;

beforeEach(() => {
  vi.resetAllMocks();
});

describe('preload', () => {
  it('B1.20 exposes one object, with exactly the calls and events of the contract', () => {
    expect([...exposed.keys()]).toEqual(['bedside']);
    const calls = Object.entries(areas).flatMap(([area, verbs]) =>
      Object.keys(verbs).map((verb) => `${area}.${verb}`),
    );
    expect(calls.sort()).toEqual([...channelNames].sort());
    expect(Object.keys(on).sort()).toEqual([...eventNames].sort());
  });

  it('B1.20 exposes functions only, and frozen', () => {
    expect(Object.isFrozen(bridge)).toBe(true);
    for (const members of Object.values(bridge)) {
      expect(Object.isFrozen(members)).toBe(true);
      for (const member of Object.values(members)) expect(member).toBeTypeOf('function');
    }
  });

  it.each(channelNames)('sends %s over its own channel, with one argument at most', async (name) => {
    ipcRenderer.invoke.mockResolvedValue({ ok: true, value: null });
    const [area = '', verb = ''] = name.split('.');
    const call = (areas as Record<string, Record<string, (...args: unknown[]) => Promise<unknown>>>)[area]?.[
      verb
    ];
    expect(await call?.({ given: 1 }, 'more')).toEqual({ ok: true, value: null });
    expect(await call?.()).toEqual({ ok: true, value: null });
    expect(ipcRenderer.invoke.mock.calls).toEqual([[wireName(name), { given: 1 }], [wireName(name)]]);
  });

  it.each([
    ['rejects', () => Promise.reject(new Error("Error invoking remote method 'x': Mrs Sample"))],
    [
      'throws',
      () => {
        throw new Error('An object could not be cloned.');
      },
    ],
  ])('resolves to E-UNKNOWN when invoke %s', async (_how, invoke) => {
    ipcRenderer.invoke.mockImplementation(invoke);
    const outcome = await bridge.session.state();
    expect(outcome).toEqual({
      ok: false,
      error: {
        code: 'E-UNKNOWN',
        reference: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
        retryable: true,
      },
    });
  });

  it.each(eventNames)('hands on the payload of %s without the event object, until unsubscribed', (name) => {
    const listener = vi.fn();
    const unsubscribe = on[name](listener);
    const [channel, registered] = ipcRenderer.on.mock.calls[0] as [string, (...args: unknown[]) => void];
    expect(channel).toBe(wireName(name));
    registered({ sender: ipcRenderer }, { hop: 'practice' }, 'more');
    expect(listener).toHaveBeenCalledExactlyOnceWith({ hop: 'practice' });
    unsubscribe();
    expect(ipcRenderer.removeListener).toHaveBeenCalledExactlyOnceWith(channel, registered);
  });
});

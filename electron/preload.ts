import { contextBridge, ipcRenderer } from 'electron';
import { channelNames, eventNames, wireName } from '../shared/contract/channel-names.ts';
import type { ChannelName, EventName } from '../shared/contract/channel-names.ts';
import type { Outcome } from '../shared/contract/errors.ts';

type Call = (input?: unknown) => Promise<Outcome<unknown>>;

/** A call to one channel, which always resolves (A3.3). */
function callOf(name: ChannelName): Call {
  return async (input) => {
    try {
      const args = input === undefined ? [] : [input];
      return await ipcRenderer.invoke(wireName(name), ...args);
    } catch {
      // Main never throws across; what ends here is a window on its way out, or an input that cannot be sent.
      return {
        ok: false,
        error: {
          code: 'E-UNKNOWN',
          reference: crypto.randomUUID(),
          at: new Date().toISOString(),
          retryable: true,
        },
      };
    }
  };
}

/** A subscription to one event; Electron's event object, which leads back to `ipcRenderer`, stays here. */
function subscriptionOf(name: EventName): (listener: (payload: unknown) => void) => () => void {
  return (listener) => {
    const onEvent = (_event: unknown, payload: unknown): void => {
      listener(payload);
    };
    ipcRenderer.on(wireName(name), onEvent);
    return () => {
      ipcRenderer.removeListener(wireName(name), onEvent);
    };
  };
}

const areas: Record<string, Record<string, Call>> = {};
for (const name of channelNames) {
  const [area, verb] = name.split('.', 2);
  if (area === undefined || verb === undefined) continue;
  areas[area] = { ...areas[area], [verb]: callOf(name) };
}
const on = Object.fromEntries(eventNames.map((name) => [name, subscriptionOf(name)]));

contextBridge.exposeInMainWorld(
  'bedside',
  Object.freeze(
    Object.fromEntries(
      Object.entries({ ...areas, on }).map(([area, members]) => [area, Object.freeze(members)]),
    ),
  ),
);

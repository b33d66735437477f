import type { makeCodec } from './ipc-codec.ts';
import type { makeWorldSide } from './world-side.ts';

/** From the isolated world to the host, as JSON text through the binding. */
export type FromPage =
  | { readonly kind: 'invoke'; readonly call: number; readonly channel: string; readonly args: string }
  | { readonly kind: 'send'; readonly channel: string; readonly args: string }
  | { readonly kind: 'input'; readonly input?: KeyInput }
  | { readonly kind: 'preload-error'; readonly message: string };

/** From the host to the isolated world. */
export type ToPage =
  | { readonly kind: 'event'; readonly channel: string; readonly args: string }
  | { readonly kind: 'answer'; readonly call: number; readonly ok: boolean; readonly value: string };

/** A key as `before-input-event` reports it. */
export interface KeyInput {
  readonly type: 'keyDown' | 'keyUp';
  readonly key: string;
  readonly code: string;
  readonly isAutoRepeat: boolean;
  readonly isComposing: boolean;
  readonly shift: boolean;
  readonly control: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
}

export type PreloadFunction = (
  require: (name: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
  process: unknown,
) => void;

/**
 * Runs in an isolated world of every main frame: gives the preload script its `contextBridge` and `ipcRenderer`.
 * The binding to the host exists in this world only.
 *
 * Self-contained apart from its arguments.
 */
export function isolatedWorld(
  nonce: string,
  bindingName: string,
  codecOf: typeof makeCodec,
  sideOf: typeof makeWorldSide,
  preload: PreloadFunction,
): void {
  if (window.top !== window) return;
  type Listener = (event: object, ...args: unknown[]) => void;
  const world = globalThis as unknown as Record<string, (text: string) => void>;
  const toHost = (message: FromPage) => world[bindingName]?.(JSON.stringify(message));
  const codec = codecOf();
  const post = (name: string, text: string) =>
    window.dispatchEvent(new CustomEvent(`${nonce} ${name}`, { detail: text }));
  const side = sideOf(codec, (text) => post('to page', text));
  window.addEventListener(`${nonce} to preload`, (event) =>
    side.receive(String((event as CustomEvent).detail)),
  );

  // Either side may be evaluated first, so each greets the other; nothing of the page itself runs before both.
  const exposures: { key: string; value: unknown }[] = [];
  let pageIsReady = false;
  const expose = (key: string, value: unknown) =>
    post('expose', JSON.stringify({ key, value: side.wrap(value) }));
  window.addEventListener(`${nonce} ready`, () => {
    pageIsReady = true;
    for (const { key, value } of exposures.splice(0)) expose(key, value);
  });
  post('hello', '');

  const exposed = new Set<string>();
  const contextBridge = {
    exposeInMainWorld(key: string, value: unknown): void {
      if (exposed.has(key))
        throw new Error('Cannot bind an API on top of an existing property on the window object');
      exposed.add(key);
      if (pageIsReady) expose(key, value);
      else exposures.push({ key, value });
    },
  };

  const calls = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>();
  const listeners = new Map<string, { listener: Listener; once: boolean }[]>();
  let lastCall = 0;
  const addListener = (channel: string, listener: Listener, once: boolean) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once }]);
    return ipcRenderer;
  };
  const removeListener = (channel: string, listener: Listener) => {
    const known = listeners.get(channel) ?? [];
    const at = known.findLastIndex((entry) => entry.listener === listener);
    listeners.set(channel, known.toSpliced(at, at === -1 ? 0 : 1));
    return ipcRenderer;
  };
  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const text = codec.encode(args);
        lastCall += 1;
        calls.set(lastCall, { resolve, reject });
        toHost({ kind: 'invoke', call: lastCall, channel, args: text });
      }),
    send: (channel: string, ...args: unknown[]) => {
      toHost({ kind: 'send', channel, args: codec.encode(args) });
    },
    on: (channel: string, listener: Listener) => addListener(channel, listener, false),
    addListener: (channel: string, listener: Listener) => addListener(channel, listener, false),
    once: (channel: string, listener: Listener) => addListener(channel, listener, true),
    off: removeListener,
    removeListener,
    removeAllListeners: (channel: string) => {
      listeners.delete(channel);
      return ipcRenderer;
    },
    listenerCount: (channel: string) => listeners.get(channel)?.length ?? 0,
  };

  world['bedsideHostReceive'] = (text) => {
    const message = JSON.parse(text) as ToPage;
    if (message.kind === 'answer') {
      const call = calls.get(message.call);
      calls.delete(message.call);
      if (message.ok) call?.resolve(codec.decode(message.value));
      else call?.reject(new Error(String(codec.decode(message.value))));
      return;
    }
    for (const entry of listeners.get(message.channel) ?? []) {
      if (entry.once) removeListener(message.channel, entry.listener);
      entry.listener({ sender: ipcRenderer, ports: [] }, ...(codec.decode(message.args) as unknown[]));
    }
  };

  let lastPointer = 0;
  const pointed = () => {
    if (Date.now() - lastPointer < 1000) return;
    lastPointer = Date.now();
    toHost({ kind: 'input' });
  };
  const typed = (type: KeyInput['type']) => (event: KeyboardEvent) => {
    const { key, code, repeat: isAutoRepeat, isComposing, shiftKey, ctrlKey, altKey, metaKey } = event;
    const modifiers = { shift: shiftKey, control: ctrlKey, alt: altKey, meta: metaKey };
    toHost({ kind: 'input', input: { type, key, code, isAutoRepeat, isComposing, ...modifiers } });
  };
  for (const name of ['pointerdown', 'pointermove', 'wheel']) {
    window.addEventListener(name, pointed, { capture: true, passive: true });
  }
  window.addEventListener('keydown', typed('keyDown'), { capture: true });
  window.addEventListener('keyup', typed('keyUp'), { capture: true });

  const requireElectron = (name: string) => {
    if (name === 'electron' || name === 'electron/renderer') return { contextBridge, ipcRenderer };
    throw new Error(`module not found: ${name} (a sandboxed preload may require 'electron' only)`);
  };
  const module = { exports: {} };
  try {
    const process = { type: 'renderer', sandboxed: true, contextIsolated: true, env: {}, argv: [] };
    preload(requireElectron, module, module.exports, process);
  } catch (error) {
    toHost({
      kind: 'preload-error',
      message: error instanceof Error ? (error.stack ?? error.message) : 'unknown',
    });
  }
}

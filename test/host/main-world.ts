import type { Codec, makeCodec } from './ipc-codec.ts';
import type { makeWorldSide } from './world-side.ts';

/**
 * Runs in the page's own world before any script of the page: receives what the preload exposes and freezes it.
 * `nonce` names the events between the worlds; it lives in this closure alone, and the few built-ins that would
 * show an event to a tampering page are kept from the start.
 *
 * Self-contained apart from its arguments.
 */
export function mainWorld(nonce: string, codecOf: typeof makeCodec, sideOf: typeof makeWorldSide): void {
  if (window.top !== window) return;
  const { apply } = Reflect;
  const OwnCustomEvent = CustomEvent;
  // oxlint-disable-next-line typescript/unbound-method -- called through Reflect.apply, which no page can replace later
  const dispatch = EventTarget.prototype.dispatchEvent;
  // oxlint-disable-next-line typescript/unbound-method -- as above
  const detailOf = Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail')?.get;
  const codec: Codec = codecOf();
  const post = (text: string) => {
    apply(dispatch, window, [new OwnCustomEvent(`${nonce} to preload`, { detail: text })]);
  };
  const side = sideOf(codec, post);

  // oxlint-disable-next-line unicorn/consistent-function-scoping -- travels into the page as one text
  function deepFreeze(value: unknown): unknown {
    if ((typeof value === 'object' && value !== null) || typeof value === 'function') {
      for (const inner of Object.values(value)) deepFreeze(inner);
      Object.freeze(value);
    }
    return value;
  }

  const textOf = (event: Event) => (detailOf === undefined ? '' : String(apply(detailOf, event, [])));
  window.addEventListener(`${nonce} to page`, (event) => side.receive(textOf(event)));
  window.addEventListener(`${nonce} expose`, (event) => {
    const { key, value } = JSON.parse(textOf(event)) as { key: string; value: string };
    Object.defineProperty(window, key, {
      value: deepFreeze(side.unwrap(value)),
      enumerable: true,
      writable: false,
      configurable: false,
    });
  });
  const sayReady = () => {
    apply(dispatch, window, [new OwnCustomEvent(`${nonce} ready`)]);
  };
  window.addEventListener(`${nonce} hello`, sayReady);
  sayReady();
}

/** The event object that Electron passes first: it remembers whether somebody prevented what was to happen. */
export interface HostEvent {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

/** @param more fields the particular event carries, e.g. `url` and `isMainFrame` of a navigation. */
export function hostEvent<T extends object>(more: T): T & HostEvent {
  let prevented = false;
  return Object.defineProperties(more, {
    defaultPrevented: { get: () => prevented, enumerable: true },
    preventDefault: {
      value: () => {
        prevented = true;
      },
    },
  }) as T & HostEvent;
}

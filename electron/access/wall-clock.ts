/** Time as the access rules see it: the wall clock, so that sleep counts as absence. */
export interface WallClock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Runs an action after so many milliseconds; the answer calls it off. */
  readonly after: (milliseconds: number, action: () => void) => () => void;
}

/** The computer's own clock; its timers do not keep the app alive. */
export const wallClock: WallClock = {
  now: () => Date.now(),
  after(milliseconds, action) {
    const timer = setTimeout(action, milliseconds);
    timer.unref();
    return () => {
      clearTimeout(timer);
    };
  },
};

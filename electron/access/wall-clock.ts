/** Time as the access rules see it: the wall clock, so that sleep counts as absence. */
export interface WallClock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Runs an action after so many milliseconds, at the latest after 24 days; the answer calls it off. */
  readonly after: (milliseconds: number, action: () => void) => () => void;
}

/** A timer told to wait longer would not wait at all. */
const longestTimer = 2 ** 31 - 1;

/** The computer's own clock; its timers do not keep the app alive. */
export const wallClock: WallClock = {
  now: () => Date.now(),
  after(milliseconds, action) {
    const timer = setTimeout(action, Math.min(milliseconds, longestTimer));
    timer.unref();
    return () => {
      clearTimeout(timer);
    };
  },
};

/**
 * Runs one piece of work for all who ask while it runs. A caller who aborts leaves at once with `onAbort`;
 * when the last one has left, the work itself is aborted.
 */
export function createSharedFlight<T>(
  work: (signal: AbortSignal) => Promise<T>,
  onAbort: () => T,
): (signal: AbortSignal) => Promise<T> {
  let flight: { readonly result: Promise<T>; readonly stop: AbortController; passengers: number } | undefined;

  function board(): NonNullable<typeof flight> {
    if (flight !== undefined) return flight;
    const stop = new AbortController();
    const started = { result: work(stop.signal), stop, passengers: 0 };
    flight = started;
    const land = (): void => {
      if (flight === started) flight = undefined;
    };
    started.result.then(land, land);
    return started;
  }

  return async (signal) => {
    if (signal.aborted) return onAbort();
    const boarded = board();
    boarded.passengers += 1;
    const left = Promise.withResolvers<T>();
    const leave = (): void => {
      left.resolve(onAbort());
    };
    signal.addEventListener('abort', leave);
    try {
      return await Promise.race([boarded.result, left.promise]);
    } finally {
      signal.removeEventListener('abort', leave);
      boarded.passengers -= 1;
      if (boarded.passengers === 0) {
        // The next caller must not board a flight that was stopped.
        if (flight === boarded) flight = undefined;
        boarded.stop.abort();
      }
    }
  };
}

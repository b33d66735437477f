interface QuitEvent {
  preventDefault(): void;
}

/** How long the app waits for its own end before it goes all the same, in milliseconds. */
const patience = 5_000;

/** A listener for `will-quit` that holds the app until `end` has settled, once; then `quit` is asked again. */
export function endFirst(end: () => Promise<void>, quit: () => void): (event: QuitEvent) => void {
  let state: 'running' | 'ending' | 'ended' = 'running';
  return (event) => {
    if (state === 'ended') return;
    event.preventDefault();
    if (state === 'ending') return;
    state = 'ending';
    const leave = (): void => {
      if (state === 'ended') return;
      state = 'ended';
      quit();
    };
    const limit = setTimeout(leave, patience);
    void end()
      .catch(() => undefined)
      .finally(() => {
        clearTimeout(limit);
        leave();
      });
  };
}

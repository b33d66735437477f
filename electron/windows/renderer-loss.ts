/** How often a lost renderer is replaced within a minute before the app gives up. */
const tolerated = 3;
const withinMilliseconds = 60_000;

/**
 * Counts lost renderer processes, so that one that dies at every start is not replaced for ever.
 * @param now current time in milliseconds.
 * @returns for each loss, whether another renderer is worth a try.
 */
export function createLossCounter(now: () => number): () => boolean {
  let losses: readonly number[] = [];
  return () => {
    const at = now();
    losses = [...losses.filter((earlier) => at - earlier < withinMilliseconds), at];
    return losses.length <= tolerated;
  };
}

/** Consecutive wrong passwords after which an account rests; NCSC advises 5 to 10 before a lock or a wait. */
const failuresTolerated = 5;
const firstRest = 15 * 60_000;
/** Doubling stops here, so that nobody can keep a colleague from a record for a shift by typing nonsense. */
const longestRest = 120 * 60_000;

/** Wrong passwords of one account; times in milliseconds since 1970. */
export interface FailureCount {
  /** Since the last right password. */
  readonly consecutive: number;
  readonly restsUntil?: number | undefined;
}

/**
 * After the fifth wrong password in a row the account rests for 15 minutes, after each further five for twice as long,
 * up to two hours: 10 guesses take a quarter of an hour, 100 a day and a half.
 */
export function countFailure({ consecutive }: FailureCount, now: number): FailureCount {
  const failures = consecutive + 1;
  if (failures % failuresTolerated !== 0) return { consecutive: failures };
  const rest = firstRest * 2 ** (failures / failuresTolerated - 1);
  return { consecutive: failures, restsUntil: now + Math.min(rest, longestRest) };
}

/**
 * Whole minutes until the account may be tried again, rounded up; 0 when it may. More than the longest rest was given
 * by a clock that was wrong, and is none: else it would keep somebody out for years.
 */
export function minutesOfRest({ restsUntil = 0 }: FailureCount, now: number): number {
  const rest = restsUntil - now;
  return rest > longestRest ? 0 : Math.max(0, Math.ceil(rest / 60_000));
}

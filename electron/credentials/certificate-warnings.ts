/** Days before the end at which an administrator is warned (integration.md §7.2). */
const warningDays = [60, 30, 14, 7, 1] as const;

type WarningThreshold = (typeof warningDays)[number];

const dayMilliseconds = 86_400_000;

/** Whole days that are left; 0 on the last one, negative once it has ended. */
export function daysUntil(end: Date, now: Date): number {
  return Math.floor((end.getTime() - now.getTime()) / dayMilliseconds);
}

/** The threshold that has been reached; `undefined` while more than 60 days are left. */
export function dueWarning(daysLeft: number): WarningThreshold | undefined {
  return warningDays.findLast((days) => daysLeft <= days);
}

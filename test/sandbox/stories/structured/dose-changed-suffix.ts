const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2025-03-09` as `09-Mar-2025`, the form suppliers use inside sentences. Whole dates only. */
export function writtenDate(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-');
  const name = MONTHS[Number(month) - 1];
  if (day === undefined || name === undefined) throw new RangeError(`not a whole date: ${date}`);
  return `${day}-${name}-${year}`;
}

/** The sentence that suppliers append to a dose which changed within its period (structured.md 3.2.1). */
export function doseChangedSuffix(changed: string): string {
  return ` WARNING – Dosage has changed during the effective period. The latest change was made on ${writtenDate(changed)}`;
}

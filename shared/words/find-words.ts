/** Finding words in the open record (SAFE-22). */
export const findWords = {
  heading: 'Find in this record',
  label: 'Words to find',
  notAll: 'Not everything could be searched. What was left out stands below.',
  hint: 'Finds the letters as you type them, in every entry that has been loaded. Capitals, accents and hyphens do not matter.',
  close: 'Close find',
  failed: 'The search did not work. Type again. Do not assume there are no entries.',
  notSearched: 'Sections that were not searched, or only in part',
  onlyMentioned: 'only those that other entries mention; the text inside documents is not searched',
  noFilters: 'Filters that are set in sections do not apply here.',
  showMore: 'Show more of them',
  keys: 'Down and Up go through what was found. Enter goes to the entry. Escape closes.',
  noDate: 'Date not recorded',
} as const;

/** `12 entries found`; nought says what it does not mean. */
export function foundWords(count: number): string {
  if (count === 0) return 'Not found in what was searched.';
  return count === 1 ? '1 entry found.' : `${count} entries found.`;
}

/** `Showing 20 of 340 entries.` */
export function shownOfWords(shown: number, count: number): string {
  return `Showing ${shown} of ${count} entries.`;
}

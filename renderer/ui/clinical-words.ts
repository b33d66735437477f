/** `15,000`: long numbers are misread without. */
function grouped(count: number): string {
  return count.toLocaleString('en-GB');
}

/** Words of rows, tables, details and blocks, the same for every area. */
export const clinicalWords = {
  details: 'Details',
  ofRow: (row: string) => `of ${row}`,
  codedAs: 'Coded as:',
  characterLost: '(character lost)',
  belongsAbove: 'Part of the entry above:',
  show: 'Show',
  hide: 'Hide',
  entries: (count: number) => (count === 1 ? '1 entry' : `${count} entries`),
  jumpTo: 'Go to',
  tablesOnThisPage: 'Tables on this page',
  rowsOf: (from: number, to: number, total: number) =>
    `Showing rows ${grouped(from)} to ${grouped(to)} of ${grouped(total)}.`,
  rowsBefore: 'Rows before these',
  rowsAfter: 'Rows after these',
  skipTable: 'Skip this table',
  endOfTable: (caption: string) => `End of table: ${caption}`,
  rowLoading: 'Loading…',
  rowsLoading: (caption: string) => `Getting the entries of “${caption}”…`,
  rowsFailed:
    'These entries cannot be shown. Do not assume there are none. Try again. If it happens again, call the practice.',
  tryAgain: 'Try again',
  order: 'Order',
  orderOf: (caption: string) => `Order of “${caption}”`,
  sortedBy: (order: string) => `Order changed: ${order}.`,
  textOnlyColumn: 'Entry as sent',
  detailsLoading: 'Getting the details…',
  detailsFailed: 'The details cannot be shown. Close and open them again. Do not assume there are none.',
  asSent: 'Source as sent',
  partAsSent: (type: string) => `Source as sent: ${type}`,
  noDetails: 'The practice sent nothing more about this entry.',
  partLoading: 'Getting this part…',
  partFailed: 'This part cannot be shown. Close and open it again. Do not assume there is nothing in it.',
  overTimeOf: (test: string) => `over time: ${test}`,
  goToEntry: 'Go to entry',
  noPart: 'The practice sent nothing more here.',
  linkCount: (title: string, count: number) => `${title} (${count})`,
} as const;

/** Words of the local filter (UI-45, 9.4, 9.5). */
export const filterWords = {
  open: 'Filter',
  of: (caption: string) => `the table “${caption}”`,
  formOf: (caption: string) => `Filter the table “${caption}”`,
  text: 'Words in the entry',
  textHint: 'Part of a word is enough. Only entries that hold these words stay.',
  facet: 'Kind of entry',
  anyFacet: 'All entries',
  from: 'From',
  to: 'To',
  dayHint: 'For example, 14 7 2024. Entries without a date always stay.',
  apply: 'Apply filter',
  wrongDay: 'Enter a real date, for example 14 7 2024',
  partDay: 'Enter a day, a month and a year',
  daysSwapped: 'The “To” date must be the same as or after the “From” date',
  nothingChosen: 'Enter words, a kind or a date to filter by',
  active: 'Filter:',
  textPart: (text: string) => `words “${text}”`,
  fromPart: (day: string) => `from ${day}`,
  toPart: (day: string) => `to ${day}`,
  showing: (matching: number, total: number) => `Showing ${matching} of ${total}`,
  showingAll: (total: number) => `Showing all ${total}.`,
  showAll: (total: number) => `Show all ${total}`,
  noneHeadline: 'No entries match your filter.',
  hidden: (count: number) => (count === 1 ? '1 entry is hidden.' : `${count} entries are hidden.`),
} as const;

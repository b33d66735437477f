/** Words of the values of one test or measurement over time (M11). */
export const trendWords = {
  loading: 'Getting the values over time…',
  failed: 'The values over time cannot be shown. Close and open them again. Do not assume there are none.',
  none: 'There are not two values of this test to show over time.',
  newest: 'Newest value:',
  notForPatient:
    'Some of these values are marked “Do not share with patient or family”. Speak to the practice first.',
  onDay: (day: string) => `, ${day}`,
  chart: (title: string, unit: string, count: number, from: string, to: string) =>
    `Chart of ${title}${unit === '' ? '' : ` in ${unit}`}: ${count} values from ${from} to ${to}. The table beside it holds every value.`,
  chartTitle: 'Values over time',
  chartKey: 'Each mark is one recorded value. Nothing is drawn between them.',
  pairKey: 'Each line is one reading, from its lower to its upper value. Nothing is drawn between them.',
  notDrawn: (count: number) =>
    count === 1
      ? '1 value is not in the chart, because it has no date or is not a plain number. The table holds it.'
      : `${count} values are not in the chart, because they have no date or are not plain numbers. The table holds them.`,
  noChart: 'There are fewer than two values to draw. The table holds every value.',
  asRecorded: 'Values as recorded. Nothing was calculated from them.',
  leftOut: 'Values of the same test in other units are not shown here:',
  valueAxis: 'Value',
  unitNotRecorded: 'unit not recorded',
  date: 'Date',
  value: 'Value',
  range: 'Range',
  flag: 'Lab flag',
  flaggedBy: 'flagged by the laboratory',
  comment: 'Comment',
  status: 'Status',
} as const;

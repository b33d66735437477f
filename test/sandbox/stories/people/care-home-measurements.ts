import type { ObservationStory } from '../observation-story.ts';
import { bloodPressure, coded, measurement, type PressureCoding } from './story-terms.ts';

const weight = coded('27113001', 'Body weight');
const pulse = coded('78564009', 'Pulse rate');
const oxygen = coded('431314004', 'Peripheral oxygen saturation');

/** Half-yearly weights: a slow fall, a steeper one since 2024. */
const weights = [
  ['2018-04-11', '71.0'],
  ['2018-10-17', '70.4'],
  ['2019-04-10', '70.0'],
  ['2019-10-16', '68.9'],
  ['2020-09-23', '68.2'],
  ['2021-03-24', '66.50'],
  ['2021-10-06', '65.8'],
  ['2022-04-20', '65.0'],
  ['2022-10-12', '64.1'],
  ['2023-05-10', '63.2'],
  ['2023-11-15', '62.0'],
  ['2024-05-22', '60.4'],
  ['2024-11-13', '59.1'],
  ['2025-05-19', '58.50'],
] as const;

const pressures: readonly (readonly [string, string | undefined, string | undefined, PressureCoding?])[] = [
  ['2018-04-11', '162', '88'],
  ['2018-10-17', '154', '84'],
  ['2019-04-10', '148', '82', 'alternative'],
  ['2019-10-16', '150', '80', 'fallback'],
  ['2020-09-23', '146', '78'],
  ['2021-03-24', '152', undefined],
  ['2021-10-06', '144', '76', 'sitting'],
  ['2022-04-20', '140', '74'],
  ['2022-10-12', '138', '72', 'sitting'],
  ['2023-05-10', '136', '74'],
  ['2023-11-15', '132', '70', 'lying'],
  ['2024-05-22', undefined, '66', 'standing'],
  ['2024-11-13', '126', '68'],
];

/** The last visit measured lying and then standing. */
const lastPressures: readonly ObservationStory[] = [
  bloodPressure(
    'bp-lying-2025-05-19',
    ['128', '70'],
    { effective: '2025-05-19T15:44:00+01:00', performer: 'dr-mockridge', consultation: 'home-visit-2025' },
    'lying',
  ),
  bloodPressure(
    'bp-standing-2025-05-19',
    ['104', '62'],
    {
      effective: '2025-05-19T15:47:00+01:00',
      performer: 'dr-mockridge',
      consultation: 'home-visit-2025',
      comment: 'After three minutes of standing. Light-headed, no fall.',
    },
    'standing',
  ),
];

/** The visit that a measurement was made in, for those that have one. */
function visitOf(date: string): { readonly consultation?: string } {
  if (date === '2025-05-19') return { consultation: 'home-visit-2025' };
  return Number(date.slice(0, 4)) >= 2022 ? { consultation: `review-${date}` } : {};
}

/** Weight, blood pressure, pulse and oxygen over the years. */
export const careHomeMeasurements: readonly ObservationStory[] = [
  ...weights.map(([date, value]) =>
    measurement(`weight-${date}`, weight, [value, 'kg'], {
      effective: date,
      performer: 'sister-protoby',
      ...visitOf(date),
    }),
  ),
  ...pressures.map(([date, systolic, diastolic, coding]) =>
    bloodPressure(
      `bp-${date}`,
      [systolic, diastolic],
      { effective: date, performer: 'sister-protoby', ...visitOf(date) },
      coding,
    ),
  ),
  ...lastPressures,
  measurement('pulse-2022', pulse, ['88', '/min'], {
    effective: '2022-10-12',
    comment: 'Irregularly irregular',
    ...visitOf('2022-10-12'),
  }),
  measurement('pulse-2024', pulse, ['76', '/min'], { effective: '2024-11-13', ...visitOf('2024-11-13') }),
  measurement('pulse-2025', pulse, ['72', '/min'], {
    effective: '2025-05-19T15:44:00+01:00',
    ...visitOf('2025-05-19'),
  }),
  measurement('oxygen-2023', oxygen, ['95', '%'], { effective: '2023-01-18', comment: 'On air' }),
  measurement('oxygen-2025', oxygen, ['96', '%'], {
    effective: '2025-05-19T15:45:00+01:00',
    ...visitOf('2025-05-19'),
  }),
  measurement('height', coded('50373000', 'Body height measure'), ['157.0', 'cm'], { effective: '2011' }),
];

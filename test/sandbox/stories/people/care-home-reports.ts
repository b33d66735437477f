import type { GroupStory, ReportStory } from '../investigation-story.ts';
import { careHomeChestFilm, careHomeCulture } from './care-home-single-reports.ts';
import { coded, high, legacy, low, result } from './story-terms.ts';

const LABORATORY = 'testbury-laboratory';

/** Date, HbA1c: better with treatment, then rising. */
const sugars = [
  ['2018-04-13', '64'],
  ['2018-10-19', '61'],
  ['2019-04-12', '58'],
  ['2019-10-18', '55'],
  ['2020-09-25', '54'],
  ['2021-10-08', '52'],
  ['2022-10-14', '53'],
  ['2023-11-17', '57'],
  ['2024-05-24', '60'],
  ['2024-11-15', '63'],
] as const;

/** Date, sodium, potassium, urea, creatinine, eGFR. */
const kidneys = [
  ['2018-04-13', '139', '4.6', '7.0', '92', '54'],
  ['2018-10-19', '138', '4.5', '7.4', '95', '52'],
  ['2019-10-18', '140', '4.4', '7.9', '98', '50'],
  ['2020-09-25', '137', '4.7', '8.2', '104', '46'],
  ['2021-10-08', '138', '4.9', '8.8', '108', '44'],
  ['2022-10-14', '136', '4.8', '9.1', '112', '42'],
  ['2023-05-12', '135', '5.0', '9.6', '118', '39'],
  ['2023-11-17', '134', '5.1', '10.0', '121', '38'],
  ['2024-05-24', '133', '5.2', '10.9', '127', '36'],
  ['2024-11-15', '131', '5.4', '11.6', '134', '33'],
] as const;

const bloods = [
  ['2019-04-12', '121', '7.0', '262'],
  ['2021-10-08', '116', '6.4', '248'],
  ['2023-11-17', '109', '6.8', '231'],
  ['2024-11-15', '104', '9.20', '219'],
] as const;

const thyroids = [
  ['2020-09-25', '6.8', '12.1'],
  ['2022-10-14', '5.9', '12.8'],
  ['2025-03-28', '3.10', '14.0'],
] as const;

type Filing = NonNullable<ReportStory['filing']>[number];

const filed = (date: string, comment: string, by = 'dr-mockridge'): Filing => ({
  comment,
  filed: `${date}T18:05:00+00:00`,
  by,
});

function blood(key: string, date: string, groups: readonly GroupStory[], comment: string): ReportStory {
  return {
    key,
    issued: `${date}T14:20:00+00:00`,
    status: 'final',
    laboratory: LABORATORY,
    reportNumber: `TEST${date.replaceAll('-', '')}${key.slice(0, 3).toUpperCase()}`,
    specimens: [
      {
        key: 'blood',
        type: 'Venous blood',
        accession: `B${date.replaceAll('-', '')}`,
        collected: `${date}T09:10:00+00:00`,
        received: `${date}T11:45:00+00:00`,
      },
    ],
    groups,
    filing: [filed(date, comment)],
  };
}

const hba1c = sugars.map(([date, value]) =>
  blood(
    `hba1c-${date}`,
    date,
    [
      {
        key: 'group',
        term: legacy('Haemoglobin A1c'),
        results: [
          result(
            'hba1c',
            coded('1049301000000100', 'Haemoglobin A1c level - IFCC standardised'),
            [value, 'mmol/mol'],
            { low: '20', high: '41' },
            high,
          ),
        ],
      },
    ],
    Number(value) > 58 ? 'Above target, discuss at review' : 'Satisfactory, no action',
  ),
);

const renal = kidneys.map(([date, sodium, potassium, urea, creatinine, rate]) =>
  blood(
    `renal-${date}`,
    date,
    [
      {
        key: 'group',
        term: legacy('Urea and electrolytes'),
        comment: 'Slightly haemolysed; potassium may be affected.',
        results: [
          result(
            'sodium',
            coded('1000661000000107', 'Serum sodium level'),
            [sodium, 'mmol/L'],
            { low: '133', high: '146' },
            Number(sodium) < 133 ? low : undefined,
          ),
          result(
            'potassium',
            coded('1000651000000109', 'Serum potassium level'),
            [potassium, 'mmol/L'],
            { low: '3.5', high: '5.3' },
            Number(potassium) > 5.3 ? high : undefined,
          ),
          result('urea', legacy('Serum urea level'), [urea, 'mmol/L'], { low: '2.5', high: '7.8' }),
          result(
            'creatinine',
            coded('1000731000000107', 'Serum creatinine level'),
            [creatinine, 'umol/L'],
            { low: '45', high: '84' },
            high,
          ),
          {
            ...result(
              'egfr',
              coded('1011481000000105', 'Estimated glomerular filtration rate using CKD-EPI'),
              [rate, 'mL/min/1.73m2'],
              { text: '> 60' },
            ),
            comment: 'If this patient is of African-Caribbean origin the estimate may be low.',
          },
        ],
      },
    ],
    'Stable chronic kidney disease. Repeat as planned.',
  ),
);

const counts = bloods.map(([date, haemoglobin, white, platelets]) =>
  blood(
    `count-${date}`,
    date,
    [
      {
        key: 'group',
        term: legacy('Full blood count'),
        filing: [filed(date, 'Anaemia of chronic disease; ferritin normal last year.', 'sister-protoby')],
        results: [
          result(
            'haemoglobin',
            coded('1022431000000105', 'Haemoglobin estimation'),
            [haemoglobin, 'g/L'],
            { low: '115', high: '165', kind: 'Female adult' },
            Number(haemoglobin) < 115 ? low : undefined,
          ),
          result('white', coded('1022541000000102', 'Total white cell count'), [white, '10*9/L'], {
            low: '4.0',
            high: '11.0',
          }),
          result('platelets', coded('1022651000000100', 'Platelet count'), [platelets, '10*9/L'], {
            low: '150',
            high: '450',
          }),
        ],
      },
    ],
    'Noted',
  ),
);

const thyroid = thyroids.map(([date, stimulating, free]) =>
  blood(
    `thyroid-${date}`,
    date,
    [
      {
        key: 'group',
        term: legacy('Thyroid function test'),
        results: [
          result(
            'tsh',
            coded('1022791000000101', 'Serum TSH level'),
            [stimulating, 'mU/L'],
            { low: '0.27', high: '4.20' },
            Number(stimulating) > 4.2 ? high : undefined,
          ),
          result('t4', legacy('Serum free T4 level'), [free, 'pmol/L'], { low: '12.0', high: '22.0' }),
        ],
      },
    ],
    'On levothyroxine',
  ),
);

const lipidProfile = blood(
  'lipids-2022-04-22',
  '2022-04-22',
  [
    {
      key: 'group',
      term: legacy('Serum lipids'),
      results: [
        result('cholesterol', coded('1005671000000105', 'Serum cholesterol level'), ['4.0', 'mmol/L'], {
          text: '< 5',
        }),
        {
          key: 'triglycerides',
          term: legacy('Serum triglyceride levels'),
          value: { measured: { value: '0.50', unit: 'mmol/L', comparator: '<' } },
          ranges: [{ text: '< 1.7' }],
        },
      ],
    },
  ],
  'Fasting. Continue statin.',
);

const lipids: ReportStory = {
  ...lipidProfile,
  specimens: (lipidProfile.specimens ?? []).map((specimen) => ({ ...specimen, fasting: true })),
};

/** Thirty reports; HbA1c, kidney function, blood count and thyroid repeat over the years. */
export const careHomeReports: readonly ReportStory[] = [
  ...hba1c,
  ...renal,
  ...counts,
  ...thyroid,
  lipids,
  careHomeCulture,
  careHomeChestFilm,
];

import type { ReportStory } from '../investigation-story.ts';
import { coded, legacy } from './story-terms.ts';

/** The laboratory's table in text, columns aligned with blanks; interim, and nobody filed it. */
export const careHomeCulture: ReportStory = {
  key: 'culture-2025-05-20',
  issued: '2025-05-20T16:31:00+01:00',
  status: 'preliminary',
  laboratory: 'testbury-laboratory',
  reportNumber: 'TEST20250520MIC',
  category: 'Microbiology',
  conclusion: 'INTERIM REPORT. Final identification to follow.',
  specimens: [
    {
      key: 'urine',
      type: 'Catheter specimen of urine',
      accession: 'U20250520',
      collected: '2025-05-19T16:00:00+01:00',
      received: '2025-05-20T08:15:00+01:00',
      note: 'Container half full',
    },
  ],
  request: {
    requestedBy: 'dr-mockridge',
    authored: '2025-05-19',
    reason: 'New confusion, catheter in place',
    note: 'Allergic to penicillin',
  },
  groups: [
    {
      key: 'group',
      term: legacy('Urine culture'),
      comment: 'Catheter specimens often grow organisms without infection.',
      results: [
        {
          key: 'growth',
          term: legacy('Organism identified'),
          comment:
            'Escherichia coli         >10^5 cfu/ml\n\n                         (1)\nNitrofurantoin            S\nTrimethoprim              R\nCefalexin                 S\nAmoxicillin               R',
          interpretation: { code: 'A', words: 'Abnormal' },
        },
        { key: 'white-cells', term: legacy('Urine white cell count'), value: { text: '> 100 x 10^6/L' } },
      ],
    },
  ],
  consultation: 'home-visit-2025',
};

/** Two people filed it. */
export const careHomeChestFilm: ReportStory = {
  key: 'chest-2023-01-19',
  issued: '2023-01-19T12:00:00+00:00',
  status: 'final',
  category: 'Radiology',
  laboratory: 'testbury-hospital',
  conclusion:
    'Cardiomegaly. Small bilateral effusions. No consolidation.\nAppearances in keeping with heart failure.',
  codedDiagnosis: coded('84114007', 'Heart failure'),
  request: { term: legacy('Plain chest X-ray'), requestedBy: 'dr-mockridge', reason: 'Breathless' },
  results: [
    {
      key: 'film',
      term: legacy('Plain chest X-ray'),
      comment: 'Compared with the film of 2019.',
      effective: '2023-01-19',
    },
  ],
  filing: [
    { comment: 'Diuretic increased, see visit', filed: '2023-01-20T18:05:00+00:00', by: 'dr-mockridge' },
    { comment: 'Result told to the care home', filed: '2023-01-23T09:15:00+00:00', by: 'sister-protoby' },
  ],
  consultation: 'breathless-2023',
};

import type { ObservationStory } from '../observation-story.ts';
import { coded, legacy, measurement } from './story-terms.ts';

const frailty = legacy('Rockwood Clinical Frailty Scale');
const nutrition = legacy('Malnutrition universal screening tool score');

/** Uncategorised entries other than measurements: findings, scores, groups, a referral that came in. */
export const careHomeEntries: readonly ObservationStory[] = [
  {
    key: 'smoking-1998',
    term: coded('8517006', 'Ex-smoker'),
    effective: '1998-03-02',
    comment: 'Stopped 1979. 12 pack years.',
  },
  { key: 'smoking-2018', term: coded('8517006', 'Ex-smoker'), effective: '2018-04-11' },
  {
    key: 'alcohol-2018',
    term: coded('160573003', 'Alcohol intake'),
    effective: '2018-04-11',
    value: { measured: { value: '1', unit: 'units/week', approximate: true } },
    comment: 'A sherry on Sundays',
  },
  {
    key: 'mastectomy',
    term: coded('172043006', 'Simple mastectomy'),
    effective: '1996-11',
    bodySite: coded('80248007', 'Left breast structure'),
    comment: 'Laterality: Left\nNo blood pressure or needles in the left arm.',
  },
  { key: 'hip-surgery', term: legacy('Hemiarthroplasty of hip'), effective: '2020-02-08', comment: 'Right' },
  measurement('frailty-2022', frailty, ['5', 'score'], {
    effective: '2022-04-20',
    consultation: 'review-2022-04-20',
  }),
  measurement('frailty-2024', frailty, ['7', 'score'], {
    effective: '2024-11-13',
    comment: 'Severely frail; dependent for personal care',
    consultation: 'review-2024-11-13',
  }),
  measurement('must-2023', nutrition, ['1', 'score'], { effective: '2023-11-15' }),
  measurement('must-2025', nutrition, ['2', 'score'], {
    effective: '2025-05-19T15:50:00+01:00',
    comment: 'High risk: refer to dietitian, weigh weekly',
    consultation: 'home-visit-2025',
  }),
  {
    key: 'foot-check',
    term: legacy('Diabetic foot examination'),
    effective: '2024-05-22',
    members: ['foot-right', 'foot-left', 'foot-sensation'],
    membersLabel: 'Foot examination',
    consultation: 'review-2024-05-22',
  },
  {
    key: 'foot-right',
    term: legacy('Right foot pulses'),
    effective: '2024-05-22',
    value: { text: 'Dorsalis pedis present, posterior tibial not felt' },
    consultation: 'review-2024-05-22',
  },
  {
    key: 'foot-left',
    term: legacy('Left foot pulses'),
    effective: '2024-05-22',
    value: { text: 'Both present' },
    consultation: 'review-2024-05-22',
  },
  {
    key: 'foot-sensation',
    term: legacy('10g monofilament sensation'),
    effective: '2024-05-22',
    value: { coded: legacy('Sensation reduced') },
    interpretation: { code: 'A', words: 'Abnormal' },
    consultation: 'review-2024-05-22',
  },
  {
    key: 'falls-assessment',
    term: legacy('Multifactorial falls assessment'),
    effective: '2024-11-13',
    members: ['falls-count', 'falls-timed'],
    consultation: 'review-2024-11-13',
  },
  {
    key: 'falls-count',
    term: legacy('Number of falls in last year'),
    effective: '2024-11-13',
    value: { measured: { value: '4', comparator: '>=' } },
    consultation: 'review-2024-11-13',
  },
  {
    key: 'falls-timed',
    term: legacy('Timed up and go test'),
    effective: '2024-11-13',
    value: { absent: 'not-performed' },
    comment: 'Unable to stand without two helpers',
    consultation: 'review-2024-11-13',
  },
  {
    key: 'memory-score',
    term: legacy('Six item cognitive impairment test'),
    effective: '2019-06-19',
    value: { measured: { value: '18', unit: '/28' } },
    ranges: [{ high: '7', kind: 'Normal' }, { text: '8-9 probably significant; 10-28 significant' }],
    consultation: 'memory-2019',
  },
  {
    key: 'inbound-referral',
    term: legacy('Referral from ambulance service'),
    effective: '2024-09-02',
    components: [
      { term: { original: 'Referrer' }, value: { text: 'Testbury Ambulance Service (synthetic)' } },
      { term: { original: 'Reason' }, value: { text: 'Fall from bed, no injury, not conveyed' } },
      { term: { original: 'Outcome' }, value: { text: 'Refer to falls service' } },
    ],
    comment: 'Received by telephone',
  },
  {
    key: 'resuscitation',
    term: legacy('Not for attempted cardiopulmonary resuscitation'),
    effective: '2023-05-10',
    comment:
      'Discussed with Mrs Testgrove and her daughter. Form at the care home. Review if her wishes change.',
    performer: 'dr-mockridge',
    consultation: 'review-2023-05-10',
  },
  {
    key: 'attorney',
    term: legacy('Lasting power of attorney for health and welfare'),
    effective: '2021',
    comment: 'Daughter, Mrs J Testgrove-Mock',
  },
  {
    key: 'hearing',
    term: coded('15188001', 'Hearing loss'),
    comment: 'Aids in both ears; speak to her right',
  },
  { key: 'continence', term: legacy('Long-term urinary catheter in situ'), effective: '2023-08' },
  {
    key: 'skin',
    term: legacy('Waterlow pressure ulcer risk score'),
    effective: '2025-05-19T15:52:00+01:00',
    value: { measured: { value: '22' } },
    interpretation: { code: 'H', words: 'Very high risk' },
    ranges: [{ text: '< 10 not at risk' }, { low: '10', high: '14', kind: 'At risk' }],
    consultation: 'home-visit-2025',
  },
  {
    key: 'degraded-entry',
    term: { original: 'Cataract extraction both eyes (paper record 1994)', degraded: 'record-entry' },
    effective: '1994',
  },
  {
    key: 'peak-flow',
    term: legacy('Peak expiratory flow rate'),
    effective: '2012-02-14',
    value: { text: '180, 190, 185 L/min (three attempts)' },
  },
  {
    key: 'flu-risk',
    term: legacy('Seasonal influenza vaccination invitation'),
    effective: '2024-09-16',
    issued: '2024-09-16T08:00:00+01:00',
  },
  {
    key: 'carer-contact',
    term: legacy('Discussion with relative'),
    effective: '2024-11-14',
    comment: 'Daughter worried about the cost of private care. Asked that her mother is not told.',
    notForPatient: true,
  },
];

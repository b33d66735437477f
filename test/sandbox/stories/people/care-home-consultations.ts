import type { ConsultationStory, TopicStory } from '../consultation-story.ts';
import { careHomeReviews, careHomeVisit } from './care-home-visits.ts';

const DOCTOR = 'dr-mockridge';
const NURSE = 'sister-protoby';
const CLERK = 'clerk-trialworth';

const note = (text: string, key: readonly string[] = []): TopicStory => ({
  problems: key,
  items: [{ note: text }],
});

/** Twenty-seven consultations from 2011 on, the latest a draft, one without a date. */
export const careHomeConsultations: readonly ConsultationStory[] = [
  {
    key: 'surgery-2011',
    type: 'GP Surgery',
    started: '2011-08-06T10:30:00+01:00',
    clinician: DOCTOR,
    topics: [
      {
        problems: ['penicillin-problem'],
        items: [
          'allergy:penicillin',
          { note: 'Ambulance attended yesterday. Adrenaline auto-injector given.' },
        ],
      },
    ],
  },
  {
    key: 'chest-2012',
    type: 'GP Surgery',
    started: '2012-02-14T09:10:00+00:00',
    clinician: DOCTOR,
    topics: [
      {
        problems: ['chest-infection'],
        items: ['observation:peak-flow', { note: 'Productive cough, wheeze.' }],
      },
    ],
  },
  {
    key: 'fall-2014',
    type: 'Telephone consultation',
    started: '2014-03-11T16:02:00+00:00',
    clinician: NURSE,
    topics: [note('Slipped on ice, bruised wrist. Advice given.')],
  },
  {
    key: 'irregular-pulse-2015',
    type: 'GP Surgery',
    started: '2015-06-23T11:20:00+01:00',
    minutes: '12',
    clinician: DOCTOR,
    topics: [
      note('Palpitations for a month. Pulse irregular. ECG: atrial fibrillation.', ['atrial-fibrillation']),
    ],
  },
  {
    key: 'codeine-2016',
    type: 'Administration note',
    started: '2016-10-03T08:45:00+01:00',
    recordedBy: CLERK,
    topics: [note('Codeine entry ended at the request of Dr Mockridge.')],
  },
  {
    key: 'influenza-2017',
    type: 'Nurse clinic',
    started: '2017-10-10T10:05:00+01:00',
    clinician: NURSE,
    topics: [{ items: ['immunisation:influenza-2017-10-10'] }],
  },
  {
    key: 'new-patient-2018',
    type: 'New patient check',
    started: '2018-04-11T14:30:00+01:00',
    ended: '2018-04-11T14:50:00+01:00',
    clinician: NURSE,
    topics: [
      {
        headings: [
          { title: 'Social', items: ['observation:smoking-2018', 'observation:alcohol-2018'] },
          {
            title: 'Examination',
            items: ['observation:weight-2018-04-11', 'observation:bp-2018-04-11'],
          },
        ],
      },
    ],
  },
  {
    key: 'memory-2019',
    type: 'GP Surgery',
    started: '2019-06-19T09:40:00+01:00',
    minutes: '20',
    clinician: DOCTOR,
    topics: [
      {
        problems: ['dementia', 'depression'],
        items: [
          { note: 'Brought by daughter: repeats herself, lost on the way home twice.' },
          'observation:memory-score',
          'medicine:sertraline',
          'referral:memory-clinic',
          'document:memory-letter',
        ],
      },
    ],
  },
  {
    key: 'discharge-2020',
    type: 'Administration note',
    started: '2020-02-21T13:00:00+00:00',
    recordedBy: CLERK,
    topics: [{ problems: ['hip-fracture'], items: ['document:discharge-2020'] }],
  },
  {
    key: 'bones-2020',
    type: 'Telephone consultation',
    started: '2020-03-03T12:15:00+00:00',
    clinician: DOCTOR,
    topics: [{ problems: ['osteoporosis'], items: ['medicine:alendronic-acid', 'medicine:colecalciferol'] }],
  },
  {
    key: 'thyroid-2020',
    type: 'Telephone consultation',
    started: '2020-10-01T17:20:00+01:00',
    clinician: DOCTOR,
    topics: [{ problems: ['hypothyroidism'], items: ['report:thyroid-2020-09-25'] }],
  },
  {
    key: 'coronavirus-2021',
    type: 'Vaccination message',
    started: '2021-01-21T07:00:00+00:00',
    recordedBy: CLERK,
    topics: [{ items: ['immunisation:coronavirus-1'] }],
  },
  ...careHomeReviews,
  {
    key: 'breathless-2023',
    type: 'Home visit',
    started: '2023-01-18T16:30:00+00:00',
    minutes: '25',
    clinician: DOCTOR,
    topics: [
      {
        problems: ['heart-failure'],
        headings: [
          { title: 'Problem', items: [{ note: 'Breathless on lying flat, ankles swollen.' }] },
          { title: 'Examination', items: ['observation:oxygen-2023'] },
          {
            items: ['medicine:furosemide', 'report:chest-2023-01-19', 'referral:cardiology'],
          },
        ],
      },
    ],
  },
  {
    key: 'catheter-2023',
    type: 'Nurse visit',
    started: '2023-08-16T11:00:00+01:00',
    clinician: NURSE,
    topics: [{ problems: ['catheter'], items: ['observation:continence', 'medicine:leg-bags'] }],
  },
  {
    key: 'letter-2024-09',
    type: 'Administration note',
    started: '2024-09-02T11:25:00+01:00',
    recordedBy: CLERK,
    topics: [
      {
        problems: ['falls'],
        items: ['observation:inbound-referral', 'referral:falls', 'document:ambulance-sheet'],
      },
    ],
  },
  {
    key: 'relative-2024',
    type: 'Telephone call from relative',
    started: '2024-11-14T18:05:00+00:00',
    clinician: DOCTOR,
    topics: [
      {
        items: [
          'observation:carer-contact',
          { note: 'Social worker told. See correspondence.', notForPatient: true },
          'document:safeguarding',
        ],
      },
    ],
  },
  {
    key: 'pharmacist-2025',
    type: 'Medication review',
    started: '2025-03-31T13:00:00+01:00',
    clinician: NURSE,
    topics: [
      { problems: ['hypothyroidism'], items: ['medicine:levothyroxine-two', 'report:thyroid-2025-03-28'] },
    ],
  },
  {
    key: 'round-2025-04',
    type: 'Care home visit',
    started: '2025-04-28T10:30:00+01:00',
    clinician: NURSE,
    place: 'Meadow View Care Home',
    topics: [note('Weekly round. Nothing new. Staff to send weight chart.')],
  },
  careHomeVisit,
  {
    key: 'draft-2025-06',
    type: 'Telephone consultation',
    started: '2025-06-02T09:05:00+01:00',
    clinician: DOCTOR,
    draft: true,
    topics: [note('Culture: await final report. Confusion a little better today.')],
  },
  {
    key: 'undated',
    type: 'Note from paper record',
    recordedBy: CLERK,
    topics: [
      { items: [{ note: 'Summary card of 1994 scanned; cataracts, both eyes.' }, 'document:eye-letter'] },
    ],
  },
];

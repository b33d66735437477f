import type { ConsultationStory } from '../consultation-story.ts';
import type { ItemRef } from '../story-item.ts';

const DOCTOR = 'dr-mockridge';
const NURSE = 'sister-protoby';

/** Half-yearly visits of the nurse: the measurements of the day under Examination, and words. */
function review(date: string, history: string, plan: string, items: readonly ItemRef[]): ConsultationStory {
  return {
    key: `review-${date}`,
    type: 'Care home visit',
    started: `${date}T10:40:00+00:00`,
    ended: `${date}T11:10:00+00:00`,
    minutes: '30',
    clinician: NURSE,
    place: 'Meadow View Care Home',
    topics: [
      {
        headings: [
          { title: 'History', items: [{ note: history }] },
          { title: 'Examination', items },
          { title: 'Plan', items: [{ note: plan }] },
        ],
      },
    ],
  };
}

/** Six of them, from 2022 on. */
export const careHomeReviews: readonly ConsultationStory[] = [
  review('2022-04-20', 'Settled. Eating well, walks with a frame.', 'Continue. Bloods in October.', [
    'observation:weight-2022-04-20',
    'observation:bp-2022-04-20',
    'observation:frailty-2022',
  ]),
  review('2022-10-12', 'Annual review. No falls.', 'Influenza vaccination given today.', [
    'observation:weight-2022-10-12',
    'observation:bp-2022-10-12',
    'observation:pulse-2022',
    'immunisation:influenza-2022-10-12',
  ]),
  review('2023-05-10', 'More tired. Daughter present.', 'Advance care plan agreed, see form.', [
    'observation:weight-2023-05-10',
    'observation:bp-2023-05-10',
    'observation:resuscitation',
    'document:resuscitation-form',
    'diary:advance-care-plan',
  ]),
  review('2023-11-15', 'Appetite poor since September.', 'Fortified diet. Weigh monthly.', [
    'observation:weight-2023-11-15',
    'observation:bp-2023-11-15',
    'observation:must-2023',
  ]),
  review('2024-05-22', 'Diabetic review.', 'Podiatry asked for. Sugar rising, accept.', [
    'observation:weight-2024-05-22',
    'observation:bp-2024-05-22',
    'observation:foot-check',
    'observation:foot-right',
    'observation:foot-left',
    'observation:foot-sensation',
    'referral:podiatry-cancelled',
    'diary:diabetic-review',
  ]),
  review('2024-11-13', 'Four falls this year, all at night.', 'Lying and standing pressure by the doctor.', [
    'observation:weight-2024-11-13',
    'observation:bp-2024-11-13',
    'observation:pulse-2024',
    'observation:frailty-2024',
    'observation:falls-assessment',
    'observation:falls-count',
    'observation:falls-timed',
    'immunisation:influenza-2024',
    'diary:influenza-due',
  ]),
];

/** What was found and done at the visit of 19 May 2025: every kind of item in one consultation. */
export const careHomeVisit: ConsultationStory = {
  key: 'home-visit-2025',
  type: 'Home visit',
  started: '2025-05-19T15:40:00+01:00',
  ended: '2025-05-19T16:10:00+01:00',
  minutes: '30',
  clinician: DOCTOR,
  recordedBy: DOCTOR,
  others: [NURSE],
  place: 'Meadow View Care Home',
  topics: [
    {
      title: 'Confusion and falling weight',
      problems: ['dementia', 'catheter'],
      headings: [
        {
          title: 'History',
          items: [
            {
              note: 'Staff report three days of new confusion, worse in the evening.\nEating little. No fever.\n\nDaughter telephoned during the visit.',
            },
          ],
        },
        {
          title: 'Examination',
          items: [
            'observation:weight-2025-05-19',
            'observation:bp-lying-2025-05-19',
            'observation:bp-standing-2025-05-19',
            'observation:pulse-2025',
            'observation:oxygen-2025',
            'observation:must-2025',
            'observation:skin',
            { note: 'Chest clear. Abdomen soft. Catheter draining cloudy urine.' },
          ],
        },
        {
          title: 'Comment',
          items: [
            { note: 'Delirium, probably urinary. Postural drop: bisoprolol to be reviewed.' },
            { notSupplied: 'Care Plan items are not supported by the provider system.' },
          ],
        },
        {
          title: 'Medication',
          items: ['medicine:bisoprolol', 'issue:apixaban/issue-5'],
        },
        {
          title: 'Follow up',
          items: [
            'report:culture-2025-05-20',
            'referral:dietitian',
            'diary:weight-recheck',
            'document:care-home-chart',
            'document:dietitian-letter',
          ],
        },
      ],
    },
    {
      title: 'Heart failure',
      problems: ['heart-failure'],
      items: [{ note: 'No oedema. Weight at target.' }],
    },
  ],
};

import type { PatientStory } from '../patient-story.ts';
import type { StoryArea } from '../structured-ask.ts';
import { larkfieldStaff } from './larkfield-staff.ts';
import { localDrug } from './story-drugs.ts';
import { sampleAreas } from './sample-areas.ts';
import { weirStaff } from './weir-staff.ts';

const laterAreas: readonly StoryArea[] = [
  'immunisations',
  'uncategorised',
  'investigations',
  'referrals',
  'diary',
  'documents',
];

/** Problems and consultations stay on, so that their links show what is switched off. */
export const areasSwitchedOff: PatientStory = {
  id: 'areas-switched-off',
  nhsNumber: '9992600039',
  birthDate: '1978-05-30',
  displayName: 'Ms Beatrix Darkwell',
  note: 'The practice switched six areas off: empty lists with a warning; links say that items have been disabled',
  practiceOdsCode: 'T9P01',
  pds: { status: 'current' },
  name: { prefix: 'Ms', given: ['Beatrix'], family: 'Darkwell' },
  gender: 'female',
  addressLines: ['3 Breaker Street', 'Testbury'],
  postcode: 'ZZ99 1AM',
  staff: larkfieldStaff,
  allergies: [],
  medicines: [],
  ...sampleAreas('dr-mockridge'),
  switchedOff: laterAreas,
};

export const areasSwitchedOffWithoutLists: PatientStory = {
  id: 'areas-switched-off-without-lists',
  nhsNumber: '9992600144',
  birthDate: '1981-02-11',
  displayName: 'Mr Evan Unlisted-Test',
  note: 'Everything but allergies is switched off at the practice, and not even empty lists come',
  practiceOdsCode: 'T9P02',
  pds: { status: 'current' },
  name: { prefix: 'Mr', given: ['Evan'], family: 'Unlisted-Test' },
  gender: 'male',
  addressLines: ['4 Breaker Street', 'Sandbox Magna'],
  postcode: 'ZZ99 2BJ',
  staff: weirStaff,
  allergies: [
    {
      key: 'nickel',
      substance: { original: 'Nickel' },
      category: 'environment',
      recorded: '2006',
    },
  ],
  medicines: [
    {
      key: 'ibuprofen',
      drug: localDrug('Ibuprofen 400mg tablets'),
      kind: 'acute',
      status: 'completed',
      doses: [{ text: 'one three times a day' }],
      authorised: '2024-08-08',
    },
  ],
  ...sampleAreas('dr-sandboxe'),
  switchedOffWithoutList: [...laterAreas, 'medication', 'problems', 'consultations'],
};

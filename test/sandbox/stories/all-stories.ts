import type { PatientStory } from './patient-story.ts';
import { testNhsNumber } from './test-nhs-number.ts';

export const stories: readonly PatientStory[] = [
  {
    id: 'care-home-resident',
    nhsNumber: testNhsNumber(100),
    birthDate: '1934-02-17',
    displayName: 'Mrs Winifred Testgrove',
    note: 'stub',
    practiceOdsCode: 'T9P01',
    pds: { status: 'current' },
    name: { prefix: 'Mrs', given: ['Winifred', 'May'], family: 'Testgrove' },
    gender: 'female',
    addressLines: ['Meadow View', '1 Meadow Lane', 'Testbury'],
    postcode: 'ZZ99 9ZZ',
    staff: [],
    allergies: [],
    medicines: [],
  },
];

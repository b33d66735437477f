import type { PatientStory } from '../patient-story.ts';
import { larkfieldStaff } from './larkfield-staff.ts';

export const practiceDiffers: PatientStory = {
  id: 'practice-differs',
  nhsNumber: '9991664033',
  birthDate: '1987-01-31',
  displayName: 'Miss Katharine Otherwise',
  note: 'The practice holds another given name and names another practice than PDS does',
  practiceOdsCode: 'T9P01',
  pds: { status: 'current' },
  name: { prefix: 'Miss', given: ['Katharine'], family: 'Otherwise' },
  gender: 'female',
  addressLines: ['14 Discrepancy Hill', 'Testbury'],
  postcode: 'ZZ99 1AH',
  telephone: '01632 960142',
  practiceRecord: { given: ['Catrin'], managingOdsCode: 'T9P04' },
  staff: larkfieldStaff,
  allergies: [
    {
      key: 'cat',
      substance: { snomed: { code: '232347008', display: 'Dander (animal) allergy' } },
      category: 'environment',
      recorded: '2015-10-02',
    },
  ],
  medicines: [],
};

import type { PatientStory } from '../patient-story.ts';
import { careHomeAllergies } from './care-home-allergies.ts';
import { careHomeOtherMedicines } from './care-home-other-medicines.ts';
import { careHomeRepeats } from './care-home-repeats.ts';
import { larkfieldStaff } from './larkfield-staff.ts';

export const careHomeResident: PatientStory = {
  id: 'care-home-resident',
  nhsNumber: '9990001049',
  birthDate: '1934-02-17',
  displayName: 'Mrs Winifred Testgrove',
  note: 'Care-home resident with thirty medicines of every kind and allergies of several kinds',
  practiceOdsCode: 'T9P01',
  pds: { status: 'current' },
  name: { prefix: 'Mrs', given: ['Winifred', 'May'], family: 'Testgrove' },
  gender: 'female',
  addressLines: ['Meadow View Care Home', '12 Sample Lane', 'Testbury'],
  postcode: 'ZZ99 3VZ',
  telephone: '01632 960112',
  staff: larkfieldStaff,
  allergies: careHomeAllergies,
  medicines: [...careHomeRepeats, ...careHomeOtherMedicines],
  problems: [
    {
      key: 'atrial-fibrillation',
      term: { snomed: { code: '49436004', display: 'Atrial fibrillation' } },
      significance: 'major',
      status: 'active',
      onset: '2015-06',
      recorded: '2015-06-23',
      medicines: ['apixaban', 'bisoprolol'],
    },
  ],
  consultations: [
    {
      key: 'surgery-2011',
      type: 'GP Surgery',
      started: '2011-08-06T10:30:00+01:00',
      clinician: 'dr-mockridge',
    },
    {
      key: 'home-visit-2025',
      type: 'Home visit',
      started: '2025-05-19T15:40:00+01:00',
      clinician: 'dr-mockridge',
    },
  ],
};

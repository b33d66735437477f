import type { PatientStory } from '../patient-story.ts';
import { orchardQuayStaff } from './orchard-quay-staff.ts';
import { dictionaryDrug } from './story-drugs.ts';

export const medicinesSwitchedOff: PatientStory = {
  id: 'medicines-switched-off',
  nhsNumber: '9990872139',
  birthDate: '1948-11-11',
  displayName: 'Mr Cuthbert Offley',
  note: 'The practice switched medicines off: an empty list with a warning, though medicines are held',
  practiceOdsCode: 'T9P03',
  pds: { status: 'current' },
  name: { prefix: 'Mr', given: ['Cuthbert'], family: 'Offley' },
  gender: 'male',
  addressLines: ['9 Switch Lane', 'Testport'],
  postcode: 'ZZ99 3CF',
  staff: orchardQuayStaff.filter((staff) => staff.organisation === undefined),
  allergies: [
    {
      key: 'penicillin',
      substance: { snomed: { code: '91936005', display: 'Allergy to penicillin' } },
      category: 'medication',
      recorded: '1970',
    },
  ],
  medicines: [
    {
      key: 'atorvastatin',
      drug: dictionaryDrug('320030001', 'Atorvastatin 20mg tablets'),
      kind: 'repeat',
      status: 'active',
      doses: [{ text: 'One at night' }],
      quantity: { value: '28', unit: 'tablet' },
      authorised: '2025-01-13',
      issuesMade: 2,
    },
  ],
  switchedOff: ['medication'],
};

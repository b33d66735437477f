import type { PatientStory } from '../patient-story.ts';
import { orchardQuayStaff, orchardQuayOrganisations } from './orchard-quay-staff.ts';

export const nothingRecorded: PatientStory = {
  id: 'nothing-recorded',
  nhsNumber: '9990238618',
  birthDate: '2001-04-23',
  displayName: 'Mx Robin Blankley',
  note: 'Empty lists for every area: nothing recorded, which is not "none known"',
  practiceOdsCode: 'T9P03',
  pds: { status: 'current' },
  name: { prefix: 'Mx', given: ['Robin'], family: 'Blankley' },
  gender: 'other',
  addressLines: ['17 Specimen Wharf', 'Testport'],
  postcode: 'ZZ99 3CD',
  staff: orchardQuayStaff,
  organisations: orchardQuayOrganisations,
  allergies: [],
  medicines: [],
};

import type { PatientStory } from '../patient-story.ts';
import { careHomeAllergies } from './care-home-allergies.ts';
import { careHomeConsultations } from './care-home-consultations.ts';
import { careHomeEntries } from './care-home-entries.ts';
import { careHomeConsents, careHomeImmunisations } from './care-home-immunisations.ts';
import { careHomeMeasurements } from './care-home-measurements.ts';
import { careHomeOtherMedicines } from './care-home-other-medicines.ts';
import { careHomeDiary, careHomeDocuments, careHomeReferrals } from './care-home-planned.ts';
import { careHomeProblems } from './care-home-problems.ts';
import { careHomeRepeats } from './care-home-repeats.ts';
import { careHomeReports } from './care-home-reports.ts';
import { larkfieldStaff } from './larkfield-staff.ts';

export const careHomeResident: PatientStory = {
  id: 'care-home-resident',
  nhsNumber: '9990001049',
  birthDate: '1934-02-17',
  displayName: 'Mrs Winifred Testgrove',
  note: 'Care-home resident: thirty medicines of every kind, allergies of several kinds, a full record in every area',
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
  organisations: [
    { key: 'testbury-hospital', name: 'Testbury Hospital (synthetic)', odsCode: 'T9H91' },
    { key: 'testbury-laboratory', name: 'Testbury Hospital Pathology (synthetic)', odsCode: 'T9H92' },
    { key: 'memory-service', name: 'Testbury Memory Service (synthetic)' },
    { key: 'falls-service', name: 'Testbury Falls Service (synthetic)' },
  ],
  problems: careHomeProblems,
  consultations: careHomeConsultations,
  immunisations: careHomeImmunisations,
  consents: careHomeConsents,
  reports: careHomeReports,
  observations: [...careHomeMeasurements, ...careHomeEntries],
  referrals: careHomeReferrals,
  diary: careHomeDiary,
  documents: careHomeDocuments,
};

import type { PatientStory, PdsStory } from '../patient-story.ts';
import { larkfieldStaff } from './larkfield-staff.ts';

type Identity = Pick<
  PatientStory,
  'id' | 'nhsNumber' | 'birthDate' | 'displayName' | 'note' | 'name' | 'gender'
>;

/** Someone with a small record, for what PDS can hold otherwise than expected; the practice has the right date of birth. */
function held(identity: Identity, pds: PdsStory): PatientStory {
  return {
    ...identity,
    practiceOdsCode: 'T9P01',
    pds,
    practiceRecord: { birthDate: identity.birthDate },
    addressLines: ['8 Register Row', 'Testbury'],
    postcode: 'ZZ99 1AL',
    telephone: '01632 960121',
    staff: larkfieldStaff,
    allergies: [
      {
        key: 'penicillin',
        substance: { snomed: { code: '91936005', display: 'Allergy to penicillin' } },
        category: 'medication',
        recorded: '2011-05-17',
      },
    ],
    medicines: [],
  };
}

/** One person for each case of the verification rule and of names (GPC-CORE02, integration.md 1.4, 4.3). */
export const demographicCases: readonly PatientStory[] = [
  held(
    {
      id: 'death-removed',
      nhsNumber: '9990242003',
      birthDate: '1947-08-19',
      displayName: 'Mr Lazarus Stillwell',
      note: 'A death notification was taken back: alive, an ordinary record',
      name: { prefix: 'Mr', given: ['Lazarus'], family: 'Stillwell' },
      gender: 'male',
    },
    { status: 'current', deathRemoved: true },
  ),
  held(
    {
      id: 'birth-date-partial',
      nhsNumber: '9990243107',
      birthDate: '1952-06-14',
      displayName: 'Mrs Amara Halfdate',
      note: 'PDS holds year and month of birth only: passes with the name (two of three parts)',
      name: { prefix: 'Mrs', given: ['Amara'], family: 'Halfdate' },
      gender: 'female',
    },
    { status: 'current', birthDate: '1952-06' },
  ),
  held(
    {
      id: 'birth-date-one-part-differs',
      nhsNumber: '9990244200',
      birthDate: '1949-02-13',
      displayName: 'Mr Kenneth Oneoff',
      note: 'PDS holds another day of birth: passes with the name (two of three parts)',
      name: { prefix: 'Mr', given: ['Kenneth'], family: 'Oneoff' },
      gender: 'male',
    },
    { status: 'current', birthDate: '1949-02-18' },
  ),
  held(
    {
      id: 'birth-date-differs',
      nhsNumber: '9990245304',
      birthDate: '1960-04-05',
      displayName: 'Miss Daphne Misdate',
      note: 'PDS holds day and month of birth the other way round: does not pass',
      name: { prefix: 'Miss', given: ['Daphne'], family: 'Misdate' },
      gender: 'female',
    },
    { status: 'current', birthDate: '1960-05-04' },
  ),
  held(
    {
      id: 'several-names',
      nhsNumber: '9990246408',
      birthDate: '1985-09-09',
      displayName: 'Mrs Josephine Manynames',
      note: 'A former, a temporary and the usual name on PDS, the usual one last',
      name: { prefix: 'Mrs', given: ['Josephine', 'Ann'], family: 'Manynames' },
      gender: 'female',
    },
    {
      status: 'current',
      otherNames: [
        { use: 'old', prefix: 'Miss', given: ['Josephine'], family: 'Formerly' },
        { use: 'temp', given: ['Jo'], family: 'Fornow' },
      ],
    },
  ),
];

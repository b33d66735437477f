import type { PatientStory, PdsStory } from '../patient-story.ts';
import { larkfieldStaff } from './larkfield-staff.ts';

type Identity = Pick<
  PatientStory,
  'id' | 'nhsNumber' | 'birthDate' | 'displayName' | 'note' | 'name' | 'gender'
>;

/** A person whom the gate turns away: one allergy is held, so that a leak would show. */
export function refused(identity: Identity, pds: PdsStory, practiceOdsCode = 'T9P01'): PatientStory {
  return {
    ...identity,
    practiceOdsCode,
    pds,
    addressLines: ['6 Gatehouse Way', 'Testbury'],
    postcode: 'ZZ99 1AJ',
    telephone: '01632 960199',
    staff: larkfieldStaff,
    allergies: [
      {
        key: 'must-not-show',
        substance: { original: 'Allergy that must not show before the gate' },
        category: 'environment',
        recorded: '2020-02-20',
      },
    ],
    medicines: [],
  };
}

/** One person for each reason to refuse before Spine is asked (integration.md 1.4, 4.3). */
export const refusedByGate: readonly PatientStory[] = [
  refused(
    {
      id: 'restricted',
      nhsNumber: '9991109706',
      birthDate: '1995-05-25',
      displayName: 'Ms Ada Hushworth',
      note: 'Restricted on PDS: no address, telephone or practice; access refused',
      name: { prefix: 'Ms', given: ['Ada'], family: 'Hushworth' },
      gender: 'female',
    },
    { status: 'restricted', confidentiality: 'R' },
  ),
  refused(
    {
      id: 'very-restricted',
      nhsNumber: '9991822410',
      birthDate: '1968-09-12',
      displayName: 'Mr Silas Hushworth',
      note: 'Confidentiality V on PDS: treated as restricted',
      name: { prefix: 'Mr', given: ['Silas'], family: 'Hushworth' },
      gender: 'male',
    },
    { status: 'restricted', confidentiality: 'V' },
  ),
  refused(
    {
      id: 'deceased',
      nhsNumber: '9991188894',
      birthDate: '1929-03-14',
      displayName: 'Mr Horace Lateby',
      note: 'Died on 2 March 2025, formally notified',
      name: { prefix: 'Mr', given: ['Horace'], family: 'Lateby' },
      gender: 'male',
    },
    { status: 'deceased', died: '2025-03-02T00:00:00+00:00', notification: 'formal' },
  ),
  refused(
    {
      id: 'deceased-recently',
      nhsNumber: '9990231028',
      birthDate: '1931-10-02',
      displayName: 'Mrs Ivy Lateby',
      note: 'Died ten days ago, formally notified: HTML may still be served, structured not',
      name: { prefix: 'Mrs', given: ['Ivy'], family: 'Lateby' },
      gender: 'female',
    },
    { status: 'deceased', died: { daysAgo: 10 }, notification: 'formal' },
  ),
  refused(
    {
      id: 'deceased-informal',
      nhsNumber: '9990232105',
      birthDate: '1938-01-20',
      displayName: 'Mr Stanley Lateby',
      note: 'Death notified informally only, last year: refused alike',
      name: { prefix: 'Mr', given: ['Stanley'], family: 'Lateby' },
      gender: 'male',
    },
    { status: 'deceased', died: '2025-01-11', notification: 'informal' },
  ),
  refused(
    {
      id: 'unverified',
      nhsNumber: '9990233217',
      birthDate: '1963-11-05',
      displayName: 'Mr Basil Unproven',
      note: 'The number is present but was not traced: refused',
      name: { prefix: 'Mr', given: ['Basil'], family: 'Unproven' },
      gender: 'male',
    },
    { status: 'unverified', verification: '02' },
  ),
  refused(
    {
      id: 'practice-not-in-directory',
      nhsNumber: '9990234302',
      birthDate: '1971-03-30',
      displayName: 'Ms Petra Nowhere',
      note: 'Registered at a practice that the directory does not know',
      name: { prefix: 'Ms', given: ['Petra'], family: 'Nowhere' },
      gender: 'female',
    },
    { status: 'current' },
    'T9P05',
  ),
  refused(
    {
      id: 'no-practice',
      nhsNumber: '9991426469',
      birthDate: '1976-07-04',
      displayName: 'Mr Fergus Wanderby',
      note: 'Moved to Scotland: no registered practice in England',
      name: { prefix: 'Mr', given: ['Fergus'], family: 'Wanderby' },
      gender: 'male',
    },
    { status: 'no-practice', exitCode: 'SCT', exitReason: 'Transferred to Scotland' },
  ),
  refused(
    {
      id: 'invalidated',
      nhsNumber: '9991584846',
      birthDate: '1980-08-08',
      displayName: 'Mrs Olive Voidley',
      note: 'The number was invalidated: PDS answers that it must not be used',
      name: { prefix: 'Mrs', given: ['Olive'], family: 'Voidley' },
      gender: 'female',
    },
    { status: 'invalidated' },
  ),
  refused(
    {
      id: 'practice-without-gp-connect',
      nhsNumber: '9991505652',
      birthDate: '1944-04-04',
      displayName: 'Mrs Mabel Unconnect',
      note: 'Registered at a practice whose system has no structured record service',
      name: { prefix: 'Mrs', given: ['Mabel'], family: 'Unconnect' },
      gender: 'female',
    },
    { status: 'current' },
    'T9P04',
  ),
];

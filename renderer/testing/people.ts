import type { OpenedRecord, SessionState } from '../../shared/contract/contract.ts';
import type { TracedPerson } from '../../shared/contract/person.ts';

/** Synthetic staff. */
const staff = [
  { id: 'nurse-1', displayName: 'Grace Okafor', roleName: 'Registered nurse' },
  { id: 'manager-1', displayName: 'Tomasz Lewandowski', roleName: 'Care home manager' },
  { id: 'carer-1', displayName: 'Priya Nair', roleName: 'Senior carer' },
] as const;

export const signedOutSession: SessionState = {
  status: 'signed-out',
  environment: { kind: 'sandbox', name: 'Local sandbox' },
  organisation: { odsCode: 'T9C01', name: 'Meadow View Care Home (synthetic)' },
  staff: [...staff],
  idleLockSeconds: 600,
};

export const signedInSession: SessionState = { ...signedOutSession, status: 'signed-in', user: staff[0] };

export const lockedSession: SessionState = {
  ...signedInSession,
  status: 'locked',
  staff: [staff[0]],
  notice: 'locked',
};

/** A synthetic person; the number is from the test range. */
export const tracedPerson: TracedPerson = {
  openingId: '7c6f3f0e-6f0a-4c55-9a0e-6a1c1f8d2b11',
  nhsNumber: '9990000018',
  name: { family: 'Harrowgate', given: ['Margaret', 'Anne'], prefix: ['Mrs'] },
  preferredName: 'Maggie',
  birthDate: '1945-07-14',
  gender: 'female',
  address: ['Meadow View Care Home', '18 Orchard Lane', 'Ipswich', 'Northshire', 'ns338kr'],
  phones: [
    { use: 'home', value: '01632960123' },
    { use: 'mobile', value: '07700900123' },
  ],
  practice: { odsCode: 'T9P01', name: 'Orchard Lane Surgery (synthetic)' },
  tracedAt: '2026-11-23T14:03:00Z',
};

/** One opening of that person's record, retrieved at 14:05. */
export const openedRecord: OpenedRecord = {
  openingId: tracedPerson.openingId,
  traceId: '1b4e28ba-2fa1-41d2-883f-0016d3cca427',
  retrievedAt: '2026-11-23T14:05:00Z',
  practiceOdsCode: 'T9P01',
  bodyUrl: 'app://bedside/body/0123456789abcdef',
  bodyBytes: 48_211,
  requested: { plan: 'A', areas: ['allergies', 'medicines'] },
};

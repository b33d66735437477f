import { clinicalAreaIds, htmlSections } from '../../shared/contract/areas.ts';
import type { OpenedRecord } from '../../shared/contract/contract.ts';
import type { RecordAsk } from '../../shared/contract/record-ask.ts';
import type { TracedPerson } from '../../shared/contract/person.ts';
import type { SessionState, SignedInUser } from '../../shared/contract/session.ts';

/** A registered nurse with the full tier. */
export const nurse: SignedInUser = {
  id: 'nia.testwell',
  displayName: 'Nia Testwell',
  roleName: 'Registered nurse',
  signedInBy: 'local',
  tier: 'full',
  duties: [],
  registration: { body: 'NMC', number: '99A0000E' },
  failedSignInsSince: 0,
};

/** A care home manager: restricted tier, and the administrator's duty. */
export const careManager: SignedInUser = {
  id: 'graham.samplewood',
  displayName: 'Graham Samplewood',
  roleName: 'Care home manager',
  signedInBy: 'local',
  tier: 'restricted',
  duties: ['administrator'],
  failedSignInsSince: 0,
};

/** Opens no record; looks after the access log. */
export const privacyOfficer: SignedInUser = {
  id: 'iris.ledgerwood',
  displayName: 'Iris Ledgerwood',
  roleName: 'Privacy officer',
  signedInBy: 'local',
  tier: 'none',
  duties: ['privacy-officer'],
  failedSignInsSince: 0,
};

export const signedOutSession: SessionState = {
  status: 'signed-out',
  environment: { kind: 'sandbox', name: 'Local sandbox' },
  organisation: { odsCode: 'T9C01', name: 'Meadow View Care Home (synthetic)' },
  signIn: { cis2: true, local: true },
  idleLockSeconds: 600,
  keeping: 'kept',
};

export const signedInSession: SessionState = {
  ...signedOutSession,
  status: 'signed-in',
  user: nurse,
  view: { areas: [...clinicalAreaIds], htmlSections: [...htmlSections], policyVersion: '1' },
};

/** A care home manager's session: three areas, and the set-up. */
export const restrictedSession: SessionState = {
  ...signedInSession,
  user: careManager,
  view: {
    areas: ['allergies', 'medicines', 'immunisations'],
    htmlSections: ['SUM', 'ALL', 'MED', 'IMM'],
    policyVersion: '1',
  },
};

/** A privacy officer's session: no record, the access log and the alerts. */
export const officerSession: SessionState = {
  ...signedInSession,
  user: privacyOfficer,
  view: { areas: [], htmlSections: [], policyVersion: '1' },
  openAlerts: 2,
};

export const lockedSession: SessionState = {
  ...signedOutSession,
  status: 'locked',
  user: nurse,
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

/** The answer of plan A to an opening of that person's record, retrieved at 14:05. */
export const openedRecord: OpenedRecord = {
  openingId: tracedPerson.openingId,
  traceId: '1b4e28ba-2fa1-41d2-883f-0016d3cca427',
  retrievedAt: '2026-11-23T14:05:00Z',
  practiceOdsCode: 'T9P01',
  bodyUrl: 'app://bedside/body/0123456789abcdef',
  bodyBytes: 48_211,
  requested: {
    plan: 'A',
    areas: [
      { area: 'allergies', range: { kind: 'all' } },
      { area: 'medicines', range: { kind: 'all' } },
      { area: 'immunisations', range: { kind: 'all' } },
    ],
  },
};

/** The answer to one more request of the same opening, with a trace id and a body of its own. */
export function fetchedRecord(ask: RecordAsk, changes: Partial<OpenedRecord> = {}): OpenedRecord {
  const area = ask.plan === 'B' ? 'problems' : ask.plan === 'C' ? 'consultations' : ask.plan;
  const range = 'range' in ask ? ask.range : ({ kind: 'all' } as const);
  return {
    ...openedRecord,
    traceId: crypto.randomUUID(),
    bodyUrl: `app://bedside/body/${ask.plan}`,
    requested: { plan: ask.plan, areas: [{ area, range }] },
    ...changes,
  };
}

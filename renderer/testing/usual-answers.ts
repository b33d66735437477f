import type { AuditEntry, AuditPage, PrivacyAlert } from '../../shared/contract/audit.ts';
import type { Outcome } from '../../shared/contract/errors.ts';
import type { ImportResult, SetupState } from '../../shared/contract/setup.ts';
import type { FakeAnswers } from './fake-answers.ts';
import { fetchedRecord, openedRecord, signedInSession, signedOutSession, tracedPerson } from './people.ts';

/** One entry of the trail; a test changes what it is about. */
export function auditEntry(changes: Partial<AuditEntry> = {}): AuditEntry {
  return {
    seq: 7,
    at: '2026-11-23T14:05:00Z',
    event: 'record-open',
    outcome: 'success',
    user: {
      id: 'nia.testwell',
      name: 'Nia Testwell',
      roleName: 'Registered nurse',
      sdsUserId: 'UNK',
      sdsRoleProfileId: 'UNK',
      tier: 'full',
      authentication: 'local',
      sessionId: 'sitting-1',
    },
    organisation: { odsCode: 'T9C01', name: 'Meadow View Care Home (synthetic)' },
    device: { installationId: 'installation-1', hostName: 'desk-1', appVersion: '0.1.0' },
    patient: { nhsNumber: tracedPerson.nhsNumber },
    accessId: tracedPerson.openingId,
    purpose: { kind: 'person-agreed' },
    ...changes,
  };
}

/** One page of the register with one entry and a whole chain. */
export const auditPage: AuditPage = {
  entries: [auditEntry()],
  matching: 1,
  exportFolder: '/home/nia/Bedside exports',
  chain: { entries: 7, whole: true },
};

/** An open alert; a test changes what it is about. */
export function privacyAlert(changes: Partial<PrivacyAlert> = {}): PrivacyAlert {
  return {
    accessId: tracedPerson.openingId,
    kind: 'alert',
    cause: 'cannot-be-asked',
    raisedAt: '2026-11-23T14:05:00Z',
    userName: 'Nia Testwell',
    roleName: 'Registered nurse',
    nhsNumber: tracedPerson.nhsNumber,
    practiceOdsCode: 'T9P01',
    why: 'asleep after a fall',
    ...changes,
  };
}

/** A set-up in which nothing has been done yet. */
export const emptySetup: SetupState = {
  empty: true,
  keychain: 'ready',
  hosts: [],
  credentials: { signingKey: false, apiKeys: false, damaged: false },
  accounts: [],
  modes: { localAccounts: false, applicationRestrictedPds: false, reauthentication: 'prompt' },
  missing: ['environment', 'organisation', 'credentials', 'policy', 'privacy-officer', 'sign-in'],
  readOnly: false,
};

/** What main answers when a test says nothing else: everything goes well. */
export function usualAnswers(): FakeAnswers {
  const done: Outcome<null> = { ok: true, value: null };
  const taken: Outcome<ImportResult> = { ok: true, value: { accepted: true } };
  const signedIn = { ok: true, value: signedInSession } as const;
  return {
    'session.state': { ok: true, value: signedOutSession },
    'session.signIn': signedIn,
    'session.cancelSignIn': done,
    'session.chooseRole': signedIn,
    'session.changePassword': signedIn,
    'session.acceptTerms': signedIn,
    'session.signOut': done,
    'session.lock': done,
    'session.unlock': signedIn,
    'session.stayActive': done,
    'person.find': { ok: true, value: tracedPerson },
    'person.leave': done,
    'person.stopSearch': done,
    'record.open': { ok: true, value: openedRecord },
    'record.fetch': ({ ask }) => ({ ok: true, value: fetchedRecord(ask) }),
    'record.verdict': done,
    'record.decide': done,
    'record.showArea': done,
    'record.cancel': done,
    'record.close': done,
    'audit.search': { ok: true, value: auditPage },
    'audit.verify': { ok: true, value: auditPage.chain },
    'audit.export': { ok: true, value: { file: `${auditPage.exportFolder}/access-log.csv`, entries: 1 } },
    'alerts.list': { ok: true, value: [privacyAlert()] },
    'alerts.close': done,
    'setup.state': { ok: true, value: emptySetup },
    'setup.begin': taken,
    'setup.importProfile': taken,
    'setup.saveOrganisation': taken,
    'setup.importCredentials': taken,
    'setup.importPlatformKeys': taken,
    'setup.wipeCredentials': taken,
    'setup.importPolicy': taken,
    'setup.addAccount': taken,
    'setup.changeAccount': taken,
    'setup.saveModes': taken,
    'setup.saveCollector': taken,
    'setup.checkConnection': { ok: true, value: [] },
  };
}

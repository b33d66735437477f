import { vi } from 'vitest';
import type { Outcome } from '../../../shared/contract/errors.ts';
import type { ChainReport, PrivacyAlert } from '../../../shared/contract/audit.ts';
import type { TracedPerson } from '../../../shared/contract/person.ts';
import type { Proof, SessionState } from '../../../shared/contract/session.ts';
import { createRefuse } from '../../access/refusal.ts';
import {
  addStaff,
  createMemoryFile,
  openFakeAccounts,
  password,
  policy,
} from '../../access/testing/staff-fakes.ts';
import type { RolePolicy } from '../../access/role-policy.ts';
import { wallClock } from '../../access/wall-clock.ts';
import type { NewAuditEntry } from '../../audit/audit-trail.ts';
import type { OpenedAuditTrail } from '../../audit/open-audit-trail.ts';
import type { GpRecordSource } from '../../gpconnect/gp-record-source.ts';
import type { Installation } from '../../setup/open-installation.ts';
import type { SetUp } from '../../setup/set-up.ts';
import { createUseCases } from '../use-cases.ts';

export const traced: Omit<TracedPerson, 'openingId'> = {
  nhsNumber: '9990000018',
  name: { family: 'Sample', given: ['Edith'], prefix: ['Mrs'] },
  birthDate: '1938-02-01',
  gender: 'female',
  address: [],
  phones: [],
  practice: { odsCode: 'A20047' },
  tracedAt: '2026-11-23T02:00:00.000Z',
};
export const question = { nhsNumber: '9990000018', dateOfBirth: '1938-02-01' };
export const nurse = { way: 'local', userName: 'nia.testwell', password } as const;
export const officer = { ...nurse, userName: 'iris.ledgerwood' } as const;
export const environment = { kind: 'sandbox', name: 'Local sandbox' } as const;
export const organisation = { odsCode: 'T9C01', name: 'Meadow View Care Home (synthetic)' };
export const openingId = '22222222-2222-4222-8222-222222222222';
const randomId = (): string => openingId;

export const readySetUp: SetUp = {
  readOnly: true,
  signInHint: 'Synthetic staff',
  environmentFile: () => ({
    ...environment,
    version: 1,
    tokenUrl: 'https://127.0.0.1:1/token',
    pdsBaseUrl: 'https://127.0.0.1:1/pds',
    sdsBaseUrl: 'https://127.0.0.1:1/sds',
    sspBaseUrl: 'https://127.0.0.1:1/',
    nationalTrust: 'spine-roots',
    identifierSystems: { installation: 'https://i.example.test', user: 'https://u.example.test' },
    limits: { connectSeconds: 1, headersSeconds: 1, wholeSeconds: 1, bodyMegabytes: 1 },
  }),
  organisation: () => organisation,
  supplierOdsCode: () => 'T9S01',
  endpointFqdn: () => 'viewer.t9c01.sim.test',
  policy: () => policy,
  modes: () => ({ localAccounts: true, applicationRestrictedPds: true, reauthentication: 'prompt' }),
  collector: () => undefined,
  profile: () => undefined,
};

/** An access of the nurse's that the privacy officer has to look at. */
export const openAlert: PrivacyAlert = {
  accessId: 'a-1',
  kind: 'alert',
  cause: 'cannot-be-asked',
  raisedAt: '2026-11-23T02:00:00.000Z',
  userId: 'nia.testwell',
  userName: 'Nia Testwell',
  roleName: 'Registered nurse',
  nhsNumber: '9990000018',
};

/** A trail in memory. */
function fakeTrail(chain: Partial<ChainReport>, alerts: readonly PrivacyAlert[]) {
  const entries: NewAuditEntry[] = [];
  const report = { whole: true, entries: 0, ...chain };
  const search = vi.fn<OpenedAuditTrail['search']>(() => Promise.resolve({ entries: [], matching: 0 }));
  const trail: OpenedAuditTrail = {
    append: (entry) => {
      entries.push(entry);
      return Promise.resolve({ ok: true, value: { seq: entries.length } });
    },
    anchorNow: () => Promise.resolve(true),
    search,
    verify: () => Promise.resolve(report),
    lastReport: () => report,
    alerts: () => Promise.resolve(alerts),
    exportCsv: () => Promise.resolve({ ok: true, value: { file: '/somewhere/register.csv', entries: 2 } }),
    waitingToForward: () => undefined,
    forwardTo: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  return { trail, entries, search, events: () => entries.map(({ event, outcome }) => `${event} ${outcome}`) };
}

interface Special {
  readonly withStaff?: boolean;
  readonly clockOffSeconds?: number;
  readonly chain?: Partial<ChainReport>;
  readonly alerts?: readonly PrivacyAlert[];
  /** Instead of the prepared profile, a set-up that can be changed. */
  readonly changeable?: Installation['changeable'];
}

const noCredentials = async () => ({ ok: false, problem: { kind: 'untrusted' } }) as const;

export async function setUp({
  withStaff = true,
  clockOffSeconds = 74.6,
  chain = {},
  alerts = [],
  changeable,
}: Special = {}) {
  const kept = fakeTrail(chain, alerts);
  const accounts = await openFakeAccounts(createMemoryFile().file, wallClock.now);
  if (withStaff) await addStaff(accounts);
  const screen = {
    send: vi.fn<(channel: string, payload: unknown) => void>(),
    replaceRenderer: vi.fn<() => void>(),
  };
  const bodies = {
    deposit: vi.fn<() => string>(() => '/body/token'),
    revoke: vi.fn<() => void>(),
    revokeAll: vi.fn<() => void>(),
  };
  const closeSource = vi.fn<() => void>();
  const checkConnection = vi.fn<GpRecordSource['checkConnection']>(() =>
    Promise.resolve([{ layer: 'token', state: 'failed', code: 'E-CFG-03' }]),
  );
  const openRecord = vi.fn<GpRecordSource['openRecord']>(() => new Promise(() => {}));
  const source: GpRecordSource = {
    findPerson: ({ onHop }) => {
      onHop({ hop: 'demographics', state: 'waiting' });
      return Promise.resolve({ ok: true, value: traced });
    },
    openRecord,
    checkConnection,
    clockOffSeconds: () => clockOffSeconds,
    close: closeSource,
  };
  const useCases = createUseCases({
    installation: {
      setUp: changeable?.setUp ?? readySetUp,
      ...(changeable && { changeable }),
      accounts,
      credentials: { read: noCredentials, readForSignIn: noCredentials },
      trail: kept.trail,
      keeping: 'this-sitting-only',
      close: () => kept.trail.close(),
    },
    services: { source, cis2: () => undefined, renew: vi.fn() },
    bodies,
    screen,
    clock: wallClock,
    refuse: createRefuse(wallClock.now, randomId),
    randomId,
    exportFolder: '/somewhere',
    onLateAnswer: vi.fn(),
  });
  const { handlers } = useCases;
  const state = async (): Promise<SessionState> => valueOf(await handlers['session.state'](undefined));
  const enter = async (proof: Extract<Proof, { way: 'local' }> = nurse): Promise<SessionState> => {
    valueOf(await handlers['session.signIn'](proof));
    return valueOf(await handlers['session.acceptTerms'](undefined));
  };
  return {
    useCases,
    handlers,
    screen,
    bodies,
    closeSource,
    checkConnection,
    openRecord,
    accounts,
    state,
    enter,
    ...kept,
  };
}

export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}

export async function withPerson() {
  const parts = await setUp();
  await parts.enter();
  await parts.handlers['person.find'](question);
  return parts;
}

export const organisationInput = {
  odsCode: 'T9C02',
  name: 'Another home (synthetic)',
  supplierOdsCode: 'T9S01',
  endpointFqdn: 'viewer.t9c02.sim.test',
};

/** A set-up that `keeper`, a senior carer who administers too, may change; `given` is what it holds. */
export async function setUpChangeable() {
  const accepted = { accepted: true } as const;
  const given: { policy: RolePolicy; organisation: typeof organisation } = { policy, organisation };
  const takes = () => Promise.resolve(accepted);
  const parts = await setUp({
    changeable: {
      setUp: {
        ...readySetUp,
        readOnly: false,
        policy: () => given.policy,
        organisation: () => given.organisation,
        importEnvironment: takes,
        importPolicy: takes,
        saveModes: takes,
        saveCollector: takes,
        saveOrganisation: ({ odsCode, name }) => {
          given.organisation = { odsCode, name };
          return takes();
        },
      },
      credentials: {
        platformKeys: () => undefined,
        facts: () => Promise.resolve({ signingKey: false, apiKeys: false, damaged: false }),
        ending: () => Promise.resolve(undefined),
        importSpine: takes,
        importPlatformKeys: takes,
        wipe: takes,
      },
    },
  });
  const keeper = { ...nurse, userName: 'olga.keeper' } as const;
  const account = { userName: 'olga.keeper', prefix: '', given: 'Olga', family: 'Keeper', roleId: 'senior' };
  const duties = ['administrator'] as const;
  await parts.accounts.add({ ...account, duties, firstPassword: password }, policy, true);
  return { ...parts, keeper, given };
}

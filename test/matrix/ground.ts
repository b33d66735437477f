import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Asker } from '../../electron/access/access-control.ts';
import { createAuditWriter } from '../../electron/access/audit-writer.ts';
import type { AuditWriter } from '../../electron/access/audit-writer.ts';
import { seatCis2Person, seatLocalPerson } from '../../electron/access/present-user.ts';
import type { PresentUser } from '../../electron/access/present-user.ts';
import { createRefuse } from '../../electron/access/refusal.ts';
import type { Refuse } from '../../electron/access/refusal.ts';
import type { NewAuditEntry } from '../../electron/audit/audit-trail.ts';
import { createDiagnosticLog } from '../../electron/audit/diagnostic-log.ts';
import type { DiagnosticLog } from '../../electron/audit/diagnostic-log.ts';
import { createConnectedCis2Client } from '../../electron/gpconnect/cis2/connected-cis2-client.ts';
import type { EnvironmentProfile } from '../../electron/gpconnect/environment-profile.ts';
import { withDiagnostics } from '../../electron/setup/logged-trail.ts';
import type { Installation } from '../../electron/setup/open-installation.ts';
import { openReadyInstallation } from '../../electron/setup/open-ready-installation.ts';
import type { AuditEntry } from '../../shared/contract/audit.ts';
import { signInAs } from '../gpconnect/cis2-browser.ts';
import { startSandbox } from '../sandbox/start-sandbox.ts';
import type { Sandbox } from '../sandbox/start-sandbox.ts';
import { createLeapingClock } from './leaping-clock.ts';
import type { LeapingClock } from './leaping-clock.ts';

/** Seconds for rows in which something is waited for to its end; the others have time enough on any machine. */
export const shortLimits = { connectSeconds: 5, headersSeconds: 0.5, wholeSeconds: 0.6, bodyMegabytes: 1 };
const ampleLimits = { connectSeconds: 20, headersSeconds: 20, wholeSeconds: 30, bodyMegabytes: 1 };

/** The trail may be made to refuse, as a full disk does, or to be known as altered. */
export interface TrailSwitches {
  refusesFrom: NewAuditEntry['event'] | 'any' | undefined;
  altered: boolean;
}

/** One sandbox, one installation with its audit trail and log, for all rows. */
export interface Ground {
  readonly sandbox: Sandbox;
  readonly clock: LeapingClock;
  readonly installation: Installation;
  readonly profile: EnvironmentProfile;
  readonly dataFolder: string;
  readonly log: DiagnosticLog;
  readonly audit: AuditWriter;
  readonly refuse: Refuse;
  readonly trailSwitches: TrailSwitches;
  /** When the entries of one id that say `started` were on disk and told to be, in order; milliseconds since 1970. */
  keptAt(reference: string): readonly number[];
  readonly nurse: Asker;
  readonly withoutView: Asker;
  /** The nurse by CIS2: her token comes by exchange. */
  readonly cis2Nurse: Asker;
  readonly idToken: string;
  /** Entries from this number on, oldest first. */
  entriesFrom(seq: number): Promise<readonly AuditEntry[]>;
  lastSeq(): Promise<number>;
  close(): Promise<void>;
}

export async function prepareGround(): Promise<Ground> {
  const clock = createLeapingClock();
  const sandbox = await startSandbox({
    now: clock.time,
    limits: ampleLimits,
    practiceTimeoutMilliseconds: 600,
    pdsCallsPerSecond: 'unlimited',
  });
  const dataFolder = await mkdtemp(join(tmpdir(), 'bedside-matrix-'));
  const refuse = createRefuse(clock.time, randomUUID);
  const installation = ready(
    await openReadyInstallation(sandbox.profilePath, {
      dataFolder,
      appVersion: '0.1.0',
      now: () => clock.now(),
      randomId: randomUUID,
      randomBytes,
      refuse,
      onForwardProblem: () => undefined,
      onProblem: (line) => {
        throw new Error(line);
      },
    }),
  );
  const profile = present(installation.setUp.profile());
  const log = createDiagnosticLog({ folder: join(dataFolder, 'log'), appVersion: '0.1.0' });
  const trailSwitches: TrailSwitches = { refusesFrom: undefined, altered: false };
  // The last entries of a row take their turn in the trail while its outcome is known already.
  const pending = new Set<Promise<unknown>>();
  const kept = new Map<string, number[]>();
  const onStarted = (reference: string): void => {
    const id = reference.toLowerCase();
    kept.set(id, [...(kept.get(id) ?? []), clock.time()]);
  };
  const audit = createAuditWriter({
    trail: withDiagnostics(switched(installation, trailSwitches, { refuse, pending, onStarted }), log),
    organisation: () => installation.setUp.organisation(),
    notWritten: () => refuse('E-AUD-01'),
  });
  const { user: cis2User, idToken } = await signInNurse(installation, profile, clock);
  const entriesFrom = async (seq: number): Promise<readonly AuditEntry[]> => {
    await Promise.all(pending);
    const page = await installation.trail.search({ filter: {}, limit: 200 });
    return page.entries.filter((entry) => entry.seq >= seq).toReversed();
  };
  return {
    sandbox,
    clock,
    installation,
    profile,
    dataFolder,
    log,
    audit,
    refuse,
    trailSwitches,
    keptAt: (reference) => kept.get(reference.toLowerCase()) ?? [],
    nurse: { user: seated(installation, 'nia.testwell'), demographics: { kind: 'application-restricted' } },
    withoutView: {
      user: seated(installation, 'iris.ledgerwood'),
      demographics: { kind: 'application-restricted' },
    },
    cis2Nurse: { user: cis2User, demographics: { kind: 'healthcare-worker', idToken } },
    idToken,
    entriesFrom,
    lastSeq: async () => (await installation.trail.search({ filter: {}, limit: 1 })).entries[0]?.seq ?? 0,
    async close() {
      await installation.close();
      await sandbox.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** What must be there for any row to mean something. */
export function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the sandbox profile is not complete');
  return value;
}

export function ready<T>(
  outcome:
    { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: { code: string } },
): T {
  if (!outcome.ok) throw new Error(`the ground was not ready: ${outcome.error.code}`);
  return outcome.value;
}

interface SwitchedParts {
  readonly refuse: Refuse;
  readonly pending: Set<Promise<unknown>>;
  readonly onStarted: (reference: string) => void;
}

/** As slow as a disk may be: a request that did not wait for its entry arrives before it. */
const diskMilliseconds = 5;

function switched(
  { trail }: Installation,
  switches: TrailSwitches,
  { refuse, pending, onStarted }: SwitchedParts,
): Pick<Installation['trail'], 'append' | 'lastReport' | 'anchorNow'> {
  return {
    anchorNow: () => trail.anchorNow(),
    append: async (entry) => {
      const { refusesFrom } = switches;
      if (refusesFrom === entry.event) switches.refusesFrom = 'any';
      if (switches.refusesFrom === 'any') return refuse('E-AUD-01');
      const written = trail.append(entry);
      pending.add(written);
      try {
        const outcome = await written;
        if (entry.outcome === 'started' && entry.reference !== undefined) {
          await delay(diskMilliseconds);
          onStarted(entry.reference);
        }
        return outcome;
      } finally {
        pending.delete(written);
      }
    },
    lastReport: () => (switches.altered ? { ...trail.lastReport(), whole: false } : trail.lastReport()),
  };
}

function seated({ accounts, setUp }: Installation, userName: string): PresentUser {
  const seat = seatLocalPerson(present(accounts.person(userName)), setUp.policy(), randomUUID(), true);
  if (!seat.ok) throw new Error(seat.code);
  return seat.user;
}

async function signInAsNurse(address: string): Promise<void> {
  await signInAs(address, 'nia.testwell');
}

async function signInNurse(
  { credentials, setUp }: Installation,
  profile: EnvironmentProfile,
  clock: LeapingClock,
): Promise<{ readonly user: PresentUser; readonly idToken: string }> {
  const cis2 = present(
    createConnectedCis2Client({
      profile,
      credentials,
      clock: clock.patient,
      randomId: randomUUID,
      openInBrowser: signInAsNurse,
    }),
  );
  const person = ready(await cis2.signIn({ signal: new AbortController().signal }));
  const policy = present(setUp.policy());
  const national = present(person.roles[0]);
  const role = present(policy.roles.find(({ cis2RoleCodes }) => cis2RoleCodes.includes(national.roleCode)));
  const sitting = { sessionId: randomUUID(), registration: person.registration };
  return { user: seatCis2Person(person, { national, role }, policy, sitting), idToken: person.idToken };
}

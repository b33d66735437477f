import { X509Certificate, randomUUID } from 'node:crypto';
import { createAccessControl } from '../../electron/access/access-control.ts';
import { defaultLimits } from '../../electron/access/access-state.ts';
import type { CredentialSource } from '../../electron/credentials/credential-source.ts';
import { createConnectedCis2Client } from '../../electron/gpconnect/cis2/connected-cis2-client.ts';
import { signInAs } from '../gpconnect/cis2-browser.ts';
import { applyFaults } from '../sandbox/faults.ts';
import { isSlow } from './bring-about.ts';
import { shortLimits } from './ground.ts';
import type { Ground } from './ground.ts';
import type { MatrixRow } from './matrix-row.ts';
import type { Played } from './play.ts';

/** Plays a sign-in through the access rules, the real client and a browser that is a person at the sandbox's page. */
export async function playSignIn(ground: Ground, { cause }: MatrixRow): Promise<Played> {
  const { installation, clock, sandbox, audit, refuse } = ground;
  const userName = cause.kind === 'cis2-user' ? cause.userName : 'nia.testwell';
  const circumstance = cause.kind === 'circumstance' ? cause.circumstance : undefined;
  const profile = isSlow(cause) ? { ...ground.profile, limits: shortLimits } : ground.profile;
  // Nothing listens at the discard port.
  const issuer = circumstance === 'cis2-away' ? 'https://127.0.0.1:9/none' : profile.cis2?.issuer;
  if (circumstance === 'clock-wrong-at-cis2') clock.leap(600_000);
  const cis2 = createConnectedCis2Client({
    profile: { ...profile, ...(profile.cis2 && issuer && { cis2: { ...profile.cis2, issuer } }) },
    credentials:
      circumstance === 'cis2-by-another-authority' ? trustingAnother(ground) : installation.credentials,
    clock: clock.patient,
    randomId: randomUUID,
    openInBrowser: async (address) => {
      await signInAs(address, userName);
      // Such an answer is nobody's: the wait goes on until the person gives up, or five minutes are over.
      if (cause.kind === 'fault' && cause.fault === 'wrong-state') access.cancelSignIn();
    },
  });
  const { accounts, setUp } = installation;
  const access = createAccessControl({
    setting: () => ({
      accounts,
      organisation: setUp.organisation(),
      policy: setUp.policy(),
      cis2,
      modes: setUp.modes(),
    }),
    audit,
    limits: defaultLimits,
    clock: { now: clock.time, after: () => () => undefined },
    refuse,
    randomId: randomUUID,
    listener: {
      onLockWarning: () => undefined,
      onLocked: () => undefined,
      onPurge: () => false,
      onSignedOut: () => undefined,
    },
  });
  if (cause.kind === 'fault') {
    const late = cause.fault === 'slow' ? { delayMilliseconds: 900 } : {};
    const problem = applyFaults(sandbox.faults, { cis2: { kind: cause.fault, ...late } });
    if (problem !== undefined) throw new Error(problem);
  }
  const fromSeq = (await ground.lastSeq()) + 1;
  const outcome = await access.signIn({ way: 'cis2' });
  cis2?.close();
  const entries = await ground.entriesFrom(fromSeq);
  return { outcome, entries, allEntries: entries, deposits: 0, failedHops: [] };
}

/** Credentials with a root that has nothing to do with the sandbox's servers. */
function trustingAnother({ installation, sandbox }: Ground): Pick<CredentialSource, 'readForSignIn'> {
  const stranger = new X509Certificate(sandbox.certificates.spoiledServers['wrong-authority'].certificatePem);
  return {
    readForSignIn: async (now) => {
      const read = await installation.credentials.readForSignIn(now);
      return read.ok ? { ok: true, value: { ...read.value, trustedRoots: [stranger] } } : read;
    },
  };
}

import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Asker } from '../../electron/access/access-control.ts';
import type { CredentialName, CredentialSource } from '../../electron/credentials/credential-source.ts';
import { createPemCredentialSource } from '../../electron/credentials/pem-credential-source.ts';
import type { EnvironmentProfile } from '../../electron/gpconnect/environment-profile.ts';
import { readReadyProfile } from '../../electron/gpconnect/ready-profile.ts';
import type { Leaf } from '../sandbox/certificates/certificate-authority.ts';
import { consumer } from '../sandbox/consumer-registration.ts';
import { applyFaults } from '../sandbox/faults.ts';
import { ready, shortLimits } from './ground.ts';
import type { Ground } from './ground.ts';
import type { Cause, MatrixRow, Station } from './matrix-row.ts';
import type { SittingParts } from './sitting.ts';

/** Faults in which something is waited for to its end. */
const slowFaults: ReadonlySet<string> = new Set(['silent', 'drip', 'slow', 'timeout-as-empty']);
/** The proxy waits for the practice and answers in its place: there it is not our patience that ends. */
const proxyWaits: ReadonlySet<string> = new Set(['practice silent', 'practice slow']);
/** Stations that are met while a person is found. */
export const early: ReadonlySet<Station> = new Set<Station>([
  'sign-on-application',
  'sign-on-cis2',
  'demographics',
]);

export function isSlow(cause: Cause): boolean {
  return (
    cause.kind === 'fault' && slowFaults.has(cause.fault) && !proxyWaits.has(`${cause.hop} ${cause.fault}`)
  );
}

/** Who asks. */
export function askerFor(ground: Ground, cause: Cause): Asker {
  if (cause.kind === 'fault' && cause.by === 'cis2') return ground.cis2Nurse;
  if (cause.kind !== 'circumstance') return ground.nurse;
  if (cause.circumstance === 'no-view-in-role') return ground.withoutView;
  return cause.circumstance === 'no-right-to-search'
    ? { ...ground.nurse, demographics: undefined }
    : ground.nurse;
}

/** Who asks for more: the same person, whose role may have been narrowed meanwhile. */
export function askerForMore(ground: Ground, cause: Cause): Asker {
  if (cause.kind !== 'circumstance' || cause.circumstance !== 'area-outside-the-role') {
    return askerFor(ground, cause);
  }
  const { nurse } = ground;
  const areas = nurse.user.view.areas.filter((area) => area !== 'problems');
  return { ...nurse, user: { ...nurse.user, view: { ...nurse.user.view, areas } } };
}

/** Sets the switches; of a row about an opening only once the person is found. */
export function bringAbout({ sandbox, trailSwitches, clock }: Ground, cause: Cause): void {
  const switchOn = (hop: string, kind: string): void => {
    // A late answer comes when our patience has ended, not seconds after the row.
    const late = kind === 'slow' || kind === 'timeout-as-empty' ? { delayMilliseconds: 900 } : {};
    const problem = applyFaults(sandbox.faults, { [hop]: { kind, ...late } });
    if (problem !== undefined) throw new Error(problem);
  };
  if (cause.kind === 'fault') switchOn(cause.hop, cause.fault);
  if (cause.kind !== 'circumstance') return;
  switch (cause.circumstance) {
    case 'audit-full':
      trailSwitches.refusesFrom = 'any';
      break;
    case 'audit-full-before-the-request':
      trailSwitches.refusesFrom = 'record-request';
      break;
    case 'audit-altered':
      trailSwitches.altered = true;
      break;
    case 'practice-paused':
      switchOn('practice', 'down');
      break;
    case 'stopped-by-the-person':
      switchOn('ssp', 'silent');
      break;
    case 'certificate-not-yet-valid':
      clock.leap(-10 * 365 * 86_400_000);
      break;
    default:
      break;
  }
}

/** What the sources of a row are made of. */
export async function partsFor(ground: Ground, { station, cause }: MatrixRow): Promise<SittingParts> {
  const profile = profileFor(ground.profile, station, cause);
  const hurried: EnvironmentProfile = isSlow(cause) ? { ...profile, limits: shortLimits } : profile;
  return {
    profileToFind: early.has(station) ? hurried : profile,
    profileToOpen: hurried,
    credentials: await credentialsFor(ground, cause),
  };
}

function profileFor(profile: EnvironmentProfile, station: Station, cause: Cause): EnvironmentProfile {
  if (cause.kind === 'circumstance' && cause.circumstance === 'own-system-unknown') {
    return { ...profile, supplierOdsCode: 'T9S99' };
  }
  // With our own system's id known, the directory is asked about the practice alone and the count is exact.
  return station === 'directory' ? { ...profile, asid: consumer.asid } : profile;
}

async function credentialsFor(ground: Ground, cause: Cause): Promise<CredentialSource> {
  const { sandbox, installation, dataFolder } = ground;
  const { clients } = sandbox.certificates;
  const withFiles = async (leaf: Leaf): Promise<CredentialSource> => {
    const read = await readReadyProfile(sandbox.profilePath);
    const { credentialPaths } = ready(read);
    const paths: Partial<Record<CredentialName, string>> = {};
    for (const [name, pem] of [
      ['clientCertificate', leaf.certificatePem],
      ['clientKey', leaf.keyPem],
    ] as const) {
      const path = join(dataFolder, `${randomUUID()}.pem`);
      await writeFile(path, pem, { mode: 0o600 });
      paths[name] = path;
    }
    return createPemCredentialSource({ ...credentialPaths, ...paths });
  };
  if (cause.kind === 'certificate') return withFiles(clients[cause.certificate]);
  if (cause.kind !== 'circumstance') return installation.credentials;
  switch (cause.circumstance) {
    case 'key-of-another-certificate':
      return withFiles({ ...clients.good, keyPem: clients.stranger.keyPem });
    case 'certificate-file-missing': {
      const { credentialPaths } = ready(await readReadyProfile(sandbox.profilePath));
      const clientCertificate = join(dataFolder, 'no-such-file.pem');
      return createPemCredentialSource({ ...credentialPaths, clientCertificate });
    }
    default:
      return installation.credentials;
  }
}

import type { KeyObject } from 'node:crypto';
import type { Leaf } from '../certificates/certificate-authority.ts';
import type { Faults } from '../faults.ts';
import type { WritableJournal } from '../journal.ts';
import { startLoopbackServer } from '../service/loopback-service.ts';
import { createBackService } from './back-service.ts';
import { createCis2Grants } from './cis2-grants.ts';
import type { Cis2Registration } from './cis2-settings.ts';
import { REALM_PATH } from './cis2-settings.ts';
import type { Cis2User } from './cis2-users.ts';
import { cis2Users } from './cis2-users.ts';
import { startFrontServer } from './front-server.ts';
import { createFrontService } from './front-service.ts';
import { createIdTokenKeys } from './id-token-keys.ts';

export interface Cis2Parts {
  /** For 127.0.0.1. */
  readonly certificate: Leaf;
  readonly registration: Cis2Registration;
  readonly journal: WritableJournal;
  readonly faults: Faults;
  readonly now: () => number;
}

/** What the API platform knows of the provider, to check id_tokens (integration.md 9.1). */
export interface Cis2Identity {
  readonly issuer: string;
  readonly clientId: string;
  publicKeys(): ReadonlyMap<string, KeyObject>;
  readonly users: readonly Cis2User[];
}

export interface Cis2Provider {
  readonly issuer: string;
  /** Where a person's device would be: back-channel requests, to approve or refuse. */
  readonly pageUrl: string;
  readonly identity: Cis2Identity;
  readonly users: readonly Cis2User[];
  /** The person who signs in without being asked; back-channel requests are then approved at once. */
  automatic(): string | undefined;
  /** By user name; `undefined`: the page asks again. Throws a RangeError for a name nobody has. */
  setAutomatic(userName: string | undefined): void;
  /** Ends every session at the provider: codes and access tokens are worth nothing. */
  readonly revokeSessions: () => void;
  /** New signing key with a new id; the old one stays published. */
  readonly rotateKeys: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts the sandbox's CIS2: an https server for programs, a plain one for the browser, both on 127.0.0.1. */
export async function startCis2(parts: Cis2Parts): Promise<Cis2Provider> {
  const { certificate, registration, journal, faults, now } = parts;
  const keys = await createIdTokenKeys();
  const grants = createCis2Grants(now);
  let automatic: Cis2User | undefined;
  const shared = { registration, users: cis2Users, grants, faults, automaticUser: () => automatic };
  const frontService = createFrontService(shared);
  const front = await startFrontServer(() => frontService, journal);
  const pageUrl = `http://127.0.0.1:${String(front.port)}/`;
  // The issuer holds the port, which is known only once the server listens.
  let issuer = '';
  const addresses = () => ({
    issuer,
    authorizationEndpoint: `${pageUrl.slice(0, -1)}${REALM_PATH}/authorize`,
  });
  const service = createBackService({ ...shared, addresses, keys, now });
  const back = await startLoopbackServer(
    { cert: certificate.certificatePem, key: certificate.keyPem },
    () => ({ hop: 'cis2', service }),
    journal,
  ).catch(async (reason: unknown) => {
    await front.close();
    throw reason;
  });
  issuer = `https://127.0.0.1:${String(back.port)}${REALM_PATH}`;
  return {
    issuer,
    pageUrl,
    identity: {
      issuer,
      clientId: registration.clientId,
      publicKeys: () => keys.publicKeys(),
      users: cis2Users,
    },
    users: cis2Users,
    automatic: () => automatic?.userName,
    setAutomatic(userName) {
      const found = cis2Users.find((user) => user.userName === userName);
      if (userName !== undefined && found === undefined) {
        throw new RangeError(`nobody at CIS2 is called ${userName}`);
      }
      automatic = found;
    },
    revokeSessions: () => grants.revokeSessions(),
    rotateKeys: async () => keys.rotate(),
    close: async () => {
      await Promise.all([front.close(), back.close()]);
    },
  };
}

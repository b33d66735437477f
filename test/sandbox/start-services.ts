import type { KeyObject } from 'node:crypto';
import type { SandboxCertificates } from './certificates/sandbox-certificates.ts';
import { consumerSystems, platformKeys } from './consumer-registration.ts';
import type { Faults } from './faults.ts';
import { interactions } from './interactions.ts';
import type { WritableJournal } from './journal.ts';
import { createPdsService, PDS_PATH } from './pds/pds-service.ts';
import { createPracticeService } from './practice/practice-service.ts';
import { serviceUrls } from './profile/write-profile.ts';
import type { ServedPerson, ServedPractice } from './sandbox-person.ts';
import type { Directory } from './sds/directory.ts';
import { createSdsService, SDS_PATH } from './sds/sds-service.ts';
import type { LoopbackServer } from './service/loopback-service.ts';
import { startLoopbackServer } from './service/loopback-service.ts';
import type { ServiceAnswer } from './service/service-types.ts';
import type { Forwarder } from './ssp/forward.ts';
import { createSspService } from './ssp/ssp-service.ts';
import type { IssuedTokens } from './token/issued-tokens.ts';
import { createTokenService } from './token/token-service.ts';

/** What every service of one sandbox shares. */
export interface SandboxGround {
  readonly certificates: SandboxCertificates;
  readonly people: readonly ServedPerson[];
  readonly practices: readonly ServedPractice[];
  readonly directory: Directory;
  readonly journal: WritableJournal;
  readonly faults: Faults;
  readonly now: () => number;
}

/** Client certificates of our own authority only, TLS 1.2 or later (integration.md 9.4). */
function mutualTls({ trustedRoots }: SandboxCertificates) {
  return { ca: trustedRoots, requestCert: true, rejectUnauthorized: true } as const;
}

/** All practices behind one server; only the proxy's certificate gets in. */
export async function startPractices(
  ground: SandboxGround,
  oversizeMegabytes: number,
): Promise<LoopbackServer> {
  const { certificates, people, practices, faults, now, journal } = ground;
  const service = createPracticeService({
    practices,
    people,
    systems: consumerSystems,
    faults,
    now,
    oversizeMegabytes,
  });
  const { certificatePem: cert, keyPem: key } = certificates.practices;
  return startLoopbackServer(
    { cert, key, ...mutualTls(certificates) },
    () => ({ hop: 'practice', service }),
    journal,
  );
}

export async function startProxy(ground: SandboxGround, forwarder: Forwarder): Promise<LoopbackServer> {
  const { certificates, practices, directory, faults, journal } = ground;
  const seenTraces = new Set<string>();
  const notSharing = new Set(practices.filter(({ shares }) => !shares).map(({ odsCode }) => odsCode));
  const service = createSspService({
    knowledge: {
      systems: consumerSystems,
      directory,
      interactions,
      mayShare: (_sender, receiver) => !notSharing.has(receiver),
      traceIsNew: (traceId) => {
        const { size } = seenTraces;
        return seenTraces.add(traceId.toLowerCase()).size > size;
      },
    },
    faults,
    forwarder,
  });
  const { certificatePem: cert, keyPem: key } = certificates.proxy;
  return startLoopbackServer(
    { cert, key, ...mutualTls(certificates) },
    () => ({ hop: 'ssp', service }),
    journal,
  );
}

const nothingHere = (): ServiceAnswer => ({ status: 404, checksFailed: ['gateway/path'] });

export interface Gateway extends LoopbackServer {
  readonly url: string;
}

/** Token endpoint, PDS and SDS: the internet side, without client certificates. */
export async function startGateway(
  ground: SandboxGround,
  tokens: IssuedTokens,
  signingKey: KeyObject,
): Promise<Gateway> {
  const { certificates, people, directory, faults, now, journal } = ground;
  const pds = createPdsService({ people, tokens, faults, now });
  const sds = createSdsService(directory, faults);
  const publicKeys = new Map([[platformKeys.signingKeyId, signingKey]]);
  // The audience holds the port, which is known only once the server listens.
  let audience = '';
  const token = createTokenService({
    registration: () => ({ apiKey: platformKeys.apiKey, audience, publicKeys }),
    tokens,
    faults,
    now,
  });
  const { certificatePem: cert, keyPem: key } = certificates.gateway;
  const server = await startLoopbackServer(
    { cert, key },
    (target) => {
      if (target.startsWith(PDS_PATH)) return { hop: 'pds', service: pds };
      if (target.startsWith(SDS_PATH)) return { hop: 'sds', service: sds };
      return { hop: 'token', service: target.startsWith('/oauth2/') ? token : nothingHere };
    },
    journal,
  );
  const url = `https://127.0.0.1:${String(server.port)}`;
  audience = serviceUrls(url).tokenUrl;
  return { ...server, url };
}

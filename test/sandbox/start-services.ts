import type { KeyObject } from 'node:crypto';
import type { ServerOptions } from 'node:https';
import type { Leaf } from './certificates/certificate-authority.ts';
import type { SandboxCertificates } from './certificates/sandbox-certificates.ts';
import type { Cis2Identity } from './cis2/start-cis2.ts';
import { consumerSystems, platformKeys } from './consumer-registration.ts';
import type { TlsFaultKind, TlsHop } from './fault-table.ts';
import type { Faults } from './faults.ts';
import { interactions } from './interactions.ts';
import type { WritableJournal } from './journal.ts';
import { createPdsService, PDS_PATH } from './pds/pds-service.ts';
import { createPracticeService } from './practice/practice-service.ts';
import { serviceUrls } from './profile/environment-file.ts';
import type { ServedPerson, ServedPractice } from './sandbox-person.ts';
import type { Directory } from './sds/directory.ts';
import { createSdsService, SDS_PATH } from './sds/sds-service.ts';
import { isRecord, parsedJson, textOf } from './service/json.ts';
import type { LoopbackServer, SwitchableServer } from './service/loopback-service.ts';
import { startLoopbackServer } from './service/loopback-service.ts';
import type { Service, ServiceAnswer } from './service/service-types.ts';
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
): Promise<SwitchableServer> {
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
    { faults, oversizeMegabytes },
  );
}

/** Certificates and versions that a server's TLS fault stands for (integration.md 9.4). */
function tlsFor(kind: TlsFaultKind | undefined, own: Leaf, certificates: SandboxCertificates): ServerOptions {
  if (kind === 'tls-1.2-only') return { ...optionsOf(own), maxVersion: 'TLSv1.2' };
  if (kind === 'tls-1.3-only') return { ...optionsOf(own), minVersion: 'TLSv1.3' };
  const leaf = kind === undefined || kind === 'refused' ? own : certificates.spoiledServers[kind];
  return optionsOf(leaf);
}

const optionsOf = ({ certificatePem: cert, keyPem: key }: Leaf): ServerOptions => ({ cert, key });

/** Lets the TLS faults of a hop act on its server. */
function obeyTlsFaults(server: SwitchableServer, hop: TlsHop, own: Leaf, ground: SandboxGround): void {
  const { certificates, faults } = ground;
  faults.watchTls(hop, (kind) => {
    server.setListening(kind !== 'refused');
    server.setTls({ ca: certificates.trustedRoots, ...tlsFor(kind, own, certificates) });
  });
}

/** The Spine Secure Proxy; only a client certificate of our own authority gets in. */
export async function startProxy(
  ground: SandboxGround,
  forwarder: Forwarder,
  oversizeMegabytes: number,
): Promise<LoopbackServer> {
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
  const server = await startLoopbackServer(
    { ...optionsOf(certificates.proxy), ...mutualTls(certificates) },
    () => ({ hop: 'ssp', service }),
    journal,
    { faults, oversizeMegabytes },
  );
  obeyTlsFaults(server, 'proxy', certificates.proxy, ground);
  return server;
}

const nothingHere = (): ServiceAnswer => ({ status: 404, checksFailed: ['gateway/path'] });

/** Adds the id of a client assertion, which joins the journal's line to the client's own trail. */
function withAssertionId(service: Service): Service {
  return async (request) => {
    const answer = await service(request);
    const assertion = new URLSearchParams(request.body.toString('utf8')).get('client_assertion');
    const claims = parsedJson(Buffer.from(assertion?.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const jti = isRecord(claims) ? textOf(claims['jti']) : undefined;
    return jti === undefined ? answer : { traceId: jti, ...answer };
  };
}

export interface Gateway extends LoopbackServer {
  readonly url: string;
}

export interface GatewayParts {
  readonly tokens: IssuedTokens;
  readonly signingKey: KeyObject;
  readonly identity: Cis2Identity;
  readonly pdsCallsPerSecond: number | 'unlimited';
  readonly oversizeMegabytes: number;
}

/** Token endpoint, PDS and SDS: the internet side. It asks for a client certificate only to see who shows one by mistake. */
export async function startGateway(ground: SandboxGround, parts: GatewayParts): Promise<Gateway> {
  const { certificates, people, directory, faults, now, journal } = ground;
  const { tokens, identity, oversizeMegabytes, pdsCallsPerSecond } = parts;
  const pds = createPdsService({ people, tokens, faults, now, callsPerSecond: pdsCallsPerSecond });
  const sds = createSdsService(directory, faults, now);
  const publicKeys = new Map([[platformKeys.signingKeyId, parts.signingKey]]);
  // The audience holds the port, which is known only once the server listens.
  let audience = '';
  const token = withAssertionId(
    createTokenService({
      registration: () => ({ apiKey: platformKeys.apiKey, audience, publicKeys }),
      tokens,
      faults,
      now,
      identity,
    }),
  );
  const server = await startLoopbackServer(
    {
      ...optionsOf(certificates.gateway),
      ca: certificates.trustedRoots,
      requestCert: true,
      rejectUnauthorized: false,
    },
    (target) => {
      if (target.startsWith(PDS_PATH)) return { hop: 'pds', service: pds };
      if (target.startsWith(SDS_PATH)) return { hop: 'sds', service: sds };
      return { hop: 'token', service: target.startsWith('/oauth2/') ? token : nothingHere };
    },
    journal,
    { faults, oversizeMegabytes },
  );
  obeyTlsFaults(server, 'gateway', certificates.gateway, ground);
  const url = `https://127.0.0.1:${String(server.port)}`;
  audience = serviceUrls(url).tokenUrl;
  return { ...server, url };
}

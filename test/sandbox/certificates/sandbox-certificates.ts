import type { Authority, Leaf, LeafRequest } from './certificate-authority.ts';
import { createRoot, createSubAuthority, issueLeaf } from './certificate-authority.ts';

/** Which certificate the profile hands to the client; the proxy must refuse all but `good` and `ending-soon` (10 days left). */
export const clientCertificateKinds = [
  'good',
  'ending-soon',
  'expired',
  'stranger',
  'other-organisation',
] as const;
export type ClientCertificateKind = (typeof clientCertificateKinds)[number];

/** What a server can show instead of its own certificate; none of it may be accepted (integration.md 9.4). */
export type SpoiledServerCertificate =
  'expired-certificate' | 'wrong-name' | 'missing-intermediate' | 'wrong-authority';

export interface SandboxCertificates {
  /** Root and sub-authority, PEM: a client must be given both (integration.md 5.4). */
  readonly trustedRoots: string;
  /** Internet-side services: token endpoint, PDS, SDS. The certificate file carries its sub-authority. */
  readonly gateway: Leaf;
  readonly proxy: Leaf;
  readonly practices: Leaf;
  /** What the proxy shows to practices. */
  readonly proxyAsClient: Leaf;
  readonly clients: Readonly<Record<ClientCertificateKind, Leaf>>;
  readonly spoiledServers: Readonly<Record<SpoiledServerCertificate, Leaf>>;
  /** Another good one for the same consumer, with an RSA key. */
  issueRsaClient(): Promise<Leaf>;
}

const LOOPBACK = ['127.0.0.1'] as const;

async function spoiledServer(issuer: Authority, changed: Partial<LeafRequest>): Promise<Leaf> {
  return issueLeaf(issuer, {
    commonName: 'spoiled.sandbox.test',
    purpose: 'server',
    addresses: LOOPBACK,
    ...changed,
  });
}

/** Makes the whole chain in memory (integration.md 9: Root, sub-authority, server and client leaves). */
export async function createSandboxCertificates(
  consumerFqdn: string,
  otherFqdn: string,
): Promise<SandboxCertificates> {
  const [root, strangerRoot] = await Promise.all([
    createRoot('Bedside sandbox root (synthetic)'),
    createRoot('Stranger root (synthetic)'),
  ]);
  // RSA, as Spine's is: node-forge writes a container only for a leaf that an RSA key has signed.
  const sub = await createSubAuthority(root, 'Bedside sandbox sub-authority (synthetic)', true);
  const withSub = (leaf: Leaf): Leaf => ({ ...leaf, certificatePem: `${leaf.certificatePem}\n${sub.pem}\n` });
  const server = async (commonName: string): Promise<Leaf> => {
    const leaf = await issueLeaf(sub, { commonName, purpose: 'server', addresses: LOOPBACK });
    return withSub(leaf);
  };
  // Not among the trusted roots and never sent along.
  const unsentSub = await createSubAuthority(root, 'Bedside sandbox other sub-authority (synthetic)');
  const client = async (commonName: string, daysLeft?: number): Promise<Leaf> =>
    issueLeaf(sub, { commonName, purpose: 'client', ...(daysLeft === undefined ? {} : { daysLeft }) });
  const [gateway, proxy, practices, proxyAsClient, good, endingSoon, expired, stranger, otherOrganisation] =
    await Promise.all([
      server('gateway.sandbox.test'),
      server('proxy.sandbox.test'),
      server('practices.sandbox.test'),
      client('proxy.sandbox.test'),
      client(consumerFqdn),
      client(consumerFqdn, 10),
      client(consumerFqdn, -1),
      issueLeaf(strangerRoot, { commonName: consumerFqdn, purpose: 'client' }),
      client(otherFqdn),
    ]);
  const [expiredServer, wrongName, missingIntermediate, wrongAuthority] = await Promise.all([
    spoiledServer(sub, { daysLeft: -1 }),
    spoiledServer(sub, { addresses: [], commonName: 'elsewhere.sandbox.test' }),
    spoiledServer(unsentSub, {}),
    spoiledServer(strangerRoot, {}),
  ]);
  return {
    trustedRoots: `${root.pem}\n${sub.pem}\n`,
    gateway,
    proxy,
    practices,
    proxyAsClient,
    spoiledServers: {
      'expired-certificate': withSub(expiredServer),
      'wrong-name': withSub(wrongName),
      'missing-intermediate': missingIntermediate,
      'wrong-authority': wrongAuthority,
    },
    issueRsaClient: async () => issueLeaf(sub, { commonName: consumerFqdn, purpose: 'client', rsa: true }),
    clients: { good, 'ending-soon': endingSoon, expired, stranger, 'other-organisation': otherOrganisation },
  };
}

import type { Leaf } from './certificate-authority.ts';
import { createRoot, createSubAuthority, issueLeaf } from './certificate-authority.ts';

/** Which certificate the profile hands to the client; all but `good` must be refused by the proxy. */
export const clientCertificateKinds = ['good', 'expired', 'stranger', 'other-organisation'] as const;
export type ClientCertificateKind = (typeof clientCertificateKinds)[number];

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
}

const LOOPBACK = ['127.0.0.1'] as const;

/** Makes the whole chain in memory (integration.md 9: Root, sub-authority, server and client leaves). */
export async function createSandboxCertificates(
  consumerFqdn: string,
  otherFqdn: string,
): Promise<SandboxCertificates> {
  const [root, strangerRoot] = await Promise.all([
    createRoot('Bedside sandbox root (synthetic)'),
    createRoot('Stranger root (synthetic)'),
  ]);
  const sub = await createSubAuthority(root, 'Bedside sandbox sub-authority (synthetic)');
  const server = async (commonName: string): Promise<Leaf> => {
    const leaf = await issueLeaf(sub, { commonName, purpose: 'server', addresses: LOOPBACK });
    return { ...leaf, certificatePem: `${leaf.certificatePem}\n${sub.pem}\n` };
  };
  const client = async (commonName: string, expired = false): Promise<Leaf> =>
    issueLeaf(sub, { commonName, purpose: 'client', expired });
  const [gateway, proxy, practices, proxyAsClient, good, expired, stranger, otherOrganisation] =
    await Promise.all([
      server('gateway.sandbox.test'),
      server('proxy.sandbox.test'),
      server('practices.sandbox.test'),
      client('proxy.sandbox.test'),
      client(consumerFqdn),
      client(consumerFqdn, true),
      issueLeaf(strangerRoot, { commonName: consumerFqdn, purpose: 'client' }),
      client(otherFqdn),
    ]);
  return {
    trustedRoots: `${root.pem}\n${sub.pem}\n`,
    gateway,
    proxy,
    practices,
    proxyAsClient,
    clients: { good, expired, stranger, 'other-organisation': otherOrganisation },
  };
}

import 'reflect-metadata';
import * as x509 from '@peculiar/x509';

const EC = { name: 'ECDSA', namedCurve: 'P-256' } as const;
/** Spine's own certificates are of this kind. */
const RSA = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
} as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;
const DAY = 86_400_000;

/** How a key of this kind signs. */
function signingOf({ keys }: Pick<Authority, 'keys'>) {
  return keys.privateKey.algorithm.name === RSA.name ? RSA : SIGNING;
}

/** An issuer that exists in memory only. */
export interface Authority {
  readonly certificate: x509.X509Certificate;
  readonly keys: CryptoKeyPair;
  readonly pem: string;
}

/** Certificate and private key (PKCS #8), both PEM. */
export interface Leaf {
  readonly certificatePem: string;
  readonly keyPem: string;
}

type LeafPurpose = 'server' | 'client';

export interface LeafRequest {
  readonly commonName: string;
  readonly purpose: LeafPurpose;
  /** IPv4 addresses beside the common name. */
  readonly addresses?: readonly string[];
  /** Days until its last day; default 200, so that no warning of its end is due; negative: it has ended. */
  readonly daysLeft?: number;
  /** RSA 2048 in place of P-256; takes a moment. */
  readonly rsa?: boolean;
}

async function newKeys(rsa = false): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(rsa ? RSA : EC, true, ['sign', 'verify']);
}

async function caExtensions(publicKey: CryptoKey, pathLength: number): Promise<x509.Extension[]> {
  return [
    new x509.BasicConstraintsExtension(true, pathLength, true),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
    await x509.SubjectKeyIdentifierExtension.create(publicKey),
  ];
}

/** A self-signed root that may sign one level of sub-authorities. */
export async function createRoot(name: string): Promise<Authority> {
  const keys = await newKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    keys,
    signingAlgorithm: SIGNING,
    notBefore: new Date(Date.now() - 90 * DAY),
    notAfter: new Date(Date.now() + 400 * DAY),
    extensions: await caExtensions(keys.publicKey, 1),
  });
  return { certificate, keys, pem: certificate.toString('pem') };
}

/** An authority under `issuer` that signs leaves only. */
export async function createSubAuthority(issuer: Authority, name: string, rsa = false): Promise<Authority> {
  const keys = await newKeys(rsa);
  const certificate = await x509.X509CertificateGenerator.create({
    subject: `CN=${name}`,
    issuer: issuer.certificate.subject,
    publicKey: keys.publicKey,
    signingKey: issuer.keys.privateKey,
    signingAlgorithm: signingOf(issuer),
    notBefore: new Date(Date.now() - 90 * DAY),
    notAfter: new Date(Date.now() + 400 * DAY),
    extensions: [
      ...(await caExtensions(keys.publicKey, 0)),
      await x509.AuthorityKeyIdentifierExtension.create(issuer.certificate),
    ],
  });
  return { certificate, keys, pem: certificate.toString('pem') };
}

/** A leaf for one purpose; the common name stands in the subject alternative name too, as TLS clients demand. */
export async function issueLeaf(issuer: Authority, request: LeafRequest): Promise<Leaf> {
  const keys = await newKeys(request.rsa);
  const usage =
    request.purpose === 'server' ? x509.ExtendedKeyUsage.serverAuth : x509.ExtendedKeyUsage.clientAuth;
  const certificate = await x509.X509CertificateGenerator.create({
    subject: `CN=${request.commonName}`,
    issuer: issuer.certificate.subject,
    publicKey: keys.publicKey,
    signingKey: issuer.keys.privateKey,
    signingAlgorithm: signingOf(issuer),
    notBefore: new Date(Date.now() - 60 * DAY),
    notAfter: new Date(Date.now() + (request.daysLeft ?? 200) * DAY),
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([usage]),
      new x509.SubjectAlternativeNameExtension([
        { type: 'dns', value: request.commonName },
        ...(request.addresses ?? []).map((value) => ({ type: 'ip', value }) as const),
      ]),
      await x509.AuthorityKeyIdentifierExtension.create(issuer.certificate),
    ],
  });
  const key = await crypto.subtle.exportKey('pkcs8', keys.privateKey);
  return {
    certificatePem: certificate.toString('pem'),
    keyPem: `${x509.PemConverter.encode(key, 'PRIVATE KEY')}\n`,
  };
}

import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import forge from 'node-forge';

interface CertificateRequest {
  readonly commonName: string;
  /** Absent: it signs itself. */
  readonly issuer?: Issued;
  readonly isAuthority?: boolean;
  readonly begins?: string;
  readonly ends?: string;
  readonly signature?: 'md5' | 'sha1' | 'sha256';
  /** Absent: no use is named. */
  readonly use?: 'clientAuth' | 'serverAuth';
  readonly alternativeName?: string;
  readonly bits?: number;
}

export interface Issued {
  readonly name: string;
  readonly certificatePem: string;
  readonly keyPem: string;
  readonly key: KeyObject;
}

const keyPairs = new Map<string, string[]>();

/** RSA keys take long to make: at most two of a sort are made, and taken in turn. */
function newKeyPem(bits: number, isAuthority: boolean): string {
  const sort = `${bits} ${isAuthority}`;
  const made = keyPairs.get(sort) ?? [];
  keyPairs.set(sort, made);
  if (made.length < 2) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: bits });
    made.push(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    return made.at(-1) ?? '';
  }
  made.reverse();
  return made[0] ?? '';
}

/** A certificate for tests, with whatever is wrong about it; valid for all of 2026 unless asked otherwise. */
export function issueCertificate(request: CertificateRequest): Issued {
  const { commonName, issuer, bits = 2048, signature = 'sha256', isAuthority = false } = request;
  const keyPem = newKeyPem(bits, isAuthority);
  const privateKey = forge.pki.privateKeyFromPem(keyPem);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.setRsaPublicKey(privateKey.n, privateKey.e);
  certificate.serialNumber = `01${forge.util.bytesToHex(forge.random.getBytesSync(8))}`;
  certificate.validity.notBefore = new Date(request.begins ?? '2026-01-01T00:00:00Z');
  certificate.validity.notAfter = new Date(request.ends ?? '2026-12-31T23:59:59Z');
  certificate.setSubject([{ name: 'commonName', value: commonName }]);
  certificate.setIssuer([{ name: 'commonName', value: issuer?.name ?? commonName }]);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: isAuthority, critical: true },
    ...(request.use === undefined ? [] : [{ name: 'extKeyUsage', [request.use]: true }]),
    ...(request.alternativeName === undefined
      ? []
      : [{ name: 'subjectAltName', altNames: [{ type: 2, value: request.alternativeName }] }]),
  ]);
  const signingKey = issuer === undefined ? privateKey : forge.pki.privateKeyFromPem(issuer.keyPem);
  certificate.sign(signingKey, forge.md[signature].create());
  return {
    name: commonName,
    certificatePem: forge.pki.certificateToPem(certificate),
    keyPem,
    key: createPrivateKey(keyPem),
  };
}

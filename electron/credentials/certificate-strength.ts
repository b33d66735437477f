import type { KeyObject, X509Certificate } from 'node:crypto';
import forge from 'node-forge';

const strongSignatures: ReadonlySet<string> = new Set([
  '1.2.840.113549.1.1.11', // SHA-256 with RSA
  '1.2.840.113549.1.1.12', // SHA-384 with RSA
  '1.2.840.113549.1.1.13', // SHA-512 with RSA
  '1.2.840.10045.4.3.2', // ECDSA with SHA-256
  '1.2.840.10045.4.3.3', // ECDSA with SHA-384
  '1.2.840.10045.4.3.4', // ECDSA with SHA-512
  '1.3.101.112', // Ed25519
]);
const rsaPss = '1.2.840.113549.1.1.10';
/** SHA-256, SHA-384 or SHA-512 named in the parameters of RSA-PSS: their DER in hex. */
const strongHashName = /60864801650304020[1-3]/;

/** True when the issuer signed with SHA-256 or better: SHA-1 and MD5 signatures can be forged. */
export function isStronglySigned(certificate: X509Certificate): boolean {
  const { value } = forge.asn1.fromDer(certificate.raw.toString('binary'));
  const algorithm = Array.isArray(value) ? value[1] : undefined;
  const [name] = Array.isArray(algorithm?.value) ? algorithm.value : [];
  if (algorithm === undefined || typeof name?.value !== 'string') return false;
  const oid = forge.asn1.derToOid(name.value);
  if (oid === rsaPss) return strongHashName.test(forge.asn1.toDer(algorithm).toHex());
  return strongSignatures.has(oid);
}

/** RSA of 2048 bits or more, or an elliptic curve of 256 bits or more. */
export function isStrongKey(key: KeyObject): boolean {
  const { modulusLength = 0, namedCurve = '' } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'rsa') return modulusLength >= 2048;
  return key.asymmetricKeyType === 'ec' && ['prime256v1', 'secp384r1', 'secp521r1'].includes(namedCurve);
}

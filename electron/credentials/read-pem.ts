import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { refused, type FileRole, type ImportOutcome } from './read-credential-file.ts';

const certificateBlock = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

/** Every certificate of a PEM text, in its order; at least one. @throws when there is none or one is damaged */
export function parseCertificates(pem: string): readonly [X509Certificate, ...X509Certificate[]] {
  const [first, ...rest] = [...pem.matchAll(certificateBlock)].map(([block]) => new X509Certificate(block));
  if (first === undefined) throw new Error('no certificate');
  return [first, ...rest];
}

/** True when there is a PEM block of any kind. */
export function isPem(bytes: Buffer): boolean {
  return bytes.includes('-----BEGIN ');
}

/** True when one of the blocks is a private key, protected or not. */
export function hasPemKey(bytes: Buffer): boolean {
  return bytes.includes('PRIVATE KEY-----');
}

/** Certificates out of PEM bytes, with a sentence for each way it can fail. */
export function readPemCertificates(
  role: FileRole,
  bytes: Buffer,
): ImportOutcome<readonly [X509Certificate, ...X509Certificate[]]> {
  const pem = bytes.toString('latin1');
  if (!pem.includes('-----BEGIN CERTIFICATE-----')) {
    return refused(role, 'there is no certificate in PEM form in it.');
  }
  try {
    return { ok: true, value: parseCertificates(pem) };
  } catch {
    return refused(role, 'a certificate in it is damaged.');
  }
}

/** A private key out of PEM bytes, opened with the passphrase when it is protected. */
export function readPemKey(
  role: FileRole,
  bytes: Buffer,
  passphrase: string | undefined,
): ImportOutcome<KeyObject> {
  if (!hasPemKey(bytes)) return refused(role, 'there is no private key in PEM form in it.');
  const isProtected =
    bytes.includes('BEGIN ENCRYPTED PRIVATE KEY') || bytes.includes('Proc-Type: 4,ENCRYPTED');
  if (isProtected && (passphrase === undefined || passphrase === '')) {
    return refused(role, 'it is protected. Enter its passphrase.');
  }
  try {
    const key = createPrivateKey({
      key: bytes,
      format: 'pem',
      ...(passphrase === undefined ? {} : { passphrase }),
    });
    return { ok: true, value: key };
  } catch {
    return isProtected
      ? refused(role, 'the passphrase does not open it.')
      : refused(role, 'the private key in it is damaged.');
  }
}

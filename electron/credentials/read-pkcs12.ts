import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import forge from 'node-forge';
import { refused, type FileRole, type ImportOutcome } from './read-credential-file.ts';

/** What is said of bytes that are not of this form at all. */
export const neitherForm = 'it is neither PEM nor PKCS#12.';

interface Pkcs12 {
  /** In the order of the file; at least one each. */
  readonly keys: readonly KeyObject[];
  readonly certificates: readonly X509Certificate[];
}

/** Keys and certificates of a PKCS#12 file, old (RC2, 3DES, SHA-1) and new (AES, SHA-256). */
export function readPkcs12(
  role: FileRole,
  bytes: Buffer,
  passphrase: string | undefined,
): ImportOutcome<Pkcs12> {
  const asn1 = parseAsn1(bytes);
  if (asn1 === undefined) return refused(role, neitherForm);
  let pfx: forge.pkcs12.Pkcs12Pfx;
  try {
    pfx = openPfx(asn1, passphrase);
  } catch (error) {
    return refused(role, whyNotOpened(error, passphrase));
  }
  try {
    const bags = pfx.safeContents.flatMap(({ safeBags }) => safeBags);
    const keys = bags.filter(isKeyBag).map(toKey);
    const certificates = bags.filter(({ type }) => type === forge.pki.oids['certBag']).map(toCertificate);
    if (keys.length === 0) return refused(role, 'there is no private key in it.');
    if (certificates.length === 0) return refused(role, 'there is no certificate in it.');
    return { ok: true, value: { keys, certificates } };
  } catch {
    return refused(role, 'the key or a certificate in it is damaged.');
  }
}

function parseAsn1(bytes: Buffer): forge.asn1.Asn1 | undefined {
  try {
    return forge.asn1.fromDer(bytes.toString('binary'));
  } catch {
    return undefined;
  }
}

/** An empty passphrase and none at all are two things in PKCS#12; a person cannot tell them apart. */
function openPfx(asn1: forge.asn1.Asn1, passphrase = ''): forge.pkcs12.Pkcs12Pfx {
  try {
    return forge.pkcs12.pkcs12FromAsn1(asn1, false, passphrase);
  } catch (error) {
    if (passphrase === '') return forge.pkcs12.pkcs12FromAsn1(asn1, false);
    if (!isUndecrypted(error) || !Array.isArray(asn1.value)) throw error;
    // The seal has just been proved with this passphrase as UTF-16; the newer ciphers take it as UTF-8 (RFC 7292, B.1).
    const unsealed = { ...asn1, value: asn1.value.slice(0, 2) };
    return forge.pkcs12.pkcs12FromAsn1(unsealed, false, forge.util.encodeUtf8(passphrase));
  }
}

function isUndecrypted(error: unknown): boolean {
  return error instanceof Error && /decrypt/i.test(error.message);
}

/** The library tells its failures apart by their texts only. */
function whyNotOpened(error: unknown, passphrase = ''): string {
  const text = error instanceof Error ? error.message : '';
  if (text.startsWith('Cannot read PKCS#12 PFX')) return neitherForm;
  if (/could not be verified/i.test(text) || isUndecrypted(error)) {
    return passphrase === '' ? 'it is protected. Enter its passphrase.' : 'the passphrase does not open it.';
  }
  if (/unsupported|cannot read encrypted|only pkcs#12/i.test(text)) {
    return 'it is protected in a way that Bedside does not know. Have it saved again with AES-256 and SHA-256.';
  }
  return 'it is damaged.';
}

type Bag = forge.pkcs12.Bag;

function isKeyBag({ type }: Bag): boolean {
  return type === forge.pki.oids['keyBag'] || type === forge.pki.oids['pkcs8ShroudedKeyBag'];
}

function toKey({ key, asn1 }: Bag): KeyObject {
  // The library reads RSA keys itself and leaves others as they were.
  const info =
    key === undefined || key === null ? asn1 : forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(key));
  const der = toDer(info);
  const keyObject = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  der.fill(0);
  return keyObject;
}

function toCertificate({ cert, asn1 }: Bag): X509Certificate {
  return new X509Certificate(
    toDer(cert === undefined || cert === null ? asn1 : forge.pki.certificateToAsn1(cert)),
  );
}

function toDer(asn1: forge.asn1.Asn1): Buffer {
  return Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'binary');
}

import { createCipheriv, createDecipheriv, createHmac, randomBytes, type KeyObject } from 'node:crypto';
import { auditEntry, type AuditEntry } from '../../shared/contract/audit.ts';

/** Encryption and chaining use keys of their own, so that a check of the chain needs no access to the content. */
export interface TrailKeys {
  readonly encryption: KeyObject;
  readonly chain: KeyObject;
}

/** A place in the chain: the number and the authentication code of the entry that holds it. */
export interface ChainLink {
  readonly seq: number;
  readonly mac: string;
}

/**
 * What stands in one line of a segment. `altered`: the line does not prove itself; `sealed`: it does, but its content
 * cannot be read.
 */
export type TrailLine =
  | { readonly state: 'altered' }
  | { readonly state: 'sealed'; readonly link: ChainLink; readonly previous: string }
  | {
      readonly state: 'open';
      readonly link: ChainLink;
      readonly previous: string;
      readonly entry: AuditEntry;
    };

const VERSION = '1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const linePattern = /^1\.([1-9]\d{0,14})\.([\w-]{43})\.([\w-]{16})\.([\w-]{22,})\.([\w-]{43})$/;

function macOf(key: KeyObject, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}

function boundTo(seq: number, previous: string): Buffer {
  return Buffer.from(`${seq}.${previous}`);
}

/** Where the chain begins, before the first entry. */
export function chainStart(keys: TrailKeys): ChainLink {
  return { seq: 0, mac: macOf(keys.chain, 'Bedside audit trail, version 1') };
}

/**
 * Encrypts an entry (AES-256-GCM, bound to its number and to the entry before it) and closes it with the chain's
 * HMAC-SHA-256. The line is text without a line feed: `version.seq.previous.nonce.ciphertext.mac`.
 */
export function sealLine(
  keys: TrailKeys,
  previous: string,
  entry: AuditEntry,
): { readonly text: string; readonly link: ChainLink } {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keys.encryption, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(boundTo(entry.seq, previous));
  const sealed = Buffer.concat([
    cipher.update(JSON.stringify(entry), 'utf8'),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  const body = `${VERSION}.${entry.seq}.${previous}.${nonce.toString('base64url')}.${sealed.toString('base64url')}`;
  const mac = macOf(keys.chain, body);
  return { text: `${body}.${mac}`, link: { seq: entry.seq, mac } };
}

function unseal(key: KeyObject, seq: number, previous: string, nonce: string, sealed: string): unknown {
  const bytes = Buffer.from(sealed, 'base64url');
  const split = bytes.length - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(boundTo(seq, previous));
  decipher.setAuthTag(bytes.subarray(split));
  return JSON.parse(decipher.update(bytes.subarray(0, split), undefined, 'utf8') + decipher.final('utf8'));
}

/** Checks a line by itself; whether it stands in the right place is the chain's question. Never throws. */
export function readLine(keys: TrailKeys, text: string): TrailLine {
  const [, number, previous, nonce, sealed, mac] = linePattern.exec(text) ?? [];
  if (
    number === undefined ||
    previous === undefined ||
    nonce === undefined ||
    sealed === undefined ||
    mac === undefined ||
    macOf(keys.chain, text.slice(0, -(mac.length + 1))) !== mac
  ) {
    return { state: 'altered' };
  }
  const seq = Number(number);
  const link = { seq, mac };
  try {
    const entry = auditEntry.parse(unseal(keys.encryption, seq, previous, nonce, sealed));
    return entry.seq === seq ? { state: 'open', link, previous, entry } : { state: 'altered' };
  } catch {
    return { state: 'sealed', link, previous };
  }
}

import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';

const format = Buffer.from('BSE1');
const nonceBytes = 12;
const tagBytes = 16;

/**
 * AES-256-GCM: 4 bytes of format, nonce, sealed content, tag. `bound` is what the content belongs to: it must be
 * the same at opening, so an envelope cannot stand in for another (integration.md §7.1).
 * @param nonce 12 random bytes, never used twice with one key
 */
export function seal(key: KeyObject, bound: string, content: Uint8Array, nonce: Uint8Array): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(bound));
  const sealed = [cipher.update(content), cipher.final()];
  return Buffer.concat([format, nonce, ...sealed, cipher.getAuthTag()]);
}

/** The content, or `undefined` when the envelope was altered, cut, or sealed by another key or for another name. */
export function unseal(key: KeyObject, bound: string, envelope: Uint8Array): Uint8Array | undefined {
  const contentStart = format.length + nonceBytes;
  const tagStart = envelope.length - tagBytes;
  if (tagStart < contentStart || !format.equals(envelope.subarray(0, format.length))) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, envelope.subarray(format.length, contentStart), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(Buffer.from(bound));
  decipher.setAuthTag(envelope.subarray(tagStart));
  const content = decipher.update(envelope.subarray(contentStart, tagStart));
  try {
    decipher.final();
    return content;
  } catch {
    content.fill(0);
    return undefined;
  }
}

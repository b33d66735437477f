import { createPrivateKey, type KeyObject } from 'node:crypto';
import { packParts, unpackParts } from './packed-parts.ts';

/** What Bedside shows to the national API platform and to CIS2. */
export interface PlatformKeys {
  /** RSA; signs the assertion to the token service (RS512). */
  readonly signingKey: KeyObject;
  readonly signingKeyId: string;
  readonly apiKey: string;
  readonly sdsApiKey: string;
  readonly cis2ClientSecret?: string | undefined;
}

/** For a sealed file. The caller wipes the bytes after use. */
export function packPlatformKeys(keys: PlatformKeys): Uint8Array {
  const key = keys.signingKey.export({ type: 'pkcs8', format: 'der' });
  const texts = [keys.signingKeyId, keys.apiKey, keys.sdsApiKey, keys.cis2ClientSecret ?? ''];
  const packed = packParts([key, ...texts.map((text) => Buffer.from(text))]);
  key.fill(0);
  return packed;
}

/** `undefined`: not what `packPlatformKeys` makes. Wipes `packed`. */
export function unpackPlatformKeys(packed: Uint8Array): PlatformKeys | undefined {
  try {
    const [key, ...texts] = unpackParts(packed) ?? [];
    const [signingKeyId, apiKey, sdsApiKey, secret] = texts.map((text) => Buffer.from(text).toString());
    if (key === undefined || signingKeyId === undefined || apiKey === undefined || sdsApiKey === undefined) {
      return undefined;
    }
    return {
      signingKey: createPrivateKey({
        key: Buffer.from(key.buffer, key.byteOffset, key.byteLength),
        type: 'pkcs8',
        format: 'der',
      }),
      signingKeyId,
      apiKey,
      sdsApiKey,
      ...(secret === undefined || secret === '' ? {} : { cis2ClientSecret: secret }),
    };
  } catch {
    return undefined;
  } finally {
    packed.fill(0);
  }
}

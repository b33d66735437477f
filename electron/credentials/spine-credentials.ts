import { createPrivateKey, X509Certificate } from 'node:crypto';
import { z } from 'zod';
import type { Credentials } from './credential-source.ts';
import { packParts, unpackParts } from './packed-parts.ts';

/** What Bedside shows to Spine, and whom it trusts there. */
export type SpineMaterial = Pick<Credentials, 'clientKey' | 'clientCertificates' | 'trustedRoots'>;

export interface SpineCredentials extends SpineMaterial {
  /** First day of use, `YYYY-MM-DD`, by this computer's calendar; absent: at once. */
  readonly activeFrom?: string;
}

/** The first moment of a whole day, by this computer's calendar. */
export function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00`);
}

const header = z.strictObject({
  version: z.literal(1),
  activeFrom: z.string().optional(),
  certificates: z.int().positive(),
});

/** For a sealed file. The caller wipes the bytes after use. */
export function packSpineCredentials(credentials: SpineCredentials): Uint8Array {
  const { clientKey, clientCertificates, trustedRoots, activeFrom } = credentials;
  const key = clientKey.export({ type: 'pkcs8', format: 'der' });
  const head: z.infer<typeof header> = { version: 1, activeFrom, certificates: clientCertificates.length };
  const certificates = [...clientCertificates, ...trustedRoots].map(({ raw }) => raw);
  const packed = packParts([Buffer.from(JSON.stringify(head)), key, ...certificates]);
  key.fill(0);
  return packed;
}

/** `undefined`: not what `packSpineCredentials` makes. Wipes `packed`. */
export function unpackSpineCredentials(packed: Uint8Array): SpineCredentials | undefined {
  try {
    const [head, key, ...rest] = unpackParts(packed) ?? [];
    if (head === undefined || key === undefined) return undefined;
    const { activeFrom, certificates: count } = header.parse(JSON.parse(Buffer.from(head).toString()));
    const all = rest.map((raw) => new X509Certificate(raw));
    const [leaf, ...intermediates] = all.slice(0, count);
    if (leaf === undefined) return undefined;
    return {
      clientKey: createPrivateKey({
        key: Buffer.from(key.buffer, key.byteOffset, key.byteLength),
        type: 'pkcs8',
        format: 'der',
      }),
      clientCertificates: [leaf, ...intermediates],
      trustedRoots: all.slice(count),
      ...(activeFrom === undefined ? {} : { activeFrom }),
    };
  } catch {
    return undefined;
  } finally {
    packed.fill(0);
  }
}

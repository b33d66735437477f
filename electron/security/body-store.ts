import { randomBytes } from 'node:crypto';
import { bodyPathPrefix } from '../../shared/contract/app-address.ts';

/** How long a body waits for the worker, in milliseconds; it fetches at once or never. */
export const bodyLifetime = 60_000;

/** Received bodies on their way to the worker: each can be fetched once, by whoever knows its address. */
export interface BodyStore {
  /** Keeps a gzip-compressed body and answers its path, `/body/<token>`. */
  deposit(gzippedBody: Uint8Array): string;
  /** Hands the body over and forgets it; nothing for a path unknown, used or expired. */
  take(path: string): Uint8Array | undefined;
  /** Forgets one body that nobody will fetch. */
  revoke(path: string): void;
  /** Forgets every body: at lock, close, sign-out and before another person. */
  revokeAll(): void;
}

/** Runs an action after so many milliseconds; the answer calls it off. */
export type After = (milliseconds: number, action: () => void) => () => void;

/** Bodies in memory under 256-bit random tokens (DESIGN 2.15). */
export function createBodyStore(after: After): BodyStore {
  const waiting = new Map<string, { readonly body: Uint8Array; readonly callOff: () => void }>();
  const take = (path: string): Uint8Array | undefined => {
    const found = waiting.get(path);
    if (found === undefined) return undefined;
    waiting.delete(path);
    found.callOff();
    return found.body;
  };
  return {
    deposit(gzippedBody) {
      const path = `${bodyPathPrefix}${randomBytes(32).toString('base64url')}`;
      const callOff = after(bodyLifetime, () => waiting.delete(path));
      waiting.set(path, { body: gzippedBody, callOff });
      return path;
    },
    take,
    revoke(path) {
      take(path);
    },
    revokeAll() {
      for (const { callOff } of waiting.values()) callOff();
      waiting.clear();
    },
  };
}

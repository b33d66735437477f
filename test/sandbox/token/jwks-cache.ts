import type { KeyObject } from 'node:crypto';

const CACHE_MILLISECONDS = 3_600_000;

/**
 * Reads the application's key set at most once an hour, as the platform does: after a rotation the new key is
 * unknown, and a withdrawn one still good, until the hour is over (integration.md 9.1).
 */
export function cachedKeys(
  read: () => ReadonlyMap<string, KeyObject>,
  now: () => number,
): () => ReadonlyMap<string, KeyObject> {
  let held: { readonly keys: ReadonlyMap<string, KeyObject>; readonly until: number } | undefined;
  return () => {
    if (held === undefined || now() >= held.until) {
      held = { keys: new Map(read()), until: now() + CACHE_MILLISECONDS };
    }
    return held.keys;
  };
}

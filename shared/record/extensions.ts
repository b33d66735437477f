import { asObjects, fieldOf, textOf } from './json-value.ts';
import type { JsonObject } from './json-value.ts';

/**
 * Extensions by the last words of their address, e.g. `PrescribingAgency`: hosts, protocol, prefix and version
 * differ between suppliers (T31).
 */
export function extensionsNamed(holder: unknown, name: string): readonly JsonObject[] {
  const sent = fieldOf(holder, 'extension');
  // Most elements have none.
  if (sent === undefined) return none;
  const wanted = name.toLowerCase();
  return asObjects(sent).filter((extension) =>
    foldedAddress(textOf(extension['url']) ?? '').endsWith(wanted),
  );
}

const none: readonly JsonObject[] = [];

/** Addresses that were folded before: a record repeats a few dozen of them thousands of times. */
const foldedBefore = new Map<string, string>();
const mostRemembered = 500;

function foldedAddress(url: string): string {
  const known = foldedBefore.get(url);
  if (known !== undefined) return known;
  const folded = url.trim().toLowerCase().replace(/-\d+$/, '');
  if (foldedBefore.size < mostRemembered) foldedBefore.set(url, folded);
  return folded;
}

/** The `value[x]` of an extension, whatever its type. */
export function extensionValue(extension: unknown): unknown {
  const holder = asObjects(extension)[0];
  if (holder === undefined) return undefined;
  const name = Object.keys(holder).find((key) => /^value[A-Z]/.test(key));
  return name === undefined ? undefined : holder[name];
}

/** Value of the first extension with that name. */
export function namedValue(holder: unknown, name: string): unknown {
  return extensionValue(extensionsNamed(holder, name)[0]);
}

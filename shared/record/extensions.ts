import { asObjects, fieldOf, textOf } from './json-value.ts';
import type { JsonObject } from './json-value.ts';

/**
 * Extensions by the last words of their address, e.g. `PrescribingAgency`: hosts, protocol, prefix and version
 * differ between suppliers (T31).
 */
export function extensionsNamed(holder: unknown, name: string): readonly JsonObject[] {
  const wanted = name.toLowerCase();
  return asObjects(fieldOf(holder, 'extension')).filter((extension) => {
    const url = textOf(extension['url'])?.trim().toLowerCase().replace(/-\d+$/, '') ?? '';
    return url.endsWith(wanted);
  });
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

import { asObjects, fieldOf, wordOf } from './json-value.ts';
import type { JsonObject } from './json-value.ts';

/**
 * Whether the practice marked a resource "not to be disclosed to the patient" (UI-48).
 * Only NOPAT of ActCode means it; other labels and other systems do not.
 */
export function isNotForPatient(body: JsonObject): boolean {
  return asObjects(fieldOf(body, 'meta', 'security')).some(
    (label) => wordOf(label['code']) === 'nopat' && isActCode(wordOf(label['system'])),
  );
}

function isActCode(system: string | undefined): boolean {
  return system !== undefined && /(?:\/v3\/|v3-)actcode$/.test(system);
}

import { checkCredentials } from './check-credentials.ts';
import type { CredentialProblem } from './credential-source.ts';
import type { KeySafe, SealedName } from './key-safe.ts';
import { unpackPlatformKeys, type PlatformKeys } from './platform-keys.ts';
import { startOfDay, unpackSpineCredentials, type SpineCredentials } from './spine-credentials.ts';

/** The sealed files that hold keys. */
export const heldNames = [
  'spine-current',
  'spine-next',
  'platform-keys',
] as const satisfies readonly SealedName[];
export type HeldName = (typeof heldNames)[number];

/** `undefined`: nothing was stored; `unreadable`: it was altered, or belongs elsewhere. */
export type Held<T> =
  | { readonly ok: true; readonly value: T | undefined }
  | { readonly ok: false; readonly problem: 'unreadable' };

export interface HeldCredentials {
  readonly current: Held<SpineCredentials>;
  readonly next: Held<SpineCredentials>;
  readonly platform: Held<PlatformKeys>;
}

/** Everything that the safe holds, as key objects. */
export async function readHeld(safe: KeySafe): Promise<HeldCredentials> {
  const [current, next, platform] = await Promise.all([
    readSealed(safe, 'spine-current', unpackSpineCredentials),
    readSealed(safe, 'spine-next', unpackSpineCredentials),
    readSealed(safe, 'platform-keys', unpackPlatformKeys),
  ]);
  return { current, next, platform };
}

async function readSealed<T>(
  safe: KeySafe,
  name: HeldName,
  unpack: (packed: Uint8Array) => T | undefined,
): Promise<Held<T>> {
  const sealed = await safe.read(name);
  if (!sealed.ok || sealed.value === undefined) return sealed.ok ? { ok: true, value: undefined } : sealed;
  const value = unpack(sealed.value);
  return value === undefined ? { ok: false, problem: 'unreadable' } : { ok: true, value };
}

export type ChosenSpine =
  | { readonly ok: true; readonly value: SpineCredentials }
  | { readonly ok: false; readonly problem: CredentialProblem };

/**
 * A staged next certificate counts from its day on. Should it be of no use by then, the present one goes on:
 * both were checked at import, so this is damage, and care must not stop for it while one of them is good.
 */
export function chooseSpine({ current, next }: HeldCredentials, now: Date): ChosenSpine {
  let nextProblem: CredentialProblem | undefined;
  if (next.ok && next.value !== undefined && isActive(next.value, now)) {
    nextProblem = checkCredentials(next.value, now);
    if (nextProblem === undefined) return { ok: true, value: next.value };
  }
  const currentProblem = problemOf(current, now);
  if (current.ok && current.value !== undefined && currentProblem === undefined) {
    return { ok: true, value: current.value };
  }
  return {
    ok: false,
    problem: nextProblem ?? currentProblem ?? { kind: 'missing', what: 'clientCertificate' },
  };
}

function problemOf(held: Held<SpineCredentials>, now: Date): CredentialProblem | undefined {
  if (!held.ok) return { kind: 'unreadable', what: 'clientCertificate' };
  return held.value === undefined
    ? { kind: 'missing', what: 'clientCertificate' }
    : checkCredentials(held.value, now);
}

/** True once the day has come from which it is to be used. */
export function isActive({ activeFrom }: SpineCredentials, now: Date): boolean {
  return activeFrom === undefined || startOfDay(activeFrom) <= now;
}

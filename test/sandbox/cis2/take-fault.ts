import type { FaultKind, FaultSetting, Faults } from '../faults.ts';

/** The fault that this part of the provider meets; one that belongs to another part stays for it. */
export function takeFault(
  faults: Faults,
  kinds: readonly FaultKind<'cis2'>[],
): FaultSetting<'cis2'> | undefined {
  const current = faults.current.cis2;
  return current !== undefined && kinds.includes(current.kind) ? faults.take('cis2') : undefined;
}

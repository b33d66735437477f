import { createHash } from 'node:crypto';

/** Hexadecimal digits that are always the same for the same seed: ids must not change from run to run. */
export function stableHex(seed: string, digits: number): string {
  return createHash('sha256').update(seed).digest('hex').slice(0, digits);
}

/** A stable identifier in the 8-4-4-4-12 form, lower case, marked as version 4. */
export function stableUuid(seed: string): string {
  const hex = stableHex(seed, 32);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

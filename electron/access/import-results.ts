import type { ImportResult } from '../../shared/contract/setup.ts';

export const accepted: ImportResult = { accepted: true };

/** `problems`: one sentence each, with the field's path in front. */
export function rejected(...problems: readonly string[]): ImportResult {
  return { accepted: false, problems };
}

/** The disk refused what had passed every check; `part` is the part of the set-up that stays as it was. */
export function notKept(part: 'accounts' | 'credentials' | 'set-up'): ImportResult {
  return rejected(`${part}: The change could not be saved on this computer.`);
}

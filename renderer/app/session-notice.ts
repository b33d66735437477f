import type { SessionState } from '../../shared/contract/session.ts';
import { words } from '../../shared/words/catalogue.ts';

const keys = {
  'signed-out': 'M-SIGNED-OUT',
  'record-closed': 'M-CLOSED',
  'record-purged': 'M-PURGED',
} as const;

/** Why this screen came up, in words; undefined when there is nothing to say. The lock screen has its own words. */
export function sessionNotice({ status, notice, resumable }: SessionState): string | undefined {
  if (status === 'signed-in' && resumable !== undefined) return sentence('M-RESUME');
  if (notice === undefined || notice === 'locked' || notice === 'idle-locked') return undefined;
  return sentence(keys[notice]);
}

function sentence(key: 'M-RESUME' | (typeof keys)[keyof typeof keys]): string {
  const { headline, text } = words(key);
  return `${headline.replace(/\.?$/u, '.')} ${text}`;
}

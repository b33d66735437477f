import { showInstant } from '../../../shared/format/instants.ts';
import { certificateWords } from '../../../shared/words/set-up-words.ts';

export interface CertificateEnd {
  readonly words: string;
  /** `soon`: 60 days or fewer are left (integration.md 7.2). */
  readonly state: 'far' | 'soon' | 'ended';
}

const dayInMilliseconds = 86_400_000;
const warnFromDays = 60;

/** When a certificate ends, seen from `now`; both ISO 8601 instants. */
export function certificateEnd(endsAt: string, now: string): CertificateEnd {
  const left = Date.parse(endsAt) - Date.parse(now);
  const date = showInstant(endsAt);
  if (left <= 0) return { state: 'ended', words: certificateWords.ended(date) };
  const days = Math.floor(left / dayInMilliseconds);
  const words = `${certificateWords.ends(date, certificateWords.daysLeft(days))}.`;
  return days <= warnFromDays
    ? { state: 'soon', words: `${words} ${certificateWords.replaceSoon}` }
    : { state: 'far', words };
}

import type { JournalEntry } from '../journal.ts';
import { told } from './told.ts';

/** A person who presses again is slower than this after an answer; a program is not. */
const BY_ITSELF_MILLISECONDS = 3_000;
/** The longest that a program waits: a Retry-After of some seconds, or one of its own time limits. */
const ATTEMPT_MILLISECONDS = 12_000;
const MOST_ATTEMPTS = 4;

/** The refusals that may be tried again at once: a new bearer, stale addresses, a skewed clock, a wait (integration.md 5.5). */
function mayBeRepeated({ hop, status }: JournalEntry): boolean {
  if (status < 400 || status >= 500) return true;
  if (status === 408 || status === 429 || status === 444) return true;
  return (hop === 'pds' && status === 401) || (hop === 'ssp' && status === 400);
}

const failed = ({ status }: JournalEntry): boolean => status === 0 || status >= 400;

/** Two requests are the same when they ask the same; ids and tokens are new each time, but for PDS. */
function sameness(entry: JournalEntry): string {
  const { hop, method, target, patient, headers, parameters } = entry;
  return JSON.stringify([hop, method, target, patient, headers['ssp-interactionid'], parameters]);
}

/** From the answer to one to the arrival of the other. */
const gapBetween = (before: JournalEntry, entry: JournalEntry): number =>
  Date.parse(entry.arrival.at) - Date.parse(before.at);

/** More attempts than allowed, too soon after each other, or after a refusal that will not change. */
export function findRetryBreaches(entries: readonly JournalEntry[], leastWaitMilliseconds: number): string[] {
  const breaches: string[] = [];
  const last = new Map<string, { readonly entry: JournalEntry; readonly attempts: number }>();
  for (const entry of entries) {
    // The practice's line is the proxy's request over again; at CIS2 a person is the one who repeats.
    if (entry.hop === 'practice' || entry.hop === 'cis2') continue;
    const key = sameness(entry);
    const before = last.get(key);
    const gap = before === undefined ? Number.POSITIVE_INFINITY : gapBetween(before.entry, entry);
    const isRetry = before !== undefined && failed(before.entry) && gap < ATTEMPT_MILLISECONDS;
    const attempts = isRetry ? before.attempts + 1 : 1;
    last.set(key, { entry, attempts });
    if (!isRetry) continue;
    if (attempts === MOST_ATTEMPTS + 1)
      breaches.push(`${told(entry)} was the fifth attempt; four are allowed`);
    if (!mayBeRepeated(before.entry)) {
      if (gap < BY_ITSELF_MILLISECONDS) {
        breaches.push(`${told(entry)} was tried again after ${String(before.entry.status)}`);
      }
    } else if (gap < leastWaitMilliseconds && mustWait(before.entry)) {
      breaches.push(`${told(entry)} was tried again after ${String(gap)} ms`);
    }
  }
  return breaches;
}

/** A new bearer, a new address or a mended clock needs no wait; a busy or broken service does. */
function mustWait({ status }: JournalEntry): boolean {
  return status === 0 || status === 408 || status === 429 || status >= 444;
}

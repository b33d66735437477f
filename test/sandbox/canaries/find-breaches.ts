import type { Journal, JournalEntry } from '../journal.ts';
import { findAccessBreaches } from './access-breaches.ts';
import { findCredentialBreaches } from './credential-breaches.ts';
import { findRetryBreaches } from './retry-breaches.ts';
import { told } from './told.ts';

export interface CanaryKnowledge {
  /** References that the client's audit trail holds; absent: that rule is not asked. */
  readonly auditReferences?: Iterable<string>;
  /** Least wait between two attempts; default 250. Zero for a client whose clock does not wait. */
  readonly leastWaitMilliseconds?: number;
}

/** Hops whose every request the client must have written down before it left (integration.md 6.3). */
const AUDITED: ReadonlySet<string> = new Set(['token', 'pds', 'sds', 'ssp']);

function findUnaudited(entries: readonly JournalEntry[], references: Iterable<string>): string[] {
  const known = new Set([...references].map((reference) => reference.toLowerCase()));
  return entries
    .filter(({ hop }) => AUDITED.has(hop))
    .filter(({ traceId }) => traceId === undefined || !known.has(traceId.toLowerCase()))
    .map((entry) =>
      entry.traceId === undefined
        ? `${told(entry)} carried no id that an audit entry could name`
        : `${told(entry)} has no audit entry with its id`,
    );
}

function findAfterLeaving({ entries, marks }: Journal): string[] {
  return entries.flatMap((entry) => {
    const last = marks.findLast(({ arrivals }) => arrivals < entry.arrival.number);
    if (last === undefined || last.kind === 'opening' || last.kind === 'sign-in') return [];
    // CIS2 is how one comes back, and the practice's line is the proxy's request over again.
    if (entry.hop === 'cis2' || entry.hop === 'token' || entry.hop === 'practice') return [];
    return [`${told(entry)} came after ${last.kind === 'lock' ? 'the lock' : 'sign-out'}`];
  });
}

/**
 * What the whole journal says against the client, one sentence each (integration.md 9.6); empty when all is well.
 * A `lock` or `sign-out` mark holds until the next `sign-in` mark. No sentence holds a number, token or address.
 */
export function findBreaches(journal: Journal, knowledge: CanaryKnowledge = {}): readonly string[] {
  const { entries } = journal;
  const { auditReferences, leastWaitMilliseconds = 250 } = knowledge;
  return [
    ...findAccessBreaches(journal),
    ...findCredentialBreaches(entries),
    ...findRetryBreaches(entries, leastWaitMilliseconds),
    ...findAfterLeaving(journal),
    ...(auditReferences === undefined ? [] : findUnaudited(entries, auditReferences)),
  ];
}

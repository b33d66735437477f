import type { Journal, JournalEntry } from '../journal.ts';
import { isRecord } from '../service/json.ts';
import { told } from './told.ts';

const DAY = 86_400_000;
/** A token made for one attempt cannot be seen again this much later. */
const SAME_TOKEN_MILLISECONDS = 1_500;

const at = ({ arrival }: JournalEntry): number => Date.parse(arrival.at);

/** The gate before Spine: traced, passed, and not yesterday (integration.md 1.4). */
function gateBreach(entry: JournalEntry, before: readonly JournalEntry[]): string | undefined {
  if (entry.patient === undefined) return undefined;
  const trace = before.findLast(
    ({ hop, status, patient }) => hop === 'pds' && status === 200 && patient === entry.patient,
  );
  if (trace === undefined) return `${told(entry)} asked for somebody whom PDS was not asked about`;
  if (trace.gate !== undefined) return `${told(entry)} went past the gate: ${trace.gate}`;
  return at(entry) - at(trace) > DAY ? `${told(entry)} rests on a PDS trace older than 24 hours` : undefined;
}

function interactionOf({ headers }: JournalEntry): string {
  return headers['ssp-interactionid'] ?? '';
}

function asksFor({ hop, target }: JournalEntry, interactionId: string): boolean {
  return (
    hop === 'sds' &&
    target.includes('/Endpoint?') &&
    decodeURIComponent(target.replaceAll('+', ' ')).includes(`|${interactionId}`) &&
    !decodeURIComponent(target).includes(`|${interactionId}-`)
  );
}

/**
 * The directory was asked for this capability in this opening: since the person was last traced, or since the last
 * `opening` mark where a test sets them (integration.md 9.6).
 */
function directoryBreach(
  entry: JournalEntry,
  before: readonly JournalEntry[],
  { marks }: Journal,
): string | undefined {
  const mark = marks.findLast(({ kind, after }) => kind === 'opening' && after < entry.sequence);
  const trace = before.findLast(({ hop, patient }) => hop === 'pds' && patient === entry.patient);
  const since = Math.max(mark?.after ?? 0, entry.patient === undefined ? 0 : (trace?.sequence ?? 0));
  const lookups = before.filter((earlier) => asksFor(earlier, interactionOf(entry)));
  if (lookups.length === 0)
    return `${told(entry)} used an endpoint that was never looked up for its interaction`;
  return lookups.some(({ sequence }) => sequence > since)
    ? undefined
    : `${told(entry)} used an endpoint from before this opening`;
}

function claimsOf(entry: JournalEntry): string | undefined {
  return isRecord(entry.provenance) ? JSON.stringify(entry.provenance) : undefined;
}

function reuseBreaches(entry: JournalEntry, before: readonly JournalEntry[]): string[] {
  const earlier = before.filter(({ hop }) => hop === 'ssp');
  const claims = claimsOf(entry);
  const sameTrace = earlier.some(
    ({ traceId }) => traceId !== undefined && traceId.toLowerCase() === entry.traceId?.toLowerCase(),
  );
  // The token has no id of its own: the same claims in the same second are two tokens, later they are one.
  const sameToken = earlier.some(
    (other) =>
      claims !== undefined && claimsOf(other) === claims && at(entry) - at(other) > SAME_TOKEN_MILLISECONDS,
  );
  return [
    ...(sameTrace ? [`${told(entry)} reused a trace id`] : []),
    ...(sameToken ? [`${told(entry)} reused a provenance token`] : []),
  ];
}

/** Requests at the proxy that should not have been sent, or not so. */
export function findAccessBreaches(journal: Journal): string[] {
  return journal.entries.flatMap((entry, index) => {
    if (entry.hop !== 'ssp') return [];
    const before = journal.entries.slice(0, index);
    return [gateBreach(entry, before), directoryBreach(entry, before, journal)]
      .filter((sentence) => sentence !== undefined)
      .concat(reuseBreaches(entry, before));
  });
}

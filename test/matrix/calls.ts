import type { AuditEntry, AuditEvent } from '../../shared/contract/audit.ts';
import type { JournalHop } from '../sandbox/journal.ts';
import type { MatrixRow, Station } from './matrix-row.ts';

/** Calls to services in the order in which one opening makes them. */
export const callEvents = [
  'token-request',
  'pds-trace',
  'sds-lookup',
  'record-request',
] as const satisfies AuditEvent[];
type CallEvent = (typeof callEvents)[number];

interface Side {
  /** How the audit calls a request to this station. */
  readonly event: CallEvent;
  /** How the sandbox's journal calls it. */
  readonly journal: JournalHop;
  /** Whether every try goes out under an id of its own, or one question keeps its id (integration.md §5.5). */
  readonly ids: 'new-each-time' | 'one-a-question';
}

const token: Side = { event: 'token-request', journal: 'token', ids: 'new-each-time' };
const record: Side = { event: 'record-request', journal: 'ssp', ids: 'new-each-time' };

/** What a request to a station looks like from both sides; sign-in is no call of an opening. */
export const sides: Readonly<Record<Exclude<Station, 'sign-in' | 'computer'>, Side>> = {
  'sign-on-application': token,
  'sign-on-cis2': token,
  demographics: { event: 'pds-trace', journal: 'pds', ids: 'one-a-question' },
  directory: { event: 'sds-lookup', journal: 'sds', ids: 'one-a-question' },
  proxy: record,
  practice: record,
  more: record,
  reading: record,
};

/** The row's side, where it has one. */
export function sideOf({ station }: MatrixRow): Side | undefined {
  return station === 'sign-in' || station === 'computer' ? undefined : sides[station];
}

export function isCall({ event }: AuditEntry): boolean {
  return callEvents.some((known) => known === event);
}

/** Entries of the calls that a row counts: of its station, our own look-up beside the practice's left out. */
export function countedCalls(row: MatrixRow, entries: readonly AuditEntry[]): readonly AuditEntry[] {
  const side = sideOf(row);
  // On this computer: whatever would have left after the moment that counts.
  if (side === undefined)
    return entries.filter(({ event }) => event === 'record-request' || event === 'pds-trace');
  const own = row.cause.kind === 'circumstance' && row.cause.circumstance === 'own-system-unknown';
  return entries.filter(
    ({ event, subjects }) =>
      event === side.event && (event !== 'sds-lookup' || (subjects?.[0] === 'own device') === own),
  );
}

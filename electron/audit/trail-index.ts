import type { AuditEntry, AuditFilter } from '../../shared/contract/audit.ts';
import { isOutOfHours, londonDayStart } from './london-day.ts';
import type { LinePlace } from './trail-segments.ts';

/** What filters ask about, and where the whole entry stands. About 200 bytes each: the content stays on disk. */
export interface IndexedEntry {
  readonly seq: number;
  readonly at: number;
  readonly event: AuditEntry['event'];
  readonly outcome: AuditEntry['outcome'];
  readonly userId: string | undefined;
  /** Name and id in lower case. */
  readonly user: string;
  readonly nhsNumber: string | undefined;
  readonly accessId: string | undefined;
  readonly reference: string | undefined;
  readonly place: LinePlace;
}

/** The trail's table of contents, kept in memory while it is open. */
export interface TrailIndex {
  add(entry: AuditEntry, place: LinePlace): void;
  /** Puts the entries into the order of their numbers; needed once, after a trail whose order may be broken. */
  order(): void;
  /** Oldest first; `onlyUser` is compared exactly, unlike the filter's user. */
  matching(filter: AuditFilter, onlyUser?: string): readonly IndexedEntry[];
  /** Entries after a number, oldest first. */
  after(seq: number, limit: number): readonly IndexedEntry[];
  countAfter(seq: number): number;
}

function endOf(event: string, reference: string): string {
  return `${event} ${reference}`;
}

/** The number as a person of the organisation means it: the one asked for and the one that took its place. */
function concerns(entry: AuditEntry): string | undefined {
  const { patient } = entry;
  if (patient === undefined) return undefined;
  return patient.supersededBy === undefined
    ? patient.nhsNumber
    : `${patient.nhsNumber} ${patient.supersededBy}`;
}

type Test = (entry: IndexedEntry) => boolean;

function testsOf(filter: AuditFilter, ended: ReadonlySet<string>): Test[] {
  const tests: Test[] = [];
  const { user, nhsNumber, from, to, outcome, event, accessId } = filter;
  if (user !== undefined) {
    const part = user.trim().toLowerCase();
    tests.push((entry) => entry.user.includes(part));
  }
  if (nhsNumber !== undefined) tests.push((entry) => entry.nhsNumber?.includes(nhsNumber) === true);
  if (from !== undefined) {
    const first = londonDayStart(from);
    tests.push((entry) => entry.at >= first);
  }
  if (to !== undefined) {
    const end = londonDayStart(to, 1);
    tests.push((entry) => entry.at < end);
  }
  if (outcome !== undefined) tests.push((entry) => entry.outcome === outcome);
  if (event !== undefined) tests.push((entry) => entry.event === event);
  if (accessId !== undefined) tests.push((entry) => entry.accessId === accessId);
  if (filter.outOfHours === true) tests.push((entry) => isOutOfHours(entry.at));
  if (filter.endsOnly === true) {
    tests.push(
      ({ outcome: how, event: what, reference }) =>
        how !== 'started' || reference === undefined || !ended.has(endOf(what, reference)),
    );
  }
  return tests;
}

/** An empty index. */
export function createTrailIndex(): TrailIndex {
  const entries: IndexedEntry[] = [];
  const ended = new Set<string>();
  // The same few people and numbers come again and again: one copy each.
  const words = new Map<string, string>();
  const once = (word: string): string => {
    const kept = words.get(word);
    if (kept === undefined) words.set(word, word);
    return kept ?? word;
  };
  const positionAfter = (seq: number): number => {
    let low = 0;
    let high = entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((entries[middle]?.seq ?? 0) <= seq) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    add: (entry, place) => {
      const { seq, event, outcome, accessId, reference } = entry;
      const number = concerns(entry);
      if (outcome !== 'started' && reference !== undefined) ended.add(endOf(event, reference));
      entries.push({
        seq,
        at: Date.parse(entry.at),
        event,
        outcome,
        userId: entry.user === undefined ? undefined : once(entry.user.id),
        user: once(entry.user === undefined ? '' : `${entry.user.name}\n${entry.user.id}`.toLowerCase()),
        nhsNumber: number === undefined ? undefined : once(number),
        accessId: accessId === undefined ? undefined : once(accessId),
        reference,
        place,
      });
    },
    order: () => {
      entries.sort((a, b) => a.seq - b.seq);
    },
    matching: (filter, onlyUser) => {
      const tests = testsOf(filter, ended);
      if (onlyUser !== undefined) tests.push((entry) => entry.userId === onlyUser);
      return entries.filter((entry) => tests.every((test) => test(entry)));
    },
    after: (seq, limit) => {
      const position = positionAfter(seq);
      return entries.slice(position, position + limit);
    },
    countAfter: (seq) => entries.length - positionAfter(seq),
  };
}

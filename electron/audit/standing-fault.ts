import type { AuditEntry, ChainReport } from '../../shared/contract/audit.ts';

type Fault = NonNullable<ChainReport['fault']>;

/** A fault that no later state of the files can undo: it holds until the folder is archived. */
export interface StandingFault {
  /** The first entry that cannot be trusted. */
  readonly firstBroken: number;
  readonly fault: Fault;
}

/** Words of an `audit-recovered` entry that tell of a fault; `torn-end` and `write-failed` lose nothing. */
const faults: ReadonlyMap<string, Fault> = new Map<string, Fault>([
  ['anchor-missing', 'cut-off-at-the-end'],
  ['cut-off-at-the-end', 'cut-off-at-the-end'],
  ['altered', 'altered'],
  ['missing', 'missing'],
  ['reordered', 'reordered'],
  ['unreadable', 'unreadable'],
]);

const entryWord = /^entry ([1-9]\d{0,14})$/;

/** The words of the `audit-recovered` entry that keeps a fault on record; `standingFaultIn` reads them again. */
export function standingWords(
  reason: 'anchor-missing' | Fault,
  firstBroken: number,
): readonly [string, string] {
  return [reason, `entry ${firstBroken}`];
}

/** The fault that an entry keeps on record, if it is such an entry. */
export function standingFaultIn(entry: AuditEntry): StandingFault | undefined {
  if (entry.event !== 'audit-recovered') return undefined;
  const words = [entry.rule ?? '', ...(entry.subjects ?? [])];
  const reason = words.find((word) => faults.has(word));
  const fault = reason === undefined ? undefined : faults.get(reason);
  if (fault === undefined) return undefined;
  const number = words.map((word) => entryWord.exec(word)?.[1]).find((digits) => digits !== undefined);
  return { firstBroken: number === undefined ? entry.seq : Number(number), fault };
}

/** The one that breaks the chain earlier. */
export function earlierFault(
  one: StandingFault | undefined,
  other: StandingFault | undefined,
): StandingFault | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return other.firstBroken < one.firstBroken ? other : one;
}

/** What a check found, and what stands from earlier: whichever breaks the chain first is reported. */
export function withStandingFault(found: ChainReport, standing: StandingFault | undefined): ChainReport {
  if (standing === undefined) return found;
  if (!found.whole && (found.firstBroken ?? Infinity) <= standing.firstBroken) return found;
  return { entries: found.entries, whole: false, ...standing };
}

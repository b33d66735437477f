import type { AuditEntry, ChainReport } from '../../shared/contract/audit.ts';
import { startChainCheck } from './chain-check.ts';
import { alertCause, createPrivacyAlerts, type PrivacyAlerts } from './privacy-alerts.ts';
import {
  earlierFault,
  standingFaultIn,
  standingWords,
  withStandingFault,
  type StandingFault,
} from './standing-fault.ts';
import { setTornEndAside } from './torn-end.ts';
import { createTrailIndex, type TrailIndex } from './trail-index.ts';
import type { ChainLink, TrailKeys } from './trail-line.ts';
import { laterOf, scanTrail, type SegmentEnd } from './trail-scan.ts';
import type { Recovery, WritingPlace } from './trail-writer.ts';

/** The trail as it was left. */
export interface LoadedTrail {
  readonly index: TrailIndex;
  readonly alerts: PrivacyAlerts;
  readonly report: ChainReport;
  /** Where writing goes on. */
  readonly place: WritingPlace;
  /** Found now or at an earlier start; a later check that finds nothing does not undo it. */
  readonly standing: StandingFault | undefined;
  readonly recovery: Recovery | undefined;
}

/** A fault found now, with the words that keep it on record. */
interface Finding extends StandingFault {
  readonly words: readonly [string, string];
}

interface Ends {
  /** The last line that proves itself. */
  readonly last: ChainLink;
  readonly anchor: ChainLink | undefined;
  /** How far lines follow from the anchor without a break. */
  readonly proven: ChainLink;
  readonly head: ChainLink;
}

/**
 * What the files alone will not show any more once the anchor has moved on: no anchor, an end cut off, or a head that
 * does not follow from the anchor. Damage before the anchor is none of these: the chain finds it again at each start.
 */
function findingNow(found: ChainReport, { last, anchor, proven, head }: Ends): Finding | undefined {
  if (anchor === undefined) {
    if (last.seq === 0) return undefined;
    const firstBroken = last.seq + 1;
    const words = standingWords('anchor-missing', firstBroken);
    return { firstBroken, fault: 'cut-off-at-the-end', words };
  }
  const { fault, firstBroken } = found;
  if (fault === undefined || firstBroken === undefined) return undefined;
  const follows = head.seq === proven.seq && head.mac === proven.mac;
  // A segment that the disk does not give out today may be whole tomorrow.
  const afterAnchor = firstBroken > anchor.seq && fault !== 'unreadable';
  if (follows && !afterAnchor && fault !== 'cut-off-at-the-end') return undefined;
  return { firstBroken, fault, words: standingWords(fault, firstBroken) };
}

function recoveryFor(folder: string, end: SegmentEnd, finding: Finding | undefined): Recovery | undefined {
  const torn = end.torn.length > 0;
  const [first, ...others] = [...(finding?.words ?? []), ...(torn ? ['torn-end'] : [])];
  if (first === undefined) return undefined;
  let due = torn;
  return {
    reasons: [first, ...others],
    prepare: async () => {
      if (due) await setTornEndAside(folder, end);
      due = false;
    },
  };
}

/** Reads and checks the whole trail. @throws when the folder cannot be read. */
export async function loadTrail(
  folder: string,
  keys: TrailKeys,
  start: ChainLink,
  anchor: ChainLink | undefined,
): Promise<LoadedTrail> {
  const index = createTrailIndex();
  const raising: AuditEntry[] = [];
  const check = startChainCheck(start, anchor ?? start);
  let last = start;
  let proven = anchor ?? start;
  let onRecord: StandingFault | undefined;
  const end = await scanTrail(folder, keys, {
    onLine: (line, place) => {
      check.line(line);
      if (line.state === 'altered') return;
      last = laterOf(last, line.link);
      if (line.link.seq === proven.seq + 1 && line.previous === proven.mac) proven = line.link;
      if (line.state === 'sealed') return;
      index.add(line.entry, place);
      onRecord = earlierFault(onRecord, standingFaultIn(line.entry));
      if (line.entry.event === 'alert-closed' || alertCause(line.entry) !== undefined)
        raising.push(line.entry);
    },
    onUnreadableSegment: () => check.unreadableSegment(),
  });
  index.order();
  const alerts = createPrivacyAlerts();
  for (const entry of raising.sort((a, b) => a.seq - b.seq)) alerts.add(entry);

  const found = check.finish();
  // Numbers that once existed are not given again, even if their entries are gone.
  const head = laterOf(last, anchor ?? start);
  const finding = findingNow(found, { last, anchor, proven, head });
  const standing = earlierFault(
    onRecord,
    finding && { firstBroken: finding.firstBroken, fault: finding.fault },
  );
  return {
    index,
    alerts,
    report: withStandingFault(found, standing),
    place: { head, segment: end.segment, length: end.length },
    standing,
    recovery: recoveryFor(folder, end, finding),
  };
}

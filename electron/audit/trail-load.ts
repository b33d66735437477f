import type { AuditEntry, ChainReport } from '../../shared/contract/audit.ts';
import { startChainCheck } from './chain-check.ts';
import { alertCause, createPrivacyAlerts, type PrivacyAlerts } from './privacy-alerts.ts';
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
  /** There are entries but no anchor, which is written before the first entry. */
  readonly anchorMissing: boolean;
  readonly recovery: Recovery | undefined;
}

function recoveryFor(
  folder: string,
  end: SegmentEnd,
  report: ChainReport,
  anchorMissing: boolean,
): Recovery | undefined {
  const torn = end.torn.length > 0;
  const [first, ...others] = [
    ...(torn ? ['torn-end'] : []),
    ...(anchorMissing ? ['anchor-missing'] : []),
    ...(report.fault === 'cut-off-at-the-end' && !anchorMissing ? ['cut-off-at-the-end'] : []),
  ];
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
  const end = await scanTrail(folder, keys, {
    onLine: (line, place) => {
      check.line(line);
      if (line.state === 'altered') return;
      last = laterOf(last, line.link);
      if (line.state === 'sealed') return;
      index.add(line.entry, place);
      if (line.entry.event === 'alert-closed' || alertCause(line.entry) !== undefined)
        raising.push(line.entry);
    },
    onUnreadableSegment: () => check.unreadableSegment(),
  });
  index.order();
  const alerts = createPrivacyAlerts();
  for (const entry of raising.sort((a, b) => a.seq - b.seq)) alerts.add(entry);

  const anchorMissing = anchor === undefined && last.seq > 0;
  const found = check.finish();
  const report: ChainReport =
    anchorMissing && found.whole
      ? { ...found, whole: false, firstBroken: last.seq + 1, fault: 'cut-off-at-the-end' }
      : found;
  // Numbers that once existed are not given again, even if their entries are gone.
  const head = laterOf(last, anchor ?? start);
  return {
    index,
    alerts,
    report,
    place: { head, segment: end.segment, length: end.length },
    anchorMissing,
    recovery: recoveryFor(folder, end, report, anchorMissing),
  };
}

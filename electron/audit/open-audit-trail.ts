import { chmod, mkdir } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { KeyObject } from 'node:crypto';
import type { AuditEntry, ChainReport } from '../../shared/contract/audit.ts';
import type { Failure, Outcome } from '../../shared/contract/errors.ts';
import type { AuditTrail } from './audit-trail.ts';
import type { Collector, CollectorProblem } from './forward/collector.ts';
import { createForwardPointer } from './forward/forward-pointer.ts';
import { startForwarder, type Forwarder } from './forward/forwarder.ts';
import { openSegmentFile, type OpenSegmentFile } from './segment-file.ts';
import { readAnchor, startAnchorKeeper, type AnchorPlace, type AnchorRhythm } from './trail-anchor.ts';
import { withStandingFault } from './standing-fault.ts';
import { loadTrail } from './trail-load.ts';
import { createTrailReader } from './trail-reader.ts';
import { takeTrailLock, type TrailLock } from './trail-lock.ts';
import { chainStart } from './trail-line.ts';
import { startTrailWriter } from './trail-writer.ts';

export interface AuditTrailParts {
  /** Belongs to the trail alone; created for its owner (mode 0700). */
  readonly folder: string;
  readonly encryptionKey: KeyObject;
  readonly chainKey: KeyObject;
  readonly anchor: AnchorPlace;
  readonly device: AuditEntry['device'];
  readonly now: () => Date;
  readonly randomId: () => string;
  readonly collector?: Collector;
  /** Told of every attempt to forward that failed. */
  readonly onForwardProblem?: (problem: CollectorProblem, attempt: number) => void;
  readonly openFile?: OpenSegmentFile;
  readonly segmentBytes?: number;
  readonly anchorRhythm?: AnchorRhythm;
  readonly pause?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** The trail while it is open; the collector may change under it. */
export interface OpenedAuditTrail extends AuditTrail {
  /** From now on entries go to this collector, or to none; it begins where the last one stopped. */
  forwardTo(collector: Collector | undefined): Promise<void>;
}

const SEGMENT_BYTES = 4_000_000;
const LAST_FORWARDING_MILLISECONDS = 3_000;
const ANCHOR_RHYTHM: AnchorRhythm = { entries: 100, milliseconds: 30_000 };

async function pauseFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);
}

/**
 * Opens the audit trail, or begins one. `E-CFG-06`: another process has it; `E-AUD-01`: disk or keychain refuse. A broken chain
 * is no failure here: `lastReport` tells, reading and exporting go on, and who opens records has to refuse (`E-AUD-02`).
 */
export async function openAuditTrail(parts: AuditTrailParts): Promise<Outcome<OpenedAuditTrail>> {
  const { folder } = parts;
  const refused = (code: Failure['code']): { readonly ok: false; readonly error: Failure } => ({
    ok: false,
    error: { code, reference: parts.randomId(), at: parts.now().toISOString(), retryable: false },
  });
  let lock: TrailLock | undefined;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await chmod(folder, 0o700);
    const taken = takeTrailLock(folder);
    if (taken === 'held') return refused('E-CFG-06');
    lock = taken;
    const trail = await openLocked(parts, lock, refused);
    if (trail !== undefined) return { ok: true, value: trail };
  } catch {
    // Which of the disk's reasons it was does not change what a person can do.
  }
  lock?.release();
  return refused('E-AUD-01');
}

async function openLocked(
  parts: AuditTrailParts,
  lock: TrailLock,
  refused: (code: Failure['code']) => { readonly ok: false; readonly error: Failure },
): Promise<OpenedAuditTrail | undefined> {
  const { folder, device, now } = parts;
  const keys = { encryption: parts.encryptionKey, chain: parts.chainKey };
  const kept = await readAnchor(parts.anchor);
  if (kept.state === 'no-answer') return undefined;
  const start = chainStart(keys);
  const loaded = await loadTrail(folder, keys, start, kept.state === 'present' ? kept.link : undefined);
  let report: ChainReport = loaded.report;
  let forwarder: Forwarder | undefined;
  const anchors = startAnchorKeeper(parts.anchor, loaded.place.head, parts.anchorRhythm ?? ANCHOR_RHYTHM);
  let closed = false;
  // What was found must be on record before the anchor that shows it is replaced.
  let foundOnRecord = loaded.recovery === undefined;
  const settleAnchor = (): Promise<boolean> => (foundOnRecord ? anchors.settle() : Promise.resolve(false));

  const writer = startTrailWriter(
    {
      folder,
      keys,
      device,
      now,
      openFile: parts.openFile ?? openSegmentFile,
      segmentBytes: parts.segmentBytes ?? SEGMENT_BYTES,
      onKept: (entries) => {
        foundOnRecord = true;
        for (const { entry, place, link } of entries) {
          loaded.index.add(entry, place);
          loaded.alerts.add(entry);
          anchors.headAt(link);
        }
        forwarder?.wake();
      },
    },
    loaded.place,
    loaded.recovery,
  );
  const reader = createTrailReader({
    folder,
    keys,
    start,
    index: loaded.index,
    device,
    now,
    place: () => writer.place(),
    onAltered: (seq) => {
      if (report.whole) report = { ...report, whole: false, firstBroken: seq, fault: 'altered' };
    },
  });
  const verify = async (): Promise<ChainReport> => {
    report = withStandingFault(await reader.verify(), loaded.standing);
    return report;
  };
  const serve = async (collector: Collector | undefined): Promise<void> => {
    if (closed) return;
    await forwarder?.stop();
    forwarder =
      collector &&
      (await startForwarder({
        collector,
        pointer: createForwardPointer(folder),
        queue: reader.queue,
        pause: parts.pause ?? pauseFor,
        ...(parts.onForwardProblem === undefined ? {} : { onProblem: parts.onForwardProblem }),
      }));
  };

  let serving: Promise<void> = Promise.resolve();
  // One change after the other: of two at once each would leave a forwarder behind.
  const forwardTo = (collector: Collector | undefined): Promise<void> =>
    (serving = serving.then(() => serve(collector)));

  await forwardTo(parts.collector);
  await writer.settle();
  if (foundOnRecord && !(await anchors.settle())) {
    await forwarder?.stop();
    await writer.close();
    return undefined;
  }
  return {
    append: async (entry) => {
      const written = await writer.append(entry);
      return written === undefined ? refused('E-AUD-01') : { ok: true, value: { seq: written.entry.seq } };
    },
    anchorNow: () => (closed ? Promise.resolve(false) : settleAnchor()),
    search: (search) => reader.search(search),
    verify,
    lastReport: () => report,
    alerts: () => Promise.resolve(loaded.alerts.list()),
    exportCsv: async (filter, target) => {
      try {
        return { ok: true, value: await reader.exportCsv(filter, target, await verify()) };
      } catch {
        return refused('E-AUD-03');
      }
    },
    waitingToForward: () => forwarder?.waiting(),
    forwardTo,
    close: async () => {
      closed = true;
      await Promise.all([writer.close(), serving]);
      await Promise.all([settleAnchor(), forwarder?.stop(LAST_FORWARDING_MILLISECONDS)]);
      lock.release();
    },
  };
}

import { auditEntry, type AuditEntry } from '../../shared/contract/audit.ts';
import type { NewAuditEntry } from './audit-trail.ts';
import { flushFolder, type OpenSegmentFile, type SegmentFile } from './segment-file.ts';
import { sealLine, type ChainLink, type TrailKeys } from './trail-line.ts';
import { segmentPath, type LinePlace } from './trail-segments.ts';

/** An entry that is on disk, and where. */
export interface KeptEntry {
  readonly entry: AuditEntry;
  readonly link: ChainLink;
  readonly place: LinePlace;
}

export interface WriterParts {
  readonly folder: string;
  readonly keys: TrailKeys;
  readonly device: AuditEntry['device'];
  readonly now: () => Date;
  readonly openFile: OpenSegmentFile;
  /** A new segment begins at the first entry beyond this size. */
  readonly segmentBytes: number;
  /** Called before the callers learn of it. */
  readonly onKept: (kept: readonly KeptEntry[]) => void;
}

/** Where writing goes on: the chain's head, and the end of what is known to be whole. */
export interface WritingPlace {
  readonly head: ChainLink;
  readonly segment: number;
  readonly length: number;
}

/** What has to happen before writing goes on, and what the trail then says about it. */
export interface Recovery {
  /** Fixed words, the first of them the rule of the `audit-recovered` entry. */
  readonly reasons: readonly [string, ...string[]];
  /** @throws when it cannot be done now; tried again with the next entry. */
  readonly prepare: () => Promise<void>;
}

/** Writes entries one after the other; several that wait together share one flush. */
export interface TrailWriter {
  /** `undefined`: not on disk. Nothing is written after a failure until the segment has proved itself again. */
  append(entry: NewAuditEntry): Promise<KeptEntry | undefined>;
  /** Carries out a recovery that is due, so that it does not wait for an entry. */
  settle(): Promise<void>;
  /** The end of what is on disk at this moment. */
  place(): WritingPlace;
  close(): Promise<void>;
}

interface Waiting {
  readonly entry: NewAuditEntry;
  readonly at: string;
  readonly done: (kept: KeptEntry | undefined) => void;
}

const writeFailed: Recovery = { reasons: ['write-failed'], prepare: () => Promise.resolve() };

function recoveredEntry({ reasons }: Recovery): NewAuditEntry {
  return { event: 'audit-recovered', outcome: 'success', rule: reasons[0], subjects: reasons };
}

const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** Starts at the end of the newest segment; the file itself is opened with the first entry. */
export function startTrailWriter(parts: WriterParts, from: WritingPlace, due?: Recovery): TrailWriter {
  let { head, segment, length } = from;
  let file: SegmentFile | undefined;
  let lastLine: { readonly offset: number; readonly bytes: Buffer } | undefined;
  let recovery = due;
  let closed = false;
  let waiting: Waiting[] = [];
  let working: Promise<void> | undefined;

  /** Opens the segment and compares its end with what was last known to be on disk; drops what nobody was promised. */
  const reopen = async (): Promise<SegmentFile> => {
    const path = segmentPath(parts.folder, segment);
    const opened = await parts
      .openFile(path, length === 0 && lastLine === undefined ? 'new' : 'existing')
      .catch(
        // A segment that was created and never written to.
        (error: unknown) => (length === 0 ? parts.openFile(path, 'existing') : Promise.reject(error)),
      );
    try {
      const size = await opened.size();
      const sound =
        size >= length &&
        (lastLine === undefined ||
          (await opened.read(lastLine.offset, lastLine.bytes.length)).equals(lastLine.bytes));
      if (!sound) throw new Error('The segment is not as it was left');
      if (size > length) await opened.truncate(length);
      if (length === 0) await flushFolder(parts.folder);
      return opened;
    } catch (error) {
      await opened.close().catch(() => undefined);
      throw error;
    }
  };

  const release = async (): Promise<void> => {
    const open = file;
    file = undefined;
    await open?.close().catch(() => undefined);
  };

  const write = async (batch: readonly Waiting[]): Promise<readonly KeptEntry[]> => {
    if (file !== undefined && length >= parts.segmentBytes) {
      await release();
      segment += 1;
      length = 0;
      lastLine = undefined;
    }
    await recovery?.prepare();
    const target = file ?? (await reopen());
    file = target;
    const lines: Buffer[] = [];
    const kept: KeptEntry[] = [];
    let link = head;
    let offset = length;
    const first =
      recovery === undefined ? [] : [{ entry: recoveredEntry(recovery), at: parts.now().toISOString() }];
    for (const { entry, at } of [...first, ...batch]) {
      const whole: AuditEntry = { ...entry, seq: link.seq + 1, at, device: parts.device };
      const sealed = sealLine(parts.keys, link.mac, whole);
      const bytes = Buffer.from(`${sealed.text}\n`, 'latin1');
      kept.push({ entry: whole, link: sealed.link, place: { segment, offset, length: bytes.length - 1 } });
      lines.push(bytes);
      link = sealed.link;
      offset += bytes.length;
    }
    await target.write(Buffer.concat(lines), length);
    await target.flush();
    head = link;
    length = offset;
    const bytes = lines.at(-1);
    if (bytes !== undefined) lastLine = { offset: offset - bytes.length, bytes };
    return kept;
  };

  const work = async (): Promise<void> => {
    do {
      const batch = waiting;
      waiting = [];
      try {
        const kept = await write(batch);
        recovery = undefined;
        parts.onKept(kept);
        for (const [index, each] of batch.entries()) each.done(kept.at(index - batch.length));
      } catch {
        recovery ??= writeFailed;
        await release();
        for (const each of batch) each.done(undefined);
      }
    } while (waiting.length > 0);
    working = undefined;
  };

  return {
    append: (entry) => {
      const at = parts.now().toISOString();
      const valid = auditEntry.safeParse({ ...entry, seq: 1, at, device: parts.device });
      if (closed || !valid.success) return Promise.resolve(undefined);
      return new Promise((done) => {
        waiting.push({ entry, at, done });
        // What is appended before the loop turns shares one flush: the end of a call and the start of the next.
        working ??= turn().then(work);
      });
    },
    settle: async () => {
      if (recovery !== undefined) await (working ??= work());
    },
    place: () => ({ head, segment, length }),
    close: async () => {
      closed = true;
      await working;
      await release();
    },
  };
}

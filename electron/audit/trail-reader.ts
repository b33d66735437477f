import type { AuditEntry, AuditFilter, ChainReport } from '../../shared/contract/audit.ts';
import type { AuditSearch } from './audit-trail.ts';
import { startChainCheck } from './chain-check.ts';
import type { ForwardedEntry } from './forward/collector.ts';
import type { ForwardQueue } from './forward/forwarder.ts';
import { alertCause } from './privacy-alerts.ts';
import { exportTrail, type ExportedFile } from './trail-export.ts';
import type { IndexedEntry, TrailIndex } from './trail-index.ts';
import { readLine, type ChainLink, type TrailKeys } from './trail-line.ts';
import { rescanTrail } from './trail-scan.ts';
import { readPlaces } from './trail-segments.ts';
import type { WritingPlace } from './trail-writer.ts';

export interface ReaderParts {
  readonly folder: string;
  readonly keys: TrailKeys;
  readonly start: ChainLink;
  readonly index: TrailIndex;
  readonly device: AuditEntry['device'];
  readonly now: () => Date;
  readonly place: () => WritingPlace;
  /** An entry was whole when the trail was opened and is not any more. */
  readonly onAltered: (seq: number) => void;
}

/** Everything that reads the trail while it is open. Reading throws only when the disk refuses. */
export interface TrailReader {
  search(
    search: AuditSearch,
  ): Promise<{ readonly entries: readonly AuditEntry[]; readonly matching: number }>;
  verify(): Promise<ChainReport>;
  exportCsv(filter: AuditFilter, folder: string, chain: ChainReport): Promise<ExportedFile>;
  readonly queue: ForwardQueue;
}

const PORTION = 500;

function severityOf(entry: AuditEntry): ForwardedEntry['severity'] {
  if (alertCause(entry) !== undefined) return 'alert';
  return entry.outcome === 'blocked' || entry.outcome === 'failed' || entry.event === 'audit-recovered'
    ? 'warning'
    : 'notice';
}

/** Reads through the index; whole entries come from disk and are checked again, one by one. */
export function createTrailReader(parts: ReaderParts): TrailReader {
  const { folder, keys, index } = parts;

  const read = async (
    found: readonly IndexedEntry[],
  ): Promise<readonly { readonly entry: AuditEntry; readonly mac: string }[]> => {
    const whole: { readonly entry: AuditEntry; readonly mac: string }[] = [];
    const places = found.map(({ place }) => place);
    await readPlaces(folder, places, (text, position) => {
      const line = readLine(keys, text);
      const seq = found[position]?.seq ?? 1;
      if (line.state === 'open' && line.link.seq === seq)
        whole.push({ entry: line.entry, mac: line.link.mac });
      else parts.onAltered(seq);
    });
    return whole;
  };

  async function* portions(filter: AuditFilter): AsyncGenerator<readonly AuditEntry[]> {
    const found = index.matching(filter);
    for (let done = 0; done < found.length; done += PORTION) {
      yield (await read(found.slice(done, done + PORTION))).map(({ entry }) => entry);
    }
  }

  return {
    search: async ({ filter, onlyUser, before = Infinity, limit }) => {
      const matching = index.matching(filter, onlyUser);
      const page = matching.filter(({ seq }) => seq < before).slice(-limit);
      const entries = (await read(page)).map(({ entry }) => entry);
      return { entries: entries.reverse(), matching: matching.length };
    },
    verify: async () => {
      const upTo = parts.place();
      const check = startChainCheck(parts.start, upTo.head);
      await rescanTrail(folder, keys, upTo, {
        onLine: (line) => check.line(line),
        onUnreadableSegment: () => check.unreadableSegment(),
      });
      return check.finish();
    },
    exportCsv: (filter, target, chain) =>
      exportTrail({
        folder: target,
        filter,
        portions: portions(filter),
        chain,
        now: parts.now(),
        device: parts.device,
      }),
    queue: {
      after: async (seq, limit) => {
        const found = index.after(seq, limit);
        const batch = (await read(found)).map(({ entry, mac }) => ({
          entry,
          mac,
          severity: severityOf(entry),
        }));
        return { batch, last: found.at(-1)?.seq ?? seq };
      },
      countAfter: (seq) => index.countAfter(seq),
      head: () => parts.place().head.seq,
    },
  };
}

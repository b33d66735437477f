import { readLine, type ChainLink, type TrailKeys, type TrailLine } from './trail-line.ts';
import { eachLine, listSegments, readSegment, wholeLength, type LinePlace } from './trail-segments.ts';
import type { WritingPlace } from './trail-writer.ts';

export interface ScanEvents {
  readonly onLine: (line: TrailLine, place: LinePlace) => void;
  readonly onUnreadableSegment: () => void;
}

/** The newest segment, and what a write that was cut short has left behind its last whole line. */
export interface SegmentEnd {
  readonly segment: number;
  readonly length: number;
  readonly torn: Buffer;
}

async function bytesOf(folder: string, segment: number, limit?: number): Promise<Buffer | undefined> {
  try {
    return await readSegment(folder, segment, limit);
  } catch {
    return undefined;
  }
}

/** Reads the whole trail as it was left, oldest line first. @throws when the folder cannot be read. */
export async function scanTrail(folder: string, keys: TrailKeys, events: ScanEvents): Promise<SegmentEnd> {
  let end: SegmentEnd = { segment: 1, length: 0, torn: Buffer.alloc(0) };
  const segments = await listSegments(folder);
  for (const segment of segments) {
    const bytes = await bytesOf(folder, segment);
    if (bytes === undefined) {
      events.onUnreadableSegment();
      // Nothing is added to a file that cannot be read.
      end = { segment: segment + 1, length: 0, torn: Buffer.alloc(0) };
      continue;
    }
    const length = segment === segments.at(-1) ? wholeLength(bytes) : bytes.length;
    end = { segment, length, torn: Buffer.from(bytes.subarray(length)) };
    await eachLine(bytes.subarray(0, length), segment, (text, place) => {
      events.onLine(readLine(keys, text), place);
    });
  }
  return end;
}

/** Reads the trail anew up to where this sitting has written. @throws when the folder cannot be read. */
export async function rescanTrail(
  folder: string,
  keys: TrailKeys,
  upTo: WritingPlace,
  events: ScanEvents,
): Promise<void> {
  for (const segment of await listSegments(folder)) {
    if (segment > upTo.segment) return;
    const bytes = await bytesOf(folder, segment, segment === upTo.segment ? upTo.length : undefined);
    if (bytes === undefined) events.onUnreadableSegment();
    else await eachLine(bytes, segment, (text, place) => events.onLine(readLine(keys, text), place));
  }
}

/** The later of two links. */
export function laterOf(one: ChainLink, other: ChainLink): ChainLink {
  return other.seq > one.seq ? other : one;
}

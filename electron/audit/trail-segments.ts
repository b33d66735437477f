import { open, readdir, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';

const segmentPattern = /^audit-(\d{6,9})\.log$/;
const LINE_FEED = 0x0a;

/** Where a line stands: segment number, first byte and length without its line feed. */
export interface LinePlace {
  readonly segment: number;
  readonly offset: number;
  readonly length: number;
}

/** Path of a segment of the trail; the first has the number 1. */
export function segmentPath(folder: string, segment: number): string {
  return join(folder, `audit-${String(segment).padStart(6, '0')}.log`);
}

/** Numbers of the segments that lie in the folder, ascending. @throws when the folder cannot be read. */
export async function listSegments(folder: string): Promise<readonly number[]> {
  const names = await readdir(folder);
  return names
    .flatMap((name) => {
      const number = segmentPattern.exec(name)?.[1];
      return number === undefined ? [] : [Number(number)];
    })
    .sort((a, b) => a - b);
}

/** Reads up to so many bytes of a segment; all of it without a limit. @throws when the disk refuses. */
export async function readSegment(folder: string, segment: number, limit?: number): Promise<Buffer> {
  const file = await open(segmentPath(folder, segment), 'r');
  try {
    const bytes = await file.readFile();
    return limit === undefined ? bytes : bytes.subarray(0, limit);
  } finally {
    await file.close();
  }
}

/** Calls `onLine` for each line of the bytes; a last line without line feed counts too. Gives the event loop its turn. */
export async function eachLine(
  bytes: Buffer,
  segment: number,
  onLine: (text: string, place: LinePlace) => void,
): Promise<void> {
  let turn = performance.now();
  for (let offset = 0; offset < bytes.length;) {
    const found = bytes.indexOf(LINE_FEED, offset);
    const end = found === -1 ? bytes.length : found;
    onLine(bytes.toString('latin1', offset, end), { segment, offset, length: end - offset });
    offset = end + 1;
    if (performance.now() - turn > 12) {
      await nextTurn();
      turn = performance.now();
    }
  }
}

/** Lines that lie close together are read at once: so much at a time, with at most so much between two. */
const WINDOW = 256_000;
const GAP = 4_000;

/** How many of the places, from the first on, one read covers. */
function windowFrom(places: readonly LinePlace[], first: number, start: LinePlace): number {
  let end = start.offset + start.length;
  let count = 1;
  for (let next = places[first + 1]; next !== undefined; next = places[first + count]) {
    const far = next.offset - end > GAP || next.offset + next.length - start.offset > WINDOW;
    if (next.segment !== start.segment || next.offset < end || far) break;
    end = next.offset + next.length;
    count += 1;
  }
  return count;
}

/** Reads single lines, in the order asked for, with one open file at a time. @throws when the disk refuses. */
export async function readPlaces(
  folder: string,
  places: readonly LinePlace[],
  onLine: (text: string, index: number) => void,
): Promise<void> {
  let file: FileHandle | undefined;
  let opened = 0;
  try {
    for (let index = 0; index < places.length;) {
      const start = places[index] ?? { segment: 0, offset: 0, length: 0 };
      if (file === undefined || opened !== start.segment) {
        await file?.close();
        file = await open(segmentPath(folder, start.segment), 'r');
        opened = start.segment;
      }
      const covered = places.slice(index, index + windowFrom(places, index, start));
      const last = covered.at(-1) ?? start;
      const length = last.offset + last.length - start.offset;
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start.offset);
      const read = buffer.subarray(0, bytesRead);
      for (const [position, place] of covered.entries()) {
        const from = place.offset - start.offset;
        onLine(
          read.toString('latin1', Math.min(from, bytesRead), Math.min(from + place.length, bytesRead)),
          index + position,
        );
      }
      index += covered.length;
    }
  } finally {
    await file?.close();
  }
}

/**
 * Length of the part that was written to its end. A write that was cut short leaves a last line without line feed;
 * a power failure may leave zero bytes, which no whole line holds.
 */
export function wholeLength(bytes: Buffer): number {
  let end = bytes.lastIndexOf(LINE_FEED) + 1;
  while (end > 0) {
    const start = end < 2 ? 0 : bytes.lastIndexOf(LINE_FEED, end - 2) + 1;
    if (!bytes.subarray(start, end).includes(0)) return end;
    end = start;
  }
  return 0;
}

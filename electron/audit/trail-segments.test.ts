import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  eachLine,
  listSegments,
  readPlaces,
  segmentPath,
  wholeLength,
  type LinePlace,
} from './trail-segments.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bedside-segments-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Writes a segment of such lines and gives their places. */
async function segment(number: number, lines: readonly string[]): Promise<readonly LinePlace[]> {
  const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  await writeFile(segmentPath(folder, number), bytes);
  const places: LinePlace[] = [];
  await eachLine(bytes, number, (_text, place) => places.push(place));
  return places;
}

async function read(places: readonly LinePlace[]): Promise<readonly string[]> {
  const found: string[] = [];
  await readPlaces(folder, places, (text, index) => (found[index] = text));
  return found;
}

const whole = (text: string): number => wholeLength(Buffer.from(text));

describe('segments', () => {
  it('IG-12 lists its own files in order and no other', async () => {
    for (const name of ['audit-000010.log', 'audit-000002.log', 'audit-000002.log.7.torn', 'audit.lock']) {
      await writeFile(join(folder, name), '');
    }
    expect(await listSegments(folder)).toEqual([2, 10]);
  });

  it('IG-13 reads lines near and far, over segments, in the order asked for', async () => {
    const far = 'x'.repeat(9_000);
    const one = await segment(1, ['a', 'b', far, 'c', 'd']);
    const two = await segment(2, ['e', 'f']);
    expect(await read([...one, ...two])).toEqual(['a', 'b', far, 'c', 'd', 'e', 'f']);
    expect(await read([...two, ...one].toReversed())).toEqual(['d', 'c', far, 'b', 'a', 'f', 'e']);
    expect(await read(one.filter(({ length }) => length === 1))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('IG-13 gives what is left of a line in a file that became shorter', async () => {
    const places = await segment(1, ['abc', 'def', 'ghi']);
    await writeFile(segmentPath(folder, 1), 'abc\nd');
    expect(await read(places)).toEqual(['abc', 'd', '']);
  });

  it('IG-12 knows how far a segment was written to its end', () => {
    expect(whole('')).toBe(0);
    expect(whole('abc')).toBe(0);
    expect(whole('abc\n')).toBe(4);
    expect(whole('abc\nde')).toBe(4);
    expect(whole('abc\n\0\0\0')).toBe(4);
    expect(whole('abc\n\0\0\ndef\0\n')).toBe(4);
    expect(whole('\0\n')).toBe(0);
    expect(whole('a\0c\nabc\n')).toBe(8);
  });
});

import { createSecretKey } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewAuditEntry } from './audit-trail.ts';
import type { OpenSegmentFile } from './segment-file.ts';
import { chainStart, readLine } from './trail-line.ts';
import { startTrailWriter, type KeptEntry, type TrailWriter } from './trail-writer.ts';

const keys = {
  encryption: createSecretKey(Buffer.alloc(32, 1)),
  chain: createSecretKey(Buffer.alloc(32, 2)),
};
const entry = (reference: string): NewAuditEntry => ({
  event: 'token-request',
  outcome: 'started',
  reference,
});

/** A disk in memory whose next calls can be made to fail, and which remembers the order of what was asked of it. */
function fakeDisk() {
  const files = new Map<string, Buffer>();
  const disk = {
    files,
    asked: [] as string[],
    /** Bytes that the next writes still take before the disk is full. */
    room: Infinity,
    failFlush: false,
    failOpen: false,
    holdFlush: undefined as Promise<void> | undefined,
    text: () => [...files.values()].map((bytes) => bytes.toString('latin1')).join(''),
    open: (async (path, mode) => {
      if (disk.failOpen) throw new Error('EROFS');
      if (mode === 'new' && files.has(path)) throw new Error('EEXIST');
      if (mode === 'existing' && !files.has(path)) throw new Error('ENOENT');
      const content = (): Buffer => files.get(path) ?? Buffer.alloc(0);
      files.set(path, content());
      return {
        size: async () => content().length,
        read: async (offset, length) => content().subarray(offset, offset + length),
        write: async (bytes, offset) => {
          disk.asked.push('write');
          const taken = bytes.subarray(0, Math.min(bytes.length, disk.room));
          disk.room -= taken.length;
          const beyond = content().subarray(offset + taken.length);
          files.set(path, Buffer.concat([content().subarray(0, offset), taken, beyond]));
          if (taken.length < bytes.length) throw new Error('ENOSPC');
        },
        flush: async () => {
          disk.asked.push('flush');
          await disk.holdFlush;
          if (disk.failFlush) throw new Error('EIO');
        },
        truncate: async (length) => void files.set(path, content().subarray(0, length)),
        close: async () => undefined,
      };
    }) satisfies OpenSegmentFile,
  };
  return disk;
}

let folder = '';
let disk: ReturnType<typeof fakeDisk>;
let kept: KeptEntry[];
let writer: TrailWriter;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bedside-writer-'));
  disk = fakeDisk();
  kept = [];
  writer = startTrailWriter(
    {
      folder,
      keys,
      device: { installationId: 'i', hostName: 'h', appVersion: '1.0.0' },
      now: () => new Date('2026-11-25T08:00:00.000Z'),
      openFile: disk.open,
      segmentBytes: 2_000,
      onKept: (entries) => kept.push(...entries),
    },
    { head: chainStart(keys), segment: 1, length: 0 },
  );
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** What a reader finds on the disk: the events in order, or `altered`. */
function onDisk(): readonly string[] {
  let previous = chainStart(keys).mac;
  return disk
    .text()
    .split('\n')
    .filter((line) => line !== '')
    .map((text) => {
      const line = readLine(keys, text);
      if (line.state !== 'open' || line.previous !== previous) return 'altered';
      previous = line.link.mac;
      return `${line.link.seq} ${line.entry.reference ?? line.entry.event}`;
    });
}

describe('trail writer', () => {
  it('IG-12 promises nothing before the flush has returned', async () => {
    const gate = Promise.withResolvers<void>();
    disk.holdFlush = gate.promise;
    let promised = false;
    const appended = writer.append(entry('a')).then(() => (promised = true));
    await expect.poll(() => disk.asked).toEqual(['write', 'flush']);
    expect(promised).toBe(false);
    expect(kept).toEqual([]);
    gate.resolve();
    await appended;
    expect(kept).toHaveLength(1);
  });

  it('IG-12 shares one flush among entries that wait together, in the order they came', async () => {
    await Promise.all(['a', 'b', 'c', 'd'].map((reference) => writer.append(entry(reference))));
    expect(disk.asked.filter((what) => what === 'flush')).toHaveLength(1);
    expect(onDisk()).toEqual(['1 a', '2 b', '3 c', '4 d']);
  });

  it('IG-12 after a half-written entry it refuses until there is room, and the next entries are readable', async () => {
    await writer.append(entry('a'));
    disk.room = 40;
    expect(await writer.append(entry('b'))).toBeUndefined();
    expect(await writer.append(entry('c'))).toBeUndefined();
    disk.room = Infinity;
    expect(await writer.append(entry('d'))).toMatchObject({ link: { seq: 3 } });
    expect(onDisk()).toEqual(['1 a', '2 audit-recovered', '3 d']);
  });

  it('IG-12 drops entries whose flush failed: nobody was promised them', async () => {
    await writer.append(entry('a'));
    disk.failFlush = true;
    const refused = await Promise.all(
      ['b', 'b2', 'b3', 'b4'].map((reference) => writer.append(entry(reference))),
    );
    expect(refused).toEqual([undefined, undefined, undefined, undefined]);
    disk.failFlush = false;
    await writer.append(entry('c'));
    expect(onDisk()).toEqual(['1 a', '2 audit-recovered', '3 c']);
    expect(kept.map(({ entry: { event } }) => event)).toEqual([
      'token-request',
      'audit-recovered',
      'token-request',
    ]);
  });

  it('IG-12 refuses on a disk that became read-only, from the first entry on', async () => {
    disk.failOpen = true;
    expect(await writer.append(entry('a'))).toBeUndefined();
    disk.failOpen = false;
    expect(await writer.append(entry('b'))).toBeDefined();
    expect(onDisk()).toEqual(['1 audit-recovered', '2 b']);
  });

  it('IG-12 does not go on in a segment that somebody changed while it was refusing', async () => {
    await writer.append(entry('a'));
    disk.failFlush = true;
    await writer.append(entry('b'));
    disk.failFlush = false;
    for (const [path, bytes] of disk.files) disk.files.set(path, bytes.subarray(0, 20));
    expect(await writer.append(entry('c'))).toBeUndefined();
  });

  it('IG-12 begins a new segment when one is full, even if the first attempt fails', async () => {
    for (const reference of ['a', 'b', 'c', 'd', 'e']) await writer.append(entry(reference));
    disk.failOpen = true;
    while (disk.files.size === 1 && (await writer.append(entry('x'))) !== undefined);
    disk.failOpen = false;
    await writer.append(entry('y'));
    expect(disk.files.size).toBe(2);
    expect(onDisk().at(-1)).toMatch(/ y$/);
    expect(onDisk()).not.toContain('altered');
  });
});

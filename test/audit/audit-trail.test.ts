import { copyFile, cp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAuditTrail } from '../../electron/audit/open-audit-trail.ts';
import {
  memoryAnchor,
  newPlace,
  openTrail,
  removePlace,
  requestEntry,
  segmentLines,
  trailParts,
  type MemoryAnchor,
} from './trail-fixture.ts';

let home = '';
let folder = '';
let anchor: MemoryAnchor;
const first = 'audit-000001.log';

beforeEach(async () => {
  ({ home, folder } = await newPlace());
  anchor = memoryAnchor();
});
afterEach(() => removePlace(home));

/** A closed trail with so many entries; their references are `ref-1` and so on. */
async function closedTrail(entries: number, segmentBytes = 4_000_000): Promise<void> {
  const trail = await openTrail({ ...trailParts(folder, anchor), segmentBytes });
  for (let count = 1; count <= entries; count += 1) await trail.append(requestEntry(`ref-${count}`));
  await trail.close();
}

async function rewrite(change: (lines: string[]) => readonly string[]): Promise<void> {
  const path = join(folder, first);
  const lines = (await readFile(path, 'latin1')).trimEnd().split('\n');
  await writeFile(
    path,
    change(lines)
      .map((line) => `${line}\n`)
      .join(''),
    'latin1',
  );
}

describe('keeping', () => {
  it('IG-11 gives each entry its number, time and device, and finds it again', async () => {
    const trail = await openTrail(trailParts(folder, anchor));
    expect(await trail.append(requestEntry('one'))).toEqual({ ok: true, value: { seq: 1 } });
    expect(await trail.append(requestEntry('two'))).toEqual({ ok: true, value: { seq: 2 } });
    const { entries, matching } = await trail.search({ filter: {}, limit: 10 });
    expect(matching).toBe(2);
    expect(entries.map(({ seq, reference }) => [seq, reference])).toEqual([
      [2, 'two'],
      [1, 'one'],
    ]);
    expect(entries[0]?.device.hostName).toBe('ward-pc');
    await trail.close();
  });

  it('IG-13 leaves nothing readable on disk, for its owner alone', async () => {
    await closedTrail(3);
    for (const name of await readdir(folder)) {
      const content = await readFile(join(folder, name), 'latin1');
      expect(content).not.toMatch(/9990000018|Testwell|record-request|ref-1/);
      if (process.platform !== 'win32') expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    }
    if (process.platform !== 'win32') expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  it('IG-11 refuses an entry with a field that the contract does not know', async () => {
    const trail = await openTrail(trailParts(folder, anchor));
    const smuggled = { ...requestEntry(), diagnostics: 'words of the practice' };
    expect(await trail.append(smuggled)).toMatchObject({ ok: false, error: { code: 'E-AUD-01' } });
    expect(await trail.append(requestEntry())).toEqual({ ok: true, value: { seq: 1 } });
    await trail.close();
  });

  it('IG-12 numbers entries without gap when many come at once, over several segments', async () => {
    const trail = await openTrail({ ...trailParts(folder, anchor), segmentBytes: 5_000 });
    const outcomes = await Promise.all(
      Array.from({ length: 60 }, (_, count) => trail.append(requestEntry(`r${count}`))),
    );
    for (let count = 0; count < 20; count += 1) await trail.append(requestEntry());
    expect(outcomes.map((outcome) => outcome.ok && outcome.value.seq)).toEqual(
      outcomes.map((_, index) => index + 1),
    );
    expect(await trail.verify()).toEqual({ entries: 80, whole: true });
    await trail.close();
    expect((await readdir(folder)).filter((name) => name.endsWith('.log')).length).toBeGreaterThan(2);
    const again = await openTrail(trailParts(folder, anchor));
    expect(again.lastReport()).toEqual({ entries: 80, whole: true });
    expect(await again.append(requestEntry())).toEqual({ ok: true, value: { seq: 81 } });
    await again.close();
  });

  it('IG-12 takes nothing after it is closed', async () => {
    const trail = await openTrail(trailParts(folder, anchor));
    await trail.close();
    expect(await trail.append(requestEntry())).toMatchObject({ ok: false, error: { code: 'E-AUD-01' } });
  });

  it('IG-12 opens for one at a time', async () => {
    const trail = await openTrail(trailParts(folder, anchor));
    expect(await openAuditTrail(trailParts(folder, anchor))).toMatchObject({
      ok: false,
      error: { code: 'E-CFG-06' },
    });
    expect(await trail.append(requestEntry())).toMatchObject({ ok: true });
    await trail.close();
    await (await openTrail(trailParts(folder, anchor))).close();
  });

  it('IG-12 does not open when the keychain does not give its anchor or does not keep one', async () => {
    const locked = { ...anchor, read: () => Promise.resolve({ ok: false as const }) };
    expect(await openAuditTrail(trailParts(folder, locked))).toMatchObject({ ok: false });
    const refusing = { ...anchor, write: () => Promise.resolve({ ok: false }) };
    expect(await openAuditTrail(trailParts(folder, refusing))).toMatchObject({ ok: false });
    await (await openTrail(trailParts(folder, anchor))).close();
  });
});

describe('a broken chain is pinpointed, and reading goes on', () => {
  const changes: readonly [string, string, number, (lines: string[]) => readonly string[]][] = [
    ['a missing entry', 'missing', 4, (lines) => lines.toSpliced(3, 1)],
    ['a missing beginning', 'missing', 1, (lines) => lines.slice(2)],
    [
      'two entries that changed places',
      'reordered',
      4,
      (lines) => lines.with(3, lines[4] ?? '').with(4, lines[3] ?? ''),
    ],
    ['an entry that stands there twice', 'reordered', 5, (lines) => lines.toSpliced(4, 0, lines[2] ?? '')],
    ['a cut-off end', 'cut-off-at-the-end', 7, (lines) => lines.slice(0, 6)],
    ['an emptied file', 'cut-off-at-the-end', 1, () => []],
    [
      'an entry with another number',
      'altered',
      4,
      (lines) => lines.with(3, lines[3]?.replace('1.4.', '1.5.') ?? ''),
    ],
    ['a line of something else', 'altered', 4, (lines) => lines.toSpliced(3, 0, 'something else')],
  ];
  it.each(changes)('IG-12 %s: %s', async (_what, fault, firstBroken, change) => {
    await closedTrail(8);
    await rewrite(change);
    const trail = await openTrail(trailParts(folder, anchor));
    expect(trail.lastReport()).toMatchObject({ whole: false, fault, firstBroken });
    expect((await trail.verify()).firstBroken).toBe(firstBroken);
    expect(await trail.append(requestEntry('after'))).toMatchObject({ ok: true });
    const { entries } = await trail.search({ filter: {}, limit: 1 });
    expect(entries).toMatchObject([{ reference: 'after' }]);
    expect(await trail.exportCsv({}, home)).toMatchObject({ ok: true });
    await trail.close();
    const later = await openTrail(trailParts(folder, anchor));
    expect(later.lastReport()).toMatchObject({ whole: false, firstBroken });
    await later.close();
  });

  it('IG-12 any single altered byte of the third entry', async () => {
    const short = await openTrail(trailParts(folder, anchor));
    // Short ones: this opens the trail once for each byte of an entry.
    for (let count = 0; count < 4; count += 1) await short.append({ event: 'lock', outcome: 'success' });
    await short.close();
    const path = join(folder, first);
    const sound = await readFile(path);
    const lines = sound.toString('latin1').split('\n');
    const from = `${lines[0]}\n${lines[1]}\n`.length;
    const length = lines[2]?.length ?? 0;
    for (let offset = from; offset <= from + length; offset += 1) {
      const bytes = Buffer.from(sound);
      bytes[offset] = (bytes[offset] ?? 0) ^ 0x01;
      await writeFile(path, bytes);
      const trail = await openTrail(trailParts(folder, anchor));
      expect(trail.lastReport(), `byte ${offset}`).toMatchObject({
        whole: false,
        fault: 'altered',
        firstBroken: 3,
      });
      await trail.close();
    }
  });

  it('IG-12 an entry that cannot be decrypted is unreadable', async () => {
    await closedTrail(2);
    const { chainKey } = trailParts(folder, anchor);
    const trail = await openTrail({ ...trailParts(folder, anchor), encryptionKey: chainKey });
    expect(trail.lastReport()).toEqual({ entries: 0, whole: false, fault: 'unreadable', firstBroken: 1 });
    await trail.close();
  });

  it('IG-12 a segment that is gone, in the middle and at the end', async () => {
    await closedTrail(30, 5_000);
    await cp(folder, join(home, 'copy'), { recursive: true });
    await rm(join(folder, 'audit-000002.log'));
    const trail = await openTrail(trailParts(folder, anchor));
    expect(trail.lastReport()).toMatchObject({ whole: false, fault: 'missing' });
    await trail.close();

    const names = (await readdir(join(home, 'copy'))).filter((name) => name.endsWith('.log')).sort();
    await rm(join(home, 'copy', names.at(-1) ?? ''));
    const other = await openTrail(trailParts(join(home, 'copy'), anchor));
    expect(other.lastReport()).toMatchObject({ whole: false, fault: 'cut-off-at-the-end' });
    await other.close();
  });

  it('IG-12 an older copy of the whole trail is noticed, and its numbers are not given again', async () => {
    await closedTrail(3);
    await copyFile(join(folder, first), join(home, 'older'));
    const more = await openTrail(trailParts(folder, anchor));
    await more.append(requestEntry('hidden'));
    await more.append(requestEntry('hidden too'));
    await more.close();
    await copyFile(join(home, 'older'), join(folder, first));

    const trail = await openTrail(trailParts(folder, anchor));
    expect(trail.lastReport()).toEqual({
      entries: 3,
      whole: false,
      fault: 'cut-off-at-the-end',
      firstBroken: 4,
    });
    const { entries } = await trail.search({ filter: {}, limit: 1 });
    expect(entries).toMatchObject([{ seq: 6, event: 'audit-recovered', rule: 'cut-off-at-the-end' }]);
    expect(await trail.verify()).toMatchObject({ whole: false, firstBroken: 4 });
    await trail.close();
    const later = await openTrail(trailParts(folder, anchor));
    expect(later.lastReport()).toMatchObject({ whole: false, fault: 'missing', firstBroken: 4 });
    await later.close();
  });

  it('IG-12 an entry of another history of the same trail, in the middle and at the end', async () => {
    await closedTrail(3);
    const older = { file: await readFile(join(folder, first)), anchor: anchor.content };
    const add = async (...references: readonly string[]): Promise<readonly string[]> => {
      const trail = await openTrail(trailParts(folder, anchor));
      for (const reference of references) await trail.append(requestEntry(reference));
      await trail.close();
      return segmentLines(folder);
    };
    const [, , , one = ''] = await add('one');
    const anchorOfOne = anchor.content;
    await writeFile(join(folder, first), older.file);
    anchor.content = older.anchor;
    await add('two', 'three');

    await rewrite((lines) => lines.with(3, one));
    const trail = await openTrail(trailParts(folder, anchor));
    expect(trail.lastReport()).toMatchObject({ whole: false, fault: 'altered', firstBroken: 5 });
    await trail.close();

    await writeFile(join(folder, first), older.file);
    anchor.content = older.anchor;
    await add('two');
    anchor.content = anchorOfOne;
    const other = await openTrail(trailParts(folder, anchor));
    expect(other.lastReport()).toMatchObject({ whole: false, fault: 'altered', firstBroken: 4 });
    await other.close();
  });

  it('IG-12 an anchor that is no anchor is as good as none', async () => {
    await closedTrail(3);
    anchor.content = Buffer.from('{"version":1,"seq":-1}');
    const trail = await openTrail(trailParts(folder, anchor));
    expect(trail.lastReport()).toMatchObject({ whole: false, firstBroken: 4 });
    await trail.close();
  });

  it('IG-12 an alteration while the trail is open is found by verify and by reading', async () => {
    await closedTrail(5);
    const trail = await openTrail(trailParts(folder, anchor));
    await rewrite((lines) => lines.with(2, `${lines[2]?.slice(0, -1)}!`));
    expect((await trail.search({ filter: {}, limit: 10 })).entries).toHaveLength(4);
    expect(trail.lastReport()).toMatchObject({ whole: false, firstBroken: 3, fault: 'altered' });
    expect(await trail.verify()).toMatchObject({ whole: false, firstBroken: 3, fault: 'altered' });
    await trail.close();
  });
});

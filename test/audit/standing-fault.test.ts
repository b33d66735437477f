import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChainReport } from '../../shared/contract/audit.ts';
import { openSegmentFile } from '../../electron/audit/segment-file.ts';
import {
  memoryAnchor,
  newPlace,
  openTrail,
  removePlace,
  requestEntry,
  trailParts,
  type MemoryAnchor,
} from './trail-fixture.ts';

let home = '';
let folder = '';
let anchor: MemoryAnchor;

beforeEach(async () => {
  ({ home, folder } = await newPlace());
  anchor = memoryAnchor();
});
afterEach(() => removePlace(home));

const segment = (): string => join(folder, 'audit-000001.log');

async function lines(): Promise<readonly string[]> {
  return (await readFile(segment(), 'latin1')).trimEnd().split('\n');
}

async function write(changed: readonly string[]): Promise<void> {
  await writeFile(segment(), changed.map((line) => `${line}\n`).join(''), 'latin1');
}

/** One sitting: adds entries of these references; gives the report at its start and that of a check at its end. */
async function sitting(...references: readonly string[]): Promise<readonly [ChainReport, ChainReport]> {
  const trail = await openTrail(trailParts(folder, anchor));
  const atStart = trail.lastReport();
  for (const reference of references) await trail.append(requestEntry(reference));
  const verified = await trail.verify();
  expect(trail.lastReport()).toEqual(verified);
  await trail.close();
  return [atStart, verified];
}

async function expectBrokenForGood(broken: Partial<ChainReport>): Promise<void> {
  for (let start = 2; start <= 4; start += 1) {
    for (const report of await sitting(`start ${start}`)) {
      expect(report, `start ${start}`).toMatchObject({ whole: false, ...broken });
    }
  }
}

/** Leaves two histories that part after the second entry; gives the lines of the one that is anchored. */
async function twoHistories(anchored: readonly string[], other: readonly string[]) {
  await sitting('one', 'two');
  const [common, known] = [await lines(), anchor.content];
  await sitting(...anchored);
  const [its, anchorOfIt] = [await lines(), anchor.content];
  await write(common);
  anchor.content = known;
  await sitting(...other);
  anchor.content = anchorOfIt;
  return its;
}

describe('a fault that was found stays until the folder is archived', () => {
  it('IG-12 a trail without its anchor', async () => {
    await sitting('one', 'two', 'three');
    anchor.content = undefined;
    const broken = { fault: 'cut-off-at-the-end', firstBroken: 4 } as const;
    expect(await sitting()).toMatchObject([
      { whole: false, ...broken },
      { whole: false, ...broken },
    ]);
    await expectBrokenForGood(broken);
  });

  it('IG-12 a cut-off end, even when its entries are put back', async () => {
    await sitting('one', 'two', 'three', 'four');
    const all = await lines();
    await write(all.slice(0, 2));
    expect(await sitting()).toMatchObject([{ fault: 'cut-off-at-the-end', firstBroken: 3 }, {}]);
    const [one = '', two = '', recovered = ''] = await lines();
    await write([one, two, ...all.slice(2), recovered]);
    await expectBrokenForGood({ fault: 'cut-off-at-the-end', firstBroken: 3 });
  });

  it.each([
    ['as long as', ['x']],
    ['longer than', ['x', 'y', 'z']],
  ])('IG-12 a history %s the anchored one in its place', async (_length, other) => {
    await twoHistories(['a'], other);
    expect(await sitting()).toMatchObject([{ fault: 'altered', firstBroken: 3 }, {}]);
    await expectBrokenForGood({ fault: 'altered', firstBroken: 3 });
  });

  it('IG-12 another history that an altered line before it hid at the first start', async () => {
    await twoHistories(['a'], ['x', 'y']);
    const sound = await lines();
    await write(sound.with(0, `${sound[0]?.slice(0, -1)}!`));
    expect(await sitting()).toMatchObject([{ fault: 'altered', firstBroken: 1 }, {}]);
    await write([sound[0] ?? '', ...(await lines()).slice(1)]);
    await expectBrokenForGood({ fault: 'altered', firstBroken: 1 });
  });

  it('IG-12 another history whose first entry was swapped in later', async () => {
    const its = await twoHistories(['a'], ['x', 'y']);
    const other = await lines();
    // At the first start the anchored entry stands before an entry of the other history.
    await write(other.with(2, its[2] ?? ''));
    expect(await sitting()).toMatchObject([{ fault: 'altered', firstBroken: 4 }, {}]);
    await write((await lines()).with(2, other[2] ?? ''));
    await expectBrokenForGood({ fault: 'altered', firstBroken: 4 });
  });

  it('IG-12 a finding that could not be written leaves the keychain as it is, and is found again', async () => {
    await sitting('one', 'two');
    anchor.content = undefined;
    const full = { ...trailParts(folder, anchor), openFile: () => Promise.reject(new Error('EROFS')) };
    const trail = await openTrail(full);
    expect(trail.lastReport()).toMatchObject({ whole: false, firstBroken: 3 });
    expect(await trail.anchorNow()).toBe(false);
    await trail.close();
    expect(anchor.content).toBeUndefined();
    await expectBrokenForGood({ fault: 'cut-off-at-the-end', firstBroken: 3 });
  });

  it('IG-12 a new chain begins once the folder is archived and the anchor removed', async () => {
    await sitting('one', 'two');
    anchor.content = undefined;
    await sitting();
    await rename(folder, join(home, 'archived'));
    anchor.content = undefined;
    expect(await sitting('one')).toEqual([
      { entries: 0, whole: true },
      { entries: 1, whole: true },
    ]);
    expect(await sitting()).toMatchObject([{ whole: true }, { whole: true }]);
  });
});

describe('what does not stay', () => {
  it('IG-12 a write that failed and was made good', async () => {
    let failing = 1;
    const trail = await openTrail({
      ...trailParts(folder, anchor),
      openFile: async (path, mode) => {
        const file = await openSegmentFile(path, mode);
        const flush = (): Promise<void> =>
          (failing -= 1) < 0 ? file.flush() : Promise.reject(new Error('EIO'));
        return { ...file, flush };
      },
    });
    expect(await trail.append(requestEntry('lost'))).toMatchObject({ ok: false });
    expect(await trail.append(requestEntry('kept'))).toMatchObject({ ok: true });
    const { entries } = await trail.search({ filter: { event: 'audit-recovered' }, limit: 9 });
    expect(entries).toMatchObject([{ rule: 'write-failed' }]);
    await trail.close();
    expect(await sitting()).toEqual([
      { entries: 2, whole: true },
      { entries: 2, whole: true },
    ]);
  });

  it('IG-12 damage before the anchor that is made good proves itself by the chain', async () => {
    await sitting('one', 'two', 'three');
    const sound = await lines();
    await write(sound.with(1, `${sound[1]?.slice(0, -1)}!`));
    expect(await sitting('four')).toMatchObject([{ fault: 'altered', firstBroken: 2 }, {}]);
    await write((await lines()).with(1, sound[1] ?? ''));
    expect(await sitting()).toMatchObject([{ whole: true }, { whole: true, entries: 4 }]);
  });
});

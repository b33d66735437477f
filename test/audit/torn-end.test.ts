import { appendFile, readFile, readdir, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

async function closedTrail(entries: number): Promise<void> {
  const trail = await openTrail(trailParts(folder, anchor));
  for (let count = 1; count <= entries; count += 1) await trail.append(requestEntry());
  await trail.close();
}

describe('a write that was cut short', () => {
  it('IG-12 at every byte of the last entry: set aside, told, and the trail goes on', async () => {
    await closedTrail(2);
    const kept = anchor.content;
    const more = await openTrail(trailParts(folder, anchor));
    // A short one: this opens the trail once for each of its bytes.
    await more.append({ event: 'app-end', outcome: 'success' });
    await more.close();
    const path = join(folder, first);
    const whole = await readFile(path);
    const start = whole.lastIndexOf('\n', whole.length - 2) + 1;
    for (let length = start; length < whole.length; length += 1) {
      await writeFile(path, whole.subarray(0, length));
      // The keychain had not heard of the last entry yet when the power went.
      anchor.content = kept;
      const trail = await openTrail(trailParts(folder, anchor));
      expect(trail.lastReport(), `cut at ${length}`).toEqual({ entries: 2, whole: true });
      await trail.append(requestEntry('next'));
      expect(await trail.verify()).toEqual({ entries: length === start ? 3 : 4, whole: true });
      await trail.close();
    }
    const torn = (await readdir(folder)).filter((name) => name.includes('.torn'));
    expect(torn).toHaveLength(whole.length - start - 1);
    // Each byte costs several flushes, which a slow disk makes long.
  }, 240_000);

  it('IG-12 zero bytes that a power failure left behind are a torn end, too', async () => {
    await closedTrail(2);
    await appendFile(join(folder, first), Buffer.concat([Buffer.alloc(300), Buffer.from('tail\n')]));
    const trail = await openTrail(trailParts(folder, anchor));
    expect(trail.lastReport()).toEqual({ entries: 2, whole: true });
    expect(await segmentLines(folder)).toHaveLength(3);
    await trail.close();
    const later = await openTrail(trailParts(folder, anchor));
    expect(later.lastReport()).toEqual({ entries: 3, whole: true });
    await later.close();
  });

  it('IG-12 an entry that the keychain knew of is no torn end but a cut-off one', async () => {
    await closedTrail(3);
    const path = join(folder, first);
    await truncate(path, (await stat(path)).size - 5);
    const trail = await openTrail(trailParts(folder, anchor));
    expect(trail.lastReport()).toEqual({
      entries: 2,
      whole: false,
      fault: 'cut-off-at-the-end',
      firstBroken: 3,
    });
    const { entries } = await trail.search({ filter: {}, limit: 1 });
    expect(entries).toMatchObject([{ seq: 4, subjects: ['cut-off-at-the-end', 'entry 3', 'torn-end'] }]);
    await trail.close();
  });
});

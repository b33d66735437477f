import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
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

beforeEach(async () => {
  ({ home, folder } = await newPlace());
});
afterEach(() => removePlace(home));

/** A keychain that counts its writes, and answers them when it is told to. */
function slowAnchor() {
  const memory = memoryAnchor();
  const waiting: (() => void)[] = [];
  const state = { writes: 0, held: false, answer: true };
  const anchor: MemoryAnchor = {
    ...memory,
    read: () => Promise.resolve({ ok: true, value: anchor.content }),
    write: async (content) => {
      state.writes += 1;
      if (state.held) await new Promise<void>((resolve) => waiting.push(resolve));
      if (state.answer) anchor.content = content;
      return { ok: state.answer };
    },
  };
  const release = (): void => {
    for (const resolve of waiting.splice(0)) resolve();
  };
  return { anchor, state, release };
}

const anchoredSeq = ({ content }: MemoryAnchor): unknown =>
  content && (JSON.parse(Buffer.from(content).toString()) as { readonly seq: number }).seq;

it('IG-12 what was anchored cannot be taken away unnoticed, although the process dies the next moment', async () => {
  const { anchor } = slowAnchor();
  const trail = await openTrail(trailParts(folder, anchor));
  for (let count = 1; count <= 3; count += 1) await trail.append(requestEntry());
  expect(anchoredSeq(anchor)).toBe(0);
  expect(await trail.anchorNow()).toBe(true);
  expect(anchoredSeq(anchor)).toBe(3);
  const known = anchor.content;
  await trail.close();
  anchor.content = known;
  const path = join(folder, 'audit-000001.log');
  const lines = (await readFile(path, 'latin1')).split('\n');
  await writeFile(path, `${lines.slice(0, 2).join('\n')}\n`, 'latin1');
  const later = await openTrail(trailParts(folder, anchor));
  expect(later.lastReport()).toMatchObject({ whole: false, fault: 'cut-off-at-the-end', firstBroken: 3 });
  await later.close();
});

it('IG-12 calls that come together share one write, entries do not wait for it, and a later head gets its own', async () => {
  const { anchor, state, release } = slowAnchor();
  const trail = await openTrail(trailParts(folder, anchor));
  await trail.append(requestEntry());
  state.writes = 0;
  state.held = true;
  const together = [trail.anchorNow(), trail.anchorNow(), trail.anchorNow()];
  expect(await trail.append(requestEntry())).toEqual({ ok: true, value: { seq: 2 } });
  together.push(trail.anchorNow(), trail.anchorNow());
  expect(state.writes).toBe(1);
  state.held = false;
  release();
  expect(await Promise.all(together)).toEqual([true, true, true, true, true]);
  expect(state.writes).toBe(2);
  expect(anchoredSeq(anchor)).toBe(2);
  await trail.close();
});

it('IG-12 tells when the keychain does not take it, or the trail is closed', async () => {
  const { anchor, state } = slowAnchor();
  const trail = await openTrail(trailParts(folder, anchor));
  await trail.append(requestEntry());
  state.answer = false;
  expect(await trail.anchorNow()).toBe(false);
  state.answer = true;
  expect(await trail.anchorNow()).toBe(true);
  await trail.close();
  state.writes = 0;
  expect(await trail.anchorNow()).toBe(false);
  expect(state.writes).toBe(0);
});

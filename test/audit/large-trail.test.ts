import { mkdir } from 'node:fs/promises';
import { writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { chainStart, sealLine } from '../../electron/audit/trail-line.ts';
import { segmentPath } from '../../electron/audit/trail-segments.ts';
import {
  memoryAnchor,
  newPlace,
  nurse,
  openTrail,
  removePlace,
  requestEntry,
  trailParts,
} from './trail-fixture.ts';

const ENTRIES = 100_000;
let home = '';
let folder = '';

beforeEach(async () => {
  ({ home, folder } = await newPlace());
});
afterEach(() => removePlace(home));

/** Writes a trail as the writer does, without a flush for each entry. */
async function writeLargeTrail(): Promise<Uint8Array> {
  const parts = trailParts(folder, memoryAnchor());
  const keys = { encryption: parts.encryptionKey, chain: parts.chainKey };
  await mkdir(folder, { recursive: true });
  let link = chainStart(keys);
  for (let segment = 1, seq = 1; seq <= ENTRIES; segment += 1) {
    const lines: string[] = [];
    for (let count = 0; count < 4_000 && seq <= ENTRIES; count += 1, seq += 1) {
      const user = { ...nurse, id: `user-${seq % 40}`, name: `User ${seq % 40}` };
      const at = new Date(Date.UTC(2026, 0, 1) + seq * 300_000).toISOString();
      const patient = { nhsNumber: String(9_000_000_000 + (seq % 300)) };
      const sealed = sealLine(keys, link.mac, {
        ...requestEntry(`reference-${seq >> 1}`, {
          user,
          patient,
          outcome: seq % 2 === 0 ? 'success' : 'started',
        }),
        seq,
        at,
        device: parts.device,
      });
      lines.push(`${sealed.text}\n`);
      link = sealed.link;
    }
    await writeFile(segmentPath(folder, segment), lines.join(''), 'latin1');
  }
  return Buffer.from(JSON.stringify({ version: 1, seq: link.seq, mac: link.mac }));
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const value = await work();
  console.log(`${what}: ${(performance.now() - started).toFixed(1)} ms`);
  return value;
}

it('IG-13 a trail of 100 000 entries opens, is searched, verified and exported (times printed)', async () => {
  const anchor = memoryAnchor();
  anchor.content = await timed('write', writeLargeTrail);
  const before = process.memoryUsage().heapUsed;
  const trail = await timed('open and verify', () => openTrail(trailParts(folder, anchor)));
  console.log(`heap: ${((process.memoryUsage().heapUsed - before) / 1e6).toFixed(0)} MB`);
  expect(trail.lastReport()).toEqual({ entries: ENTRIES, whole: true });
  const page = await timed('newest page', () => trail.search({ filter: {}, limit: 200 }));
  expect(page.entries).toHaveLength(200);
  const filter = {
    nhsNumber: '9000000008',
    outOfHours: true,
    endsOnly: true,
    from: '2026-03-01',
    to: '2026-09-30',
  };
  const found = await timed('filtered page', () => trail.search({ filter, limit: 200 }));
  expect(found.matching).toBeGreaterThan(0);
  await timed('filtered page again', () => trail.search({ filter, limit: 200 }));
  await timed('verify', () => trail.verify());

  const times: number[] = [];
  for (let count = 0; count < 200; count += 1) {
    const started = performance.now();
    await trail.append(requestEntry());
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  console.log(`append: median ${times[100]?.toFixed(2)} ms, 95th ${times[190]?.toFixed(2)} ms`);
  const exported = await timed('export of all', () => trail.exportCsv({}, home));
  expect(exported).toMatchObject({ ok: true, value: { entries: ENTRIES + 200 } });
  await trail.close();
}, 120_000);

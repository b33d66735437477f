import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { openAuditTrail } from '../../electron/audit/open-audit-trail.ts';
import { fileAnchor, memoryAnchor, newPlace, openTrail, removePlace, trailParts } from './trail-fixture.ts';

const program = join(import.meta.dirname, 'append-loop.ts');
let home: string | undefined;

afterEach(async () => {
  if (home !== undefined) await removePlace(home);
});

/** Runs the loop, kills it so long after it has begun to write, and gives the references that it was promised. */
async function killedAfter(milliseconds: number, folder: string, anchor: string): Promise<readonly string[]> {
  const child = spawn(process.execPath, [program, folder, anchor], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  let told = '';
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      if (told.includes('kept')) resolve();
    });
    child.once('close', () => reject(new Error(`The loop ended by itself: ${complaints}`)));
  });
  await wait(milliseconds);
  child.kill('SIGKILL');
  await ended;
  return [...told.matchAll(/^kept (\S+)$/gm)].map(([, reference = '']) => reference);
}

it('IG-12 a process killed at any moment leaves a chain that verifies and every entry it was promised', async () => {
  const place = await newPlace();
  home = place.home;
  const anchor = join(home, 'anchor');
  const promised: string[] = [];
  let recovered = 0;
  for (let round = 0; round < 20; round += 1) {
    promised.push(...(await killedAfter(Math.random() * 60, place.folder, anchor)));
    const trail = await openTrail(trailParts(place.folder, fileAnchor(anchor)));
    expect(trail.lastReport(), `round ${round}`).toMatchObject({ whole: true });
    expect(await trail.verify()).toMatchObject({ whole: true });
    const found = new Set<string>();
    for (let before: number | undefined; ;) {
      const { entries } = await trail.search({
        filter: { event: 'record-request' },
        limit: 200,
        ...(before === undefined ? {} : { before }),
      });
      for (const { reference = '' } of entries) found.add(reference);
      before = entries.at(-1)?.seq;
      if (before === undefined) break;
    }
    expect(promised.filter((reference) => !found.has(reference))).toEqual([]);
    recovered = (await trail.search({ filter: { event: 'audit-recovered' }, limit: 1 })).matching;
    await trail.close();
  }
  expect(promised.length).toBeGreaterThan(20);
  console.log(`20 kills, ${promised.length} promised entries, ${recovered} torn ends recovered`);
}, 120_000);

it('IG-12 a second process does not get the trail while the first has it, and gets it when the first has died', async () => {
  const place = await newPlace();
  home = place.home;
  const anchor = join(home, 'anchor');
  const second = (): string =>
    spawnSync(process.execPath, [program, place.folder, anchor, '1'], { encoding: 'utf8' }).stdout;
  const trail = await openTrail(trailParts(place.folder, fileAnchor(anchor)));
  // Trying again in the same process must not loosen the lock.
  expect(await openAuditTrail(trailParts(place.folder, memoryAnchor()))).toMatchObject({ ok: false });
  expect(second()).not.toContain('open');
  await trail.close();
  await killedAfter(5, place.folder, anchor);
  expect(second()).toContain('open\nkept ');
});

import { execFile, execFileSync } from 'node:child_process';
import { chmod, mkdir, writeFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openAuditTrail } from '../../electron/audit/open-audit-trail.ts';
import {
  fileAnchor,
  memoryAnchor,
  newPlace,
  openTrail,
  removePlace,
  requestEntry,
  trailParts,
} from './trail-fixture.ts';

const run = promisify(execFile);
const program = join(import.meta.dirname, 'append-loop.ts');
let home = '';
let folder = '';

beforeEach(async () => {
  ({ home, folder } = await newPlace());
});
afterEach(() => removePlace(home));

it.skipIf(process.platform === 'win32')(
  'IG-12 when the file may not grow any more, nothing is promised, what was promised is readable and the trail goes on later',
  async () => {
    const anchor = join(home, 'anchor');
    // The limit counts blocks of 512 bytes: about twelve entries fit into one segment.
    const limited = ['-c', 'ulimit -f 20; exec "$@"', 'sh', process.execPath, program, folder, anchor, '20'];
    const { stdout } = await run('sh', limited);
    const kept = stdout.match(/^kept /gm)?.length ?? 0;
    expect(kept).toBeGreaterThan(3);
    expect(stdout).toMatch(/^refused /m);
    expect(stdout).toContain(`readable ${kept}\n`);

    const trail = await openTrail(trailParts(folder, fileAnchor(anchor)));
    expect(trail.lastReport()).toMatchObject({ whole: true });
    expect(await trail.append(requestEntry())).toMatchObject({ ok: true });
    expect(await trail.verify()).toMatchObject({ whole: true });
    await trail.close();
  },
);

it('IG-12 on a disk that is really full an entry is refused with E-AUD-01, and accepted once there is room', async (context) => {
  const disk = join(home, 'disk');
  await mkdir(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', disk], { stdio: 'ignore' });
  } catch {
    context.skip('mounting a small disk needs root');
  }
  try {
    const trail = await openTrail(trailParts(join(disk, 'trail'), memoryAnchor()));
    expect(await trail.append(requestEntry())).toMatchObject({ ok: true });
    const ballast = join(disk, 'ballast');
    await writeFile(ballast, Buffer.alloc(200_000)).catch(() => undefined);
    let promised = 1;
    let refusal;
    for (let round = 0; refusal === undefined && round < 20; round += 1) {
      const outcome = await trail.append(requestEntry());
      if (outcome.ok) promised += 1;
      else refusal = outcome.error.code;
    }
    expect(refusal).toBe('E-AUD-01');
    expect((await trail.search({ filter: {}, limit: 200 })).entries).toHaveLength(promised);
    expect(await trail.verify()).toMatchObject({ whole: true, entries: promised });

    await rm(ballast);
    expect(await trail.append(requestEntry())).toMatchObject({ ok: true });
    expect(await trail.verify()).toMatchObject({ whole: true, entries: promised + 2 });
    expect((await trail.search({ filter: { event: 'audit-recovered' }, limit: 9 })).entries).toMatchObject([
      { rule: 'write-failed' },
    ]);
    await trail.close();
  } finally {
    execFileSync('umount', ['-l', disk]);
  }
});

it('IG-12 no trail opens where its folder cannot be made', async () => {
  await writeFile(folder, 'a file stands in the way');
  const opened = await openAuditTrail(trailParts(folder, memoryAnchor()));
  expect(opened).toMatchObject({ ok: false, error: { code: 'E-AUD-01' } });
  expect(JSON.stringify(opened)).not.toContain(folder);
});

it('IG-12 no trail opens on a read-only folder', async (context) => {
  if (process.getuid?.() === 0 || process.platform === 'win32') {
    context.skip('permissions do not bind root, and Windows has others');
  }
  await mkdir(home, { recursive: true });
  await chmod(home, 0o500);
  const opened = await openAuditTrail(trailParts(folder, memoryAnchor()));
  await chmod(home, 0o700);
  expect(opened).toMatchObject({ ok: false, error: { code: 'E-AUD-01' } });
});

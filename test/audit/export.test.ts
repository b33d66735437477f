import { createHash } from 'node:crypto';
import { chmod, mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { OpenedAuditTrail } from '../../electron/audit/open-audit-trail.ts';
import {
  memoryAnchor,
  newPlace,
  nurse,
  openTrail,
  removePlace,
  requestEntry,
  trailParts,
} from './trail-fixture.ts';

let home = '';
let target = '';
let trail: OpenedAuditTrail;

beforeEach(async () => {
  const place = await newPlace();
  home = place.home;
  target = join(home, 'export');
  await mkdir(target);
  trail = await openTrail({
    ...trailParts(place.folder, memoryAnchor()),
    now: () => new Date('2026-07-01T08:00:00.123Z'),
  });
});
afterEach(async () => {
  await trail.close();
  await removePlace(home);
});

it('IG-13 writes what the filter matches, oldest first, with a verification file that fits it', async () => {
  for (let count = 1; count <= 3; count += 1) await trail.append(requestEntry(`ref-${count}`));
  await trail.append(requestEntry('other', { patient: { nhsNumber: '9990000026' } }));
  const filter = { nhsNumber: '9990000018' };
  const exported = await trail.exportCsv(filter, target);
  if (!exported.ok) throw new Error(exported.error.code);
  expect(exported.value.entries).toBe(3);

  const csv = await readFile(exported.value.file);
  const [header = '', ...rows] = csv.toString('utf8').trimEnd().split('\r\n');
  expect(header.startsWith('\ufeffseq,atUtc,atLondon,event,outcome')).toBe(true);
  expect(rows.map((row) => row.split(',').slice(0, 5))).toEqual(
    [1, 2, 3].map((seq) => [
      String(seq),
      '2026-07-01T08:00:00.123Z',
      '2026-07-01 09:00:00',
      'record-request',
      'started',
    ]),
  );
  expect(
    JSON.parse(await readFile(exported.value.file.replace(/csv$/, 'verification.json'), 'utf8')),
  ).toEqual({
    version: 1,
    file: 'bedside-access-log-20260701-080000.csv',
    sha256: createHash('sha256').update(csv).digest('hex'),
    entries: 3,
    firstSeq: 1,
    lastSeq: 3,
    chain: { entries: 4, whole: true },
    exportedAt: '2026-07-01T08:00:00.123Z',
    filter,
    device: { installationId: 'installation-1', hostName: 'ward-pc', appVersion: '0.1.0' },
  });
});

it('IG-13 lets no cell be taken for a formula', async () => {
  await trail.append(
    requestEntry('ref', {
      user: { ...nurse, name: '=HYPERLINK("x")' },
      purpose: { kind: 'cannot-be-asked', why: '@SUM(1), "quoted"\nand +more' },
    }),
  );
  const exported = await trail.exportCsv({}, target);
  const csv = await readFile(exported.ok ? exported.value.file : '', 'utf8');
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  expect(csv).toContain(`"'@SUM(1), ""quoted""\nand +more"`);
});

it('IG-13 overwrites nothing and is for its owner alone', async () => {
  await trail.append(requestEntry());
  const files = await Promise.all([trail.exportCsv({}, target), trail.exportCsv({}, target)]);
  expect(files.every(({ ok }) => ok)).toBe(true);
  const names = await readdir(target);
  expect(names).toHaveLength(4);
  if (process.platform === 'win32') return;
  for (const name of names) expect((await stat(join(target, name))).mode & 0o777).toBe(0o600);
});

it('IG-13 an export that matches nothing says so in numbers', async () => {
  const exported = await trail.exportCsv({ user: 'nobody' }, target);
  expect(exported).toMatchObject({ ok: true, value: { entries: 0 } });
});

it('IG-13 a folder that cannot be written to is an error in words, and leaves nothing behind', async () => {
  const file = join(home, 'file');
  await writeFile(file, '');
  for (const folder of [file, join(home, 'not there')]) {
    const refused = await trail.exportCsv({}, folder);
    expect(refused).toMatchObject({ ok: false, error: { code: 'E-AUD-03' } });
    expect(JSON.stringify(refused)).not.toContain(home);
  }
  if (process.getuid?.() === 0 || process.platform === 'win32') return;
  await chmod(target, 0o500);
  expect(await trail.exportCsv({}, target)).toMatchObject({ ok: false });
});

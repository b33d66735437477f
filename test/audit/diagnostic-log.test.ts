import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { newPlace, removePlace } from './trail-fixture.ts';

let home: string | undefined;
afterEach(async () => {
  if (home !== undefined) await removePlace(home);
});

it('IG-15 writes its file wherever Bedside is started from, and nothing on the console', async () => {
  const place = await newPlace();
  home = place.home;
  const module = pathToFileURL(
    join(import.meta.dirname, '..', '..', 'electron', 'audit', 'diagnostic-log.ts'),
  ).href;
  const folder = join(home, 'log');
  const program = `
    const { createDiagnosticLog } = await import(${JSON.stringify(module)});
    const log = createDiagnosticLog({ folder: ${JSON.stringify(folder)} });
    log.note({ event: 'app-started' });
  `;
  // No package.json above this folder tells whose log it is.
  const ran = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: tmpdir(),
    encoding: 'utf8',
  });
  expect(ran).toMatchObject({ status: 0, stdout: '', stderr: '' });
  expect(await readFile(join(folder, 'diagnostic.log'), 'utf8')).toContain('"event":"app-started"');
});

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInstallationId } from './installation-id.ts';

const randomId = (): string => crypto.randomUUID();

describe('the id of an installation', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bedside-id-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  it('is made at the first start, in a folder of its own, and stays', async () => {
    const own = join(folder, 'new', 'place');
    const first = await readInstallationId(own, randomId);
    expect(first).toMatchObject({ ok: true });
    expect(await readInstallationId(own, randomId)).toEqual(first);
  });

  it('is never replaced when it is damaged', async () => {
    await writeFile(join(folder, 'installation-id'), 'not an id');
    expect(await readInstallationId(folder, randomId)).toEqual({ ok: false, problem: 'damaged' });
    expect(await readFile(join(folder, 'installation-id'), 'utf8')).toBe('not an id');
  });

  it('says that the disk refuses', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    expect(await readInstallationId(join(file, 'below'), randomId)).toEqual({ ok: false, problem: 'disk' });
  });
});

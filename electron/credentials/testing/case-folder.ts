import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

/** A folder for one test file, gone afterwards; `put` writes a file into it and answers its path. */
export function openCaseFolder(): {
  readonly put: (name: string, content: string | Uint8Array) => Promise<string>;
} {
  let folder = '';
  let count = 0;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bedside-import-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  return {
    async put(name, content) {
      count += 1;
      const path = join(folder, `${count}-${name}`);
      await writeFile(path, content);
      return path;
    },
  };
}

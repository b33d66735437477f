import { rmSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A directory that only this user can read, gone when the sandbox is. */
export interface PrivateDirectory {
  readonly path: string;
  write(name: string, text: string): Promise<string>;
  readonly remove: () => Promise<void>;
}

/** Mode 0700, files 0600. It is removed on `remove()` and, should that never come, when the process exits. */
export async function createPrivateDirectory(prefix: string): Promise<PrivateDirectory> {
  const path = await mkdtemp(join(tmpdir(), prefix));
  await chmod(path, 0o700);
  const removeNow = (): void => {
    rmSync(path, { recursive: true, force: true });
  };
  process.once('exit', removeNow);
  return {
    path,
    async write(name, text) {
      const file = join(path, name);
      await writeFile(file, text, { mode: 0o600, flag: 'wx' });
      return file;
    },
    async remove() {
      process.removeListener('exit', removeNow);
      await rm(path, { recursive: true, force: true });
    },
  };
}

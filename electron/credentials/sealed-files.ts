import { chmod, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from './file-fault.ts';
import type { SealedName } from './key-safe.ts';
import { replaceFile, syncFolder } from './replace-file.ts';

/** Where envelopes lie. */
export interface SealedFiles {
  /** `undefined`: there is none. @throws when it is there and cannot be read. */
  read(name: SealedName): Promise<Uint8Array | undefined>;
  write(name: SealedName, envelope: Uint8Array): Promise<void>;
  remove(name: SealedName): Promise<void>;
  /** True when there is at least one. */
  any(): Promise<boolean>;
}

const ending = '.sealed';

/**
 * Envelopes in a folder that only this user may enter. Sweeps away what a crash left half written.
 * @throws when the folder cannot be made or is not ours
 */
export async function openSealedFolder(
  folder: string,
  randomBytes: (length: number) => Uint8Array,
): Promise<SealedFiles> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const leftOvers = (await readdir(folder)).filter((file) => /\.sealed\.[0-9a-f]{16}\.tmp$/.test(file));
  await Promise.all(leftOvers.map((file) => rm(join(folder, file), { force: true })));
  const pathOf = (name: SealedName): string => join(folder, `${name}${ending}`);
  return {
    async read(name) {
      try {
        return await readFile(pathOf(name));
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    write(name, envelope) {
      const path = pathOf(name);
      const mark = Buffer.from(randomBytes(8)).toString('hex');
      return replaceFile(path, `${path}.${mark}.tmp`, envelope);
    },
    async remove(name) {
      await rm(pathOf(name), { force: true });
      await syncFolder(folder);
    },
    any: async () => (await readdir(folder)).some((file) => file.endsWith(ending)),
  };
}

/** Envelopes of this sitting: nothing reaches the disk. */
export function openSealedMemory(): SealedFiles {
  const envelopes = new Map<SealedName, Uint8Array>();
  return {
    read: async (name) => envelopes.get(name),
    async write(name, envelope) {
      envelopes.set(name, envelope);
    },
    async remove(name) {
      envelopes.delete(name);
    },
    any: async () => envelopes.size > 0,
  };
}

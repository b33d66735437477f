import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const pointerShape = z.strictObject({ version: z.literal(1), forwarded: z.int().nonnegative() });

/** How far the collector has been served: the trail itself is the queue. */
export interface ForwardPointer {
  /** Number of the last entry that was taken; 0 when nothing readable is kept: then all goes again. */
  read(): Promise<number>;
  /** @throws when the disk refuses. */
  write(seq: number): Promise<void>;
}

/** Keeps the pointer in a small file beside the segments. */
export function createForwardPointer(folder: string): ForwardPointer {
  const path = join(folder, 'forwarded.json');
  return {
    read: async () => {
      try {
        return pointerShape.parse(JSON.parse(await readFile(path, 'utf8'))).forwarded;
      } catch {
        return 0;
      }
    },
    write: async (seq) => {
      const fresh = `${path}.new`;
      const file = await open(fresh, 'w', 0o600);
      try {
        await file.writeFile(JSON.stringify({ version: 1, forwarded: seq }));
        await file.datasync();
      } finally {
        await file.close();
      }
      await rename(fresh, path);
    },
  };
}

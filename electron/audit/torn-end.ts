import { open, truncate } from 'node:fs/promises';
import { flushFolder } from './segment-file.ts';
import { segmentPath } from './trail-segments.ts';
import type { SegmentEnd } from './trail-scan.ts';

async function createUnused(path: string): Promise<Awaited<ReturnType<typeof open>>> {
  for (let copy = 1; ; copy += 1) {
    try {
      return await open(copy === 1 ? path : `${path}-${copy}`, 'wx', 0o600);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}

/**
 * Moves the bytes of a write that was cut short out of the segment into a `.torn` file, which is kept.
 * @throws when the disk refuses; the segment is then as it was.
 */
export async function setTornEndAside(folder: string, end: SegmentEnd): Promise<void> {
  const path = segmentPath(folder, end.segment);
  const aside = await createUnused(`${path}.${end.length}.torn`);
  try {
    await aside.writeFile(end.torn);
    await aside.sync();
  } finally {
    await aside.close();
  }
  await flushFolder(folder);
  await truncate(path, end.length);
}

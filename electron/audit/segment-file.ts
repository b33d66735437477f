import { open } from 'node:fs/promises';

/** A segment that is being written. Every call throws when the disk refuses. */
export interface SegmentFile {
  /** Bytes in the file at this moment. */
  size(): Promise<number>;
  /** Bytes between two places. */
  read(offset: number, length: number): Promise<Buffer>;
  /** Writes all bytes at this place. */
  write(bytes: Buffer, offset: number): Promise<void>;
  /** Resolves when everything written is on the disk itself. */
  flush(): Promise<void>;
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

/** Opens or creates; created for its owner alone (mode 0600). */
export type OpenSegmentFile = (path: string, mode: 'existing' | 'new') => Promise<SegmentFile>;

/** The computer's own disk. */
export const openSegmentFile: OpenSegmentFile = async (path, mode) => {
  const file = await open(path, mode === 'new' ? 'wx+' : 'r+', 0o600);
  return {
    size: async () => (await file.stat()).size,
    read: async (offset, length) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset);
      return buffer.subarray(0, bytesRead);
    },
    write: async (bytes, offset) => {
      for (let done = 0; done < bytes.length;) {
        const { bytesWritten } = await file.write(bytes, done, bytes.length - done, offset + done);
        if (bytesWritten === 0) throw new Error('The disk took no more bytes');
        done += bytesWritten;
      }
    },
    flush: () => file.datasync(),
    truncate: (length) => file.truncate(length),
    close: () => file.close(),
  };
};

/** Makes the name of a new file survive a power failure; Windows keeps names without being asked. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

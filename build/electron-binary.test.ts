import { describe, expect, it } from 'vitest';
import { electronStarts } from './electron-binary.ts';

describe('probe of the Electron binary', () => {
  it('says no to a binary that is not there', async () => {
    expect(await electronStarts('/nonexistent/electron')).toBe(false);
  });

  it('says yes to a binary that answers --version', async () => {
    expect(await electronStarts(process.execPath)).toBe(true);
  });
});

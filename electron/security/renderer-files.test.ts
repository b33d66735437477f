import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRendererFiles } from './renderer-files.ts';

describe('renderer files', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bedside-files-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<p>page</p>');
    writeFileSync(join(folder, 'assets', 'main-1a.js'), 'run()');
    writeFileSync(join(folder, 'assets', 'main-1a.js.map'), '{}');
    symlinkSync('/etc/hostname', join(folder, 'assets', 'linked.html'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('lists built files by the path the page asks for', () => {
    expect([...readRendererFiles(folder).keys()].sort()).toEqual(['/assets/main-1a.js', '/index.html']);
  });

  it('holds the content as it was at the start', () => {
    const files = readRendererFiles(folder);
    writeFileSync(join(folder, 'index.html'), '<p>changed</p>');
    expect(new TextDecoder().decode(files.get('/index.html')?.bytes)).toBe('<p>page</p>');
    expect(files.get('/assets/main-1a.js')?.contentType).toBe('text/javascript; charset=utf-8');
  });

  it('throws when there is no build', () => {
    expect(() => readRendererFiles(join(folder, 'nothing'))).toThrow();
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { unprivilegedAccount } from './unprivileged-account.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'bedside-passwd-'));
afterAll(() => rmSync(folder, { recursive: true }));

function passwd(text: string): string {
  const file = path.join(folder, 'passwd');
  writeFileSync(file, text);
  return file;
}

describe('account that Chromium runs under', () => {
  it('B1-4 as root is one without rights', () => {
    const file = passwd('root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65533:nobody:/none:/bin/false\n');
    expect(unprivilegedAccount(file, 0)).toEqual({ name: 'nobody', uid: 65_534, gid: 65_533 });
  });

  it('is our own when we are not root', () => {
    expect(unprivilegedAccount(passwd(''), 1000)).toBeUndefined();
  });

  it('B1-4 is refused rather than root itself', () => {
    const file = passwd('root:x:0:0:root:/root:/bin/sh\nnobody:x:0:0:oops:/:/bin/false\n');
    expect(() => unprivilegedAccount(file, 0)).toThrow('does not run sandboxed as root');
  });
});

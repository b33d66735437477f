import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);

it('tells the journey of a start without a display, from sign-in to the record', async () => {
  const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'run.ts'), '--tell'], {
    timeout: 55_000,
    maxBuffer: 10_000_000,
  });
  expect(stdout).toContain('Allergies');
  expect(stdout).toMatch(/The screens it saw are in /);
});

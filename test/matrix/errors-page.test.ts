import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../shared/contract/errors.ts';
import { errorsPage, keysWithTwoCauses, keysWithoutCause } from './errors-page.ts';
import { errorsPagePath } from './errors-page-path.ts';
import { matrix } from './matrix.ts';

describe('docs/errors.md', () => {
  it('is what the matrix makes (`npm run errors` renews it)', async () => {
    expect(await readFile(errorsPagePath, 'utf8')).toBe(await errorsPage());
  });

  it('UI-90 knows of every key what leads to it, once', () => {
    expect(keysWithoutCause()).toEqual([]);
    expect(keysWithTwoCauses()).toEqual([]);
  });

  it('has a section for every key and a line for every row', async () => {
    const lines = (await errorsPage()).split('\n');
    expect(lines.filter((line) => line.startsWith('### E-'))).toEqual(
      errorCodes.map((code) => `### ${code}`),
    );
    expect(lines.filter((line) => line.startsWith('| ')).length).toBeGreaterThanOrEqual(matrix.length);
    expect(lines.join('\n')).not.toMatch(/undefined|\{\w+\}/);
  });
});

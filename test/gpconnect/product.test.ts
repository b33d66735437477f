import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { product } from '../../electron/gpconnect/product.ts';

it('practices are told the version that the package has', async () => {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  expect(product).toEqual({
    model: (JSON.parse(text) as { productName: string }).productName,
    version: (JSON.parse(text) as { version: string }).version,
  });
});

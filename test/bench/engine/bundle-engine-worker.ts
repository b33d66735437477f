import { join } from 'node:path';
import { build } from 'vite';

/** Bundles the measuring worker into one classic script, with the settings of the product's own worker. */
export async function bundleEngineWorker(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'chrome156',
      outDir: folder,
      emptyOutDir: false,
      chunkSizeWarningLimit: 2_000,
      lib: {
        entry: join(import.meta.dirname, 'engine-worker.ts'),
        formats: ['iife'],
        name: 'bedsideEngineWorker',
        fileName: () => 'engine-worker.js',
      },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  return join(folder, 'engine-worker.js');
}

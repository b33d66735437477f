import { join } from 'node:path';
import { defineConfig } from 'vite';
import { builtFolder, projectFolder } from './folders.ts';

/** The record worker: one classic script, because its own CSP lets it load nothing else. */
export default defineConfig({
  root: projectFolder,
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    target: 'chrome156',
    // The page's build empties this folder first.
    outDir: join(builtFolder, 'renderer'),
    emptyOutDir: false,
    sourcemap: false,
    chunkSizeWarningLimit: 2_000,
    lib: {
      entry: join(projectFolder, 'renderer', 'record-worker', 'record-worker.ts'),
      formats: ['iife'],
      name: 'bedsideRecordWorker',
      fileName: () => 'record-worker.js',
    },
    rolldownOptions: { output: { codeSplitting: false } },
  },
});

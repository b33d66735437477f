import { join } from 'node:path';
import { defineConfig } from 'vite';
import { builtFolder, projectFolder } from './folders.ts';

/** Preload: one CommonJS file, because a sandboxed preload can require nothing but Electron. */
export default defineConfig({
  root: projectFolder,
  publicDir: false,
  build: {
    target: 'chrome156',
    outDir: join(builtFolder, 'preload'),
    emptyOutDir: true,
    minify: false,
    sourcemap: false,
    lib: {
      entry: join(projectFolder, 'electron', 'preload.ts'),
      formats: ['cjs'],
      fileName: () => 'preload.cjs',
    },
    rolldownOptions: { external: ['electron'], output: { codeSplitting: false } },
  },
});

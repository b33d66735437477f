import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { builtFolder, projectFolder } from './folders.ts';

/** Main process: one ESM file; only Electron, Node's own modules and the native keychain package stay outside it. */
export default defineConfig({
  root: projectFolder,
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node24',
    outDir: join(builtFolder, 'main'),
    emptyOutDir: true,
    minify: false,
    sourcemap: false,
    lib: { entry: join(projectFolder, 'electron', 'main.ts'), formats: ['es'], fileName: () => 'main.mjs' },
    rolldownOptions: {
      external: ['electron', 'keytar', /^node:/, ...builtinModules],
      output: { codeSplitting: false, entryFileNames: 'main.mjs' },
    },
  },
});

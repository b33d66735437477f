import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { builtFolder, projectFolder } from './folders.ts';

/** The page: no inline script, no preload polyfill, relative addresses, so that the strict CSP holds. */
export default defineConfig({
  root: join(projectFolder, 'renderer'),
  base: './',
  publicDir: false,
  plugins: [react()],
  build: {
    target: 'chrome156',
    outDir: join(builtFolder, 'renderer'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    chunkSizeWarningLimit: 2_000,
    // The design system's style sheets always take most of the time; saying so each time helps nobody.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  css: { preprocessorOptions: { scss: { quietDeps: true, silenceDeprecations: ['if-function'] } } },
});

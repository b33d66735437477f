import { join } from 'node:path';
import { build } from 'vite';

/** The four bundles of Bedside. The worker comes after the page, whose build empties their folder. */
const bundleConfigs = ['main', 'preload', 'renderer', 'worker'] as const;

/** Builds all bundles into `dist/`, for scripts and for Forge alike. */
export async function bundleAll(): Promise<void> {
  const before = process.env['NODE_ENV'];
  for (const name of bundleConfigs) {
    await build({ configFile: join(import.meta.dirname, `${name}.config.ts`), logLevel: 'warn' });
  }
  // Vite leaves `production` behind, and tests started from here would then run on React's production build.
  if (before === undefined) delete process.env['NODE_ENV'];
  else process.env['NODE_ENV'] = before;
}

if (import.meta.main) await bundleAll();

import { join } from 'node:path';
import { build } from 'vite';

/** The four bundles of Bedside. The worker comes after the page, whose build empties their folder. */
const bundleConfigs = ['main', 'preload', 'renderer', 'worker'] as const;

/** Builds all bundles into `dist/`, for scripts and for Forge alike. */
export async function bundleAll(): Promise<void> {
  for (const name of bundleConfigs) {
    await build({ configFile: join(import.meta.dirname, `${name}.config.ts`), logLevel: 'warn' });
  }
}

if (import.meta.main) await bundleAll();

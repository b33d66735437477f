import { build } from 'vite';
import { bundles } from './bundles.ts';

/** Builds all four bundles into `dist/`. The worker comes after the page, whose build empties their folder. */
export async function bundleAll(): Promise<void> {
  for (const bundle of bundles) {
    await build({ configFile: bundle.config, logLevel: 'warn' });
  }
}

if (import.meta.main) await bundleAll();

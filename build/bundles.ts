import { join } from 'node:path';

/** The four bundles of Bedside, in build order; scripts and Forge read the same list. */
export const bundles = [
  { name: 'main', config: join(import.meta.dirname, 'main.config.ts') },
  { name: 'preload', config: join(import.meta.dirname, 'preload.config.ts') },
  { name: 'renderer', config: join(import.meta.dirname, 'renderer.config.ts') },
  { name: 'worker', config: join(import.meta.dirname, 'worker.config.ts') },
] as const;

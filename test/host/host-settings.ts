import path from 'node:path';

const [mainPath = '', ...args] = process.argv.slice(2);
const { BEDSIDE_HOST_HEADED, BEDSIDE_HOST_DEBUG_PORT } = process.env;

/** How this host was started: `node run.ts <main.mjs> [args…]`. */
export const hostSettings = {
  mainPath: path.resolve(mainPath),
  args,
  /** Headless unless asked otherwise. */
  headed: BEDSIDE_HOST_HEADED === '1',
  debugPort: BEDSIDE_HOST_DEBUG_PORT === undefined ? undefined : Number(BEDSIDE_HOST_DEBUG_PORT),
} as const;

/** The DevTools protocol as playwright-core declares it; only types, nothing is loaded at run time. */
export type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts';

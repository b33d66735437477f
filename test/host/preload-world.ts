import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { makeCodec } from './ipc-codec.ts';
import { isolatedWorld } from './isolated-world.ts';
import { mainWorld } from './main-world.ts';
import { makeWorldSide } from './world-side.ts';

export const isolatedWorldName = 'Electron Isolated Context';

export interface PreloadWorld {
  /** Name of the function through which the isolated world speaks to the host. */
  readonly bindingName: string;
  readonly mainWorldSource: string;
  readonly isolatedWorldSource: string;
}

/**
 * The two scripts that stand in for Electron's context isolation, for one window. The preload file becomes the body
 * of a function in the script itself, so that no `eval` is needed under the page's policy.
 */
export function preloadWorld(preloadFile: string): PreloadWorld {
  const nonce = randomUUID();
  const bindingName = 'bedsideHostSend';
  const preload = `function (require, module, exports, process) {\n${readFileSync(preloadFile, 'utf8')}\n}`;
  const shared = `${makeCodec.toString()}, ${makeWorldSide.toString()}`;
  return {
    bindingName,
    mainWorldSource: `(${mainWorld.toString()})(${JSON.stringify(nonce)}, ${shared});`,
    isolatedWorldSource: `(${isolatedWorld.toString()})(${JSON.stringify(nonce)}, ${JSON.stringify(bindingName)}, ${shared}, ${preload});`,
  };
}

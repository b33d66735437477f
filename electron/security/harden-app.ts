import type { App, Protocol } from 'electron';
import { installAppGuards } from './app-guards.ts';
import { registerAppScheme } from './app-scheme.ts';
import { setChromiumSwitches } from './chromium-switches.ts';
import { createContentsGuard } from './contents-guard.ts';
import type { ContentsGuard } from './contents-guard.ts';
import { openExternal } from './open-external.ts';

export interface UnreadyApp {
  readonly app: App;
  readonly protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>;
  /** Opens an address in the system browser; asked only for what the allow-list lets out. */
  readonly openInBrowser: (address: string) => unknown;
}

/** All that must be in place before the app is ready (B3.4, B3.6); answers the guard that lets windows in. */
export function hardenApp({ app, protocol, openInBrowser }: UnreadyApp): ContentsGuard {
  app.enableSandbox();
  registerAppScheme(protocol);
  setChromiumSwitches(app.commandLine);
  const guard = createContentsGuard((url) => {
    openExternal(url, openInBrowser);
  });
  installAppGuards(app, guard);
  return guard;
}

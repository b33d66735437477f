import { readdirSync } from 'node:fs';
import path from 'node:path';
import { launch, type LaunchedShell } from '../launch.ts';
import { profileRoot } from './profile-directory.ts';

export const fixtureMain = path.join(import.meta.dirname, 'fixture-app', 'main.mjs');

/** What the page of the fixture app offers to specs. */
export interface FixturePage {
  readonly seenAtFirstScript: readonly string[];
  readonly ticks: readonly unknown[];
  readonly stopTicks: () => void;
  readonly readBody: (address: string) => Promise<{ readonly ok: boolean; readonly length?: number }>;
  readonly fixture: {
    readonly echo: (value: unknown) => Promise<unknown>;
    readonly fail: () => Promise<unknown>;
    readonly unknown: () => Promise<unknown>;
    readonly add: (left: number, right: number) => number;
    readonly refuse: () => void;
    readonly names: { first: string; readonly list: number[] };
    readonly onTick: (listener: (payload: unknown) => void) => () => void;
    readonly globals: () => Record<string, string>;
  };
}

/** What the main process of the fixture app has noted. */
export interface FixtureMain {
  readonly bodies: Map<string, Uint8Array>;
  readonly requests: string[];
  readonly events: string[];
  readonly senders: readonly Record<string, unknown>[];
  readonly openWindow: () => Electron.BrowserWindow;
  deny?: boolean;
}

declare global {
  // Main of the fixture app; specs read it inside `evaluate`.
  var fixtureMain: FixtureMain;
  interface Window extends FixturePage {
    readonly isFixture: true;
  }
}

export function launchFixture(): Promise<LaunchedShell> {
  return launch({ mainPath: fixtureMain });
}

export function eventsOf(shell: LaunchedShell): Promise<readonly string[]> {
  return shell.evaluate(() => globalThis.fixtureMain.events);
}

/** Profile directories of a host that are still there. */
export function profilesOf(hostPid: number): readonly string[] {
  return readdirSync(profileRoot())
    .filter((name) => name.startsWith(`bedside-host-${hostPid}-`))
    .map((name) => path.join(profileRoot(), name));
}

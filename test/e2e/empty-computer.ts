import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { LaunchedShell } from '../launch.ts';
import {
  administrator,
  emptyFolder,
  enter,
  launchOn,
  makeFirstAdministrator,
  readKit,
} from './administrator.ts';
import { expect, test as base } from './fixture.ts';
import { freezeClock } from './pictures.ts';

interface Empty {
  readonly kitFolder: string;
  readonly kit: (label: string) => string;
  readonly dataFolder: string;
  /** A Bedside without any set-up, on a computer without a keychain. */
  readonly empty: LaunchedShell;
}

export const test = base.extend<Empty>({
  kitFolder: async ({ sandbox }, provide) => {
    sandbox.faults.clear();
    sandbox.journal.clear();
    const folder = await emptyFolder('kit');
    await sandbox.writeSetUpKit(folder);
    await provide(folder);
    await rm(folder, { recursive: true });
  },
  kit: async ({ kitFolder }, provide) => provide(await readKit(kitFolder)),
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names it must provide from this pattern
  dataFolder: async ({}, provide) => {
    const folder = await emptyFolder('data');
    // Bedside makes its own, for its owner alone.
    await provide(join(folder, 'bedside'));
    await rm(folder, { recursive: true });
  },
  empty: async ({ dataFolder }, provide) => {
    const shell = await launchOn(dataFolder);
    await freezeClock(await shell.page());
    await provide(shell);
    await shell.close();
    expect(shell.problems).toEqual([]);
  },
});

/** Elsewhere an empty Bedside would use the keychain of whoever runs the tests. */
export const hasBusOfItsOwn = process.platform === 'linux';

/** From the empty screen to the set-up page. */
export async function signInAsAdministrator(page: Page): Promise<void> {
  await makeFirstAdministrator(page);
  await enter(page, administrator);
}

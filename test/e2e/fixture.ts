import { test as base, expect, type Page } from '@playwright/test';
import { AxeBuilder } from '@axe-core/playwright';
import { builtMain } from '../../build/folders.ts';
import { launch, type LaunchedShell } from '../launch.ts';
import type { AuditEntry, AuditFilter } from '../../shared/contract/audit.ts';
import type { BedsideBridge } from '../../shared/contract/bridge.ts';
import { giveReason, leaveBy, signIn, typePerson, waitForScreen } from '../journey/walk.ts';
import { startSandbox, type Sandbox } from '../sandbox/start-sandbox.ts';
import { freezeClock } from './pictures.ts';
import { stories } from '../sandbox/stories/index.ts';

export interface Rooms {
  /** One sandbox a worker; faults and journal are cleared before each test. */
  readonly sandbox: Sandbox;
}

export interface Fixtures {
  /** A freshly started Bedside on that sandbox. */
  readonly shell: LaunchedShell;
}

export const test = base.extend<Fixtures, Rooms>({
  sandbox: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names it must provide from this pattern
    async ({}, provide) => {
      const sandbox = await startSandbox();
      await provide(sandbox);
      await sandbox.close();
    },
    { scope: 'worker' },
  ],
  shell: async ({ sandbox }, provide) => {
    sandbox.faults.clear();
    sandbox.journal.clear();
    const shell = await launch({ mainPath: builtMain, args: [`--profile=${sandbox.profilePath}`] });
    await freezeClock(await shell.page());
    await provide(shell);
    await shell.close();
    expect(shell.problems).toEqual([]);
  },
});

export { expect } from '@playwright/test';
export { stories } from '../sandbox/stories/index.ts';

/** The synthetic person of a story, as someone would type them. */
export function personOf(storyId: string): { readonly nhsNumber: string; readonly birthDate: string } {
  const story = stories.find(({ id }) => id === storyId);
  if (story === undefined) throw new Error(`there is no story ${storyId}`);
  return { nhsNumber: story.nhsNumber, birthDate: story.birthDate };
}

/** Signs in and finds the person; the check screen is up afterwards. */
export async function toCheckScreen(shell: LaunchedShell, storyId: string): Promise<Page> {
  const page = await shell.page();
  await signIn(page);
  await typePerson(page, personOf(storyId));
  await waitForScreen(page, ['confirm']);
  return page;
}

/** All the way to the record, past the mismatch screen only when `evenIfDifferent`. */
export async function toRecord(shell: LaunchedShell, storyId: string): Promise<Page> {
  const page = await toCheckScreen(shell, storyId);
  await giveReason(page);
  await waitForScreen(page, ['record']);
  return page;
}

/** Whoever is there signs out and the privacy officer signs in; gives the page with their first screen. */
export async function toPrivacyOfficer(shell: LaunchedShell, before: Page): Promise<Page> {
  const page = await leaveBy(shell, before, 'Sign out');
  await signIn(page, 'iris.ledgerwood');
  return page;
}

/** All entries that the person at the screen may see and the filter matches, oldest first, by the page's own bridge. */
export async function auditEntries(page: Page, filter: AuditFilter = {}): Promise<readonly AuditEntry[]> {
  return page.evaluate(async (asked) => {
    const { audit } = (window as unknown as { readonly bedside: BedsideBridge }).bedside;
    const entries: AuditEntry[] = [];
    for (;;) {
      const before = entries.at(-1)?.seq;
      const outcome = await audit.search({
        filter: asked,
        limit: 200,
        ...(before !== undefined && { before }),
      });
      if (!outcome.ok) throw new Error(`the access log answered ${outcome.error.code}`);
      entries.push(...outcome.value.entries);
      if (entries.length >= outcome.value.matching || outcome.value.entries.length === 0) break;
    }
    return entries.toReversed();
  }, filter);
}

/** A11Y-28: no violation of WCAG 2.2 AA on this screen, with `target-size` on (A11Y-19). */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // Its default opens a second page, which the popup guard closes.
    .setLegacyMode(true)
    .options({ rules: { 'target-size': { enabled: true } } })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect(found).toEqual([]);
}

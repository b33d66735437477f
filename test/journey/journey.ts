import type { Page } from 'playwright-core';
import type { LaunchedShell } from '../launch.ts';
import { readScreen, type ShownScreen } from './read-screen.ts';
import { giveReason, leaveBy, typePerson, waitForScreen, type ScreenKind, type TypedPerson } from './walk.ts';
import { notedWaiting, watchWaiting, type WaitingLine } from './watch-waiting.ts';

export interface ShownArea {
  /** The entry of the rail, e.g. `Allergies 5`. */
  readonly rail: string;
  readonly heading: string;
  /** State, advice and warnings of the area, line by line. */
  readonly lines: readonly string[];
  readonly tables: ShownScreen['tables'];
}

/** Everything that the screens showed for one person. Read from the screen, never from the model. */
export interface JourneyReport {
  readonly person: string;
  readonly endedAt: ScreenKind;
  /** The person as the check screen showed them, label by label. */
  readonly identity: Readonly<Record<string, string>>;
  readonly waiting: readonly WaitingLine[];
  /** What the mismatch screen said, when it came up; the journey then goes on with the record. */
  readonly mismatch: ShownScreen | undefined;
  readonly banner: readonly string[];
  /** Warnings above all areas. */
  readonly warnings: readonly string[];
  readonly areas: readonly ShownArea[];
  /** The message screen, when the journey ended on one. */
  readonly message: ShownScreen | undefined;
  /** Uncaught errors and console errors of the page, and errors of main. */
  readonly problems: readonly string[];
}

/** Called on each screen that comes up, e.g. to keep a picture. */
export type ScreenListener = (name: string, page: Page) => Promise<void>;

type Draft = { -readonly [K in keyof JourneyReport]: JourneyReport[K] };

/** Opens what is folded (ended entries, issues, whole reports), but no details of a row and no form. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const button of document.querySelectorAll<HTMLButtonElement>('main button[aria-expanded=false]')) {
      if (!/^(details|filter|ask the practice)/i.test(button.innerText.trim())) button.click();
    }
  });
  await page.waitForTimeout(50);
}

/** Waits for what an area asks for when it is opened, and for its rows; a failure stands too. */
async function untilItStands(page: Page): Promise<void> {
  const coming = page
    .locator('main [data-state=loading], .bedside-rail__item[aria-current=page] >> text=Loading')
    .or(page.locator('main').getByText(/^Getting the entries of/u));
  await page.waitForTimeout(50);
  await coming.first().waitFor({ state: 'detached', timeout: 90_000 });
}

async function readAreas(page: Page, onScreen: ScreenListener): Promise<ShownArea[]> {
  const entries = page.locator('.bedside-rail__item');
  const areas: ShownArea[] = [];
  for (let index = 0; index < (await entries.count()); index += 1) {
    await entries.nth(index).click();
    // The area stands once main has noted that it is shown.
    await entries.nth(index).and(page.locator('[aria-current=page]')).waitFor();
    await untilItStands(page);
    const rail = (await readScreen(page)).rail[index] ?? '';
    await onScreen(rail.split(' ')[0]?.toLowerCase() ?? `area-${index}`, page);
    await unfold(page);
    const { heading, lines, tables } = await readScreen(page);
    areas.push({ rail, heading, lines, tables });
  }
  return areas;
}

/**
 * Walks the real screens for one person, from the find screen to the record and back to the find screen.
 * A refusal or a failure is part of the report, not an error.
 */
export async function walkJourney(
  shell: LaunchedShell,
  person: TypedPerson,
  onScreen: ScreenListener = async () => {},
): Promise<JourneyReport> {
  const problemsBefore = shell.problems.length;
  const draft: Draft = {
    person: person.nhsNumber,
    endedAt: 'find',
    identity: {},
    waiting: [],
    mismatch: undefined,
    banner: [],
    warnings: [],
    areas: [],
    message: undefined,
    problems: [],
  };
  const page = await shell.page();
  await waitForScreen(page, ['find']);
  await watchWaiting(page);
  await typePerson(page, person);
  draft.endedAt = await waitForScreen(page, ['confirm', 'message']);
  if (draft.endedAt === 'confirm') {
    await onScreen('confirm', page);
    draft.identity = (await readScreen(page)).facts;
    await giveReason(page);
    draft.endedAt = await waitForScreen(page, ['record', 'mismatch', 'message'], 90_000);
  }
  draft.waiting = await notedWaiting(page);
  if (draft.endedAt === 'mismatch') {
    await onScreen('mismatch', page);
    draft.mismatch = await readScreen(page);
    await page.getByRole('button', { name: 'Continue with this record' }).click();
    draft.endedAt = await waitForScreen(page, ['record', 'message']);
  }
  if (draft.endedAt === 'record') {
    const { banner, warnings } = await readScreen(page);
    draft.banner = banner;
    draft.warnings = warnings;
    draft.areas = await readAreas(page, onScreen);
    await waitForScreen(await leaveBy(shell, page, 'Close record'), ['find']);
  } else {
    await onScreen('message', page);
    draft.message = await readScreen(page);
    await page
      .getByRole('button', { name: /find a/i })
      .first()
      .click();
    await waitForScreen(page, ['find']);
  }
  draft.problems = shell.problems.slice(problemsBefore);
  return draft;
}

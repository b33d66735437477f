import type { Page } from '@playwright/test';
import { giveReason, leaveBy, waitForScreen } from '../journey/walk.ts';
import { changedWords } from '../sandbox/stories/changed-story.ts';
import { expect, expectAccessible, personOf, test, toCheckScreen, toRecord } from './fixture.ts';
import { picture } from './pictures.ts';
import { areaOf, askedAreas, openArea, openLoadedArea, railEntry, settled, typeDay } from './record-pages.ts';

const main = (page: Page) => page.getByRole('main');
const areaParameters: readonly string[] = askedAreas.flatMap(({ request }) => request?.parameter ?? []);
const resident = personOf('care-home-resident');

test.afterEach(({ sandbox }) => {
  sandbox.changes.set(resident.nhsNumber, false);
});

/** The areas that each request to the practice asked for. */
function askedFor(parameters: unknown): readonly string[] {
  return [...JSON.stringify(parameters).matchAll(/"name":"(include\w+)"/gu)]
    .map(([, name = '']) => name)
    .filter((name) => areaParameters.includes(name));
}

test('E-REC-09 a practice that fails over the whole is asked for each part, and the record is whole', async ({
  shell,
  sandbox,
}) => {
  const page = await toCheckScreen(shell, 'care-home-resident');
  sandbox.faults.set('practice', 'internal-error', { onlyFor: 'several-areas' });
  await giveReason(page);
  await waitForScreen(page, ['record']);
  await settled(page);
  for (const id of ['allergies', 'medicines', 'immunisations']) {
    await openLoadedArea(page, areaOf(id));
    await expect(main(page).getByRole('table').first()).toBeVisible();
    await expect(main(page).getByRole('alert')).toHaveCount(0);
  }
  const asked = sandbox.journal.of('practice').map(({ parameters }) => askedFor(parameters));
  const whole = ['includeAllergies', 'includeMedication', 'includeImmunisations'];
  expect(asked[0]).toEqual(whole);
  expect(asked.filter((each) => each.length === 1).slice(0, 3)).toEqual([
    ['includeAllergies'],
    ['includeMedication'],
    ['includeImmunisations'],
  ]);
});

test('9.5 one area keeps failing while the others show, and failing is never called none', async ({
  shell,
  sandbox,
}) => {
  const page = await toCheckScreen(shell, 'care-home-resident');
  sandbox.faults.set('practice', 'internal-error', { onlyFor: 'includeProblems' });
  await giveReason(page);
  await waitForScreen(page, ['record']);
  await settled(page);
  await openArea(page, areaOf('problems'));
  await main(page).getByRole('button', { name: 'Try again' }).click();
  await expect(main(page).getByRole('alert')).toContainText('Problems could not be loaded.');
  await openLoadedArea(page, areaOf('consultations'));
  await expect(main(page).getByRole('table').first()).toBeVisible();
  await expect(railEntry(page, 'Problems')).toContainText('Could not be loaded');
});

test('SAFE-17 a refresh tells what changed', async ({ shell, sandbox }) => {
  const page = await shell.page();
  await page.clock.install();
  await toRecord(shell, 'care-home-resident');
  await settled(page);
  sandbox.changes.set(resident.nhsNumber, true);
  await page.keyboard.press('F5');
  const warnings = page.getByRole('region', { name: 'Warnings' });
  await expect(warnings).toContainText(/Since the copy of .+: .*allergies 1 new/u, { timeout: 20_000 });
  await expect(warnings).toContainText(/medicines 1 changed/u);
  await openLoadedArea(page, areaOf('allergies'));
  await expect(main(page)).toContainText(changedWords.allergy);
  await openLoadedArea(page, areaOf('medicines'));
  await expect(main(page)).toContainText(changedWords.dose);
  await warnings.getByRole('button', { name: 'See what changed' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('About this record');
  await expect(main(page).getByRole('heading', { name: 'What changed' })).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'about-what-changed', 'run');
});

test('SAFE-12 a second answer about another person takes the whole record away', async ({
  shell,
  sandbox,
}) => {
  const page = await toCheckScreen(shell, 'care-home-resident');
  sandbox.faults.set('practice', 'another-patient', { after: 1 });
  await giveReason(page);
  await expect(page.locator('.bedside-record')).toHaveCount(0, { timeout: 20_000 });
  await waitForScreen(page, ['message', 'mismatch']);
  await expect(page.locator('body')).not.toContainText(/levothyroxine|penicillin/iu);
  await expectAccessible(page);
});

test('9.5 allergies and medicines can be used while problems are slow', async ({ shell, sandbox }) => {
  const page = await toCheckScreen(shell, 'care-home-resident');
  sandbox.faults.set('practice', 'slow', { onlyFor: 'includeProblems', delayMilliseconds: 6_000 });
  await giveReason(page);
  await waitForScreen(page, ['record']);
  await openArea(page, areaOf('medicines'));
  await main(page)
    .getByRole('button', { name: /^Details of /u })
    .first()
    .click();
  await expect(main(page).locator('.bedside-row-details').first()).toContainText('Recorded by');
  await expect(railEntry(page, 'Problems')).toContainText('Loading');
  await settled(page);
  // What came later did not close what was read.
  await expect(main(page).locator('.bedside-row-details').first()).toContainText('Recorded by');
});

for (const [name, deed, title] of [
  ['IG-22 a lock', 'Lock', 'Locked'],
  ['SAFE-12 closing', 'Close record', 'Find a person'],
] as const) {
  test(`${name} while areas are on their way leaves nothing to come`, async ({ shell, sandbox }) => {
    const page = await toCheckScreen(shell, 'care-home-resident');
    sandbox.faults.set('practice', 'slow', { onlyFor: 'includeProblems', delayMilliseconds: 3_000 });
    await giveReason(page);
    await waitForScreen(page, ['record']);
    await expect(railEntry(page, 'Problems')).toContainText('Loading');
    const next = await leaveBy(shell, page, deed);
    await expect(next.getByRole('heading', { level: 1 })).toHaveText(title);
    const asked = sandbox.journal.of('ssp').length;
    await next.waitForTimeout(4_000);
    await expect(next.locator('.bedside-record')).toHaveCount(0);
    await expect(next.locator('body')).not.toContainText(/heart failure|9990001049|999 000 1049/iu);
    expect(sandbox.journal.of('ssp').length - asked).toBeLessThanOrEqual(1);
  });
}

test('SAFE-27 a period is asked for, told on the page, and all dates can be got back', async ({
  shell,
  sandbox,
}) => {
  const page = await toRecord(shell, 'care-home-resident');
  await settled(page);
  await openLoadedArea(page, areaOf('investigations'));
  const all = await railEntry(page, 'Test results').innerText();
  await main(page).getByRole('button', { name: 'Ask the practice for a period' }).click();
  const form = main(page).locator('form.bedside-period');
  await typeDay(form, 'From', ['1', '1', '2025']);
  await typeDay(form, 'To', ['1', '1', '2024']);
  await form.getByRole('button', { name: 'Get from the practice' }).click();
  await expect(form).toContainText('The last day must be the same as or after the first day');
  await typeDay(form, 'To', ['30', '6', '2025']);
  await form.getByRole('button', { name: 'Get from the practice' }).click();
  await expect(main(page)).toContainText('01-Jan-2025');
  await expect(main(page).getByRole('button', { name: 'Get all dates' })).toBeVisible();
  expect(JSON.stringify(sandbox.journal.of('practice').at(-1)?.parameters)).toContain('2025-01-01');
  await expect(railEntry(page, 'Test results')).not.toHaveText(all);
  await main(page).getByRole('button', { name: 'Get all dates' }).click();
  await expect.poll(() => railEntry(page, 'Test results').innerText()).toBe(all);
  await expect(main(page).getByRole('button', { name: 'Get all dates' })).toHaveCount(0);
});

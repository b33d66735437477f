import type { Page } from '@playwright/test';
import { expect, test, toRecord } from './fixture.ts';
import { areaOf, openLoadedArea, settled } from './record-pages.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Every control of the page that can be seen and used, each with a number of its own. */
function numberControls(page: Page): Promise<number> {
  return page.evaluate(() => {
    const controls = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea'),
    ].filter(
      (control) => !control.matches(':disabled') && control.checkVisibility({ visibilityProperty: true }),
    );
    for (const [index, control] of controls.entries()) control.dataset['tabNumber'] = String(index);
    return controls.length;
  });
}

/** Numbers of the controls that get the focus while Tab is pressed until it comes round; ends where it is trapped. */
async function walkByTab(page: Page, key: 'Tab' | 'Shift+Tab', count: number): Promise<ReadonlySet<string>> {
  const reached = new Set<string>();
  // Regions that scroll may take the focus too.
  for (let steps = 0; steps < count + 60 && reached.size < count; steps += 1) {
    await page.keyboard.press(key);
    const number = await page.evaluate(() =>
      document.activeElement instanceof HTMLElement ? document.activeElement.dataset['tabNumber'] : undefined,
    );
    if (number !== undefined) reached.add(number);
  }
  return reached;
}

for (const id of ['allergies', 'medicines', 'problems', 'consultations', 'immunisations', 'investigations']) {
  test(`A11Y-11 Tab reaches and leaves every control of ${id}, forwards and backwards`, async ({ shell }) => {
    test.slow();
    const page = await toRecord(shell, 'numbers-as-strings');
    await settled(page);
    await openLoadedArea(page, areaOf(id));
    await expect(page.getByRole('main').getByRole('table').first()).toBeVisible();
    const count = await numberControls(page);
    expect(count).toBeGreaterThan(15);
    expect((await walkByTab(page, 'Tab', count)).size).toBe(count);
    expect((await walkByTab(page, 'Shift+Tab', count)).size).toBe(count);
  });
}

test('A11Y-13 F6 goes through the regions in reading order, round and back', async ({ shell }) => {
  const page = await toRecord(shell, 'data-in-transit');
  await settled(page);
  const regions = await page
    .locator('[data-region]')
    .evaluateAll((all) => all.map((each) => each.dataset['region']));
  expect(regions).toEqual(['banner', 'warnings', 'sections', 'content', 'status']);
  const here = (): Promise<string | undefined> =>
    page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset['region']);
  await expect(heading(page)).toBeFocused();
  const passed: (string | undefined)[] = [];
  for (const _ of regions) {
    await page.keyboard.press('F6');
    passed.push(await here());
  }
  expect(passed).toEqual(['status', 'banner', 'warnings', 'sections', 'content']);
  await page.keyboard.press('Shift+F6');
  expect(await here()).toBe('sections');
});

test('UI-60 Ctrl+2 to Ctrl+9 open the areas, Ctrl+F finds, Alt+Left goes back', async ({ shell }) => {
  const page = await toRecord(shell, 'numbers-as-strings');
  await settled(page);
  for (const [key, title] of [
    ['3', 'Medicines'],
    ['4', 'Problems'],
    ['5', 'Consultations'],
    ['6', 'Immunisations'],
    ['7', 'Test results'],
    ['8', 'Other entries'],
    ['9', 'Documents named in the record'],
    ['2', 'Allergies and adverse reactions'],
  ] as const) {
    await page.keyboard.press(`Control+${key}`);
    await expect(heading(page)).toHaveText(title);
    await expect(heading(page)).toBeFocused();
  }
  await page.keyboard.press('Control+f');
  await expect(page.getByLabel('Words to find')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(heading(page)).toHaveText('Allergies and adverse reactions');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(heading(page)).toHaveText('Documents named in the record');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(heading(page)).toHaveText('Allergies and adverse reactions');
});

test('A11Y-17 Esc closes the part that is open and gives the focus back to its button', async ({ shell }) => {
  const page = await toRecord(shell, 'care-home-resident');
  await settled(page);
  await page.keyboard.press('Control+5');
  const whole = page.getByRole('button', { name: /^Whole consultation of Home visit/u }).first();
  await whole.focus();
  await page.keyboard.press('Enter');
  await expect(whole).toHaveAttribute('aria-expanded', 'true');
  const part = page.locator(`[id="${(await whole.getAttribute('aria-controls')) ?? ''}"]`);
  await part.getByRole('button').first().waitFor();
  await page.keyboard.press('Tab');
  await expect(part.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(whole).toHaveAttribute('aria-expanded', 'false');
  await expect(whole).toBeFocused();
});

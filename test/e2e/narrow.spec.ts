import type { Page } from '@playwright/test';
import { areaRegistry } from '../../shared/record/areas/registry.ts';
import { expect, expectAccessible, test, toRecord } from './fixture.ts';
import { picture } from './pictures.ts';
import { openLoadedArea, railEntry, settled } from './record-pages.ts';

const wide = { width: 1280, height: 900 } as const;
const narrow = { width: 320, height: 640 } as const;

/** Words of the content in reading order, without white space between them. */
function wordsOf(page: Page): Promise<string> {
  return page.getByRole('main').evaluate((content) => {
    const copy = content.cloneNode(true) as HTMLElement;
    // In narrow windows each cell bears its heading instead of the column.
    for (const part of copy.querySelectorAll('thead, .bedside-table__heading-in-cell')) part.remove();
    return (copy.textContent ?? '').replaceAll(/\s+/gu, '');
  });
}

/** Elements with text that stick out of the window or are cut off by a box of their own. */
function lostParts(page: Page): Promise<readonly string[]> {
  return page.getByRole('main').evaluate((content) =>
    [...content.querySelectorAll<HTMLElement>('*')]
      .filter((part) => part.childElementCount === 0 && (part.textContent ?? '').trim() !== '')
      .filter(
        (part) => part.checkVisibility() && part.closest('.nhsuk-u-visually-hidden, svg, thead') === null,
      )
      .filter((part) => {
        const { left, right, width } = part.getBoundingClientRect();
        return width > 1 && (left < -1 || right > window.innerWidth + 1);
      })
      .map((part) => part.textContent ?? ''),
  );
}

for (const story of ['care-home-resident', 'irregular-answer'] as const) {
  test(`A11Y-08 nothing of any area of ${story} is lost at 320 CSS pixels`, async ({ shell }) => {
    test.setTimeout(150_000);
    const page = await toRecord(shell, story);
    await settled(page);
    for (const facts of areaRegistry) {
      if ((await railEntry(page, facts.shortName).count()) === 0) continue;
      await test.step(facts.id, async () => {
        await page.setViewportSize(wide);
        await openLoadedArea(page, facts);
        await expect(page.getByText('Loading…', { exact: true })).toHaveCount(0);
        const before = await wordsOf(page);
        await page.setViewportSize(narrow);
        await expect
          .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
          .toBeLessThanOrEqual(narrow.width);
        expect(await wordsOf(page)).toBe(before);
        expect(await lostParts(page)).toEqual([]);
        await expectAccessible(page);
        if (facts.id === 'problems' && story === 'care-home-resident') await picture(page, 'narrow-problems');
      });
    }
  });
}

test('A11Y-08 at 400 % zoom every area can be read without sideways scrolling', async ({ shell }) => {
  test.setTimeout(150_000);
  const page = await toRecord(shell, 'care-home-resident');
  await settled(page);
  await page.setViewportSize({ width: 1280, height: 1024 });
  const zoomed = async (factor: number): Promise<void> => {
    await shell.evaluate(
      ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(wanted),
      factor,
    );
  };
  await zoomed(4);
  for (const facts of areaRegistry) {
    if ((await railEntry(page, facts.shortName).count()) === 0) continue;
    await test.step(facts.id, async () => {
      await openLoadedArea(page, facts);
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
        .toBeLessThanOrEqual(0);
      expect(await lostParts(page)).toEqual([]);
    });
  }
  await zoomed(1);
});

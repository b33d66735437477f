import type { Page } from 'playwright-core';

export interface ShownTable {
  readonly caption: string;
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** What stands in the main part of a screen, as a person reads it. */
export interface ShownScreen {
  readonly heading: string;
  readonly tables: readonly ShownTable[];
  /** Every other line of text in the main part, in reading order. */
  readonly lines: readonly string[];
}

/** Reads the main part of the current screen: headings, tables by their column headers, all other text by line. */
export function readScreen(page: Page): Promise<ShownScreen> {
  return page.evaluate(() => {
    const lineOf = (element: HTMLElement): string => element.innerText.replaceAll('\u00a0', ' ').trim();
    const visible = (element: HTMLElement): boolean => element.offsetParent !== null;
    /** Text as seen: what is there for screen readers alone would double it. */
    const seen = (element: HTMLElement): string => {
      const copy = element.cloneNode(true);
      if (!(copy instanceof HTMLElement)) return '';
      for (const hidden of copy.querySelectorAll(
        '.nhsuk-u-visually-hidden, .bedside-table__heading-in-cell',
      )) {
        hidden.remove();
      }
      element.after(copy);
      const text = lineOf(copy);
      copy.remove();
      return text;
    };
    const main = document.querySelector<HTMLElement>('main') ?? document.body;
    const heading = main.querySelector<HTMLElement>('h1');
    const tables = [...main.querySelectorAll('table')].filter(visible).map((table) => {
      const caption = table.querySelector('caption');
      const headers = [...table.querySelectorAll<HTMLElement>('thead th')].map(seen);
      const rows = [...table.querySelectorAll('tbody tr')]
        .map((row) => [...row.querySelectorAll<HTMLElement>('th, td')])
        .map((cells) =>
          cells.length === 1 && headers.length > 1
            ? { below: seen(cells[0] as HTMLElement) }
            : Object.fromEntries(
                cells.map((cell, index) => [headers[index] ?? `column ${index}`, seen(cell)]),
              ),
        );
      return { caption: caption === null ? '' : seen(caption), rows };
    });
    const hiddenTables = [...main.querySelectorAll('table')];
    const before = hiddenTables.map((table) => table.style.display);
    for (const table of hiddenTables) table.style.display = 'none';
    const lines = lineOf(main)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    hiddenTables.forEach((table, index) => (table.style.display = before[index] ?? ''));
    return { heading: heading === null ? '' : lineOf(heading), tables, lines };
  });
}

/** Text of a landmark by its role and name, line by line; empty when it is not on screen. */
export async function readLandmark(
  page: Page,
  role: 'region' | 'navigation',
  name: RegExp,
): Promise<string[]> {
  const landmark = page.getByRole(role, { name });
  if ((await landmark.count()) === 0) return [];
  const text = await landmark.first().innerText();
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

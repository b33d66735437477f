import type { Page } from 'playwright-core';

export interface ShownTable {
  readonly caption: string;
  /** Cells by column header; a full-width row beneath another stands under `below`. */
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** What stands on a screen, as a person reads it: without what is there for screen readers alone. */
export interface ShownScreen {
  readonly heading: string;
  /** Label and value of a summary list, as on the check screen. */
  readonly facts: Readonly<Record<string, string>>;
  readonly tables: readonly ShownTable[];
  /** Every other line of the main part, in reading order: states, warnings, advice. */
  readonly lines: readonly string[];
  readonly banner: readonly string[];
  /** Warnings above all areas. */
  readonly warnings: readonly string[];
  /** Entries of the rail with their count or state. */
  readonly rail: readonly string[];
}

/** Reads the current screen from its page, not from any model behind it. */
export function readScreen(page: Page): Promise<ShownScreen> {
  return page.evaluate(() => {
    const unseen = '.nhsuk-u-visually-hidden, .bedside-table__heading-in-cell';
    /** Text of a rendered copy, so that line breaks are those of the screen. */
    const seen = (element: Element, without = unseen): string => {
      const copy = element.cloneNode(true);
      if (!(copy instanceof HTMLElement)) return '';
      for (const part of copy.querySelectorAll(without)) part.remove();
      element.after(copy);
      const text = copy.innerText.replaceAll('\u00a0', ' ').trim();
      copy.remove();
      return text;
    };
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- the page sees nothing outside this function
    const linesOf = (text: string): string[] =>
      text
        .split('\n')
        .map((line) => line.replaceAll('\t', ': ').trim())
        .filter((line) => line !== '');
    const region = (name: string): string[] => {
      const found = document.querySelector(`[data-region="${name}"]`);
      return found === null ? [] : linesOf(seen(found));
    };
    const main = document.querySelector('main') ?? document.body;
    const heading = main.querySelector('h1');
    const tables = [...main.querySelectorAll('table')].map((table) => {
      const own = <E extends Element>(selector: string): E[] =>
        [...table.querySelectorAll<E>(selector)].filter((part) => part.closest('table') === table);
      const headers = own('thead th').map((header) => seen(header));
      const rows = own<HTMLTableRowElement>('tbody > tr').flatMap((row) => {
        const cells = [...row.cells].map((cell) => seen(cell, `${unseen}, table`));
        const isBelow = cells.length === 1 && headers.length > 1;
        if (isBelow) return cells[0] === '' || cells[0] === undefined ? [] : [{ below: cells[0] }];
        return [
          Object.fromEntries(cells.map((cell, index) => [headers[index] ?? `column ${index + 1}`, cell])),
        ];
      });
      return {
        // The heading above names the table on screen; the caption says the same to a screen reader.
        caption: own('caption')
          .map((caption) => caption.textContent.trim())
          .join(' '),
        rows,
      };
    });
    const facts = [...main.querySelectorAll('.nhsuk-summary-list__row')].map((row): [string, string] => {
      const [label, value] = [row.querySelector('dt'), row.querySelector('dd')];
      return [label === null ? '' : seen(label), value === null ? '' : linesOf(seen(value)).join(', ')];
    });
    return {
      heading: heading === null ? '' : seen(heading),
      facts: Object.fromEntries(facts),
      tables,
      lines: linesOf(seen(main, `${unseen}, table, h1, button, .nhsuk-summary-list`)),
      banner: region('banner'),
      warnings: region('warnings'),
      rail: [...document.querySelectorAll('.bedside-rail__item')].map((entry) =>
        seen(entry).replaceAll(/\s+/g, ' '),
      ),
    };
  });
}

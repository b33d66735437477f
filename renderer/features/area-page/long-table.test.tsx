import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { axeViolations } from '../../testing/axe-violations.ts';
import { areaRow, areaSummary, fakeRows, type FakeRows } from './fake-rows.ts';
import { focusedButton, showArea } from './show-area.tsx';

const many = 5_000;
const manyRows = Array.from({ length: many }, (_, at) => areaRow(String(at)));
const summary = areaSummary({ tables: [{ id: 'main', count: many }] });

function showMany(): { readonly rows: FakeRows; readonly shown: ReturnType<typeof showArea> } {
  const rows = fakeRows({ main: manyRows });
  return { rows, shown: showArea({ rows, summary }) };
}

function scrollTo(top: number): void {
  Object.defineProperty(window, 'scrollY', { value: top, configurable: true });
  act(() => void fireEvent.scroll(window));
}

function rowIndexes(): readonly number[] {
  return [...document.querySelectorAll('tr[aria-rowindex]')].map((row) =>
    Number(row.getAttribute('aria-rowindex')),
  );
}

describe('a table of more than 200 rows', () => {
  beforeEach(() => {
    // The window of the tests has no scrolling of its own.
    window.scrollTo = () => undefined;
  });
  afterEach(() => {
    scrollTo(0);
    cleanup();
  });

  it('puts only the rows in sight on the page and numbers them among all', async () => {
    showMany();
    const table = await screen.findByRole('table', { name: 'Table main' });
    expect(table.getAttribute('aria-rowcount')).toBe(String(many + 1));
    expect(screen.getAllByRole('rowheader').length).toBeLessThan(60);
    const indexes = rowIndexes();
    expect(indexes).toEqual(indexes.map((_, at) => at + 1));
  });

  it('A11Y-02 numbers every row of the table, also what is open beneath one', async () => {
    const { user } = showMany().shown;
    await user.click(await screen.findByRole('button', { name: /^Details of Entry 3,/u }));
    const below = (await screen.findByText('Details from Observation/3')).closest('tr');
    expect(below?.getAttribute('aria-rowindex')).toBe('5');
    expect(screen.getAllByRole('row').filter((row) => !row.hasAttribute('aria-rowindex'))).toEqual([]);
  });

  it('asks for the rows of a place when they come into sight, a hundred at a time', async () => {
    const { rows } = showMany();
    await screen.findByText('Entry 0');
    scrollTo(76 * 3_000);
    expect(screen.getAllByText('Loading…').length).toBeGreaterThan(0);
    expect(await screen.findByText('Entry 3000')).toBeDefined();
    expect(screen.queryByText('Entry 0')).toBeNull();
    const pages = rows.asked.slice(1);
    expect(pages.every(({ from, count }) => from % 100 === 0 && count === 100)).toBe(true);
    expect(document.querySelector('[data-row="Observation/3000"]')?.getAttribute('aria-rowindex')).toBe(
      '3002',
    );
  });

  it('keeps the row with the focus, its neighbours and open rows on the page', async () => {
    const { shown } = showMany();
    const button = await screen.findByRole('button', { name: /^Details of Entry 2,/u });
    await shown.user.click(button);
    const other = screen.getByRole('button', { name: /^Details of Entry 5,/u });
    act(() => other.focus());
    scrollTo(76 * 4_000);
    expect(await screen.findByText('Entry 4000')).toBeDefined();
    expect(document.activeElement).toBe(other);
    for (const words of ['Entry 2', 'Entry 4', 'Entry 5', 'Entry 6', 'Details from Observation/2']) {
      expect(screen.getByText(words)).toBeDefined();
    }
    expect(screen.queryByText('Entry 9')).toBeNull();
  });

  it('jumps to a row far below and gives it the focus', async () => {
    const rows = fakeRows({ main: manyRows });
    showArea({ rows, summary, jumpTo: { table: 'main', at: 4_321, source: 'Observation/4321' } });
    await waitFor(() => expect(focusedButton()).toContain('Details of Entry 4321,'));
  });

  it('A11Y-08 comes in stretches where the zoom makes the page too high, and loses no row', async () => {
    Object.defineProperty(window, 'devicePixelRatio', { value: 79, configurable: true });
    try {
      const { shown } = showMany();
      await screen.findByText('Entry 0');
      expect(screen.getByText('Showing rows 1 to 1,000 of 5,000.', { selector: 'p' })).toBeDefined();
      const before = screen.getByRole('button', { name: 'Rows before these' });
      const after = screen.getByRole('button', { name: 'Rows after these' });
      expect(before.getAttribute('aria-disabled')).toBe('true');
      for (let stretch = 1; stretch < 5; stretch += 1) await shown.user.click(after);
      expect(await screen.findByText('Entry 4000')).toBeDefined();
      expect(screen.getByText('Showing rows 4,001 to 5,000 of 5,000.', { selector: 'p' })).toBeDefined();
      expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe(String(many + 1));
      expect(document.querySelector('[data-row="Observation/4000"]')?.getAttribute('aria-rowindex')).toBe(
        '4002',
      );
      scrollTo(320 * 1_000);
      expect(await screen.findByText('Entry 4999')).toBeDefined();
      expect(after.getAttribute('aria-disabled')).toBe('true');
    } finally {
      Object.defineProperty(window, 'devicePixelRatio', { value: 1, configurable: true });
    }
  });

  it('A11Y-08 jumps into the stretch that holds the row', async () => {
    Object.defineProperty(window, 'devicePixelRatio', { value: 79, configurable: true });
    try {
      const rows = fakeRows({ main: manyRows });
      showArea({ rows, summary, jumpTo: { table: 'main', at: 4_321, source: 'Observation/4321' } });
      await waitFor(() => expect(focusedButton()).toContain('Details of Entry 4321,'));
      expect(screen.getByText('Showing rows 4,001 to 5,000 of 5,000.', { selector: 'p' })).toBeDefined();
    } finally {
      Object.defineProperty(window, 'devicePixelRatio', { value: 1, configurable: true });
    }
  });

  it('A11Y-15 offers a way past the table', async () => {
    const { shown } = showMany();
    await screen.findByText('Entry 0');
    await shown.user.click(screen.getByRole('button', { name: 'Skip this table' }));
    expect(document.activeElement?.textContent).toBe('End of table: Table main');
  });

  it('says which rows could not be had, and asks again', async () => {
    const source = fakeRows({ main: manyRows });
    let fails = true;
    const { user } = showArea({
      summary,
      rows: {
        ...source,
        ask: (question) =>
          fails && question.from > 0 ? Promise.reject(new Error('no')) : source.ask(question),
      },
    });
    await screen.findByText('Entry 0');
    scrollTo(76 * 2_050);
    const again = await screen.findAllByRole('button', { name: 'Try again' });
    fails = false;
    await user.click(again[0] ?? document.body);
    expect(await screen.findByText('Entry 2050')).toBeDefined();
  });

  it('A11Y-28 has no violation', async () => {
    showMany();
    await screen.findByText('Entry 0');
    expect(await axeViolations(document.body)).toEqual([]);
  });
});

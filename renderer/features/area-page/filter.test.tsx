import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { axeViolations } from '../../testing/axe-violations.ts';
import { areaFacts, areaRow, fakeRows, type FakeRows } from './fake-rows.ts';
import { focusedButton, showArea } from './show-area.tsx';

const twoRows = [areaRow('1'), areaRow('2')];

async function showForm(rows: FakeRows = fakeRows({ main: twoRows })): Promise<ReturnType<typeof showArea>> {
  const shown = showArea({ rows });
  await shown.user.click(await screen.findByRole('button', { name: 'Filter the table “Table main”' }));
  return shown;
}

const apply = (): HTMLElement => screen.getByRole('button', { name: 'Apply filter' });

describe('the filter of a table', () => {
  afterEach(cleanup);

  it('UI-45 says what it is, how many it leaves, and offers all', async () => {
    const { user } = await showForm();
    await user.type(screen.getByLabelText('Words in the entry'), 'Entry 2');
    await user.click(apply());
    await waitFor(() => expect(screen.queryByText('Entry 1')).toBeNull());
    expect(screen.getByText('words “Entry 2”')).toBeDefined();
    expect(screen.getByText(/Showing 1 of 2/u, { selector: 'p' })).toBeDefined();
    expect(screen.getByRole('status').textContent).toBe('Showing 1 of 2.');
    expect(document.activeElement).toBe(apply());
    await user.click(screen.getByRole('button', { name: 'Show all 2' }));
    expect(await screen.findByText('Entry 1')).toBeDefined();
    expect(document.body.textContent).not.toContain('Showing 1 of 2');
    expect(focusedButton()).toBe('Filter the table “Table main”');
    expect(screen.getByLabelText<HTMLInputElement>('Words in the entry').value).toBe('');
  });

  it('9.5 tells a filter that leaves nothing from an empty table', async () => {
    const { user } = await showForm();
    await user.type(screen.getByLabelText('Words in the entry'), 'shellfish');
    await user.click(apply());
    expect(await screen.findByText('No entries match your filter.')).toBeDefined();
    expect(document.body.textContent).toContain('2 entries are hidden.');
    expect(screen.getByRole('button', { name: 'Show all 2' })).toBeDefined();
    expect(screen.queryByRole('table')).toBeNull();
    expect(await axeViolations(document.body)).toEqual([]);
  });

  it('asks for a facet and for days of the facts', async () => {
    const rows = fakeRows({ main: twoRows });
    const { user } = await showForm(rows);
    await user.selectOptions(screen.getByLabelText('Kind of entry'), 'Only entries with a value');
    const [fromDay, toDay] = screen.getAllByLabelText('Day');
    const [fromMonth, toMonth] = screen.getAllByLabelText('Month');
    const [fromYear, toYear] = screen.getAllByLabelText('Year');
    const typed = [
      [fromDay, '1'],
      [fromMonth, '2'],
      [fromYear, '2020'],
      [toDay, '3'],
      [toMonth, 'feb'],
      [toYear, '2090'],
    ] as const;
    for (const [box, text] of typed) await user.type(box ?? document.body, text);
    await user.click(apply());
    await waitFor(() =>
      expect(rows.asked.at(-1)?.filter).toEqual({ facet: 'valued', from: '2020-02-01', to: '2090-02-03' }),
    );
    expect(screen.getByText('Only entries with a value, from 01-Feb-2020, to 03-Feb-2090')).toBeDefined();
  });

  it.each([
    [['31', '6', '2020'], 'Enter a real date, for example 14 7 2024'],
    [['1', '', '2020'], 'Enter a day, a month and a year'],
  ] as const)('A11Y-21 says what is wrong with the day %o and hides nothing', async (typed, words) => {
    const rows = fakeRows({ main: twoRows });
    const { user } = await showForm(rows);
    const before = rows.asked.length;
    const boxes = [
      screen.getAllByLabelText('Day')[0],
      screen.getAllByLabelText('Month')[0],
      screen.getAllByLabelText('Year')[0],
    ];
    for (const [at, box] of boxes.entries()) {
      const text = typed[at] ?? '';
      if (text !== '') await user.type(box ?? document.body, text);
    }
    await user.click(apply());
    expect(screen.getByRole('alert').textContent).toContain('There is a problem');
    expect(screen.getAllByText(words)).toHaveLength(2);
    expect(rows.asked).toHaveLength(before);
  });

  it('A11Y-21 says when the days are the wrong way round, or nothing was chosen', async () => {
    const { user } = await showForm();
    await user.click(apply());
    expect(screen.getAllByText('Enter words, a kind or a date to filter by')).toHaveLength(2);
    for (const [label, texts] of [
      ['Day', ['2', '1']],
      ['Month', ['1', '1']],
      ['Year', ['2020', '2020']],
    ] as const) {
      for (const [at, text] of texts.entries()) {
        await user.type(screen.getAllByLabelText(label)[at] ?? document.body, text);
      }
    }
    await user.click(apply());
    expect(screen.getAllByText('The “To” date must be the same as or after the “From” date')).toHaveLength(2);
    expect(await axeViolations(document.body)).toEqual([]);
  });

  it('offers neither days nor kinds where the facts have none', async () => {
    const { user } = showArea({
      facts: areaFacts({ filter: { dates: false, facets: [] } }),
      rows: fakeRows({ main: twoRows }),
    });
    await user.click(await screen.findByRole('button', { name: 'Filter the table “Table main”' }));
    expect(screen.queryByLabelText('Day')).toBeNull();
    expect(screen.queryByLabelText('Kind of entry')).toBeNull();
  });
});

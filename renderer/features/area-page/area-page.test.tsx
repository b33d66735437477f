import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { showDate } from '../../../shared/format/dates.ts';
import type { SupplyState } from '../../../shared/record/record-view.ts';
import { axeViolations } from '../../testing/axe-violations.ts';
import { areaFacts, areaRow, areaSummary, fakeRows, tableFacts } from './fake-rows.ts';
import { focusedButton, showArea } from './show-area.tsx';

const notEmptyStates: readonly SupplyState[] = [
  'not-requested',
  'loading',
  'failed',
  'not-returned',
  'not-supplied',
  'switched-off',
  'withheld',
  'role-hidden',
  'empty-in-period',
  'partial',
];

const twoRows = { main: [areaRow('1'), areaRow('2')] };
const ended = tableFacts('ended', {
  caption: 'Ended entries',
  folded: true,
  tone: 'ended',
  note: 'No longer thought to apply.',
});
const withEnded = {
  facts: areaFacts({ tables: [tableFacts('main'), ended] }),
  summary: areaSummary({
    tables: [
      { id: 'main', count: 1 },
      { id: 'ended', count: 1 },
    ],
  }),
  rows: fakeRows({ main: [areaRow('1')], ended: [areaRow('9', { tags: ['Ended'] })] }),
};

describe('AreaPage', () => {
  afterEach(cleanup);

  it('A11Y-02 makes a captioned table of each table of the facts, in the columns of the facts', async () => {
    showArea({ rows: fakeRows(twoRows) });
    const table = await screen.findByRole('table', { name: 'Table main' });
    const headers = within(table).getAllByRole('columnheader');
    expect(headers.map((header) => header.textContent)).toEqual(['Entry', 'Recorded', 'Notes']);
    expect(within(table).getAllByRole('rowheader')[0]?.textContent).toContain('Entry 1');
    expect(screen.getByRole('heading', { level: 2, name: 'Table main (2)' })).toBeDefined();
  });

  it('UI-46 leaves no cell empty, even one that the reader forgot', async () => {
    showArea({ rows: fakeRows({ main: [areaRow('1', { cells: {} }), areaRow('2')] }) });
    const cells = await screen.findAllByRole('cell');
    for (const cell of cells) {
      expect(cell.querySelector('.bedside-table__value')?.textContent).not.toBe('');
    }
  });

  it('SAFE-16 tells no second state where what stands above has told one', () => {
    const summary = areaSummary({ state: 'not-requested', tables: [], count: 0, rows: 0 });
    showArea({ summary, isStateTold: true });
    expect(document.querySelector('[data-state]')).toBeNull();
    cleanup();
    showArea({ summary });
    expect(document.querySelector('[data-state]')?.getAttribute('data-state')).toBe('not-requested');
  });

  it.each(notEmptyStates)('H-05 never says none recorded while the state is %s', (state) => {
    showArea({
      summary: areaSummary({ state, tables: [], count: 0, rows: 0, asked: { kind: 'last', count: 3 } }),
    });
    expect(document.body.textContent).not.toMatch(/no other entries recorded|\(0\)/iu);
    expect(document.querySelector(`[data-state="${state}"]`)?.textContent).not.toBe('');
  });

  it('SAFE-16 says that nothing is recorded, and when it was retrieved', () => {
    showArea({ summary: areaSummary({ state: 'empty-recorded', tables: [] }) });
    const notice = document.querySelector('[data-state="empty-recorded"]');
    expect(notice?.textContent).toContain('No other entries recorded');
    expect(notice?.textContent).toContain('Retrieved 23-Nov-2026 14:05.');
  });

  it('9.5 names the period in which nothing is recorded', () => {
    showArea({
      summary: areaSummary({
        state: 'empty-in-period',
        tables: [],
        asked: { kind: 'period', from: '2025-01-01', to: '2026-11-23' },
      }),
    });
    expect(screen.getByText('Nothing recorded between 01-Jan-2025 and 23-Nov-2026.')).toBeDefined();
  });

  it.each([
    [
      { kind: 'period', from: '2025-01-01', to: '2026-11-23' },
      'Showing entries from 01-Jan-2025 to 23-Nov-2026.',
    ],
    [{ kind: 'period', from: '2025-01-01' }, 'Showing entries from 01-Jan-2025 onwards.'],
    [{ kind: 'until', to: '2026-11-23' }, 'Showing entries up to 23-Nov-2026.'],
    [{ kind: 'last', count: 3 }, 'Showing the last 3 only.'],
  ] as const)('W-RANGE says what was asked for: %o', (asked, words) => {
    showArea({
      summary: areaSummary({ asked }),
      retrieveControls: <button type="button">Get all dates</button>,
    });
    expect(screen.getByText(words)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Get all dates' })).toBeDefined();
  });

  it('W-RANGE says nothing of a range where everything was asked for', () => {
    showArea({});
    expect(document.body.textContent).not.toContain('Showing');
  });

  it('SAFE-16 says that an area was not asked for although entries of it came along', async () => {
    showArea({ summary: areaSummary({ state: 'not-requested' }), rows: fakeRows(twoRows) });
    expect(document.querySelector('[data-state="not-requested"]')?.textContent).toContain(
      'have not been loaded',
    );
    expect(await screen.findByText('Entry 1')).toBeDefined();
  });

  it('SAFE-14 shows a warning with the practice’s words verbatim, and a state once', () => {
    showArea({
      summary: areaSummary({
        state: 'withheld',
        tables: [],
        warnings: [
          {
            key: 'W-CONF',
            about: 'other entries',
            received: 'confidential-items',
            supplierText: ['Items  excluded.'],
          },
        ],
      }),
    });
    expect(document.querySelector('blockquote')?.textContent).toBe('Items  excluded.');
    expect(document.querySelector('[data-state="withheld"]')).toBeNull();
  });

  it('shows scope above, notices, and the closing sentence below', async () => {
    showArea({
      facts: areaFacts({
        scope: [{ headline: 'This may not be everything.', text: 'Ask the practice.' }],
        closing: 'Letters are under Documents.',
      }),
      summary: areaSummary({ notices: ['2 entries name a problem.'] }),
      rows: fakeRows(twoRows),
      heading: <p>Known allergies</p>,
    });
    await screen.findByText('Entry 1');
    const text = document.body.textContent ?? '';
    const order = [
      'Known allergies',
      'This may not be everything.',
      '2 entries name a problem.',
      'Entry 1',
      'Letters are',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('UI-51 folds a table behind a button that says what is in it and how many, and asks for its rows only then', async () => {
    const { user } = showArea(withEnded);
    await screen.findByText('Entry 1');
    expect(withEnded.rows.asked.map(({ table }) => table)).not.toContain('ended');
    const button = screen.getByRole('button', { name: 'Show ended entries (1)' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    await user.click(button);
    const table = await screen.findByRole('table', { name: 'Ended entries' });
    expect(within(table).getByRole('rowheader').textContent).toContain('Ended');
    expect(within(table).getAllByRole('row')[1]?.className).toContain('bedside-table__row--ended');
    expect(screen.getByText('No longer thought to apply.')).toBeDefined();
  });

  it('A11Y-17 closes a folded table on Esc and gives the focus back', async () => {
    const { user } = showArea(withEnded);
    await user.click(screen.getByRole('button', { name: /^Show ended/u }));
    await screen.findByText('Entry 9');
    await user.tab();
    await user.keyboard('{Escape}');
    expect(screen.queryByText('Entry 9')).toBeNull();
    expect(focusedButton()).toContain('Show ended entries');
  });

  it('tells the state of a list that has an answer of its own', () => {
    showArea({ summary: areaSummary({ partStates: [{ id: 'ended-allergies', state: 'withheld' }] }) });
    expect(document.querySelector('[data-state="withheld"]')?.textContent).toMatch(/ended allergies/iu);
  });

  it('leads to each table of the page, with its number of rows', async () => {
    const { user } = showArea(withEnded);
    const jumps = screen.getByRole('navigation', { name: 'Tables on this page' });
    await user.click(within(jumps).getByRole('button', { name: 'Ended entries (1)' }));
    expect(document.activeElement?.id).toBe('table-uncategorised-ended');
  });

  it('UI-49 shows list entries that are only words', () => {
    showArea({
      summary: areaSummary({ textOnly: [{ id: 't', text: 'Linked item not supplied. Shellfish' }] }),
    });
    expect(screen.getByText('Linked item not supplied. Shellfish')).toBeDefined();
  });

  it('SAFE-21 shows rows of a table that the facts do not know', async () => {
    showArea({
      summary: areaSummary({ tables: [{ id: 'stray', count: 1 }] }),
      rows: fakeRows({ stray: [areaRow('7')] }),
    });
    expect(await screen.findByText('Entry 7')).toBeDefined();
  });

  it('says that rows could not be had, and asks again', async () => {
    let fails = true;
    const source = fakeRows(twoRows);
    const { user } = showArea({
      rows: {
        ...source,
        ask: (question) => (fails ? Promise.reject(new Error('no')) : source.ask(question)),
      },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('Do not assume there are none.');
    fails = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Entry 2')).toBeDefined();
  });

  it('jumps to a row in a folded table: opens it and gives the row the focus', async () => {
    const { user } = showArea({ ...withEnded, jumpTo: { table: 'ended', at: 0, source: 'Observation/9' } });
    await waitFor(() => expect(focusedButton()).toContain('Details of Entry 9'));
    const fold = screen.getByRole('button', { name: /^Hide ended/u });
    await user.click(fold);
    await user.click(fold);
    expect(screen.getByText('Entry 9')).toBeDefined();
    expect(focusedButton()).toContain('Hide ended entries');
  });

  it('A11Y-28 has no violation with rows, details, filter and folded table open', async () => {
    const { user } = showArea({
      ...withEnded,
      summary: areaSummary({
        ...withEnded.summary,
        tables: [
          { id: 'main', count: 2 },
          { id: 'ended', count: 1 },
        ],
        textOnly: [{ id: 't', text: 'Linked item' }],
      }),
      rows: fakeRows({
        main: [
          areaRow('1', { date: showDate(undefined) }),
          areaRow('2', { depth: 1, marks: ['dose-changed'] }),
        ],
        ended: [areaRow('9')],
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Details of Entry 1, date not recorded' }));
    await user.click(screen.getByRole('button', { name: 'Filter the table “Table main”' }));
    await user.click(screen.getByRole('button', { name: /^Show ended/u }));
    await screen.findByText('Entry 9');
    expect(await axeViolations(document.body)).toEqual([]);
  });
});

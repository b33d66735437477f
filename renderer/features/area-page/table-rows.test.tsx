import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { showDate } from '../../../shared/format/dates.ts';
import type { AreaRow, Cell } from '../../../shared/record/record-view.ts';
import { areaFacts, areaRow, areaSummary, fakeRows, tableFacts } from './fake-rows.ts';
import { focusedButton, showArea } from './show-area.tsx';

function showRow(changes: Partial<AreaRow>): ReturnType<typeof showArea> {
  return showArea({
    summary: areaSummary({ tables: [{ id: 'main', count: 1 }] }),
    rows: fakeRows({ main: [areaRow('1', changes)] }),
  });
}

function showCell(notes: Cell): void {
  showRow({ cells: { ...areaRow('1').cells, notes } });
}

function names(): readonly (string | null | undefined)[] {
  return screen.getAllByRole('rowheader').map((cell) => cell.querySelector('.bedside-name')?.textContent);
}

const planned = {
  name: { text: 'Rabies vaccination', degraded: false, codeOnly: false },
  prefix: 'Planned:',
  dateWords: 'planned for',
} as const;

function shownRows(): number {
  return document.querySelectorAll('[data-row]').length;
}

describe('a table of up to 200 rows', () => {
  afterEach(cleanup);
  const rows = Array.from({ length: 180 }, (_, at) => areaRow(String(at)));
  const summary = areaSummary({ tables: [{ id: 'main', count: rows.length }] });

  it('holds every row, and is not busy any more', async () => {
    showArea({ rows: fakeRows({ main: rows }), summary });
    await waitFor(() => expect(shownRows()).toBe(rows.length));
    expect(screen.getByRole('table').getAttribute('aria-busy')).toBe('false');
  });

  it('is there at once as a whole for a jump to one of its last rows', async () => {
    showArea({
      rows: fakeRows({ main: rows }),
      summary,
      jumpTo: { table: 'main', at: 179, source: 'Observation/179' },
    });
    await waitFor(() => expect(focusedButton()).toContain('Details of Entry 179,'));
    expect(shownRows()).toBe(rows.length);
  });
});

describe('a row', () => {
  afterEach(cleanup);

  it('conflict 4 shows a name character for character', async () => {
    showRow({ name: { text: 'warFARIN 3mg  tablets', degraded: false, codeOnly: false } });
    await screen.findByRole('rowheader');
    expect(document.querySelector('.bedside-name')?.textContent).toBe('warFARIN 3mg  tablets');
  });

  it('shows the wording of the code beneath where it differs', async () => {
    showRow({ name: { text: 'Sugar', codedAs: 'Diabetes mellitus', degraded: false, codeOnly: false } });
    expect((await screen.findByRole('rowheader')).textContent).toContain('Coded as: Diabetes mellitus');
  });

  it('UI-71 puts the prefix before the name in the row and in its buttons', async () => {
    showRow({ ...planned, parts: [{ key: 'thread', words: 'Whole thread' }] });
    expect((await screen.findByRole('rowheader')).textContent).toContain('Planned: Rabies vaccination');
    for (const words of ['Details', 'Whole thread']) {
      const name = `${words} of Planned: Rabies vaccination, planned for 6 August 2018`;
      expect(screen.getByRole('button', { name })).toBeDefined();
    }
  });

  it.each([
    ['started', 'start date not recorded'],
    ['on', 'date not recorded'],
    ['planned for', 'planned date not recorded'],
  ] as const)('9.4 says in the button’s name that the date is missing (%s)', async (dateWords, words) => {
    showRow({ date: showDate(undefined), dateWords });
    expect(await screen.findByRole('button', { name: `Details of Entry 1, ${words}` })).toBeDefined();
  });

  it('UI-83 shows tags, marks and the lines under the name in words', async () => {
    showRow({
      tags: ['Preliminary result'],
      marks: ['no-patient-disclosure', 'original-wording', 'came-along', 'dose-changed'],
      underName: ['From problem: Asthma', 'Prescribed elsewhere: Hospital'],
    });
    const header = (await screen.findByRole('rowheader')).textContent;
    for (const words of [
      'Preliminary result',
      'Do not share with patient or family',
      'Original wording from a transferred record',
      'Came with another entry',
      'Dose has changed',
      'From problem: Asthma',
      'Prescribed elsewhere: Hospital',
    ]) {
      expect(header).toContain(words);
    }
  });

  it('UI-65 says that a row belongs to the one above', async () => {
    showRow({ depth: 2 });
    const header = await screen.findByRole('rowheader');
    expect(header.textContent).toContain('Part of the entry above:');
    expect(header.className).toContain('depth-2');
  });

  it('UI-28 keeps line breaks and spaces, in a monospace face where they carry meaning', async () => {
    showCell([
      { kind: 'text', text: 'Dose:  ONE\n  nocte' },
      { kind: 'text', text: 'Na   140\nK      4', look: 'mono' },
    ]);
    await screen.findByRole('rowheader');
    const mono = document.querySelector('.bedside-mono');
    expect(mono?.textContent).toBe('Na   140\nK      4');
    const received = [...document.querySelectorAll('.bedside-received')].map((each) => each.textContent);
    expect(received).toContain('Dose:  ONE\n  nocte');
  });

  it('UI-23 shows a comparator as a sign and speaks it in words', async () => {
    showCell([{ kind: 'measure', text: '<5 mg/L', spoken: 'less than 5 mg/L' }]);
    expect((await screen.findByText('<5 mg/L')).getAttribute('aria-hidden')).toBe('true');
    expect(screen.getByText('less than 5 mg/L')).toBeDefined();
  });

  it('UI-57 shows a labelled line with its label, a tag as a tag, and a date in full for a screen reader', async () => {
    showCell([
      { kind: 'labelled', label: 'Patient instructions', text: 'With food' },
      { kind: 'tag', word: 'Severe' },
      { kind: 'date', date: showDate('2020-02-01') },
    ]);
    expect(await screen.findByText('Patient instructions')).toBeDefined();
    expect(screen.getByText('With food')).toBeDefined();
    expect(screen.getByText('Severe').className).toContain('nhsuk-tag--red');
    expect(screen.getByText('1 February 2020')).toBeDefined();
  });

  it('9.4 opens the details in place; Esc closes them and gives the focus back', async () => {
    const { user } = showRow({});
    const button = await screen.findByRole('button', { name: 'Details of Entry 1, recorded 6 August 2018' });
    await user.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText('Details from Observation/1')).toBeDefined();
    await user.keyboard('{Escape}');
    expect(screen.queryByText('Details from Observation/1')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it('offers no details where nothing stands behind the row', async () => {
    const row = areaRow('1', { hasDetails: false, parts: [{ key: 'entry', words: 'Go to the entry' }] });
    showArea({ rows: fakeRows({ main: [row] }) });
    expect(await screen.findByRole('button', { name: /^Go to the entry of Entry 1,/u })).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Details/u })).toBeNull();
  });

  it('UI-29 folds each part under its row and opens it in place', async () => {
    const { user } = showRow({ parts: [{ key: 'issues', words: '2 issues' }] });
    const button = await screen.findByRole('button', { name: /^2 issues of Entry 1/u });
    expect(screen.queryByText(/^Part issues/u)).toBeNull();
    await user.click(button);
    expect(screen.getByText('Part issues from Observation/1')).toBeDefined();
  });

  it('UI-43 heads a group of rows', async () => {
    const source = fakeRows({ main: [areaRow('1'), areaRow('2')] });
    showArea({
      rows: {
        ...source,
        ask: async (question) => {
          const window = await source.ask(question);
          return {
            ...window,
            rows: window.rows.map(({ row }, at) =>
              at === 0 ? { row, group: '(Date not recorded)' } : { row },
            ),
          };
        },
      },
    });
    const rows = await screen.findAllByRole('row');
    expect(rows.map((row) => row.textContent)[1]).toBe('(Date not recorded)');
    expect(rows).toHaveLength(4);
  });
});

describe('the order of a table', () => {
  afterEach(cleanup);

  it('UI-54 can be changed, and says so without clinical detail', async () => {
    const { user } = showArea({ rows: fakeRows({ main: [areaRow('1'), areaRow('2')] }) });
    await screen.findByText('Entry 1');
    expect(names()).toEqual(['Entry 1', 'Entry 2']);
    const newest = screen.getByRole('button', { name: 'Newest first' });
    await user.click(newest);
    await waitFor(() => expect(names()).toEqual(['Entry 2', 'Entry 1']));
    expect(newest.getAttribute('aria-pressed')).toBe('true');
    expect(document.activeElement).toBe(newest);
    expect(screen.getByRole('status').textContent).toBe('Order changed: Newest first.');
  });

  it('UI-44 is forgotten with the copy, not with an answer that adds to it', async () => {
    const rows = fakeRows({ main: [areaRow('1'), areaRow('2')] });
    const { user, change } = showArea({ rows });
    await user.click(await screen.findByRole('button', { name: 'Newest first' }));
    await user.click(await screen.findByRole('button', { name: /^Details of Entry 1/u }));
    change({ rows: { ...rows, key: ['opening-1', 'rows', 'copy-1', 2] } });
    await waitFor(() => expect(names()).toEqual(['Entry 2', 'Entry 1']));
    expect(screen.getByText('Details from Observation/1')).toBeDefined();
    change({ rows: { ...rows, copy: 'copy-2', key: ['opening-1', 'rows', 'copy-2', 3] } });
    await waitFor(() => expect(names()).toEqual(['Entry 1', 'Entry 2']));
    expect(screen.queryByText('Details from Observation/1')).toBeNull();
  });

  it('offers no order and no filter where there is one row', async () => {
    showRow({});
    await screen.findByText('Entry 1');
    expect(screen.queryByRole('button', { name: /first|Filter/u })).toBeNull();
  });

  it('A11Y-02 belongs to its table: another table keeps its own', async () => {
    const { user } = showArea({
      facts: areaFacts({ tables: [tableFacts('main'), tableFacts('other')] }),
      summary: areaSummary({
        tables: [
          { id: 'main', count: 2 },
          { id: 'other', count: 2 },
        ],
      }),
      rows: fakeRows({ main: [areaRow('1'), areaRow('2')], other: [areaRow('3'), areaRow('4')] }),
    });
    await screen.findByText('Entry 4');
    const choice = screen.getByRole('group', { name: 'Order of “Table other”' });
    await user.click(within(choice).getByRole('button', { name: 'Newest first' }));
    await waitFor(() => expect(names()).toEqual(['Entry 1', 'Entry 2', 'Entry 4', 'Entry 3']));
  });
});

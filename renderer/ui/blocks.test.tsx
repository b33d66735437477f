import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { JSX } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { showDate } from '../../shared/format/dates.ts';
import type { Block, BlockRow, Cell, RowLink } from '../../shared/record/record-view.ts';
import { axeViolations } from '../testing/axe-violations.ts';
import { Blocks } from './blocks.tsx';

const link: RowLink = {
  area: 'uncategorised',
  source: 'Observation/1',
  words: 'Peak flow',
  date: showDate('2024-03-03'),
};

function section(title: string, level: 1 | 2 | 3, blocks: readonly Block[]): Block {
  return { kind: 'section', title, level, tags: [], links: [], blocks };
}

function item(text: string, changes: Partial<Extract<Block, { kind: 'item' }>> = {}): Block {
  return {
    kind: 'item',
    name: { text, degraded: false, codeOnly: false },
    parts: [],
    marks: [],
    tags: [],
    blocks: [],
    ...changes,
  };
}

function show(blocks: readonly Block[], followed: RowLink[] = []): void {
  render(
    <main>
      <h1>Consultations</h1>
      <h2>Table</h2>
      <Blocks blocks={blocks} onFollow={(each) => followed.push(each)} />
    </main>,
  );
}

function result(id: string, test: string, trend: Cell): BlockRow {
  return { id, marks: [], cells: { test: [{ kind: 'text', text: test, look: 'strong' }], trend } };
}

function ofSource(source: string): JSX.Element {
  return <p>Values of {source}</p>;
}

describe('Blocks', () => {
  afterEach(cleanup);

  describe('M11 values over time of a result inside a report', () => {
    const report: Block = section('Blood', 1, [
      {
        kind: 'table',
        caption: 'Results',
        columns: [
          { key: 'test', header: 'Test' },
          { key: 'trend', header: 'Over time' },
        ],
        rows: [
          result('Observation/na', 'Sodium', [{ kind: 'text', text: '3 values' }]),
          result('Observation/k', 'Potassium', [{ kind: 'text', text: '3 values' }]),
          result('Observation/u', 'Urea', [{ kind: 'text', text: 'No other value', look: 'absent' }]),
        ],
      },
    ]);
    it('opens beneath its row, by its own source, and closes with Esc', async () => {
      const user = userEvent.setup();
      render(<Blocks blocks={[report]} onFollow={() => undefined} renderTrend={ofSource} />);
      expect(screen.getAllByRole('button')).toHaveLength(2);
      const button = screen.getByRole('button', { name: '3 values over time: Potassium' });
      await user.click(button);
      const row = button.closest('tr');
      expect(row?.nextElementSibling?.textContent).toBe('Values of Observation/k');
      expect(screen.queryByText('Values of Observation/na')).toBeNull();
      await user.keyboard('{Escape}');
      expect(screen.queryByText('Values of Observation/k')).toBeNull();
      expect(document.activeElement).toBe(button);
    });

    it('stays words where nothing can be opened', () => {
      render(<Blocks blocks={[report]} onFollow={() => undefined} />);
      expect(screen.queryByRole('button')).toBeNull();
      expect(screen.getAllByText('3 values')).toHaveLength(2);
      expect(screen.getByText('No other value')).toBeDefined();
    });

    it('A11Y-28 has no violation', async () => {
      render(
        <main>
          <h1>Report</h1>
          <h2>Results</h2>
          <Blocks blocks={[report]} onFollow={() => undefined} renderTrend={ofSource} />
        </main>,
      );
      await userEvent.click(screen.getByRole('button', { name: '3 values over time: Sodium' }));
      expect(await axeViolations(document.body)).toEqual([]);
    });
  });

  it('UI-68 keeps titles, nesting and order as received; A11Y-03 an untitled level costs no heading level', () => {
    show([
      section('Asthma review', 1, [
        section('', 2, [section('Plan', 3, [item('Second')]), item('First')]),
        section('History', 2, []),
      ]),
    ]);
    const headings = screen.getAllByRole('heading').map((each) => `${each.tagName} ${each.textContent}`);
    expect(headings).toEqual(['H1 Consultations', 'H2 Table', 'H3 Asthma review', 'H4 Plan', 'H4 History']);
    const text = document.body.textContent ?? '';
    expect(text.indexOf('Second')).toBeLessThan(text.indexOf('First'));
  });

  it('UI-28 shows narrative as written, with its label and marks', () => {
    show([
      {
        kind: 'narrative',
        label: 'Practice comment',
        text: 'Line 1\n  line 2',
        mono: false,
        marks: ['no-patient-disclosure'],
      },
      { kind: 'narrative', label: '', text: 'Na   140\nK      4', mono: true, marks: [] },
    ]);
    expect(screen.getByText('Practice comment')).toBeDefined();
    expect(screen.getByText('Do not share with patient or family')).toBeDefined();
    expect(document.querySelector('.bedside-received')?.textContent).toBe('Line 1\n  line 2');
    expect(document.querySelector('.bedside-mono')?.textContent).toBe('Na   140\nK      4');
  });

  it('shows an item with everything of it, and leads to its own row', async () => {
    const followed: RowLink[] = [];
    show(
      [
        item('Peak flow', {
          prefix: 'Planned:',
          parts: [
            { kind: 'measure', text: '>500 L/min', spoken: 'more than 500 L/min' },
            { kind: 'labelled', label: 'Comment', text: 'Sitting' },
          ],
          tags: ['Corrected'],
          marks: ['linked-not-supplied'],
          link,
          blocks: [item('Best of three')],
        }),
      ],
      followed,
    );
    for (const words of [
      'more than 500 L/min',
      'Sitting',
      'Corrected',
      'Linked item not supplied',
      'Best of three',
    ]) {
      expect(screen.getByText(words)).toBeDefined();
    }
    expect(document.querySelector('.bedside-name')?.textContent).toBe('Planned: Peak flow');
    await userEvent.click(screen.getByRole('button', { name: 'Go to entry Peak flow, 3 March 2024' }));
    expect(followed).toEqual([link]);
  });

  it('A11Y-02 shows a table with caption, headers, marks and no empty cell', () => {
    show([
      {
        kind: 'table',
        caption: 'Issues of Amlodipine',
        columns: [
          { key: 'issued', header: 'Issue date' },
          { key: 'dose', header: 'Dose instructions' },
        ],
        rows: [
          {
            id: '1',
            marks: ['future-dated'],
            cells: { issued: [{ kind: 'date', date: showDate('2024-03-03') }] },
          },
        ],
      },
    ]);
    const table = screen.getByRole('table', { name: 'Issues of Amlodipine' });
    expect(within(table).getByRole('rowheader').textContent).toContain('Future dated');
    expect(within(table).getByRole('cell').textContent).toContain('Not recorded');
  });

  it('shows fields, ways to rows with their number, tags and links of a section, and our own sentences', () => {
    show([
      { kind: 'fields', fields: [{ label: 'Duration', values: ['10 minutes'] }] },
      { kind: 'links', title: 'Linked items', links: [link] },
      {
        kind: 'section',
        title: 'Topic',
        level: 1,
        tags: ['Draft'],
        links: [{ ...link, words: 'Asthma' }],
        blocks: [],
      },
      { kind: 'statement', text: 'This is not the whole record.' },
    ]);
    for (const words of [
      'Duration',
      '10 minutes',
      'Linked items (1)',
      'Draft',
      'This is not the whole record.',
    ]) {
      expect(screen.getByText(words)).toBeDefined();
    }
    expect(screen.getByRole('button', { name: 'Asthma, 3 March 2024' })).toBeDefined();
  });

  it('A11Y-28 has no violation', async () => {
    show([
      section('Topic', 1, [
        section('Heading', 2, [
          item('Item', { link }),
          { kind: 'links', title: 'Links', links: [link, link] },
        ]),
      ]),
    ]);
    expect(await axeViolations(document.body)).toEqual([]);
  });
});

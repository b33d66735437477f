import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { showDate } from '../../../shared/format/dates.ts';
import type { RowDetail, RowLink } from '../../../shared/record/record-view.ts';
import { axeViolations } from '../../testing/axe-violations.ts';
import { RowDetails, type DetailsState } from './row-details.tsx';
import { RowPartView, type PartState } from './row-part-view.tsx';

const asthma: RowLink = {
  area: 'problems',
  source: 'Condition/1',
  words: 'Asthma',
  date: showDate('2019-03-02'),
};

const detail: RowDetail = {
  provenance: 'Recorded by Dr A Patel (GP) at Valley Practice on 03-Mar-2024.',
  fields: [
    { label: 'Codes', values: ['SNOMED CT 195967001', 'Read H33..'] },
    { label: 'Report', values: ['Na   140'], mono: true },
  ],
  links: [
    { title: 'Linked problems', links: [asthma] },
    { title: 'In consultation', links: [] },
  ],
  trend: 'This test over time (7 values)',
  resources: ['Observation/1', 'Specimen/2'],
};

function show(details: DetailsState, followed: RowLink[] = []): ReturnType<typeof userEvent.setup> {
  render(
    <main>
      <h1>Details</h1>
      <RowDetails
        details={details}
        onFollow={(link) => followed.push(link)}
        renderTrend={() => <p>Seven values</p>}
        renderSource={(resource) => <p>JSON of {resource}</p>}
      />
    </main>,
  );
  return userEvent.setup();
}

describe('RowDetails', () => {
  afterEach(cleanup);

  it('M17 says who recorded the row, where and when', () => {
    show({ state: 'ready', detail });
    expect(screen.getByText(detail.provenance)).toBeDefined();
  });

  it('shows every value of every field, with its spaces where they carry meaning', () => {
    show({ state: 'ready', detail });
    for (const words of ['Codes', 'SNOMED CT 195967001', 'Read H33..', 'Report']) {
      expect(screen.getByText(words)).toBeDefined();
    }
    expect(document.querySelector('.bedside-mono')?.textContent).toBe('Na   140');
  });

  it('follows a link to another row, and shows no title without links', async () => {
    const followed: RowLink[] = [];
    const user = show({ state: 'ready', detail }, followed);
    await user.click(screen.getByRole('button', { name: 'Asthma, 2 March 2019' }));
    expect(followed).toEqual([asthma]);
    expect(screen.queryByText('In consultation')).toBeNull();
  });

  it('M11 opens the values over time only when asked', async () => {
    const user = show({ state: 'ready', detail });
    expect(screen.queryByText('Seven values')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'This test over time (7 values)' }));
    expect(screen.getByText('Seven values')).toBeDefined();
  });

  it('opens the source of each resource behind the row', async () => {
    const user = show({ state: 'ready', detail });
    await user.click(screen.getByRole('button', { name: 'Source as sent: Specimen Specimen/2' }));
    expect(screen.getByText('JSON of Specimen/2')).toBeDefined();
    expect(screen.queryByText('JSON of Observation/1')).toBeNull();
  });

  it('A11Y-17 closes the innermost open part on Esc and gives the focus back', async () => {
    const user = show({ state: 'ready', detail });
    const button = screen.getByRole('button', { name: /over time/u });
    await user.click(button);
    await user.keyboard('{Escape}');
    expect(screen.queryByText('Seven values')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it('offers no source where the role has none', () => {
    render(<RowDetails details={{ state: 'ready', detail }} onFollow={() => undefined} />);
    expect(screen.queryByRole('button', { name: /Source|over time/u })).toBeNull();
  });

  it.each([
    [{ state: 'loading' }, 'Getting the details…'],
    [
      { state: 'failed' },
      'The details cannot be shown. Close and open them again. Do not assume there are none.',
    ],
    [{ state: 'ready', detail: undefined }, 'The practice sent nothing more about this entry.'],
  ] as const)('says so in the state %o', (details, words) => {
    show(details);
    expect(screen.getByText(words)).toBeDefined();
  });

  it('A11Y-28 has no violation', async () => {
    show({ state: 'ready', detail });
    expect(await axeViolations(document.body)).toEqual([]);
  });
});

describe('RowPartView', () => {
  afterEach(cleanup);

  it('M11 hands on the way to the values over time of a result', async () => {
    const blocks: PartState = {
      state: 'ready',
      blocks: [
        {
          kind: 'table',
          caption: 'Results',
          columns: [
            { key: 'test', header: 'Test' },
            { key: 'trend', header: 'Over time' },
          ],
          rows: [
            {
              id: 'Observation/1',
              marks: [],
              cells: { test: [{ kind: 'text', text: 'Urea' }], trend: [{ kind: 'text', text: '2 values' }] },
            },
          ],
        },
      ],
    };
    render(
      <RowPartView
        part={blocks}
        onFollow={() => undefined}
        renderTrend={(source) => <p>All of {source}</p>}
      />,
    );
    await userEvent.click(screen.getByRole('button', { name: '2 values over time: Urea' }));
    expect(screen.getByText('All of Observation/1')).toBeDefined();
  });

  it.each([
    [{ state: 'loading' }, 'Getting this part…'],
    [
      { state: 'failed' },
      'This part cannot be shown. Close and open it again. Do not assume there is nothing in it.',
    ],
    [{ state: 'ready', blocks: [] }, 'The practice sent nothing more here.'],
    [{ state: 'ready', blocks: [{ kind: 'statement', text: 'Ours.' }] }, 'Ours.'],
  ] as const satisfies readonly (readonly [PartState, string])[])(
    'says so in the state %o',
    (part, words) => {
      render(<RowPartView part={part} onFollow={() => undefined} />);
      expect(screen.getByText(words)).toBeDefined();
    },
  );
});

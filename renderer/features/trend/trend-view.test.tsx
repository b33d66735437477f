import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { showDate } from '../../../shared/format/dates.ts';
import type { Trend, TrendPoint } from '../../../shared/record/trends/trend.ts';
import { axeViolations } from '../../testing/axe-violations.ts';
import { TrendView, type TrendState } from './trend-view.tsx';

function point(day: string, text: string, changes: Partial<TrendPoint> = {}): TrendPoint {
  return {
    source: `Observation/${day}`,
    date: showDate(day),
    instant: Date.parse(day),
    text,
    range: '',
    flag: '',
    comment: '',
    status: '',
    marks: [],
    ...changes,
  };
}

const potassium: Trend = {
  title: 'Potassium',
  unit: 'mmol/L',
  points: [
    point('2024-03-03', '4.2 mmol/L', { plotted: { value: 4.2 }, range: '3.5 - 5.3' }),
    point('2023-03-03', '>6 mmol/L', { flag: 'High', status: 'Preliminary result' }),
    point('2020-01-01', '4.0 mmol/L', { plotted: { value: 4 } }),
  ],
  leftOut: ['3 values in mg/dL'],
};

const pressure: Trend = {
  title: 'Blood pressure',
  unit: 'mmHg',
  points: [
    point('2024-03-03', '138/82 mmHg', { plotted: { low: 82, high: 138 } }),
    point('2023-03-03', '141/90 mmHg', { plotted: { low: 90, high: 141 } }),
  ],
  leftOut: [],
};

function show(trend: TrendState): void {
  render(
    <main>
      <h1>Tests</h1>
      <TrendView trend={trend} />
    </main>,
  );
}

async function circles(): Promise<readonly { readonly x: number; readonly y: number }[]> {
  const chart = await screen.findByRole('img');
  return [...chart.querySelectorAll('circle')].map((each) => ({
    x: Number(each.getAttribute('cx')),
    y: Number(each.getAttribute('cy')),
  }));
}

describe('TrendView', () => {
  afterEach(cleanup);

  it('UI-66 always has the table: every value as recorded, comparators too', () => {
    show({ state: 'ready', trend: potassium });
    const table = screen.getByRole('table', { name: 'Potassium' });
    for (const words of ['4.2 mmol/L', '>6 mmol/L', '4.0 mmol/L', '3.5 - 5.3', 'Preliminary result']) {
      expect(within(table).getByText(words)).toBeDefined();
    }
    expect(within(table).getAllByRole('row')).toHaveLength(4);
  });

  it('T92 UI-48 says of every value that is not for the patient so, and once above the chart', () => {
    const closed = point('2024-03-04', '9.1 mmol/L', { marks: ['no-patient-disclosure'] });
    show({ state: 'ready', trend: { ...potassium, points: [closed, ...potassium.points] } });
    const table = screen.getByRole('table', { name: 'Potassium' });
    expect(within(table).getAllByText('Do not share with patient or family')).toHaveLength(1);
    expect(screen.getAllByText(/Some of these values are marked/u)).toHaveLength(1);
    cleanup();
    show({ state: 'ready', trend: potassium });
    expect(document.body.textContent).not.toContain('Do not share');
  });

  it('UI-62 says that the laboratory flagged, and adds no flag of its own', () => {
    show({ state: 'ready', trend: potassium });
    expect(screen.getAllByText('flagged by the laboratory', { exact: false })).toHaveLength(1);
  });

  it('M11 says the newest value in words', () => {
    show({ state: 'ready', trend: potassium });
    expect(document.body.textContent).toContain('Newest value: 4.2 mmol/L, 03-Mar-2024');
  });

  it('M11 calls no value the newest that has no date', () => {
    const undated = { ...point('2024-03-03', '9.9 mmol/L'), date: showDate(undefined) };
    show({ state: 'ready', trend: { ...potassium, points: [undated, ...potassium.points] } });
    expect(document.body.textContent).toContain('Newest value: 4.2 mmol/L, 03-Mar-2024');
    cleanup();
    show({ state: 'ready', trend: { ...potassium, points: [undated, undated] } });
    expect(document.body.textContent).not.toContain('Newest value');
  });

  it('M11 draws each value as a point on a true time axis, and joins none', async () => {
    show({
      state: 'ready',
      trend: {
        ...potassium,
        points: [
          point('2024-01-01', '5', { plotted: { value: 5 } }),
          point('2022-01-01', '4', { plotted: { value: 4 } }),
          point('2021-01-01', '4.5', { plotted: { value: 4.5 } }),
        ],
      },
    });
    const [newest, middle, oldest] = await circles();
    expect(newest && middle && oldest).toBeDefined();
    const later = (newest?.x ?? 0) - (middle?.x ?? 0);
    const earlier = (middle?.x ?? 0) - (oldest?.x ?? 0);
    expect(later / earlier).toBeCloseTo(2, 1);
    expect(newest?.y).toBeLessThan(oldest?.y ?? 0);
    expect(document.querySelectorAll('.bedside-trend__mark path, .bedside-trend__mark rect')).toHaveLength(0);
  });

  it('UI-66 draws a blood pressure as an upright line between its ends', async () => {
    show({ state: 'ready', trend: pressure });
    const chart = await screen.findByRole('img');
    expect(chart.querySelectorAll('circle')).toHaveLength(0);
    const [upright] = chart.querySelectorAll('.bedside-trend__mark line');
    expect(upright?.getAttribute('x1')).toBe(upright?.getAttribute('x2'));
    expect(Number(upright?.getAttribute('y1'))).toBeGreaterThan(Number(upright?.getAttribute('y2')));
  });

  it('M11 names the unit at the axis and describes the chart', async () => {
    show({ state: 'ready', trend: potassium });
    const chart = await screen.findByRole('img');
    expect(chart.querySelector('.bedside-trend__axis-title')?.textContent).toBe('Value (mmol/L)');
    expect(chart.getAttribute('aria-label')).toBe(
      'Chart of Potassium in mmol/L: 2 values from 01-Jan-2020 to 03-Mar-2024. The table beside it holds every value.',
    );
  });

  it('UI-23 tells that a comparator is not drawn, and which units are left out', () => {
    show({ state: 'ready', trend: potassium });
    expect(screen.getByText(/^1 value is not in the chart/u)).toBeDefined();
    expect(document.body.textContent).toContain('3 values in mg/dL');
  });

  it('draws nothing where fewer than two values can be drawn, and keeps the table', () => {
    show({
      state: 'ready',
      trend: { ...potassium, points: [point('2024-03-03', '<5'), point('2023-03-03', 'Positive')] },
    });
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByText(/fewer than two values to draw/u)).toBeDefined();
    expect(screen.getByText('Positive')).toBeDefined();
  });

  it('draws values of one day and of one height', async () => {
    const same = { plotted: { value: 4 } };
    show({
      state: 'ready',
      trend: { ...potassium, points: [point('2024-03-03', '4', same), point('2024-03-03', '4', same)] },
    });
    const drawn = await circles();
    expect(drawn).toHaveLength(2);
    expect(drawn.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });

  it.each([
    [{ state: 'loading' }, 'Getting the values over time…'],
    [
      { state: 'failed' },
      'The values over time cannot be shown. Close and open them again. Do not assume there are none.',
    ],
    [{ state: 'ready', trend: undefined }, 'There are not two values of this test to show over time.'],
  ] as const)('says so in the state %o', (trend, words) => {
    show(trend);
    expect(screen.getByText(words)).toBeDefined();
  });

  it('A11Y-28 has no violation', async () => {
    show({ state: 'ready', trend: pressure });
    await screen.findByRole('img');
    expect(await axeViolations(document.body)).toEqual([]);
  });
});

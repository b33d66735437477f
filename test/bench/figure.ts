/** One line of the report, and what was aimed at where there is an aim. */
export interface Figure {
  readonly measure: string;
  /** `1 MB`, `20 MB`, …, or the record that was used. */
  readonly record: string;
  readonly figure: string;
  readonly target?: string;
  readonly met?: boolean;
  /** Parts of the figure, or absolute times beside the ratio. */
  readonly note?: string;
}

/** A figure that shall be at most so many. */
export function atMost(
  limit: number,
  value: number,
  show: (value: number) => string,
): Pick<Figure, 'figure' | 'target' | 'met'> {
  return { figure: show(value), target: `≤ ${show(limit).replace(/\.0+(?=\D|$)/, '')}`, met: value <= limit };
}

/** A figure that shall be at least so many. */
export function atLeast(
  limit: number,
  value: number,
  show: (value: number) => string,
): Pick<Figure, 'figure' | 'target' | 'met'> {
  return { figure: show(value), target: `≥ ${show(limit).replace(/\.0+(?=\D|$)/, '')}`, met: value >= limit };
}

export const times = (value: number): string => `${value.toFixed(2)}×`;

/** For the terminal. */
export function tell({ measure, record, figure, target, met, note }: Figure): string {
  const aim = target === undefined ? '' : ` (target ${target}: ${met === true ? 'met' : 'MISSED'})`;
  return `${measure}, ${record}: ${figure}${aim}${note === undefined ? '' : ` — ${note}`}`;
}

/** For `docs/performance.md`. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(
    ({ measure, record, figure, target = '', met, note = '' }) =>
      `| ${measure} | ${record} | ${figure} | ${target} | ${met === undefined ? '' : met ? 'yes' : '**no**'} | ${note} |`,
  );
  return ['| Measure | Record | Figure | Target | Met | Parts |', '|---|---|---|---|---|---|', ...rows].join(
    '\n',
  );
}

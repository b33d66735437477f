import type { TrendPoint } from '../../../shared/record/trends/trend.ts';

/** One value that can be drawn; a single number has both ends alike. */
export interface PlottedPoint {
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

/** The values that have a date and are plain numbers; the others stand in the table only. */
export function plottedPoints(points: readonly TrendPoint[]): readonly PlottedPoint[] {
  return points.flatMap(({ instant, plotted }) => {
    if (instant === undefined || plotted === undefined) return [];
    const ends =
      'value' in plotted
        ? { low: plotted.value, high: plotted.value }
        : { low: Math.min(plotted.low, plotted.high), high: Math.max(plotted.low, plotted.high) };
    if (![instant, ends.low, ends.high].every(Number.isFinite)) return [];
    return [{ at: instant, ...ends }];
  });
}

/** Ends of an axis with some room beyond the outermost values; the value axis need not begin at nought. */
export function axisEnds(values: readonly number[], leastRoom: number): readonly [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = Math.max((high - low) * 0.06, leastRoom);
  return [low - room, high + room];
}

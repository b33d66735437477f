import { lazy, Suspense, type JSX } from 'react';
import type { Trend } from '../../../shared/record/trends/trend.ts';
import { ReceivedText } from '../../ui/received-text.tsx';
import { plottedPoints } from './plotted-points.ts';
import { TrendTable } from './trend-table.tsx';
import { trendWords } from './trend-words.ts';

export type TrendState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  /** `undefined`: fewer than two values. */
  | { readonly state: 'ready'; readonly trend: Trend | undefined };

// Drawing is a bundle of its own: nobody who reads no chart waits for it.
const TrendChart = lazy(async () => ({ default: (await import('./trend-chart.tsx')).TrendChart }));

/** Values of one test or measurement over time: newest in words, a chart, and beside it the table that holds all (M11, UI-66). */
export function TrendView({ trend }: { readonly trend: TrendState }): JSX.Element {
  if (trend.state === 'loading') return <p>{trendWords.loading}</p>;
  if (trend.state === 'failed') return <p role="alert">{trendWords.failed}</p>;
  if (trend.trend === undefined) return <p>{trendWords.none}</p>;
  return <ReadyTrend trend={trend.trend} />;
}

function ReadyTrend({ trend }: { readonly trend: Trend }): JSX.Element {
  const { title, unit, points, leftOut } = trend;
  const plotted = plottedPoints(points);
  const notPlotted = points.length - plotted.length;
  // Without dates none of them is known to be the newest.
  const newest = points.find(({ date }) => date.machine !== undefined);
  return (
    <div className="bedside-trend">
      {points.some(({ marks }) => marks.includes('no-patient-disclosure')) && (
        <p>
          <strong>{trendWords.notForPatient}</strong>
        </p>
      )}
      {newest && (
        <p>
          {trendWords.newest}{' '}
          <strong className="bedside-received">
            <ReceivedText text={newest.text} />
          </strong>
          {trendWords.onDay(newest.date.visible)}
        </p>
      )}
      <div className="bedside-trend__sides">
        {plotted.length >= 2 ? (
          <div>
            <p className="bedside-trend__title">{trendWords.chartTitle}</p>
            <Suspense fallback={<p>{trendWords.loading}</p>}>
              <TrendChart title={title} unit={unit} points={plotted} />
            </Suspense>
            <p className="bedside-trend__note">
              {plotted.some(({ low, high }) => low !== high) ? trendWords.pairKey : trendWords.chartKey}
            </p>
          </div>
        ) : (
          <p>{trendWords.noChart}</p>
        )}
        <TrendTable trend={trend} />
      </div>
      {plotted.length >= 2 && notPlotted > 0 && <p>{trendWords.notDrawn(notPlotted)}</p>}
      {leftOut.length > 0 && (
        <p>
          {trendWords.leftOut} <ReceivedText text={leftOut.join(', ')} />.
        </p>
      )}
      <p className="bedside-trend__note">{trendWords.asRecorded}</p>
    </div>
  );
}

import { AxisBottom, AxisLeft } from '@visx/axis';
import { scaleLinear, scaleUtc } from '@visx/scale';
import { Circle, Line } from '@visx/shape';
import { useRef, type JSX } from 'react';
import { showDate } from '../../../shared/format/dates.ts';
import { axisEnds, type PlottedPoint } from './plotted-points.ts';
import { TimeTick, UprightTick } from './axis-tick.tsx';
import { trendWords } from './trend-words.ts';
import { useRoomWidth } from './use-room-width.ts';

interface TrendChartProps {
  readonly title: string;
  readonly unit: string;
  /** Two or more, in any order. */
  readonly points: readonly PlottedPoint[];
}

const height = 280;
const margin = { top: 28, right: 16, bottom: 40, left: 56 };
/** Room for one date, or one number, on its axis. */
const tickRoom = { date: 110, value: 40 };
const aDay = 86_400_000;

/** Every value as a mark of its own on a true time axis; two ends of one reading as an upright line (M11, UI-66). */
export function TrendChart({ title, unit, points }: TrendChartProps): JSX.Element {
  const room = useRef<HTMLDivElement>(null);
  const width = useRoomWidth(room);
  const times = points.map(({ at }) => at);
  const time = scaleUtc<number>({
    domain: [...axisEnds(times, aDay)],
    range: [margin.left, width - margin.right],
  });
  const value = scaleLinear<number>({
    domain: [
      ...axisEnds(
        points.flatMap(({ low, high }) => [low, high]),
        0.5,
      ),
    ],
    range: [height - margin.bottom, margin.top],
    nice: true,
  });
  const label = trendWords.chart(
    title,
    unit,
    points.length,
    dayOf(Math.min(...times)),
    dayOf(Math.max(...times)),
  );
  return (
    <div className="bedside-trend__chart" ref={room}>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing made of elements is no image file */}
      <svg role="img" aria-label={label} width={width} height={height} className="bedside-trend__drawing">
        <text x={4} y={16} className="bedside-trend__axis-title">
          {trendWords.valueAxis} ({unit === '' ? trendWords.unitNotRecorded : unit})
        </text>
        <AxisLeft
          scale={value}
          left={margin.left}
          numTicks={Math.floor(height / tickRoom.value)}
          axisLineClassName="bedside-trend__line"
          stroke="currentColor"
          tickStroke="currentColor"
          tickComponent={UprightTick}
        />
        <AxisBottom
          scale={time}
          top={height - margin.bottom}
          numTicks={Math.max(1, Math.floor((width - margin.left) / tickRoom.date))}
          tickFormat={(at) => dayOf(Number(at))}
          stroke="currentColor"
          tickStroke="currentColor"
          tickComponent={TimeTick}
        />
        {points.map((point, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two values may be alike in everything
          <g key={index} className="bedside-trend__mark">
            <Mark x={time(point.at)} low={value(point.low)} high={value(point.high)} />
          </g>
        ))}
      </svg>
    </div>
  );
}

interface MarkProps {
  readonly x: number;
  readonly low: number;
  readonly high: number;
}

function Mark({ x, low, high }: MarkProps): JSX.Element {
  if (low === high) return <Circle cx={x} cy={low} r={4.5} />;
  return (
    <>
      <Line from={{ x, y: low }} to={{ x, y: high }} strokeWidth={2} />
      {[low, high].map((y) => (
        <Line key={y} from={{ x: x - 5, y }} to={{ x: x + 5, y }} strokeWidth={2} />
      ))}
    </>
  );
}

function dayOf(instant: number): string {
  return showDate(new Date(instant).toISOString().slice(0, 10)).visible;
}

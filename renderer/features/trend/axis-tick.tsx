import type { JSX } from 'react';

interface AxisTickProps {
  readonly x: number;
  readonly y: number;
  readonly formattedValue: string | undefined;
}

/** Words at a tick of the upright axis, in the page's own font: nothing is measured in a hidden drawing. */
export function UprightTick({ x, y, formattedValue }: AxisTickProps): JSX.Element {
  return (
    <text x={x - 2} y={y + 4} textAnchor="end" className="bedside-trend__tick">
      {formattedValue}
    </text>
  );
}

/** Words at a tick of the time axis. */
export function TimeTick({ x, y, formattedValue }: AxisTickProps): JSX.Element {
  return (
    <text x={x} y={y + 6} textAnchor="middle" className="bedside-trend__tick">
      {formattedValue}
    </text>
  );
}

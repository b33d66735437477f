import { isRecord } from '../service/json.ts';

/** `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or a moment with its offset (html.md 1.3). */
const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?)?)?$/;

/** First or last day that a partial date stands for, `YYYY-MM-DD`; undefined for what is no date. */
function dayOf(value: unknown, end: 'first' | 'last'): string | undefined {
  const [, year, month, day] = typeof value === 'string' ? (FORM.exec(value) ?? []) : [];
  if (year === undefined) return undefined;
  const whole = day !== undefined;
  const monthNumber = Number(month ?? (end === 'first' ? '1' : '12'));
  const date = new Date(
    whole || end === 'first'
      ? Date.UTC(Number(year), monthNumber - 1, Number(day ?? '1'))
      : Date.UTC(Number(year), monthNumber, 0),
  );
  const text = date.toISOString().slice(0, 10);
  const begins = [year, month, day].filter((part) => part !== undefined).join('-');
  return text.startsWith(begins) ? text : undefined;
}

/** A sentence about what is wrong with a `valuePeriod`, or nothing. */
export function checkTimePeriod(value: unknown): string | undefined {
  const { start, end } = isRecord(value) ? value : {};
  if (start === undefined && end === undefined) return 'needs a start or an end';
  const first = start === undefined ? undefined : dayOf(start, 'first');
  const last = end === undefined ? undefined : dayOf(end, 'last');
  if (start !== undefined && first === undefined) return 'has a start that is no date';
  if (end !== undefined && last === undefined) return 'has an end that is no date';
  return first !== undefined && last !== undefined && first > last
    ? 'must not end before it starts'
    : undefined;
}

import { londonTime } from '../../shared/format/london-time.ts';

const HOUR = 3_600_000;

interface LondonHour {
  readonly hour: number;
  readonly weekend: boolean;
  /** `YYYY-MM-DD HH`. */
  readonly text: string;
  /** `BST` or `GMT` in the autumn hour that comes twice, else empty. */
  readonly zone: string;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

// London's clock moves by whole hours, so one answer holds for a whole hour; asking Intl for every entry is slow.
const known = new Map<number, LondonHour>();

function londonHour(at: number): LondonHour {
  const bucket = Math.floor(at / HOUR);
  const cached = known.get(bucket);
  if (cached !== undefined) return cached;
  const { year, month, day, hour, zone } = londonTime(bucket * HOUR);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  const text = `${year}-${two(month)}-${two(day)} ${two(hour)}`;
  const found = { hour, weekend: weekday === 0 || weekday === 6, text, zone };
  known.set(bucket, found);
  return found;
}

/** Between 20:00 and 07:00 London time, or at a weekend. `at` in milliseconds since 1970. */
export function isOutOfHours(at: number): boolean {
  const { hour, weekend } = londonHour(at);
  return weekend || hour >= 20 || hour < 7;
}

/** First instant of a London day `YYYY-MM-DD`, in milliseconds since 1970; `daysLater` counts on from that day. */
export function londonDayStart(day: string, daysLater = 0): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const midnight = Date.UTC(year, month - 1, date + daysLater);
  // London is never behind UTC and at most an hour ahead; its clock changes at 01:00 UTC, after midnight.
  return midnight - (londonHour(midnight).hour === 0 ? 0 : HOUR);
}

/** London's clock at an instant: `2026-07-01 09:00:00`, with the zone in the hour that comes twice. */
export function londonClockText(at: number): string {
  const { text, zone } = londonHour(at);
  const rest = new Date(at).toISOString().slice(13, 19);
  return `${text}${rest}${zone === '' ? '' : ` ${zone}`}`;
}

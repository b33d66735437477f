import type { CalendarDay } from './calendar-day.ts';

/** What a clock on a wall in London shows at one instant. */
export interface LondonTime extends CalendarDay {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** `BST` or `GMT`, only in the autumn hour that comes twice; else empty (UI-07). */
  readonly zone: string;
}

// Digits only are asked of `Intl`; words would differ between releases and machines (UI-02).
const londonClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  calendar: 'gregory',
  numberingSystem: 'latn',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

const oneHour = 3_600_000;
const firstYearOfRule = 1996;
/** Beyond it nobody can say yet. */
const lastYearOfRule = 2037;

/** London time of an instant in milliseconds since 1970, whatever zone the computer is set to (UI-06). */
export function londonTime(instant: number): LondonTime {
  return byRule(instant) ?? byClock(instant);
}

/** Summer time by the rule that holds since 1996; thousands of dates are shown, and `Intl` is slow. */
function byRule(instant: number): LondonTime | undefined {
  const year = new Date(instant).getUTCFullYear();
  if (!(year >= firstYearOfRule && year <= lastYearOfRule)) return undefined;
  const summer = lastSundayAtOne(year, 2);
  const winter = lastSundayAtOne(year, 9);
  const isSummer = instant >= summer && instant < winter;
  const wall = new Date(isSummer ? instant + oneHour : instant);
  const twice = instant >= winter - oneHour && instant < winter + oneHour;
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
    zone: !twice ? '' : isSummer ? 'BST' : 'GMT',
  };
}

/** 01:00 UTC on the last Sunday of a month of 31 days; months count from 0. */
function lastSundayAtOne(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 31, 1));
  return last.getTime() - last.getUTCDay() * 24 * oneHour;
}

function byClock(instant: number): LondonTime {
  const wall = wallClock(instant);
  return { ...wall, zone: comesTwice(instant, wall) ? zoneName(instant, wall) : '' };
}

type WallClock = Omit<LondonTime, 'zone'>;

function wallClock(instant: number): WallClock {
  const wall = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const part of londonClock.formatToParts(instant)) {
    switch (part.type) {
      case 'year':
      case 'month':
      case 'day':
      case 'hour':
      case 'minute':
      case 'second':
        wall[part.type] = Number(part.value);
        break;
      default:
    }
  }
  return wall;
}

function comesTwice(instant: number, wall: WallClock): boolean {
  return [instant - oneHour, instant + oneHour].some((other) => {
    const otherWall = wallClock(other);
    return otherWall.hour === wall.hour && otherWall.day === wall.day;
  });
}

function zoneName(instant: number, wall: WallClock): string {
  const asIfUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
  const hoursAhead = Math.round((asIfUtc - instant) / oneHour);
  if (hoursAhead === 0) return 'GMT';
  return hoursAhead === 1 ? 'BST' : `GMT+${hoursAhead}`;
}

import { dayNumber, daysInMonth, readMachineDay } from './calendar-day.ts';
import type { CalendarDay } from './calendar-day.ts';
import { readFhirDateTime } from './fhir-date-time.ts';
import { londonTime } from './london-time.ts';

/** What stands where no age can be worked out (UI-37). */
const ageNotKnown = 'age not known';

/**
 * Age on a day: `27d`, `4w 1d`, `12m 9d`, `17y 11m`, `81y` by the bands of UI-10; `Approx 81y` from a partial
 * date of birth (UI-09); `age not known` when it is missing, not a date, or after `today` (`YYYY-MM-DD`).
 * For the age at death pass the day of death.
 */
export function ageAt(birthDate: string, today: string): string {
  const born = readFhirDateTime(birthDate.trim());
  const on = readMachineDay(today);
  if (born === undefined || on === undefined) return ageNotKnown;
  if (born.precision === 'year') {
    return on.year < born.year ? ageNotKnown : `Approx ${on.year - born.year}y`;
  }
  if (born.precision === 'month') {
    const months = (on.year - born.year) * 12 + on.month - born.month;
    return months < 0 ? ageNotKnown : `Approx ${yearsAndMonths(months)}`;
  }
  return exactAge(born.precision === 'instant' ? londonTime(born.instant) : born, on);
}

function exactAge(born: CalendarDay, on: CalendarDay): string {
  const days = dayNumber(on) - dayNumber(born);
  if (days < 0) return ageNotKnown;
  if (days < 28) return `${days}d`;
  const months = wholeMonths(born, on);
  if (months < 12) return joinParts([Math.floor(days / 7), 'w'], [days % 7, 'd']);
  if (months < 24)
    return joinParts([months, 'm'], [dayNumber(on) - dayNumber(monthsLater(born, months)), 'd']);
  return yearsAndMonths(months);
}

/** From 18 on years alone; from 2 to 17 years and months; below, for partial dates, months (UI-10). */
function yearsAndMonths(months: number): string {
  if (months < 24) return `${months}m`;
  const years = Math.floor(months / 12);
  return years >= 18 ? `${years}y` : joinParts([years, 'y'], [months % 12, 'm']);
}

function wholeMonths(from: CalendarDay, to: CalendarDay): number {
  const months = (to.year - from.year) * 12 + to.month - from.month;
  return to.day < from.day ? months - 1 : months;
}

function monthsLater(from: CalendarDay, months: number): CalendarDay {
  const index = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return { year, month, day: Math.min(from.day, daysInMonth(year, month)) };
}

function joinParts(...parts: readonly (readonly [number, string])[]): string {
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count}${unit}`)
    .join(' ');
}

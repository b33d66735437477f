import { machineDay, padded } from './calendar-day.ts';
import { visibleDay } from './dates.ts';
import { readFhirDateTime } from './fhir-date-time.ts';
import { londonTime } from './london-time.ts';
import type { LondonTime } from './london-time.ts';

/** What stands where an instant cannot be read. */
const timeNotKnown = 'Time not known';

/** `05-Jan-2026 09:03`, 24-hour clock, Europe/London, midnight as `00:00`; `Time not known` for anything else (UI-06 to UI-08). */
export function showInstant(iso: string): string {
  const london = londonTimeOf(iso);
  return london === undefined ? timeNotKnown : `${visibleDay(london)} ${clock(london)}`;
}

/** `09:03`, with `BST` or `GMT` in the hour that comes twice; `Time not known` for anything else (UI-07, UI-08). */
export function showClock(iso: string): string {
  const london = londonTimeOf(iso);
  return london === undefined ? timeNotKnown : clock(london);
}

/**
 * The day it is in London at an instant, `YYYY-MM-DD`, for comparing days; never shown.
 * @throws RangeError when the text is not an instant with an offset: a fault of the caller.
 */
export function dateInLondon(iso: string): string {
  const london = londonTimeOf(iso);
  if (london === undefined) throw new RangeError('not an instant with an offset');
  return machineDay(london);
}

function londonTimeOf(iso: string): LondonTime | undefined {
  const read = readFhirDateTime(iso);
  return read?.precision === 'instant' ? londonTime(read.instant) : undefined;
}

function clock({ hour, minute, zone }: LondonTime): string {
  return `${padded(hour, 2)}:${padded(minute, 2)}${zone === '' ? '' : ` ${zone}`}`;
}

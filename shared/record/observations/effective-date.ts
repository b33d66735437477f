import { fieldOf } from '../json-value.ts';
import type { JsonObject } from '../json-value.ts';

/** Clinical date of an Observation as sent; `issued` is when it was typed and never stands in for it (T74). */
export function effectiveOf(body: JsonObject): unknown {
  return (
    body['effectiveDateTime'] ??
    fieldOf(body, 'effectivePeriod', 'start') ??
    fieldOf(body, 'effectivePeriod', 'end') ??
    body['effectiveInstant']
  );
}

/** End of the period that an entry held for, e.g. of a consent. */
export function effectiveEndOf(body: JsonObject): unknown {
  return fieldOf(body, 'effectivePeriod', 'start') === undefined
    ? undefined
    : fieldOf(body, 'effectivePeriod', 'end');
}

import type { RecordContext } from '../areas/area-reader.ts';
import { codedText, snomedCodes } from '../coded-text.ts';
import { datePlace, newestFirst, shownDate } from '../date-order.ts';
import type { DatePlace } from '../date-order.ts';
import { asObjects, fieldOf, textOf, wordOf } from '../json-value.ts';
import type { JsonObject } from '../json-value.ts';
import { bloodPressureOf, numberOf } from '../observations/blood-pressure.ts';
import { effectiveOf } from '../observations/effective-date.ts';
import { interpretationText } from '../observations/interpretation.ts';
import { entryTags, observationMarks } from '../observations/observation-parts.ts';
import { resultStatusTags } from '../observations/observation-status.ts';
import { observedValues } from '../observations/observed-value.ts';
import { rangeLines } from '../observations/reference-range.ts';
import { observationRoles } from '../observations/roles.ts';
import type { IndexedResource, RecordIndex } from '../record-index.ts';
import type { RowMark } from '../record-view.ts';
import { isNotForPatient } from '../security-label.ts';
import type { Trend, TrendPoint } from './trend.ts';

/** A value of a series before its unit is compared. `unit` absent: text, which has none to compare. */
interface SeriesValue {
  readonly resource: IndexedResource;
  readonly place: DatePlace | undefined;
  readonly text: string;
  readonly unit?: string;
  readonly plotted?: Required<TrendPoint>['plotted'];
}

/** Values of one code and those of them that have one unit, newest first. */
interface Series {
  readonly all: readonly SeriesValue[];
  readonly same: readonly SeriesValue[];
  readonly unit: string;
}

/**
 * Values over time of the test or measurement of an Observation: the same code and the same unit, never converted
 * (M11, UI-66, T81). Values in other units are counted and left out; text and comparators are told and not plotted.
 * @returns `undefined` where there are fewer than two values
 */
export function observationTrend(record: RecordContext, asked: IndexedResource): Trend | undefined {
  const series = seriesOf(record, asked);
  if (series === undefined) return undefined;
  return {
    title: codedText(asked.body['code']).text,
    unit: series.unit,
    points: series.same.map((value) => pointOf(record, value)),
    leftOut: otherUnits(series),
  };
}

/** How many values a trend has; 0 where there is none. */
export function trendLength(record: RecordContext, asked: IndexedResource): number {
  return seriesOf(record, asked)?.same.length ?? 0;
}

function seriesOf(record: RecordContext, asked: IndexedResource): Series | undefined {
  const all = valuesLike(record, asked);
  const own = all.find((value) => value.resource === asked && value.unit !== undefined);
  const unit = own?.unit ?? all.find((value) => value.unit !== undefined)?.unit ?? '';
  const same = all.filter((value) => value.unit === undefined || value.unit === unit);
  const isOfUse = same.length > 1 && same.some(({ resource }) => resource === asked);
  return isOfUse ? { all, same, unit } : undefined;
}

/** Statuses of what was taken back (UI-63). */
const withdrawn: ReadonlySet<string> = new Set(['entered-in-error', 'cancelled']);

const measuresRead = new WeakMap<RecordIndex, Measures>();

/** Every Observation that may have a value, by what it measures, and the values of those that were asked for. */
interface Measures {
  readonly resources: ReadonlyMap<string, readonly IndexedResource[]>;
  readonly values: Map<string, readonly SeriesValue[]>;
}

function measuresOf(record: RecordContext): Measures {
  const known = measuresRead.get(record.index);
  if (known !== undefined) return known;
  const { roleOf } = observationRoles(record);
  const measured = record.index
    .ofType('Observation')
    .filter((observation) => ['result', 'group', 'entry', 'blood-pressure'].includes(roleOf(observation)));
  const resources = Map.groupBy(measured, ({ body }) => seriesKey(body) ?? '');
  resources.delete('');
  const measures = { resources, values: new Map<string, readonly SeriesValue[]>() };
  measuresRead.set(record.index, measures);
  return measures;
}

/** Every value of what an Observation measures, newest first. */
function valuesLike(record: RecordContext, asked: IndexedResource): readonly SeriesValue[] {
  const key = seriesKey(asked.body) ?? '';
  const { resources, values } = measuresOf(record);
  const known = values.get(key);
  if (known !== undefined) return known;
  const all = (resources.get(key) ?? [])
    .flatMap((resource) => valuesOf(record.index, resource))
    .toSorted((a, b) => newestFirst(a.place, b.place) || (a.resource.source < b.resource.source ? -1 : 1));
  values.set(key, all);
  return all;
}

/** What an Observation measures. A degrade code stands for anything: there the wording alone says it. */
function seriesKey(body: JsonObject): string | undefined {
  const { text, degraded, codeOnly } = codedText(body['code']);
  const [snomed] = snomedCodes(body['code']);
  if (snomed !== undefined && !degraded) return `snomed ${snomed}`;
  const [coding] = asObjects(fieldOf(body, 'code', 'coding'));
  const code = textOf(coding?.['code'])?.trim();
  // Only SNOMED's codes are known to mean one thing: elsewhere code and wording must both be the same.
  if (code !== undefined && !degraded) return `${textOf(coding?.['system'])?.trim() ?? ''} ${code} ${text}`;
  return codeOnly || text === '' ? undefined : `text ${text}`;
}

function valuesOf(index: RecordIndex, resource: IndexedResource): readonly SeriesValue[] {
  const pressure = bloodPressureOf(index, resource);
  const at = { resource, place: datePlace(effectiveOf(resource.body)) };
  if (pressure !== undefined) {
    const { text, posture, unit, plotted, dated } = pressure;
    if (pressure.isEmpty) return [];
    const days = dated.map(({ label, text: day }) => `${label} ${day}`);
    const words = [text, posture, ...days].filter((part) => part !== '').join(', ');
    // Halves that say their units apart have none to compare.
    if (plotted === undefined) return [{ ...at, text: words, ...(unit === '' ? {} : { unit }) }];
    return [{ ...at, text: words, unit, plotted }];
  }
  return observedValues(resource.body).map(({ text, quantity }) => {
    if (quantity === undefined) return { ...at, text };
    const isPlain = quantity.comparator === '' && !quantity.approximate;
    const value = isPlain ? numberOf(quantity.value) : undefined;
    return { ...at, text, unit: quantity.unit, ...(value === undefined ? {} : { plotted: { value } }) };
  });
}

function pointOf(record: RecordContext, { resource, place, text, plotted }: SeriesValue): TrendPoint {
  const { body } = resource;
  const sent = effectiveOf(body);
  const isResult = ['result', 'group'].includes(observationRoles(record).roleOf(resource));
  const shown = [resource, ...(bloodPressureOf(record.index, resource)?.halves ?? [])];
  // A value taken back is told and not drawn.
  const isWithdrawn = shown.some((one) => withdrawn.has(wordOf(one.body['status']) ?? ''));
  // A year or a month has no place on an axis of days.
  const hasDay = place !== undefined && place.precision >= 2;
  return {
    source: resource.source,
    date: shownDate(sent),
    ...(hasDay ? { instant: place.instant } : {}),
    text,
    ...(plotted === undefined || isWithdrawn ? {} : { plotted }),
    range: rangeLines(body).join('\n'),
    flag: interpretationText(body) ?? '',
    comment: textOf(body['comment']) ?? '',
    marks: pointMarks(record, shown),
    status: (isResult ? resultStatusTags(body['status']) : entryTags(shown)).join(', '),
  };
}

/** A report that is not for the patient keeps its results from the patient, also out of it (T92, UI-48). */
function pointMarks(record: RecordContext, shown: readonly IndexedResource[]): readonly RowMark[] {
  const { reportsOf, tree } = observationRoles(record);
  const holders = shown.flatMap((one) => [...reportsOf(one), tree.parentOf(one) ?? []].flat());
  const closed: readonly RowMark[] = holders.some(({ body }) => isNotForPatient(body))
    ? ['no-patient-disclosure']
    : [];
  return [...new Set([...closed, ...shown.flatMap((one) => observationMarks(one.body))])];
}

/** `3 values in mg/dL`, one line for each other unit. */
function otherUnits({ all, unit }: Series): readonly string[] {
  const others = all.filter((value) => value.unit !== undefined && value.unit !== unit);
  return [...Map.groupBy(others, (value) => value.unit ?? '')].map(([other, held]) => {
    const count = held.length === 1 ? '1 value' : `${held.length} values`;
    return other === '' ? `${count} without a unit` : `${count} in ${other}`;
  });
}

import type { IndexedResource } from '../../record-index.ts';
import { observationTrend } from '../../trends/build-trend.ts';
import type { Trend } from '../../trends/trend.ts';
import type { RecordContext, RowEntry } from '../area-reader.ts';
import { reportOutline } from './report-outline.ts';

/**
 * Values over time of one result: that is offered on a result, never on a report of many.
 * @param asked the result inside the report; absent: the only one that the row has
 */
export function reportTrend(
  record: RecordContext,
  entry: RowEntry,
  asked?: IndexedResource,
): Trend | undefined {
  const [speaking] = entry.behind;
  if (asked?.type === 'Observation') return observationTrend(record, asked);
  if (speaking?.type === 'Observation') return observationTrend(record, speaking);
  if (speaking === undefined) return undefined;
  const [only, ...others] = reportOutline(record, speaking).results;
  return only === undefined || others.length > 0 ? undefined : observationTrend(record, only);
}

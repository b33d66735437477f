import type { Block, RowDetail } from '../../shared/record/record-view.ts';
import type { Trend } from '../../shared/record/trends/trend.ts';
import { useReaderQuery, type Asked } from './use-reader-query.ts';

/** What opens beneath a row, by its `source`; `undefined` when the reader knows no such row. */
export function useRowDetail(source: string): Asked<RowDetail | undefined> {
  return useReaderQuery(['details', source], (reader) => reader.details(source));
}

/** One part of a row, such as a whole consultation; no blocks when it is unknown. */
export function useRowPart(source: string, key: string): Asked<readonly Block[]> {
  return useReaderQuery(['part', source, key], (reader) => reader.part(source, key));
}

/** The values over time behind a row; `undefined` where there are fewer than two. */
export function useTrend(source: string): Asked<Trend | undefined> {
  return useReaderQuery(['trend', source], (reader) => reader.trend(source));
}

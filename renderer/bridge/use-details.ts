import { useQuery } from '@tanstack/react-query';
import type { DetailField } from '../../shared/record/record-view.ts';
import { queryKeys } from './query-keys.ts';
import { useRecordReader } from './record-reader-context.tsx';

/** Names the received body that a row came from. */
export interface RecordContext {
  readonly openingId: string;
  readonly traceId: string;
}

type Details =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly fields: readonly DetailField[] };

/** The detail fields of one row, by its `source`. */
export function useDetails({ openingId, traceId }: RecordContext, source: string): Details {
  const { reader } = useRecordReader();
  const query = useQuery({
    queryKey: queryKeys.details(openingId, traceId, source),
    queryFn: () => reader.details(source),
  });
  if (query.isPending) return { state: 'loading' };
  if (query.isError) return { state: 'failed' };
  return { state: 'ready', fields: query.data };
}

import { useQuery } from '@tanstack/react-query';
import type { RecordReader } from '../../shared/record/record-reader.ts';
import { useShownCopy } from './copy-context.tsx';
import { queryKeys } from './query-keys.ts';

/** What is known of a question to the reader. */
export type Asked<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly value: T };

/** A question to the reader about the copy on screen, by the name of the question and what it asks for. */
export function useReaderQuery<T>(
  question: readonly unknown[],
  ask: (reader: RecordReader) => Promise<T>,
): Asked<T> {
  const copy = useShownCopy();
  const queryKey = queryKeys.reader(copy.openingId, copy.version, question);
  const query = useQuery({
    queryKey,
    // The reader may answer `undefined`, which the query client takes for no answer at all.
    queryFn: async () => ({ value: await copy.ask(ask) }),
    // Another answer of the practice came meanwhile: what was read stays until the same question is answered anew.
    placeholderData: (value, before) =>
      before !== undefined && isSameQuestion(before.queryKey, queryKey) ? value : undefined,
  });
  if (query.isPending) return { state: 'loading' };
  return query.isError ? { state: 'failed' } : { state: 'ready', value: query.data.value };
}

/** The same question about the same opening, whatever the version of the copy. */
function isSameQuestion([opening, , ...rest]: readonly unknown[], asked: readonly unknown[]): boolean {
  return opening === asked[0] && JSON.stringify(rest) === JSON.stringify(asked.slice(2));
}

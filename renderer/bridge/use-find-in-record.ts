import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { FindAnswer } from '../../shared/record/record-reader.ts';
import { useShownCopy } from './copy-context.tsx';
import { queryKeys } from './query-keys.ts';
import type { Asked } from './use-reader-query.ts';

/**
 * Finds literally in the copy on screen, at every keystroke; `nothing` while there is no text. What was typed leaves
 * memory with the next question and with the panel (`gcTime` 0).
 */
export function useFindInRecord(
  text: string,
  perArea: number,
): Asked<FindAnswer> | { readonly state: 'nothing' } {
  const copy = useShownCopy();
  const asks = text.trim() !== '';
  const query = useQuery({
    queryKey: queryKeys.reader(copy.openingId, copy.version, ['find', text, perArea]),
    queryFn: () => copy.ask((reader) => reader.find(text, perArea)),
    enabled: asks,
    gcTime: 0,
  });
  useForgetQuestions();
  if (!asks) return { state: 'nothing' };
  if (query.isError) return { state: 'failed' };
  // An answer about another version is not of the copy on screen (SAFE-12).
  if (query.isPending || query.data.version !== copy.version) return { state: 'loading' };
  return { state: 'ready', value: query.data };
}

/** What was typed goes with the panel, at once. */
function useForgetQuestions(): void {
  const queries = useQueryClient();
  const { openingId, version } = useShownCopy();
  useEffect(
    () => () => queries.removeQueries({ queryKey: queryKeys.reader(openingId, version, ['find']) }),
    [queries, openingId, version],
  );
}

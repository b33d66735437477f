import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { isOpeningKey } from './query-keys.ts';

/** Empties the caches of everything that belongs to a person (SAFE-12); who is signed in stays known. */
export function useForgetOpenings(): () => void {
  const queries = useQueryClient();
  return useCallback(() => {
    queries.removeQueries({ predicate: ({ queryKey }) => isOpeningKey(queryKey) });
  }, [queries]);
}

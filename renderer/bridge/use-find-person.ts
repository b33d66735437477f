import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import type { Outcome } from '../../shared/contract/errors.ts';
import type { TracedPerson } from '../../shared/contract/person.ts';
import { bedside } from './bedside.ts';

/** What a person types to find someone: ten digits, and a whole date `YYYY-MM-DD`. */
export interface PersonQuery {
  readonly nhsNumber: string;
  readonly dateOfBirth: string;
}

/** Traces one person on the national patient index; both parts are required (SAFE-11). */
export function useFindPerson(): UseMutationResult<Outcome<TracedPerson>, Error, PersonQuery> {
  return useMutation({ mutationFn: (query: PersonQuery) => bedside().person.find(query) });
}

import { useCallback, useEffect, useRef, useState } from 'react';
import type { ChannelInput } from '../../shared/contract/contract.ts';
import type { Outcome } from '../../shared/contract/errors.ts';
import type { TracedPerson } from '../../shared/contract/person.ts';
import { bedside } from './bedside.ts';
import { leavePerson } from './leave-person.ts';

/** What a person types to find someone: ten digits, a whole date `YYYY-MM-DD`, and names for the second way. */
export type PersonQuery = ChannelInput<'person.find'>;

interface FindPerson {
  readonly isPending: boolean;
  readonly find: (query: PersonQuery, onAnswer: (outcome: Outcome<TracedPerson>) => void) => void;
  /** Stops waiting and ends the search in main; a person who was found at that very moment is left again. */
  readonly stop: () => void;
}

/** Traces one person on the national patient index; number and date of birth are required (SAFE-11). */
export function useFindPerson(): FindPerson {
  const turn = useRef(0);
  const [isPending, setPending] = useState(false);
  // A screen that is gone waits for nobody.
  useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );
  const find = useCallback<FindPerson['find']>((query, onAnswer) => {
    turn.current += 1;
    const mine = turn.current;
    setPending(true);
    void bedside()
      .person.find(query)
      .then((outcome) => {
        if (mine === turn.current) {
          setPending(false);
          return onAnswer(outcome);
        }
        return outcome.ok ? leavePerson(outcome.value.openingId, 'new-search') : undefined;
      });
  }, []);
  const stop = useCallback(() => {
    turn.current += 1;
    setPending(false);
    void bedside().person.stopSearch();
  }, []);
  return { isPending, find, stop };
}

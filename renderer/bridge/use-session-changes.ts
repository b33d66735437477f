import { useEffect } from 'react';
import type { SessionState } from '../../shared/contract/session.ts';
import { bedside } from './bedside.ts';

/** Asks main for the session again whenever it says that something of it changed unasked; late answers count least. */
export function useSessionChanges(onChange: (session: SessionState) => void): void {
  useEffect(() => {
    let turn = 0;
    const unsubscribe = bedside().on['session.changed'](() => {
      turn += 1;
      const mine = turn;
      void bedside()
        .session.state()
        .then((outcome) => (outcome.ok && mine === turn ? onChange(outcome.value) : undefined));
    });
    return () => {
      turn += 1;
      unsubscribe();
    };
  }, [onChange]);
}

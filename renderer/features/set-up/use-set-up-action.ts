import { useState } from 'react';
import { useSetUpChange } from '../../bridge/use-set-up.ts';
import type { Failure, Outcome } from '../../../shared/contract/errors.ts';
import type { ImportResult } from '../../../shared/contract/setup.ts';
import { setUpWords } from '../../../shared/words/set-up-words.ts';
import { useAnnounce } from '../../ui/status-region.tsx';

/** Why an action was not taken; empty while nothing is wrong. */
export interface Trouble {
  readonly attempt: number;
  readonly failure?: Failure;
  readonly problems: readonly string[];
}

interface SetUpAction<Input> {
  readonly trouble: Trouble;
  readonly pending: boolean;
  readonly run: (input: Input) => void;
}

/** A change by a button alone, without boxes to fill. */
export function useSetUpAction<Input>(
  send: (input: Input) => Promise<Outcome<ImportResult>>,
  onAccepted?: () => void,
): SetUpAction<Input> {
  const [trouble, setTrouble] = useState<Trouble>({ attempt: 0, problems: [] });
  const announce = useAnnounce();
  const change = useSetUpChange(send);
  const settle = (outcome: Outcome<ImportResult>): void => {
    const attempt = trouble.attempt + 1;
    if (!outcome.ok) {
      setTrouble({ attempt, failure: outcome.error, problems: [] });
    } else if (outcome.value.accepted) {
      setTrouble({ attempt, problems: [] });
      announce(setUpWords.saved);
      onAccepted?.();
    } else {
      setTrouble({ attempt, problems: outcome.value.problems });
    }
  };
  return {
    trouble,
    pending: change.isPending,
    run: (input) => {
      if (!change.isPending) change.mutate(input, { onSuccess: settle });
    },
  };
}

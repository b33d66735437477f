import type { JSX } from 'react';
import type { SetUpPart } from '../../../shared/words/set-up-words.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import type { Trouble } from './use-set-up-action.ts';

interface ActionTroubleProps {
  /** Whose heading the lines of the summary lead to. */
  readonly part: SetUpPart;
  readonly trouble: Trouble;
}

/** Why an action was not taken. */
export function ActionTrouble({ part, trouble }: ActionTroubleProps): JSX.Element | null {
  const { attempt, failure, problems } = trouble;
  if (failure !== undefined) return <ProblemAlert failure={failure} />;
  if (problems.length === 0) return null;
  return <ErrorSummary key={attempt} problems={problems.map((words) => ({ fieldId: part, words }))} />;
}

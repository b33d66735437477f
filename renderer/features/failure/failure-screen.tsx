import type { JSX } from 'react';
import type { Failure } from '../../../shared/contract/errors.ts';
import { errorWords } from '../../../shared/words/error-words.ts';
import type { SlotValues } from '../../../shared/words/word-entry.ts';
import { CopyableReference } from '../../ui/copyable-reference.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { FailureFacts } from './failure-facts.tsx';
import { nextSteps, type NextStepHandlers } from './next-steps.ts';

interface FailureScreenProps {
  readonly failure: Failure;
  /** Fills slots that main left open, such as `practice`. */
  readonly slots?: SlotValues | undefined;
  readonly handlers: NextStepHandlers;
}

/** The page of one failure: what happened, what it means for care, what to do next, and the reference (UI-90). */
export function FailureScreen({ failure, slots, handlers }: FailureScreenProps): JSX.Element {
  const { headline, text, actions } = errorWords(failure, slots);
  usePageTitle(headline);
  const steps = nextSteps(actions, handlers, failure);
  return (
    <div className="bedside-narrow bedside-failure">
      <div role="alert">
        <PageHeading>{headline}</PageHeading>
        <p className="bedside-lead">{text}</p>
      </div>
      <FailureFacts failure={failure} />
      <div className="nhsuk-button-group">
        {steps.map(({ words, run }, index) => (
          <button
            key={words}
            type="button"
            className={`nhsuk-button bedside-button ${index === 0 ? '' : 'nhsuk-button--secondary'}`}
            onClick={run}
          >
            {words}
          </button>
        ))}
      </div>
      <CopyableReference failure={failure} />
    </div>
  );
}

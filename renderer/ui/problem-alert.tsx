import { useEffect, useRef, type JSX } from 'react';
import type { Failure } from '../../shared/contract/errors.ts';
import { errorWords } from '../../shared/words/error-words.ts';
import { CopyableReference } from './copyable-reference.tsx';

/** A failure told where the person is, with the form still there to try again; it takes the focus when it comes up. */
export function ProblemAlert({ failure }: { readonly failure: Failure }): JSX.Element {
  return <OneProblem key={failure.reference} failure={failure} />;
}

function OneProblem({ failure }: { readonly failure: Failure }): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const { headline, text } = errorWords(failure);
  return (
    <div className="bedside-problem" role="alert" tabIndex={-1} ref={box}>
      <h2 className="nhsuk-heading-s">{headline}</h2>
      <p>{text}</p>
      <CopyableReference failure={failure} />
    </div>
  );
}

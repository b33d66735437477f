import { useEffect, useRef, type JSX } from 'react';
import type { Failure } from '../../shared/contract/errors.ts';
import { errorWords } from '../../shared/words/error-words.ts';
import { CopyableReference } from './copyable-reference.tsx';

interface ProblemAlertProps {
  readonly failure: Failure;
  /** Takes the place of the catalogue's words where the screen knows better. */
  readonly said?: { readonly headline: string; readonly text: string } | undefined;
}

/** A failure told where the person is, with the form still there to try again; it takes the focus when it comes up. */
export function ProblemAlert({ failure, said }: ProblemAlertProps): JSX.Element {
  return <OneProblem key={failure.reference} failure={failure} said={said} />;
}

function OneProblem({ failure, said }: ProblemAlertProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const { headline, text } = said ?? errorWords(failure);
  return (
    <div className="bedside-problem" role="alert" tabIndex={-1} ref={box}>
      <h2 className="nhsuk-heading-s">{headline}</h2>
      <p>{text}</p>
      <CopyableReference failure={failure} />
    </div>
  );
}

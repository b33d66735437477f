import { useEffect, useRef, useState, type JSX } from 'react';
import { setUpChanges } from '../../bridge/use-set-up.ts';
import { wipeWords as words } from '../../../shared/words/set-up-words.ts';
import { ActionTrouble } from './action-trouble.tsx';
import { SetUpSection } from './set-up-section.tsx';
import { useSetUpAction } from './use-set-up-action.ts';

/** Deletes keys and certificates, after saying what that means (integration.md 7.2). */
export function WipeSection(): JSX.Element {
  const [step, setStep] = useState<'start' | 'confirm' | 'done'>('start');
  const opener = useRef<HTMLButtonElement>(null);
  const wipe = useSetUpAction(
    () => setUpChanges.wipeCredentials(),
    () => setStep('done'),
  );
  const keep = (): void => {
    setStep('start');
    // The button comes back with this render.
    requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <SetUpSection
      part="wipe"
      form={
        <>
          <ActionTrouble part="wipe" trouble={wipe.trouble} />
          {step === 'done' && <Done />}
          {step === 'confirm' ? (
            <Confirm pending={wipe.pending} onConfirm={() => wipe.run(undefined)} onKeep={keep} />
          ) : (
            <button
              type="button"
              className="nhsuk-button nhsuk-button--secondary bedside-button"
              ref={opener}
              onClick={() => setStep('confirm')}
            >
              {words.start}
            </button>
          )}
        </>
      }
    />
  );
}

function Done(): JSX.Element {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus(), []);
  return (
    <p tabIndex={-1} ref={line}>
      <strong>{words.done}</strong>
    </p>
  );
}

interface ConfirmProps {
  readonly pending: boolean;
  readonly onConfirm: () => void;
  readonly onKeep: () => void;
}

function Confirm({ pending, onConfirm, onKeep }: ConfirmProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="bedside-notice bedside-notice--warning">
      <h3 className="nhsuk-heading-s" tabIndex={-1} ref={heading}>
        {words.confirmTitle}
      </h3>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {words.means.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <div className="nhsuk-button-group bedside-buttons">
        <button
          type="button"
          className="nhsuk-button nhsuk-button--warning bedside-button"
          aria-disabled={pending}
          onClick={onConfirm}
        >
          {words.confirm}
        </button>
        <button
          type="button"
          className="nhsuk-button nhsuk-button--secondary bedside-button"
          onClick={onKeep}
        >
          {words.keep}
        </button>
      </div>
    </div>
  );
}

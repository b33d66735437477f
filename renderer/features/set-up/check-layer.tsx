import type { JSX } from 'react';
import type { HeardStep } from '../../bridge/use-set-up-check.ts';
import type { Failure } from '../../../shared/contract/errors.ts';
import { checkLayerWords, checkTrouble, checkWords as words } from '../../../shared/words/check-words.ts';
import { CopyableReference } from '../../ui/copyable-reference.tsx';
import { errorCodeOf, taskOwner } from './task-owner.ts';
import { wordsForAdministrator } from './words-for-administrator.ts';

const tagColours = { waiting: 'blue', ok: 'green', failed: 'red', 'not-tried': 'grey' } as const;

/** One layer of the check: what it shows, how it went, and for a failure whose task it is. */
export function CheckLayerLine({ step }: { readonly step: HeardStep }): JSX.Element {
  const { layer, state, durationMilliseconds } = step;
  const { title, asks, what } = checkLayerWords[layer];
  return (
    <li className="bedside-set-up__layer">
      <span className="bedside-set-up__layer-title">{title}</span>
      <span className={`nhsuk-tag nhsuk-tag--${tagColours[state]} bedside-tag`}>{words.states[state]}</span>
      {durationMilliseconds !== undefined && (
        <span className="bedside-label">{words.took(durationMilliseconds)}</span>
      )}
      {/* What a working layer shows would stand there as if it were so. */}
      {state !== 'failed' && (
        <span className="bedside-second-line bedside-label">{state === 'ok' ? what : asks}</span>
      )}
      {state === 'failed' && <BrokenLayer step={step} />}
    </li>
  );
}

function BrokenLayer({ step }: { readonly step: HeardStep }): JSX.Element {
  const failure = failureOf(step);
  const { headline, text } = checkTrouble[step.layer]?.[failure.code] ?? wordsForAdministrator(failure);
  return (
    <div className="bedside-notice bedside-notice--warning">
      <p>
        <strong>{headline}.</strong> {text}
      </p>
      <p>
        {words.whose}: <strong>{words.owners[taskOwner(step.layer, step.code)]}</strong>
      </p>
      {step.reference !== undefined && <CopyableReference failure={failure} />}
    </div>
  );
}

function failureOf({ code, reference, values, heardAt }: HeardStep): Failure {
  return {
    code: errorCodeOf(code),
    reference: reference ?? '',
    at: heardAt,
    retryable: false,
    ...(values !== undefined && { values }),
  };
}

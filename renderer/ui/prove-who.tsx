import { useState, type JSX } from 'react';
import type { Failure } from '../../shared/contract/errors.ts';
import type { Proof } from '../../shared/contract/session.ts';
import { signInWords } from '../../shared/words/sign-in-words.ts';
import { BrowserWaiting } from './browser-waiting.tsx';
import { labels } from './labels.ts';
import { LocalProofForm } from './local-proof-form.tsx';
import { ProblemAlert } from './problem-alert.tsx';
import { useTakesLong } from './use-takes-long.ts';

interface ProveWhoProps {
  readonly ways: { readonly cis2: boolean; readonly local: boolean };
  /** Set where only this person may answer, as on the lock screen. */
  readonly userName?: string | undefined;
  readonly submitWords: string;
  /** The way that is waited for now. */
  readonly pending: Proof['way'] | undefined;
  readonly failure: Failure | undefined;
  readonly onProve: (proof: Proof) => void;
  readonly onCancel: () => void;
}

/** The ways to prove who one is that this set-up has: CIS2 in the browser, a local account, or both. */
export function ProveWho(props: ProveWhoProps): JSX.Element {
  const { ways, userName, submitWords, pending, failure, onProve, onCancel } = props;
  // A wrong password is not offered again.
  const [tries, setTries] = useState(0);
  const isLong = useTakesLong(pending === 'local');
  const prove = (proof: Proof): void => {
    if (pending !== undefined) return;
    onProve(proof);
    if (proof.way === 'local') setTries(tries + 1);
  };
  if (pending === 'cis2') return <BrowserWaiting onCancel={onCancel} />;
  return (
    <>
      {failure !== undefined && pending === undefined && (
        <ProblemAlert
          failure={failure}
          said={
            userName !== undefined && failure.code === 'E-AUTH-06' ? signInWords.wrongAtUnlock : undefined
          }
        />
      )}
      {!ways.cis2 && !ways.local && <p>{signInWords.noWay}</p>}
      {ways.cis2 && (
        <div className="bedside-way">
          <button
            type="button"
            className="nhsuk-button bedside-button"
            aria-disabled={pending !== undefined}
            onClick={() => prove({ way: 'cis2' })}
          >
            {signInWords.withCis2}
          </button>
          <p className="nhsuk-hint">{signInWords.cis2Hint}</p>
        </div>
      )}
      {ways.local && (
        <LocalProofForm
          heading={ways.cis2 ? signInWords.localHeading : undefined}
          userName={userName}
          submitWords={submitWords}
          secondary={ways.cis2}
          tries={tries}
          busy={pending !== undefined}
          onProve={prove}
        />
      )}
      <output className="bedside-waiting">{isLong && <p>{labels.startingWaits}</p>}</output>
    </>
  );
}

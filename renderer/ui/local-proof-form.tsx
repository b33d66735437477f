import { useState, type JSX } from 'react';
import type { Proof } from '../../shared/contract/session.ts';
import { signInWords } from '../../shared/words/sign-in-words.ts';
import { ErrorSummary, type FieldProblem } from './error-summary.tsx';
import { PasswordField } from './password-field.tsx';
import { TextField } from './text-field.tsx';

interface LocalProofFormProps {
  /** Absent where the form is all there is. */
  readonly heading: string | undefined;
  /** Fixed on the lock screen: only the person who locked can unlock (IG-24). */
  readonly userName: string | undefined;
  readonly submitWords: string;
  /** Beside a first button, this one steps back. */
  readonly secondary: boolean;
  /** Counts what was sent; each new one empties the password. */
  readonly tries: number;
  readonly busy: boolean;
  readonly onProve: (proof: Proof) => void;
}

/** User name and password of a local account, checked by main alone. */
export function LocalProofForm(props: LocalProofFormProps): JSX.Element {
  const { heading, userName, submitWords, secondary, tries, busy, onProve } = props;
  const [typedName, setTypedName] = useState('');
  const [typed, setTyped] = useState({ tries, password: '' });
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const password = typed.tries === tries ? typed.password : '';
  const name = userName ?? typedName.trim();
  const wordsAt = (fieldId: string): string | undefined =>
    problems.find((problem) => problem.fieldId === fieldId)?.words;

  const submit = (): void => {
    if (busy) return;
    const found = [
      ...(name === '' ? [{ fieldId: 'user-name', words: signInWords.enterUserName }] : []),
      ...(password === '' ? [{ fieldId: 'password', words: signInWords.enterPassword }] : []),
    ];
    setProblems(found);
    setAttempt(attempt + 1);
    if (found.length === 0) onProve({ way: 'local', userName: name, password });
  };

  return (
    <form
      noValidate
      className="bedside-way"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {problems.length > 0 && <ErrorSummary problems={problems} key={attempt} />}
      {heading !== undefined && <h2 className="nhsuk-heading-s">{heading}</h2>}
      {userName === undefined && (
        <TextField
          id="user-name"
          label={signInWords.userName}
          value={typedName}
          onChange={setTypedName}
          inputMode="text"
          autoComplete="username"
          widthClass="nhsuk-input--width-20"
          maxLength={64}
          error={wordsAt('user-name')}
        />
      )}
      <PasswordField
        id="password"
        label={signInWords.password}
        value={password}
        onChange={(next) => setTyped({ tries, password: next })}
        autoComplete="current-password"
        error={wordsAt('password')}
      />
      <button
        type="submit"
        className={`nhsuk-button bedside-button ${secondary ? 'nhsuk-button--secondary' : ''}`}
        aria-disabled={busy}
      >
        {submitWords}
      </button>
    </form>
  );
}

import { useState, type JSX } from 'react';
import { useCall } from '../../bridge/use-call.ts';
import type { SessionState } from '../../../shared/contract/session.ts';
import { passwordWords } from '../../../shared/words/sign-in-words.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { passwordFieldIds, passwordProblems, type PasswordEntry } from './password-problems.ts';

interface ChangePasswordScreenProps {
  readonly onChanged: (session: SessionState) => void;
}

const emptyEntry: PasswordEntry = { current: '', next: '', again: '' };

/** A first password gives way to the person's own; whether it is strong enough is main's decision (E-AUTH-10). */
export function ChangePasswordScreen({ onChanged }: ChangePasswordScreenProps): JSX.Element {
  const [entry, setEntry] = useState(emptyEntry);
  const [attempt, setAttempt] = useState(0);
  const [problems, setProblems] = useState(() => passwordProblems.none);
  const change = useCall((bridge) => bridge.session.changePassword);
  usePageTitle(passwordWords.heading, problems.length > 0);
  const wordsAt = (fieldId: string): string | undefined =>
    problems.find((problem) => problem.fieldId === fieldId)?.words;

  const submit = (): void => {
    if (change.isPending) return;
    const found = passwordProblems.of(entry);
    setProblems(found);
    setAttempt(attempt + 1);
    if (found.length > 0) return;
    change.mutate(
      { current: entry.current, next: entry.next },
      { onSuccess: (outcome) => (outcome.ok ? onChanged(outcome.value) : setEntry(emptyEntry)) },
    );
  };

  return (
    <div className="bedside-narrow">
      {problems.length > 0 && <ErrorSummary problems={problems} key={attempt} />}
      {problems.length === 0 && change.data?.ok === false && <ProblemAlert failure={change.data.error} />}
      <PageHeading>{passwordWords.heading}</PageHeading>
      <p>{passwordWords.lead}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <PasswordField
          id={passwordFieldIds.current}
          label={passwordWords.current}
          value={entry.current}
          onChange={(current) => setEntry({ ...entry, current })}
          autoComplete="current-password"
          error={wordsAt(passwordFieldIds.current)}
        />
        <PasswordField
          id={passwordFieldIds.next}
          label={passwordWords.next}
          hint={passwordWords.nextHint}
          value={entry.next}
          onChange={(next) => setEntry({ ...entry, next })}
          autoComplete="new-password"
          error={wordsAt(passwordFieldIds.next)}
        />
        <PasswordField
          id={passwordFieldIds.again}
          label={passwordWords.again}
          value={entry.again}
          onChange={(again) => setEntry({ ...entry, again })}
          autoComplete="new-password"
          error={wordsAt(passwordFieldIds.again)}
        />
        <button type="submit" className="nhsuk-button bedside-button" aria-disabled={change.isPending}>
          {passwordWords.save}
        </button>
      </form>
    </div>
  );
}

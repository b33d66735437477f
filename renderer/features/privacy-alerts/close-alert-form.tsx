import { useState, type JSX } from 'react';
import { useCloseAlert } from '../../bridge/use-alerts.ts';
import { alertWords as words } from '../../../shared/words/register-words.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { partId } from '../../ui/part-id.ts';
import { useAnnounce } from '../../ui/status-region.tsx';
import { TextAreaField } from '../../ui/text-area-field.tsx';

interface CloseAlertFormProps {
  readonly accessId: string;
  readonly onProblem: (hasProblem: boolean) => void;
}

/** Limits of the reason, in characters; the contract holds the same. */
const reasonLimits = { shortest: 10, longest: 300 } as const;

/** Closes one alert with what was found. */
export function CloseAlertForm({ accessId, onProblem }: CloseAlertFormProps): JSX.Element {
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const announce = useAnnounce();
  const { mutate, data, isPending } = useCloseAlert();
  const fieldId = partId('close-reason', accessId);
  const submit = (): void => {
    if (isPending) return;
    const found = reasonProblem(reason.trim());
    setProblem(found);
    setAttempt(attempt + 1);
    onProblem(found !== undefined);
    if (found !== undefined) return;
    mutate(
      { accessId, reason: reason.trim() },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          announce(words.closedSaid);
          // The card is gone from the list of open ones, or has lost its form.
          document.querySelector('h1')?.focus();
        },
      },
    );
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {problem !== undefined && <ErrorSummary problems={[{ fieldId, words: problem }]} key={attempt} />}
      {data?.ok === false && <ProblemAlert failure={data.error} />}
      <TextAreaField
        id={fieldId}
        label={words.reason}
        hint={words.reasonHint}
        value={reason}
        onChange={setReason}
        error={problem}
      />
      <button type="submit" className="nhsuk-button bedside-button" aria-disabled={isPending}>
        {isPending ? words.closing : words.button}
      </button>
    </form>
  );
}

function reasonProblem(reason: string): string | undefined {
  if (reason.length < reasonLimits.shortest) return words.shortReason;
  return reason.length > reasonLimits.longest ? words.longReason : undefined;
}

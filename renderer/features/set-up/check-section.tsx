import { useEffect, useRef, useState, type JSX } from 'react';
import type { ConnectionCheckRun } from '../../bridge/use-set-up-check.ts';
import type { ConnectionCheck } from '../../../shared/contract/setup.ts';
import { parseNhsNumber } from '../../../shared/format/nhs-number.ts';
import { checkLayerWords, checkWords as words } from '../../../shared/words/check-words.ts';
import { nhsNumberWords } from '../../../shared/words/field-words.ts';
import { organisationWords } from '../../../shared/words/set-up-words.ts';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useAnnouncement } from '../../ui/status-region.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CheckLayerLine } from './check-layer.tsx';
import { odsCodeProblem } from './ods-code.ts';
import { SetUpSection } from './set-up-section.tsx';
import { useErrorTitle } from './use-error-title.ts';
import { wordsForAdministrator } from './words-for-administrator.ts';

interface CheckSectionProps {
  readonly run: ConnectionCheckRun;
  readonly onStart: (check: ConnectionCheck) => void;
  /** Nothing else of the set-up is missing. */
  readonly complete: boolean;
}

/** Walks token, index, directory and practice with test data, and names the part that breaks (integration.md 10.4). */
export function CheckSection({ run, onStart, complete }: CheckSectionProps): JSX.Element {
  return (
    <SetUpSection
      part="check"
      form={
        <>
          <CheckForm running={run.state === 'running'} onStart={onStart} />
          {run.state !== 'not-run' && <CheckResult run={run} complete={complete} />}
        </>
      }
    />
  );
}

interface CheckFormProps {
  readonly running: boolean;
  readonly onStart: (check: ConnectionCheck) => void;
}

function CheckForm({ running, onStart }: CheckFormProps): JSX.Element {
  const [typedNumber, setTypedNumber] = useState('');
  const [practice, setPractice] = useState('');
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  useErrorTitle(problems.length > 0);
  const errorOf = (fieldId: string): string | undefined =>
    problems.find((problem) => problem.fieldId === fieldId)?.words;

  const submit = (): void => {
    if (running) return;
    const read = parseNhsNumber(typedNumber);
    const practiceProblem = odsCodeProblem(practice, words.missingPractice);
    const found = [
      ...(read.ok
        ? []
        : [{ fieldId: 'check-nhsNumber', words: nhsNumberWords(read.reason, read.count).headline }]),
      ...(practiceProblem === undefined
        ? []
        : [{ fieldId: 'check-practiceOdsCode', words: practiceProblem }]),
    ];
    setProblems(found);
    setAttempt(attempt + 1);
    if (read.ok && practiceProblem === undefined) {
      onStart({ nhsNumber: read.digits, practiceOdsCode: practice.trim() });
    }
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {problems.length > 0 && <ErrorSummary problems={problems} key={attempt} />}
      <TextField
        id="check-nhsNumber"
        label={words.nhsNumber}
        hint={words.nhsNumberHint}
        value={typedNumber}
        onChange={setTypedNumber}
        inputMode="numeric"
        widthClass="nhsuk-input--width-10"
        error={errorOf('check-nhsNumber')}
      />
      <TextField
        id="check-practiceOdsCode"
        label={words.practice}
        hint={organisationWords.odsHint}
        value={practice}
        onChange={setPractice}
        inputMode="text"
        widthClass="nhsuk-input--width-10"
        error={errorOf('check-practiceOdsCode')}
      />
      <button type="submit" className="nhsuk-button bedside-button" aria-disabled={running}>
        {running ? words.running : words.button}
      </button>
    </form>
  );
}

type CheckResultProps = Pick<CheckSectionProps, 'run' | 'complete'>;

function CheckResult({ run, complete }: CheckResultProps): JSX.Element {
  const { state, steps, failure } = run;
  const trying = steps.find((step) => step.state === 'waiting');
  useAnnouncement(
    state === 'running' && trying !== undefined
      ? `${checkLayerWords[trying.layer].title}: ${words.states.waiting}`
      : undefined,
  );
  return (
    <>
      {failure !== undefined && <ProblemAlert failure={failure} said={wordsForAdministrator(failure)} />}
      <ol className="bedside-set-up__layers" aria-label={words.list}>
        {steps.map((step) => (
          <CheckLayerLine key={step.layer} step={step} />
        ))}
      </ol>
      {state === 'ended' && <CheckEnd run={run} complete={complete} />}
    </>
  );
}

/** Green only when every layer answered. */
function CheckEnd({ run, complete }: CheckResultProps): JSX.Element {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => end.current?.focus(), []);
  const broken = run.steps.find(({ state }) => state === 'failed');
  const works = run.steps.every(({ state }) => state === 'ok');
  const worksText = complete ? words.worksText : words.worksSoFar;
  return (
    <div
      className={`bedside-set-up__end bedside-set-up__end--${works ? 'works' : 'broken'}`}
      tabIndex={-1}
      ref={end}
    >
      <h3 className="nhsuk-heading-s">{endHeadline(works, broken?.layer)}</h3>
      <p>{works ? worksText : words.brokenText}</p>
    </div>
  );
}

function endHeadline(works: boolean, broken: keyof typeof checkLayerWords | undefined): string {
  if (works) return words.works;
  return broken === undefined ? words.unfinished : words.broken(checkLayerWords[broken].title);
}

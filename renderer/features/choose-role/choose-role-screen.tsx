import { useState, type JSX } from 'react';
import { useCall } from '../../bridge/use-call.ts';
import type { OfferedRole, SessionState } from '../../../shared/contract/session.ts';
import { buttonLabels } from '../../../shared/words/labels.ts';
import { roleWords } from '../../../shared/words/sign-in-words.ts';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary.tsx';
import { FieldError } from '../../ui/field-error.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { readRoleChoice, roleFieldIds, type RoleEntry } from './read-role-choice.ts';
import { RegistrationFields } from './registration-fields.tsx';
import { RoleOption } from './role-option.tsx';

interface ChooseRoleScreenProps {
  readonly roles: readonly OfferedRole[];
  readonly onChosen: (session: SessionState) => void;
  readonly onSignOut: () => void;
}

const emptyEntry: RoleEntry = { roleId: undefined, body: '', number: '' };

/** One of the roles that CIS2 names; those that cannot be taken say why (integration.md 6.2). */
export function ChooseRoleScreen({ roles, onChosen, onSignOut }: ChooseRoleScreenProps): JSX.Element {
  const [entry, setEntry] = useState(emptyEntry);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const choose = useCall((bridge) => bridge.session.chooseRole);
  usePageTitle(roleWords.heading, problems.length > 0);
  const chosen = roles.find(({ roleId }) => roleId === entry.roleId);
  const isAnyOpen = roles.some(({ refusedFor }) => refusedFor === undefined);
  const wordsAt = (fieldId: string): string | undefined =>
    problems.find((problem) => problem.fieldId === fieldId)?.words;
  const choiceProblem = wordsAt(roleFieldIds.choice);

  const submit = (): void => {
    if (choose.isPending) return;
    const read = readRoleChoice(entry, chosen);
    setAttempt(attempt + 1);
    setProblems(read.ok ? [] : read.problems);
    if (!read.ok) return;
    choose.mutate(read.choice, {
      onSuccess: (outcome) => (outcome.ok ? onChosen(outcome.value) : undefined),
    });
  };

  return (
    <div className="bedside-narrow">
      {problems.length > 0 && <ErrorSummary problems={problems} key={attempt} />}
      {problems.length === 0 && choose.data?.ok === false && <ProblemAlert failure={choose.data.error} />}
      <PageHeading>{roleWords.heading}</PageHeading>
      <p>{isAnyOpen ? roleWords.lead : roleWords.none}</p>
      <form
        noValidate
        className="bedside-roles"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className={`nhsuk-form-group ${choiceProblem === undefined ? '' : 'nhsuk-form-group--error'}`}>
          <fieldset className="nhsuk-fieldset" id={roleFieldIds.choice} tabIndex={-1}>
            <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">{roleWords.legend}</legend>
            {choiceProblem !== undefined && <FieldError id="role-error" words={choiceProblem} />}
            <div className="nhsuk-radios">
              {roles.map((role, place) => (
                <RoleOption
                  key={role.roleId}
                  id={`role-${place + 1}`}
                  role={role}
                  checked={role.roleId === entry.roleId}
                  onChoose={() => setEntry({ ...entry, roleId: role.roleId })}
                />
              ))}
            </div>
          </fieldset>
        </div>
        {chosen?.needsRegistration === true && (
          <RegistrationFields entry={entry} onChange={setEntry} wordsAt={wordsAt} />
        )}
        <div className="nhsuk-button-group">
          {isAnyOpen && (
            <button type="submit" className="nhsuk-button bedside-button" aria-disabled={choose.isPending}>
              {roleWords.choose}
            </button>
          )}
          <button
            type="button"
            className="nhsuk-button nhsuk-button--secondary bedside-button"
            onClick={onSignOut}
          >
            {buttonLabels.signOut}
          </button>
        </div>
      </form>
    </div>
  );
}

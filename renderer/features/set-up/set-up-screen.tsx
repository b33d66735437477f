import { useState, type JSX } from 'react';
import { useConnectionCheck } from '../../bridge/use-set-up-check.ts';
import { useSetUpState } from '../../bridge/use-set-up.ts';
import type { SetupState } from '../../../shared/contract/setup.ts';
import { setUpWords } from '../../../shared/words/set-up-words.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { AccountsSection } from './accounts-section.tsx';
import { CertificateSection } from './certificate-section.tsx';
import { CheckSection } from './check-section.tsx';
import { CollectorSection } from './collector-section.tsx';
import { EnvironmentSection } from './environment-section.tsx';
import { AdministratorMade, FirstAdministrator } from './first-administrator.tsx';
import { KeychainNotice } from './keychain-notice.tsx';
import { KeysSection } from './keys-section.tsx';
import { ModesSection } from './modes-section.tsx';
import { OrganisationSection } from './organisation-section.tsx';
import { PolicySection } from './policy-section.tsx';
import { isComplete } from './set-up-gaps.ts';
import { setUpTasks } from './set-up-tasks.ts';
import { TaskList } from './task-list.tsx';
import { TermsList } from './terms-list.tsx';
import { WipeSection } from './wipe-section.tsx';

interface SetUpScreenProps {
  /** Where the person came from, or the sign-in after the first administrator is made. */
  readonly onLeave?: (() => void) | undefined;
}

/** The administrator's set-up: what is missing first, then every part on one page (integration.md 10.4). */
export function SetUpScreen({ onLeave }: SetUpScreenProps): JSX.Element {
  const [isMade, setMade] = useState(false);
  const { data: outcome, refetch } = useSetUpState();
  if (isMade) return <AdministratorMade onLeave={onLeave} />;
  if (outcome === undefined) return <p className="bedside-waiting">{setUpWords.loading}</p>;
  const lookAgain = (): void => void refetch();
  if (!outcome.ok) {
    return (
      <div className="bedside-narrow">
        <PageHeading>{setUpWords.title}</PageHeading>
        <ProblemAlert failure={outcome.error} />
        <button type="button" className="nhsuk-button bedside-button" onClick={lookAgain}>
          {setUpWords.tryAgain}
        </button>
        <BackButton onLeave={onLeave} />
      </div>
    );
  }
  if (outcome.value.empty) return <FirstAdministrator onMade={() => setMade(true)} />;
  return <SetUpPage state={outcome.value} onLeave={onLeave} />;
}

interface SetUpPageProps extends SetUpScreenProps {
  readonly state: SetupState;
}

function SetUpPage({ state, onLeave }: SetUpPageProps): JSX.Element {
  usePageTitle(setUpWords.title);
  const [now] = useState(() => new Date().toISOString());
  const { run, start } = useConnectionCheck();
  return (
    <div className="bedside-set-up">
      <BackButton onLeave={onLeave} />
      <PageHeading>{setUpWords.title}</PageHeading>
      <p className="bedside-lead">{setUpWords.lead}</p>
      {state.readOnly && (
        <Notice kind="warning">
          <p>
            <strong>{setUpWords.readOnly.headline}.</strong> {setUpWords.readOnly.text}
          </p>
        </Notice>
      )}
      {/* A prepared profile never asks for the computer's store. */}
      {!state.readOnly && <KeychainNotice keychain={state.keychain} />}
      <TaskList tasks={setUpTasks(state, run, now)} />
      <EnvironmentSection state={state} />
      <OrganisationSection state={state} />
      <CertificateSection state={state} now={now} />
      <KeysSection state={state} />
      <PolicySection state={state} />
      <AccountsSection state={state} />
      <ModesSection state={state} />
      <CollectorSection state={state} />
      <CheckSection run={run} onStart={start} complete={isComplete(state)} />
      {!state.readOnly && <WipeSection />}
      <TermsList />
    </div>
  );
}

function BackButton({ onLeave }: SetUpScreenProps): JSX.Element | null {
  if (onLeave === undefined) return null;
  return (
    <button type="button" className="bedside-link-button" onClick={onLeave}>
      {setUpWords.back}
    </button>
  );
}

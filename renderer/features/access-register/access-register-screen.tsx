import { useState, type JSX } from 'react';
import { useSession } from '../../bridge/session-context.tsx';
import type { AuditFilter } from '../../../shared/contract/audit.ts';
import { buttonLabels } from '../../../shared/words/labels.ts';
import { registerWords as words } from '../../../shared/words/register-words.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { FilterForm } from './filter-form.tsx';
import { RegisterEntries } from './register-entries.tsx';

interface AccessRegisterScreenProps {
  readonly onLeave: () => void;
  /** Shows the entries of this access first, as from a privacy alert. */
  readonly accessId?: string | undefined;
}

interface Look {
  readonly filter: AuditFilter;
  /** Sets a repeated look apart from the one before. */
  readonly run: number;
}

/** Who looked up whom, when, why and with what outcome (IG-10, IG-13). A privacy officer sees all, others their own. */
export function AccessRegisterScreen({ onLeave, accessId }: AccessRegisterScreenProps): JSX.Element {
  const isOfficer = useSession().user?.duties.includes('privacy-officer') === true;
  const [look, setLook] = useState<Look>({ filter: accessId === undefined ? {} : { accessId }, run: 0 });
  const [hasProblems, setHasProblems] = useState(false);
  const title = isOfficer ? words.title : buttonLabels.myAccessHistory;
  usePageTitle(title, hasProblems);
  const show = (filter: AuditFilter): void => setLook(({ run }) => ({ filter, run: run + 1 }));
  return (
    <div className="bedside-register">
      <button type="button" className="bedside-link-button" onClick={onLeave}>
        {words.back}
      </button>
      <PageHeading>{title}</PageHeading>
      <p>{isOfficer ? words.leadAll : words.leadOwn}</p>
      {look.filter.accessId === undefined ? (
        <FilterForm everybody={isOfficer} onFilter={show} onProblems={setHasProblems} />
      ) : (
        <p>
          {words.oneAccess}{' '}
          <button type="button" className="bedside-link-button" onClick={() => show({})}>
            {words.allAgain}
          </button>
        </p>
      )}
      <RegisterEntries
        filter={look.filter}
        run={look.run}
        isOfficer={isOfficer}
        onShowAccess={look.filter.accessId === undefined ? (id) => show({ accessId: id }) : undefined}
        onProblems={setHasProblems}
      />
    </div>
  );
}

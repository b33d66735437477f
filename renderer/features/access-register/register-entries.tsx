import { useState, type JSX } from 'react';
import { useAuditSearch } from '../../bridge/use-audit.ts';
import type { AuditFilter, AuditPage } from '../../../shared/contract/audit.ts';
import { exportWords, registerWords as words } from '../../../shared/words/register-words.ts';
import { DisclosureButton } from '../../ui/disclosure-button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useAnnouncement } from '../../ui/status-region.tsx';
import { ChainBox } from './chain-box.tsx';
import { EntryTable } from './entry-table.tsx';
import { ExportForm } from './export-form.tsx';

interface RegisterEntriesProps {
  readonly filter: AuditFilter;
  readonly run: number;
  readonly isOfficer: boolean;
  readonly onShowAccess?: ((accessId: string) => void) | undefined;
  readonly onProblems: (hasProblems: boolean) => void;
}

/** What one look found, and what can be done with it. */
export function RegisterEntries(props: RegisterEntriesProps): JSX.Element {
  const { filter, run, isOfficer, onShowAccess, onProblems } = props;
  const search = useAuditSearch(filter, run);
  const outcomes = search.data?.pages ?? [];
  const pages = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  const failed = outcomes.find((outcome) => !outcome.ok);
  const [first] = pages;
  const entries = pages.flatMap((page) => page.entries);
  const shown = first && words.shown(entries.length, first.matching);
  useAnnouncement(search.isFetching ? undefined : (shown ?? undefined));
  if (search.isPending) return <p className="bedside-waiting">{words.loading}</p>;
  return (
    <>
      {failed?.ok === false && <ProblemAlert failure={failed.error} />}
      {first !== undefined && <ChainBox page={first} mayVerify={isOfficer} />}
      {first !== undefined && isOfficer && (
        <ExportPart filter={filter} page={first} onProblems={onProblems} />
      )}
      {first !== undefined && entries.length === 0 && (
        <p>
          <strong>{words.noMatch}</strong> {words.noMatchAdvice}
        </p>
      )}
      {entries.length > 0 && (
        <>
          <p className="bedside-label">{shown}</p>
          <EntryTable entries={entries} onShowAccess={onShowAccess} />
        </>
      )}
      {search.hasNextPage && (
        <button
          type="button"
          className="nhsuk-button nhsuk-button--secondary bedside-button"
          aria-disabled={search.isFetchingNextPage}
          onClick={() => (search.isFetchingNextPage ? undefined : void search.fetchNextPage())}
        >
          {search.isFetchingNextPage ? words.loadingOlder : words.older}
        </button>
      )}
    </>
  );
}

interface ExportPartProps {
  readonly filter: AuditFilter;
  readonly page: AuditPage;
  readonly onProblems: (hasProblems: boolean) => void;
}

function ExportPart({ filter, page, onProblems }: ExportPartProps): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <div className="bedside-register__export">
      <DisclosureButton
        words={exportWords.open}
        hiddenWords=""
        open={open}
        controls="register-export"
        onToggle={() => setOpen(!open)}
      />
      {open && (
        <div id="register-export" className="bedside-disclosed">
          <ExportForm filter={filter} folder={page.exportFolder} onProblems={onProblems} />
        </div>
      )}
    </div>
  );
}

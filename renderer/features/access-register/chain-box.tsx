import type { JSX } from 'react';
import { useAuditVerify } from '../../bridge/use-audit.ts';
import type { AuditPage, ChainReport } from '../../../shared/contract/audit.ts';
import { chainFaultWords, chainWords as words } from '../../../shared/words/register-words.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useAnnouncement } from '../../ui/status-region.tsx';

interface ChainBoxProps {
  readonly page: AuditPage;
  readonly mayVerify: boolean;
}

/** Whether the log holds, where it breaks first and what to do then; and what the organisation's server still lacks. */
export function ChainBox({ page, mayVerify }: ChainBoxProps): JSX.Element {
  const verify = useAuditVerify();
  const verified = verify.data?.ok === true ? verify.data.value : undefined;
  const chain = verified ?? page.chain;
  useAnnouncement(verified && chainHeadline(verified, true));
  return (
    <section
      className={`bedside-notice bedside-notice--${chain.whole ? 'quiet' : 'warning'}`}
      aria-labelledby="chain-title"
      data-chain={chain.whole ? 'whole' : 'broken'}
    >
      <h2 className="nhsuk-heading-s" id="chain-title">
        {words.title}
      </h2>
      <ChainState chain={chain} readNow={verified !== undefined} />
      {verified !== undefined && <p>{words.verified}</p>}
      {page.waitingToForward !== undefined && <p>{words.waiting(page.waitingToForward)}</p>}
      {verify.data?.ok === false && <ProblemAlert failure={verify.data.error} />}
      {mayVerify && (
        <button
          type="button"
          className="nhsuk-button nhsuk-button--secondary bedside-button"
          aria-disabled={verify.isPending}
          onClick={() => (verify.isPending ? undefined : verify.mutate())}
        >
          {verify.isPending ? words.verifying : words.verify}
        </button>
      )}
    </section>
  );
}

interface ChainStateProps {
  readonly chain: ChainReport;
  /** Otherwise it was read at the start, and grew since. */
  readonly readNow: boolean;
}

function ChainState({ chain, readNow }: ChainStateProps): JSX.Element {
  if (chain.whole) return <p>{chainHeadline(chain, readNow)}</p>;
  return (
    <div role="alert">
      <p>
        <strong>{chainHeadline(chain, readNow)}</strong>{' '}
        {chain.fault !== undefined && chainFaultWords[chain.fault]}
      </p>
      <p>{words.brokenAdvice}</p>
    </div>
  );
}

function chainHeadline({ whole, entries, firstBroken }: ChainReport, readNow: boolean): string {
  if (whole && readNow) return words.whole(words.entries(entries));
  if (whole) return entries === 0 ? words.emptyBefore : words.wholeBefore(words.entries(entries));
  return firstBroken === undefined ? words.brokenSomewhere : words.broken(String(firstBroken));
}

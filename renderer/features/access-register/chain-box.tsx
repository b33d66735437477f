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
  useAnnouncement(verified && chainHeadline(verified));
  return (
    <section
      className={`bedside-notice bedside-notice--${chain.whole ? 'quiet' : 'warning'}`}
      aria-labelledby="chain-title"
      data-chain={chain.whole ? 'whole' : 'broken'}
    >
      <h2 className="nhsuk-heading-s" id="chain-title">
        {words.title}
      </h2>
      <ChainState chain={chain} />
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

function ChainState({ chain }: { readonly chain: ChainReport }): JSX.Element {
  if (chain.whole) return <p>{chainHeadline(chain)}</p>;
  return (
    <div role="alert">
      <p>
        <strong>{chainHeadline(chain)}</strong> {chain.fault !== undefined && chainFaultWords[chain.fault]}
      </p>
      <p>{words.brokenAdvice}</p>
    </div>
  );
}

function chainHeadline({ whole, entries, firstBroken }: ChainReport): string {
  if (whole) return words.whole(words.entries(entries));
  return firstBroken === undefined ? words.brokenSomewhere : words.broken(String(firstBroken));
}

import { useState, type JSX } from 'react';
import { clinicalWords } from '../../ui/clinical-words.ts';
import type { RowJump } from '../../ui/row-source.ts';
import { useAnnounce } from '../../ui/status-region.tsx';
import { LongTable, type LongTableProps } from './long-table.tsx';
import { useStretchLength } from './use-stretch-length.ts';

/** A long table; where the page cannot be high enough for all of its rows, in stretches with a way to each (A11Y-08). */
export function StretchedTable(props: Omit<LongTableProps, 'from' | 'count'>): JSX.Element {
  const { first, jump } = props;
  const length = useStretchLength();
  const [start, setStart] = useState(0);
  const [seenJump, setSeenJump] = useState<RowJump | undefined>(undefined);
  const announce = useAnnounce();
  if (jump !== undefined && jump !== seenJump) {
    setSeenJump(jump);
    setStart(jump.at);
  }
  if (first.matching <= length) return <LongTable {...props} from={0} count={first.matching} />;
  // By the row that it begins with: the stretches become shorter when somebody zooms in.
  const at = Math.min(Math.floor(start / length), Math.floor((first.matching - 1) / length));
  const from = at * length;
  const count = Math.min(length, first.matching - from);
  const words = (begin: number): string =>
    clinicalWords.rowsOf(begin + 1, Math.min(begin + length, first.matching), first.matching);
  const go = (begin: number): void => {
    setStart(begin);
    announce(words(begin));
  };
  return (
    <>
      <div className="bedside-stretches">
        <p>{words(from)}</p>
        <button
          type="button"
          className="bedside-link-button"
          aria-disabled={at === 0}
          onClick={() => at > 0 && go(from - length)}
        >
          {clinicalWords.rowsBefore}
        </button>
        <button
          type="button"
          className="bedside-link-button"
          aria-disabled={from + count >= first.matching}
          onClick={() => from + count < first.matching && go(from + length)}
        >
          {clinicalWords.rowsAfter}
        </button>
      </div>
      <LongTable key={from} {...props} from={from} count={count} />
    </>
  );
}

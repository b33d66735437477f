import type { JSX } from 'react';
import { showInstant } from '../../../shared/format/instants.ts';
import type { RefreshChanges } from '../../../shared/record/record-view.ts';
import { refreshSentence } from '../../../shared/words/refresh-sentence.ts';
import { refreshWords } from '../../../shared/words/fetch-words.ts';

interface RefreshLineProps {
  readonly changes: readonly RefreshChanges[];
  /** When the copy before was retrieved. */
  readonly before: string;
  readonly onAbout: () => void;
}

/** What a refresh found otherwise, in one line; names of entries stand on the page about the record. */
export function RefreshLine({ changes, before, onAbout }: RefreshLineProps): JSX.Element {
  return (
    <>
      <p>{refreshSentence(changes, showInstant(before))}</p>
      <button type="button" className="bedside-strip__button" onClick={onAbout}>
        {refreshWords.more}
      </button>
    </>
  );
}

import { useEffect, useRef, type JSX, type KeyboardEvent } from 'react';
import { useFindInRecord } from '../../bridge/use-find-in-record.ts';
import type { AreaFacts } from '../../../shared/record/areas/area-facts.ts';
import type { FindHit } from '../../../shared/record/record-reader.ts';
import type { AreaId } from '../../../shared/record/record-view.ts';
import { findWords, foundWords } from '../../../shared/words/find-words.ts';
import { useAnnouncement } from '../../ui/status-region.tsx';
import { FoundAreas } from './found-areas.tsx';
import { nextHit } from './hit-keys.ts';
import { SearchLimits, type Unsearched } from './search-limits.tsx';

/** What a person was looking for; kept while the record is open, so that the way back from a hit leads here. */
export interface FindState {
  readonly text: string;
  /** Hits of each area that are listed. */
  readonly perArea: number;
  /** Source of the hit that was gone to last. */
  readonly hit?: string | undefined;
}

export const noFind: FindState = { text: '', perArea: 20 };

/** Hits per area once a person asks for more of them. */
const manyHits = 500;

interface FindPageProps {
  readonly areas: readonly AreaFacts[];
  /** Areas whose entries are not all here, and why. */
  readonly unsearched: readonly Unsearched[];
  readonly find: FindState;
  readonly onFind: (find: FindState) => void;
  readonly onOpen: (area: AreaId, hit: FindHit) => void;
  readonly onClose: () => void;
}

/**
 * Finds words literally in everything that is loaded of the record, as they are typed (M2). Found text stands in its
 * context with its date, newest first in each area, never ranked, and the end says what a search cannot tell (SAFE-22).
 */
export function FindPage(props: FindPageProps): JSX.Element {
  const { areas, unsearched, find, onFind, onOpen, onClose } = props;
  const asked = useFindInRecord(find.text, find.perArea);
  const page = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const isBack = useRef(find.hit);
  const found = asked.state === 'ready' ? asked.value : undefined;
  const count = found?.areas.reduce((sum, area) => sum + area.count, 0) ?? 0;
  const said = found === undefined ? undefined : foundWords(count);
  useAnnouncement(asked.state === 'failed' ? findWords.failed : said);

  // Who comes back from a hit goes on from it; everybody else begins to type.
  useEffect(() => {
    if (isBack.current === undefined) box.current?.focus();
  }, []);
  useEffect(() => {
    if (found === undefined || isBack.current === undefined) return;
    const hit = hitsIn(page.current).find(({ dataset }) => dataset['source'] === isBack.current);
    isBack.current = undefined;
    (hit ?? box.current)?.focus();
  }, [found]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
      return;
    }
    const next = nextHit(event.key, document.activeElement, box.current, hitsIn(page.current));
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };

  return (
    <div ref={page} role="presentation" onKeyDown={onKeyDown}>
      <search className="nhsuk-form-group bedside-find">
        <label className="nhsuk-label nhsuk-label--s" htmlFor="find-in-record">
          {findWords.label}
        </label>
        <div className="nhsuk-hint" id="find-in-record-hint">
          {findWords.hint} {findWords.keys}
        </div>
        <input
          ref={box}
          id="find-in-record"
          className="nhsuk-input"
          type="text"
          autoComplete="off"
          spellCheck={false}
          aria-describedby="find-in-record-hint"
          value={find.text}
          onChange={(event) => onFind({ ...noFind, text: event.currentTarget.value })}
        />
        <button
          type="button"
          className="nhsuk-button nhsuk-button--secondary nhsuk-button--small bedside-button"
          onClick={onClose}
        >
          {findWords.close}
        </button>
      </search>
      {asked.state === 'failed' && <p role="alert">{findWords.failed}</p>}
      {said !== undefined && (
        <p className="bedside-found">
          {said} {unsearched.length > 0 && findWords.notAll}
        </p>
      )}
      {found !== undefined && (
        <FoundAreas
          areas={areas}
          found={found}
          onOpen={(area, hit) => {
            onFind({ ...find, hit: hit.source });
            onOpen(area, hit);
          }}
          onMore={find.perArea < manyHits ? () => onFind({ ...find, perArea: manyHits }) : undefined}
        />
      )}
      <SearchLimits unsearched={unsearched} />
    </div>
  );
}

function hitsIn(page: HTMLElement | null): readonly HTMLElement[] {
  return [...(page?.querySelectorAll<HTMLElement>('button[data-source]') ?? [])];
}

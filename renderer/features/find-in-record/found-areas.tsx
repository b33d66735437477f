import { ReceivedText } from '../../ui/received-text.tsx';
import { useId, type JSX } from 'react';
import type { AreaFacts } from '../../../shared/record/areas/area-facts.ts';
import type { FindAnswer, FindHit } from '../../../shared/record/record-reader.ts';
import type { AreaId } from '../../../shared/record/record-view.ts';
import { findWords, shownOfWords } from '../../../shared/words/find-words.ts';
import { labels } from '../../ui/labels.ts';

interface FoundAreasProps {
  readonly areas: readonly AreaFacts[];
  readonly found: FindAnswer;
  readonly onOpen: (area: AreaId, hit: FindHit) => void;
  readonly onMore: (() => void) | undefined;
}

/** Hits under the areas that they stand in, in the order of the rail. */
export function FoundAreas({ areas, found, onOpen, onMore }: FoundAreasProps): JSX.Element {
  return (
    <>
      {found.areas.map(({ area, count, hits }) => (
        <section key={area} className="bedside-found-area">
          <h2 className="nhsuk-heading-s">
            {areas.find(({ id }) => id === area)?.heading ?? area} ({count} {labels.entries(count)})
          </h2>
          <ul className="bedside-hits">
            {hits.map((hit) => (
              <li key={hit.source}>
                <Hit hit={hit} onOpen={() => onOpen(area, hit)} />
              </li>
            ))}
          </ul>
          {hits.length < count && (
            <p>
              {shownOfWords(hits.length, count)}{' '}
              {onMore !== undefined && (
                <button
                  type="button"
                  className="nhsuk-button nhsuk-button--secondary nhsuk-button--small bedside-button"
                  onClick={onMore}
                >
                  {findWords.showMore}
                </button>
              )}
            </p>
          )}
        </section>
      ))}
    </>
  );
}

/** One entry with the hit marked in its context; never cut into a status of its own (SAFE-22). */
function Hit({ hit, onOpen }: { readonly hit: FindHit; readonly onOpen: () => void }): JSX.Element {
  const { source, name, date, context, at, length } = hit;
  const id = useId();
  return (
    <>
      <button
        type="button"
        className="bedside-hit"
        data-source={source}
        aria-describedby={id}
        onClick={onOpen}
      >
        <strong>{name}</strong>{' '}
        <span className="bedside-hit__date">{date === '' ? findWords.noDate : date}</span>
      </button>
      <p className="bedside-hit__context" id={id}>
        <ReceivedText text={context.slice(0, at)} />
        <mark>
          <ReceivedText text={context.slice(at, at + length)} />
        </mark>
        <ReceivedText text={context.slice(at + length)} />
      </p>
    </>
  );
}

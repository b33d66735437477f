import type { JSX } from 'react';
import { words } from '../../../shared/words/catalogue.ts';
import { headings } from '../../../shared/words/labels.ts';
import { labels } from '../../ui/labels.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { markWords, type AreaView } from './area-view.ts';
import { ClosedAreas } from './closed-areas.tsx';
import type { RecordPage } from './record-page.ts';

interface AreaRailProps {
  /** All areas of the record in their order. */
  readonly views: readonly AreaView[];
  /** Those that have a page here. */
  readonly offered: readonly AreaView[];
  readonly current: RecordPage;
  /** True once the copy is too old to show: counts are clinical content too (SAFE-17). */
  readonly hidden: boolean;
  readonly onChoose: (page: RecordPage) => void;
}

/** The sections of the record: name, count and the one state in words (9.2, M1); last, what is known about it. */
export function AreaRail({ views, offered, current, hidden, onChoose }: AreaRailProps): JSX.Element {
  const closed = views.filter(({ isOpen, facts }) => !isOpen && facts.request !== undefined);
  const { text } = words('W-ROLE');
  return (
    <nav className="bedside-rail" aria-label={headings.recordSections} data-region="sections" tabIndex={-1}>
      <ul className="bedside-rail__list">
        {offered.map((view) => (
          <li key={view.facts.id}>
            <button
              type="button"
              className="bedside-rail__item"
              aria-current={view.facts.id === current ? 'page' : undefined}
              onClick={() => onChoose(view.facts.id)}
            >
              <span className="bedside-rail__name">
                {view.facts.shortName}
                <Comma />
              </span>{' '}
              <AreaFigures view={view} hidden={hidden} />
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            className="bedside-rail__item"
            aria-current={current === 'about' ? 'page' : undefined}
            onClick={() => onChoose('about')}
          >
            <span className="bedside-rail__name">{headings.about}</span>
          </button>
        </li>
      </ul>
      <ClosedAreas
        heading={headings.notYourRole}
        names={closed.map(({ facts }) => facts.shortName)}
        meaning={text}
      />
    </nav>
  );
}

/** `14 entries, Entries withheld, 1 warning` for a screen reader, of which the bare count is visible. */
function AreaFigures({ view, hidden }: { readonly view: AreaView; readonly hidden: boolean }): JSX.Element {
  if (hidden) return <span className="bedside-rail__state">{labels.hiddenContent}</span>;
  const { summary, mark } = view;
  const { count, warnings } = summary;
  // A nought would read as none recorded, whatever the state (H-05); what came along would read as all there is (H-04).
  const isCounted = count > 0 && mark !== 'loading' && mark !== 'failed' && mark !== 'not-asked';
  const saysMark = !isCounted || mark !== 'loaded';
  const hasWarnings = warnings.length > 0;
  return (
    <>
      {isCounted && (
        <span className="bedside-rail__count">
          {count} <VisuallyHidden>{labels.entries(count)}</VisuallyHidden>
          {(saysMark || hasWarnings) && <Comma />}
        </span>
      )}
      {isCounted && saysMark && ' '}
      {saysMark && (
        <span className="bedside-rail__state">
          {markWords(view)}
          {hasWarnings && <Comma />}
        </span>
      )}
      {hasWarnings && ' '}
      {hasWarnings && <span className="bedside-rail__warnings">{labels.warningCount(warnings.length)}</span>}
    </>
  );
}

function Comma(): JSX.Element {
  return <VisuallyHidden>,</VisuallyHidden>;
}

import type { JSX } from 'react';
import type { ClinicalAreaId } from '../../../shared/contract/areas.ts';
import type { AreaId } from '../../../shared/record/record-view.ts';
import { words } from '../../../shared/words/catalogue.ts';
import { headings } from '../../../shared/words/labels.ts';
import { labels } from '../../ui/labels.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import type { AreaDefinition } from './area-definition.ts';
import { ClosedAreas } from './closed-areas.tsx';
import { railGroups } from './rail-groups.ts';

interface AreaRailProps {
  readonly areas: readonly AreaDefinition[];
  readonly current: AreaId;
  /** Areas that the person's role opens. */
  readonly openAreas: readonly ClinicalAreaId[];
  /** True once the copy is too old to show: counts are clinical content too (SAFE-17). */
  readonly hidden: boolean;
  readonly onChoose: (area: AreaId) => void;
}

/** The sections of the record: name, count and state in words (9.2). */
export function AreaRail({ areas, current, openAreas, hidden, onChoose }: AreaRailProps): JSX.Element {
  const { notBuilt, notInRole } = railGroups(
    openAreas,
    areas.map(({ id }) => id),
  );
  const { text } = words('W-ROLE');
  return (
    <nav className="bedside-rail" aria-label={headings.recordSections} data-region="sections" tabIndex={-1}>
      <ul className="bedside-rail__list">
        {areas.map((area) => (
          <li key={area.id}>
            <button
              type="button"
              className="bedside-rail__item"
              aria-current={area.id === current ? 'page' : undefined}
              onClick={() => onChoose(area.id)}
            >
              <span className="bedside-rail__name">
                {area.shortName}
                <Comma />
              </span>{' '}
              <AreaFigures area={area} hidden={hidden} />
            </button>
          </li>
        ))}
      </ul>
      <ClosedAreas heading={headings.notInThisVersion} areas={notBuilt} meaning={labels.entriesMayExist} />
      <ClosedAreas heading={headings.notYourRole} areas={notInRole} meaning={text} />
    </nav>
  );
}

interface AreaFiguresProps {
  readonly area: AreaDefinition;
  readonly hidden: boolean;
}

/** `14 entries, 1 warning` for a screen reader, of which the bare count is visible. */
function AreaFigures({ area, hidden }: AreaFiguresProps): JSX.Element {
  if (hidden) return <span className="bedside-rail__state">{labels.hiddenContent}</span>;
  const { count, uncountedWords, state, warningCount } = area;
  // A nought would read as none recorded, whatever the state (H-05).
  const isCounted = count > 0;
  return (
    <>
      <span className={isCounted ? 'bedside-rail__count' : 'bedside-rail__state'}>
        {isCounted ? count : (uncountedWords ?? labels.areaStates[state])}
        {isCounted && ' '}
        {isCounted && <VisuallyHidden>{labels.entries(count)}</VisuallyHidden>}
        {warningCount > 0 && <Comma />}
      </span>{' '}
      {warningCount > 0 && (
        <span className="bedside-rail__warnings">{labels.warningCount(warningCount)}</span>
      )}
    </>
  );
}

function Comma(): JSX.Element {
  return <VisuallyHidden>,</VisuallyHidden>;
}

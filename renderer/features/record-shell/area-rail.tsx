import type { JSX } from 'react';
import type { AreaId, SupplyState } from '../../../shared/record/record-view.ts';
import { headings } from '../../../shared/words/labels.ts';
import { labels } from '../../ui/labels.ts';
import type { AreaDefinition } from './area-definition.ts';

interface AreaRailProps {
  readonly areas: readonly AreaDefinition[];
  readonly current: AreaId;
  /** True once the copy is too old to show: counts are clinical content too (SAFE-17). */
  readonly hidden: boolean;
  readonly onChoose: (area: AreaId) => void;
}

/** The sections of the record: name, count and state in words (9.2). */
export function AreaRail({ areas, current, hidden, onChoose }: AreaRailProps): JSX.Element {
  return (
    <nav className="bedside-rail" aria-label={headings.recordSections} data-region="sections" tabIndex={-1}>
      <ul className="bedside-rail__list">
        {areas.map((area) => (
          <li key={area.id}>
            <button
              type="button"
              className="bedside-rail__item"
              aria-label={[area.shortName, ...figures(area, hidden)].join(', ')}
              aria-current={area.id === current ? 'page' : undefined}
              onClick={() => onChoose(area.id)}
            >
              <span className="bedside-rail__name">{area.shortName}</span>
              <AreaFigures area={area} hidden={hidden} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** States in which the count of rows says enough. */
const countedStates: ReadonlySet<SupplyState> = new Set(['complete', 'partial']);

function isCounted({ state, count }: AreaDefinition): boolean {
  return countedStates.has(state) || count > 0;
}

/** Count and state in words, for a screen reader: `14 entries`, `1 warning`. */
function figures(area: AreaDefinition, hidden: boolean): readonly string[] {
  if (hidden) return [labels.hiddenContent];
  return [
    isCounted(area) ? labels.entryCount(area.count) : labels.areaStates[area.state],
    ...(area.warningCount > 0 ? [labels.warningCount(area.warningCount)] : []),
  ];
}

interface AreaFiguresProps {
  readonly area: AreaDefinition;
  readonly hidden: boolean;
}

function AreaFigures({ area, hidden }: AreaFiguresProps): JSX.Element {
  if (hidden) return <span className="bedside-rail__state">{labels.hiddenContent}</span>;
  return (
    <>
      {isCounted(area) ? (
        <span className="bedside-rail__count">{area.count}</span>
      ) : (
        <span className="bedside-rail__state">{labels.areaStates[area.state]}</span>
      )}
      {area.warningCount > 0 && (
        <span className="bedside-rail__warnings">{labels.warningCount(area.warningCount)}</span>
      )}
    </>
  );
}

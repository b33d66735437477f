import type { JSX } from 'react';
import type { AreaId, SupplyState } from '../../../shared/record/record-view.ts';
import { headings } from '../../../shared/words/labels.ts';
import { labels } from '../../ui/labels.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
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

function AreaFigures({
  area,
  hidden,
}: {
  readonly area: AreaDefinition;
  readonly hidden: boolean;
}): JSX.Element {
  if (hidden) return <span className="bedside-rail__state">{labels.hiddenContent}</span>;
  const counted = countedStates.has(area.state) || area.count > 0;
  return (
    <>
      {counted ? (
        <span className="bedside-rail__count">
          <VisuallyHidden>, </VisuallyHidden>
          <span aria-hidden="true">{area.count}</span>
          <VisuallyHidden>{labels.entryCount(area.count)}</VisuallyHidden>
        </span>
      ) : (
        <span className="bedside-rail__state">
          <VisuallyHidden>, </VisuallyHidden>
          {labels.areaStates[area.state]}
        </span>
      )}
      {area.warningCount > 0 && (
        <span className="bedside-rail__warnings">
          <VisuallyHidden>, </VisuallyHidden>
          {labels.warningCount(area.warningCount)}
        </span>
      )}
    </>
  );
}

import { useId, type JSX } from 'react';
import type { ClinicalAreaId } from '../../../shared/contract/areas.ts';
import { clinicalAreaLabels } from '../../../shared/words/labels.ts';

interface ClosedAreasProps {
  readonly heading: string;
  readonly areas: readonly ClinicalAreaId[];
  /** What it means that they are closed. */
  readonly meaning: string;
}

/** Areas that cannot be opened here: named, never buttons that do nothing, and never left out (IG-07). */
export function ClosedAreas({ heading, areas, meaning }: ClosedAreasProps): JSX.Element | null {
  const headingId = useId();
  if (areas.length === 0) return null;
  return (
    <div className="bedside-rail__closed">
      <p className="bedside-rail__closed-heading" id={headingId}>
        {heading}
      </p>
      <ul aria-labelledby={headingId}>
        {areas.map((area) => (
          <li key={area}>{clinicalAreaLabels[area]}</li>
        ))}
      </ul>
      <p>{meaning}</p>
    </div>
  );
}

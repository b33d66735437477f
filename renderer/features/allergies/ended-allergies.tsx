import { useState, type JSX, type ReactNode } from 'react';
import type { AllergiesArea } from '../../../shared/record/record-view.ts';
import { headings } from '../../../shared/words/labels.ts';
import { statements } from '../../../shared/words/statements.ts';
import { AreaStateNotice } from '../../ui/area-state-notice.tsx';
import { DisclosedPart } from '../../ui/disclosed-part.tsx';
import { DisclosureButton } from '../../ui/disclosure-button.tsx';
import { labels } from '../../ui/labels.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { AllergyTable } from './allergy-table.tsx';
import { sortAllergies, type AllergyOrder } from './sort-allergies.ts';

interface EndedAllergiesProps {
  readonly area: AllergiesArea;
  readonly order: AllergyOrder;
  readonly retrieved: string;
  readonly renderDetails: (source: string) => ReactNode;
}

const partId = 'ended-allergies';

/** Ended allergies: a table of their own, tagged and collapsed (UI-51). Their list has its own supply state. */
export function EndedAllergies({ area, order, retrieved, renderDetails }: EndedAllergiesProps): JSX.Element {
  const [open, setOpen] = useState(false);
  const { ended, endedState } = area;
  return (
    <section className="bedside-ended" aria-labelledby="ended-heading">
      <h2 className="nhsuk-heading-s" id="ended-heading">
        {headings.endedAllergies}
        {/* No figure without rows: a nought would read as none recorded, whatever the state (H-05). */}
        {ended.length > 0 && ` (${ended.length})`}
      </h2>
      <AreaStateNotice
        area="ended-allergies"
        state={endedState}
        retrieved={retrieved}
        hasRows={ended.length > 0}
        warnings={area.warnings}
      />
      {ended.length > 0 && (
        <>
          <DisclosureButton
            words={open ? labels.hide : labels.show}
            hiddenWords={headings.endedAllergies.toLowerCase()}
            open={open}
            controls={partId}
            onToggle={() => setOpen(!open)}
          />
          {open && (
            <DisclosedPart id={partId} onClose={() => setOpen(false)}>
              <p>{statements.endedAllergies}</p>
              <AllergyTable
                caption={<VisuallyHidden>{headings.endedAllergies}</VisuallyHidden>}
                rows={sortAllergies(ended, order)}
                renderDetails={renderDetails}
                ended
              />
            </DisclosedPart>
          )}
        </>
      )}
    </section>
  );
}

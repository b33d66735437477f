import { useState, type JSX, type ReactNode } from 'react';
import type { AllergiesArea as Allergies } from '../../../shared/record/record-view.ts';
import { allergyTitleWords } from '../../../shared/words/allergy-title-words.ts';
import { headings } from '../../../shared/words/labels.ts';
import { statements as fixedStatements } from '../../../shared/words/statements.ts';
import { AllergyIcon } from '../../ui/allergy-icon.tsx';
import { AreaStateNotice } from '../../ui/area-state-notice.tsx';
import { AreaWarnings } from '../../ui/area-warnings.tsx';
import { TextOnlyTable } from '../../ui/text-only-table.tsx';
import { AllergyTable } from './allergy-table.tsx';
import { EndedAllergies } from './ended-allergies.tsx';
import { OrderChoice } from './order-choice.tsx';
import { sortAllergies, type AllergyOrder } from './sort-allergies.ts';

interface AllergiesAreaProps {
  readonly area: Allergies;
  readonly retrieved: string;
  readonly renderDetails: (source: string) => ReactNode;
}

/** Active allergies, then ended ones apart (UI-51); the title above is the banner's (UI-34, UI-53). */
export function AllergiesArea({ area, retrieved, renderDetails }: AllergiesAreaProps): JSX.Element {
  const [order, setOrder] = useState<AllergyOrder>('name');
  const shownRows = area.active.length + area.textOnly.length;
  const allergies = area.active.filter(({ noKnown }) => noKnown === 'no');
  const statements = area.active.filter(({ noKnown }) => noKnown !== 'no');
  return (
    <>
      <div className={`bedside-allergy-title bedside-allergy-title--${titleClass[area.title]}`}>
        <p className="bedside-allergy-title__words">
          <AllergyIcon title={area.title} /> <strong>{area.title}</strong>
        </p>
        <p>
          {area.titleLine !== '' && <strong>{area.titleLine} </strong>}
          {allergyTitleWords[area.title].meaning}
        </p>
      </div>
      <AreaWarnings warnings={area.warnings} />
      <AreaStateNotice
        area="allergies"
        state={area.state}
        retrieved={retrieved}
        hasRows={shownRows > 0}
        warnings={area.warnings}
      />
      {allergies.length > 1 && <OrderChoice order={order} onChange={setOrder} />}
      {allergies.length > 0 && (
        <AllergyTable
          caption={
            <span>
              {headings.activeAllergies} ({allergies.length})
            </span>
          }
          rows={sortAllergies(allergies, order)}
          renderDetails={renderDetails}
        />
      )}
      {statements.length > 0 && (
        <AllergyTable
          caption={<span>{headings.allergyStatements}</span>}
          rows={sortAllergies(statements, order)}
          renderDetails={renderDetails}
        />
      )}
      <TextOnlyTable rows={area.textOnly} />
      <EndedAllergies area={area} order={order} retrieved={retrieved} renderDetails={renderDetails} />
      <p className="bedside-scope">{fixedStatements.allergySources}</p>
    </>
  );
}

const titleClass = {
  'Known allergies': 'known',
  'No known allergies': 'none-known',
  'Allergies not recorded': 'not-recorded',
  'Allergies unavailable': 'unavailable',
} as const satisfies Record<Allergies['title'], string>;

import type { JSX } from 'react';
import type { OpenRecord } from '../bridge/open-record.ts';
import type { AllergyTitle } from '../../shared/record/record-view.ts';
import { allergyTitleWords } from '../../shared/words/allergy-title-words.ts';
import { AllergyIcon } from '../ui/allergy-icon.tsx';

/** The banner's title of the allergies above their own page, with what it means (UI-34, UI-53). */
export function AllergyHeading({ record }: { readonly record: OpenRecord }): JSX.Element {
  const { title, titleLine } = record.summary.allergyTitle;
  return (
    <div className={`bedside-allergy-title bedside-allergy-title--${titleClass[title]}`}>
      <p className="bedside-allergy-title__words">
        <AllergyIcon title={title} /> <strong>{title}</strong>
      </p>
      <p>
        {titleLine !== '' && <strong>{titleLine} </strong>}
        {allergyTitleWords[title].meaning}
      </p>
    </div>
  );
}

const titleClass = {
  'Known allergies': 'known',
  'No known allergies': 'none-known',
  'Allergies not recorded': 'not-recorded',
  'Allergies unavailable': 'unavailable',
} as const satisfies Record<AllergyTitle, string>;

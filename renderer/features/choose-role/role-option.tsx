import type { JSX } from 'react';
import type { OfferedRole } from '../../../shared/contract/session.ts';
import { refusalWords, tierWords } from '../../../shared/words/sign-in-words.ts';

interface RoleOptionProps {
  readonly id: string;
  readonly role: OfferedRole;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

/** One role with its organisation and what it opens; a refused one stays in sight with the reason. */
export function RoleOption({ id, role, checked, onChoose }: RoleOptionProps): JSX.Element {
  const { roleName, organisation, tier, refusedFor } = role;
  return (
    <div className="nhsuk-radios__item">
      <input
        className="nhsuk-radios__input"
        type="radio"
        name="role"
        id={id}
        aria-describedby={`${id}-hint`}
        disabled={refusedFor !== undefined}
        checked={checked}
        onChange={onChoose}
      />
      <label className="nhsuk-label nhsuk-radios__label" htmlFor={id}>
        {roleName} · {organisation.name} ({organisation.odsCode})
      </label>
      <div className="nhsuk-hint nhsuk-radios__hint" id={`${id}-hint`}>
        {refusedFor === undefined ? tierWords[tier] : refusalWords[refusedFor]}
      </div>
    </div>
  );
}

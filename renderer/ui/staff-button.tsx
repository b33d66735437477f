import type { JSX } from 'react';
import type { StaffMember } from '../../shared/contract/session.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

interface StaffButtonProps {
  readonly member: StaffMember;
  /** What pressing does, e.g. `Sign in as`; for a screen reader only, where a heading says it to the eye. */
  readonly verb: string;
  readonly isVerbVisible?: boolean;
  readonly busy: boolean;
  readonly onChoose: (staffId: string) => void;
}

/** One member of staff to choose: name and role. */
export function StaffButton({
  member,
  verb,
  isVerbVisible = false,
  busy,
  onChoose,
}: StaffButtonProps): JSX.Element {
  return (
    <button
      type="button"
      className="bedside-staff__button"
      aria-disabled={busy}
      onClick={() => (busy ? undefined : onChoose(member.id))}
    >
      {isVerbVisible ? <span>{verb}</span> : <VisuallyHidden>{verb}</VisuallyHidden>}{' '}
      <span className="bedside-staff__name">{member.displayName}</span>{' '}
      <span className="bedside-staff__role">{member.roleName}</span>
    </button>
  );
}

import type { JSX } from 'react';
import type { StaffMember } from '../../shared/contract/session.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

interface StaffButtonProps {
  readonly member: StaffMember;
  /** What pressing does, for a screen reader, e.g. `Sign in as`. */
  readonly verb: string;
  readonly busy: boolean;
  readonly onChoose: (staffId: string) => void;
}

/** One member of staff to choose: name and role. */
export function StaffButton({ member, verb, busy, onChoose }: StaffButtonProps): JSX.Element {
  return (
    <button
      type="button"
      className="bedside-staff__button"
      aria-disabled={busy}
      onClick={() => (busy ? undefined : onChoose(member.id))}
    >
      <VisuallyHidden>{verb}</VisuallyHidden>{' '}
      <span className="bedside-staff__name">{member.displayName}</span>{' '}
      <span className="bedside-staff__role">{member.roleName}</span>
    </button>
  );
}

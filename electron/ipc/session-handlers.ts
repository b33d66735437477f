import type { SessionState } from '../../shared/contract/contract.ts';
import type { Outcome } from '../../shared/contract/errors.ts';
import type { EnvironmentLabel, Organisation, StaffMember } from '../../shared/contract/session.ts';
import type { AccessControl } from '../access/access-control.ts';
import type { PersonContext } from '../access/person-context.ts';
import type { Handlers } from './bind-contract.ts';

/** What the configuration says about this copy of Bedside. */
export interface Setting {
  readonly environment: EnvironmentLabel;
  readonly organisation: Organisation;
  readonly staff: readonly StaffMember[];
}

export interface SessionParts {
  /** A failure (`E-CFG-01`) when there is no usable configuration: every screen then says so. */
  readonly setting: Outcome<Setting>;
  readonly access: AccessControl;
  readonly person: Pick<PersonContext, 'resumable'>;
  readonly idleLockSeconds: number;
}

/** The use cases of signing in, locking and what a new screen must know. */
export function createSessionHandlers(
  parts: SessionParts,
): Pick<Handlers, Extract<keyof Handlers, `session.${string}`>> {
  const { setting, access } = parts;

  function describe(): Outcome<SessionState> {
    return setting.ok ? { ok: true, value: describeState(setting.value, parts) } : setting;
  }

  return {
    'session.state': describe,
    'session.signIn': ({ staffId }) => {
      if (!setting.ok) return setting;
      const outcome = access.signIn(staffId);
      return outcome.ok ? describe() : outcome;
    },
    'session.signOut': () => {
      access.signOut();
      return { ok: true, value: null };
    },
    'session.lock': () => {
      access.lock('locked');
      return { ok: true, value: null };
    },
    'session.unlock': ({ staffId }) => {
      const outcome = access.unlock(staffId);
      return outcome.ok ? describe() : outcome;
    },
    'session.stayActive': () => {
      access.stayActive();
      return { ok: true, value: null };
    },
  };
}

function describeState(setting: Setting, { access, person, idleLockSeconds }: SessionParts): SessionState {
  const state = access.state();
  const notice = access.notice();
  const user = state.status === 'signed-out' ? undefined : present(state.user);
  // A locked screen is told nothing about the person: whoever stands there has not unlocked it (IG-21).
  const resumable = state.status === 'signed-in' ? person.resumable() : undefined;
  return {
    status: state.status,
    environment: setting.environment,
    organisation: setting.organisation,
    staff: state.status === 'locked' ? [present(state.user)] : setting.staff.map(present),
    ...(user && { user }),
    ...(notice && { notice }),
    ...(resumable && { resumable }),
    idleLockSeconds,
  };
}

/** Staff as the screens know them: without their national identifiers. */
function present({ id, displayName, roleName }: StaffMember): StaffMember {
  return { id, displayName, roleName };
}

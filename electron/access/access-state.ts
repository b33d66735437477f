import type { AuditUser } from '../../shared/contract/audit.ts';
import type { SessionState } from '../../shared/contract/session.ts';
import type { Cis2Person } from '../gpconnect/cis2/cis2-client.ts';
import type { RoleChoice } from './offered-roles.ts';
import { auditCis2Person } from './present-user.ts';
import type { PresentUser } from './present-user.ts';

/** Why the present screen came up, told to the renderer that replaced another. */
export type Notice = NonNullable<SessionState['notice']>;

interface Sitting {
  /** When the person proved who they are; the absolute limit counts from here. */
  readonly since: number;
  readonly lastActiveAt: number;
}

export type ChoosingRole = Sitting & {
  readonly status: 'choosing-role';
  readonly sessionId: string;
  readonly person: Cis2Person;
  readonly choices: readonly RoleChoice[];
};

/** Known and in a role, but something is still owed before anything else answers (IG-04). */
type Owing = Sitting & {
  readonly status: 'must-change-password' | 'must-accept-terms';
  readonly user: PresentUser;
};

type SignedIn = Sitting & {
  readonly status: 'signed-in';
  readonly user: PresentUser;
  /** The end that the person was warned of. */
  readonly warnedOf?: SittingEnd['step'] | undefined;
};

export interface Locked {
  readonly status: 'locked';
  readonly user: PresentUser;
  readonly since: number;
  readonly lockedAt: number;
  readonly purged: boolean;
  readonly failedUnlocks: number;
}

/** Who is at the screen. All times in milliseconds since 1970. */
export type AccessState = { readonly status: 'signed-out' } | ChoosingRole | Owing | SignedIn | Locked;

/** The person in their role, from the moment they have one. */
export function userOf(state: AccessState): PresentUser | undefined {
  return state.status === 'signed-out' || state.status === 'choosing-role' ? undefined : state.user;
}

/** Whoever has proved who they are, as the audit names them; their `sessionId` tells one sitting from another. */
export function auditUserOf(state: AccessState): AuditUser | undefined {
  return state.status === 'choosing-role'
    ? auditCis2Person(state.person, state.sessionId)
    : userOf(state)?.audit;
}

/** Limits in milliseconds (IG-20, IG-21, IG-23). */
export interface AccessLimits {
  readonly idle: number;
  readonly warnBefore: number;
  readonly absolute: number;
  readonly purgeAfterLock: number;
}

const minute = 60_000;

export const defaultLimits: AccessLimits = {
  idle: 10 * minute,
  warnBefore: 2 * minute,
  absolute: 8 * 60 * minute,
  purgeAfterLock: 15 * minute,
};

/** How a sitting at an open screen ends, and when. */
export interface SittingEnd {
  readonly step: 'lock' | 'sign-out';
  readonly at: number;
}

/** What is due in a state: the next step and when. */
export type DueStep =
  | SittingEnd
  | { readonly step: 'purge'; readonly at: number }
  | { readonly step: 'warn'; readonly at: number; readonly of: SittingEnd };

/** The state with no time later than now: a clock that was set back must not put off the limits (IG-20, IG-23). */
export function notAfter(state: AccessState, now: number): AccessState {
  if (state.status === 'signed-out') return state;
  const since = Math.min(state.since, now);
  if (state.status === 'locked') return { ...state, since, lockedAt: Math.min(state.lockedAt, now) };
  return { ...state, since, lastActiveAt: Math.min(state.lastActiveAt, now) };
}

/** The next thing that time alone will do, or nothing while nobody is signed in. */
export function nextStep(state: AccessState, limits: AccessLimits): DueStep | undefined {
  if (state.status === 'signed-out') return undefined;
  const end: SittingEnd = { step: 'sign-out', at: state.since + limits.absolute };
  if (state.status === 'locked') {
    const purge: DueStep = { step: 'purge', at: state.lockedAt + limits.purgeAfterLock };
    return state.purged || end.at <= purge.at ? end : purge;
  }
  const idleAt = state.lastActiveAt + limits.idle;
  // Before anything is open there is nothing to come back to: the half-done sign-in just ends.
  if (state.status !== 'signed-in') return { step: 'sign-out', at: Math.min(end.at, idleAt) };
  const first: SittingEnd = end.at <= idleAt ? end : { step: 'lock', at: idleAt };
  return state.warnedOf === first.step
    ? first
    : { step: 'warn', at: first.at - limits.warnBefore, of: first };
}

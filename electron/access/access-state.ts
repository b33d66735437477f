import type { RequestingStaff } from '../gpconnect/gp-record-source.ts';
import type { SessionState } from '../../shared/contract/contract.ts';

/** Why the present screen came up, told to the renderer that replaced another. */
export type Notice = NonNullable<SessionState['notice']>;

/** Who is at the screen. All times in milliseconds since 1970. */
export type AccessState =
  | { readonly status: 'signed-out' }
  | {
      readonly status: 'signed-in';
      readonly user: RequestingStaff;
      readonly since: number;
      readonly lastActiveAt: number;
      readonly warned: boolean;
    }
  | {
      readonly status: 'locked';
      readonly user: RequestingStaff;
      readonly since: number;
      readonly lockedAt: number;
      readonly purged: boolean;
      readonly failedUnlocks: number;
    };

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

/** What is due in a state: the next step and when. */
export interface DueStep {
  readonly step: 'warn' | 'lock' | 'purge' | 'sign-out';
  readonly at: number;
}

/** The next thing that time alone will do, or nothing while nobody is signed in. */
export function nextStep(state: AccessState, limits: AccessLimits): DueStep | undefined {
  if (state.status === 'signed-out') return undefined;
  const end: DueStep = { step: 'sign-out', at: state.since + limits.absolute };
  if (state.status === 'locked') {
    const purge: DueStep = { step: 'purge', at: state.lockedAt + limits.purgeAfterLock };
    return state.purged || end.at <= purge.at ? end : purge;
  }
  const lock: DueStep = { step: 'lock', at: state.lastActiveAt + limits.idle };
  const first = end.at <= lock.at ? end : lock;
  const warnAt = first.at - limits.warnBefore;
  return state.warned ? first : { step: 'warn', at: warnAt };
}

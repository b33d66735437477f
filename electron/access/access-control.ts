import type { Outcome } from '../../shared/contract/errors.ts';
import type { RequestingStaff } from '../gpconnect/gp-record-source.ts';
import type { AccessLimits, AccessState, DueStep, Notice } from './access-state.ts';
import { nextStep } from './access-state.ts';
import type { WallClock } from './wall-clock.ts';
import type { Refuse } from './refusal.ts';

/** Wrong unlocks after which the person must sign in again (IG-24). */
const unlocksTolerated = 5;

/** What follows from a change of access; called after the state has changed. */
interface AccessListener {
  onLockWarning(lockAt: number): void;
  onLocked(): void;
  /** Forgets the person kept for resuming; answers whether there was one. */
  onPurge(): boolean;
  onSignedOut(): void;
}

export interface AccessSettings {
  readonly staff: readonly RequestingStaff[];
  readonly limits: AccessLimits;
  readonly clock: WallClock;
  readonly refuse: Refuse;
  readonly listener: AccessListener;
}

/** Who is signed in, and when that ends (IG-20 to IG-24). */
export interface AccessControl {
  state(): AccessState;
  notice(): Notice | undefined;
  /** Sets or clears what the next screen is told. */
  announce(notice: Notice | undefined): void;
  /** Refuses an unknown person (`E-AUTH-02`), and anybody while the screen is locked (`E-IPC-LOCKED`). */
  signIn(staffId: string): Outcome<null>;
  signOut(): void;
  lock(notice: 'locked' | 'idle-locked'): void;
  /** Lets back in only the person who was locked out; the fifth failure signs them out. */
  unlock(staffId: string): Outcome<null>;
  stayActive(): void;
}

const done: Outcome<null> = { ok: true, value: null };

/** Access of one run of the app; nobody is signed in at first. */
export function createAccessControl(settings: AccessSettings): AccessControl {
  const { staff, limits, clock, refuse, listener } = settings;
  let state: AccessState = { status: 'signed-out' };
  let notice: Notice | undefined;
  let callOff: (() => void) | undefined;

  function become(next: AccessState): void {
    state = next;
    callOff?.();
    const due = nextStep(state, limits);
    callOff = due && clock.after(Math.max(0, due.at - clock.now()), catchUp);
  }

  /** Timers stand still while a computer sleeps, so every question first does what is overdue. */
  function catchUp(): void {
    for (let due = nextStep(state, limits); due !== undefined && due.at <= clock.now();) {
      take(due);
      due = nextStep(state, limits);
    }
    become(state);
  }

  function take({ step, at }: DueStep): void {
    if (state.status === 'signed-out') return;
    switch (step) {
      case 'sign-out':
        signOut();
        break;
      case 'lock':
        lock('idle-locked', at);
        break;
      case 'warn':
        if (state.status === 'signed-in') become({ ...state, warned: true });
        listener.onLockWarning(at + limits.warnBefore);
        break;
      case 'purge':
        if (state.status === 'locked') become({ ...state, purged: true });
        if (listener.onPurge()) notice = 'record-purged';
        break;
    }
  }

  function signOut(): void {
    if (state.status === 'signed-out') return;
    become({ status: 'signed-out' });
    notice = 'signed-out';
    listener.onSignedOut();
  }

  function lock(cause: 'locked' | 'idle-locked', lockedAt: number): void {
    if (state.status !== 'signed-in') return;
    const { user, since } = state;
    become({ status: 'locked', user, since, lockedAt, purged: false, failedUnlocks: 0 });
    notice = cause;
    listener.onLocked();
  }

  function letIn(user: RequestingStaff, since: number): Outcome<null> {
    become({ status: 'signed-in', user, since, lastActiveAt: clock.now(), warned: false });
    return done;
  }

  return {
    state() {
      catchUp();
      return state;
    },
    notice: () => notice,
    announce(next) {
      notice = next;
    },
    signIn(staffId) {
      catchUp();
      if (state.status === 'locked') return refuse('E-IPC-LOCKED');
      const user = staff.find(({ id }) => id === staffId);
      // Another person signs in fresh, after the first has signed out (IG-24).
      if (user === undefined || (state.status === 'signed-in' && state.user.id !== staffId)) {
        return refuse('E-AUTH-02');
      }
      if (state.status === 'signed-in') return done;
      notice = undefined;
      return letIn(user, clock.now());
    },
    signOut,
    lock(cause) {
      lock(cause, clock.now());
    },
    unlock(staffId) {
      catchUp();
      if (state.status === 'signed-out') return refuse('E-IPC-SIGNED-OUT');
      if (state.user.id === staffId) {
        if (state.status === 'signed-in') return done;
        if (!state.purged || notice !== 'record-purged') notice = undefined;
        return letIn(state.user, state.since);
      }
      if (state.status === 'locked') countFailedUnlock();
      return refuse('E-AUTH-02');
    },
    stayActive() {
      catchUp();
      if (state.status === 'signed-in') become({ ...state, lastActiveAt: clock.now(), warned: false });
    },
  };

  function countFailedUnlock(): void {
    if (state.status !== 'locked') return;
    become({ ...state, failedUnlocks: state.failedUnlocks + 1 });
    if (state.failedUnlocks >= unlocksTolerated) signOut();
  }
}

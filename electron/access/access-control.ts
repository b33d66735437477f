import type { Outcome } from '../../shared/contract/errors.ts';
import type { Proof, Registration } from '../../shared/contract/session.ts';
import type { DemographicsAccess } from '../gpconnect/gp-record-source.ts';
import { demographicsAccess } from './access-setting.ts';
import type { AccessLimits, AccessState, DueStep, Notice, SittingEnd } from './access-state.ts';
import { auditUserOf, nextStep, notAfter, userOf } from './access-state.ts';
import { isSeatedElsewhere, underSetting } from './present-seat.ts';
import type { PresentUser } from './present-user.ts';
import { createProofAttempts } from './proof-attempts.ts';
import { createSignIn } from './sign-in.ts';
import type { SignInParts } from './sign-in.ts';
import type { WallClock } from './wall-clock.ts';

/** Wrong unlocks after which the person must sign in again (IG-24). */
const unlocksTolerated = 5;

/** What follows from a change of access; called after the state has changed. */
interface AccessListener {
  onLockWarning(lockAt: number, end: SittingEnd['step']): void;
  onLocked(): void;
  /** Forgets the person kept for resuming; answers whether there was one. */
  onPurge(): boolean;
  onSignedOut(): void;
}

export interface AccessControlParts extends Omit<SignInParts, 'now'> {
  readonly limits: AccessLimits;
  readonly clock: WallClock;
  readonly listener: AccessListener;
}

/** Who asks for a record, and whether PDS may be asked for them. */
export interface Asker {
  readonly user: PresentUser;
  /** Absent when this way of signing in may not ask PDS (`E-AUTH-05`). */
  readonly demographics: DemographicsAccess | undefined;
}

/** Why a sitting ended, as the audit says it. */
type SignOutCause = 'asked' | 'idle' | 'time-limit' | 'failed-unlocks' | 'computer-locked' | 'app-end';

/** Who is signed in, and when that ends (IG-20 to IG-24). Everything that happens here is written to the audit. */
export interface AccessControl {
  state(): AccessState;
  notice(): Notice | undefined;
  /** Sets or clears what the next screen is told. */
  announce(notice: Notice | undefined): void;
  /** The signed-in person as they are; `E-IPC-LOCKED` or `E-IPC-SIGNED-OUT` when there is none. */
  asker(): Outcome<Asker>;
  /**
   * The same for whoever asks for a person or their record: `E-AUTH-08` when organisation or environment are no longer
   * those under which a view of records was given.
   */
  recordAsker(): Outcome<Asker>;
  /** One at a time: a second attempt ends the first (`E-AUTH-01`). Nobody signs in over somebody else. */
  signIn(proof: Proof): Promise<Outcome<null>>;
  /** Ends a sign-in or unlock that waits for the browser. */
  cancelSignIn(): void;
  /** `E-AUTH-02`, `E-AUTH-08` for a role that cannot be taken, `E-AUTH-11` when it needs a registration. */
  chooseRole(roleId: string, registration?: Registration): Promise<Outcome<null>>;
  changePassword(current: string, next: string): Promise<Outcome<null>>;
  acceptTerms(): Promise<Outcome<null>>;
  signOut(cause?: SignOutCause): void;
  /** Locks a person who is signed in; a sign-in that is not finished is ended. */
  lock(notice: 'locked' | 'idle-locked'): void;
  /** Lets back in only the person who was locked out; the fifth wrong proof signs them out. */
  unlock(proof: Proof): Promise<Outcome<null>>;
  stayActive(): void;
}

const done: Outcome<null> = { ok: true, value: null };

/** Access of one run of the app; nobody is signed in at first. */
export function createAccessControl(parts: AccessControlParts): AccessControl {
  const { limits, clock, refuse, listener, audit, setting } = parts;
  const steps = createSignIn({ ...parts, now: clock.now });
  const proofs = createProofAttempts(refuse);
  let state: AccessState = { status: 'signed-out' };
  let notice: Notice | undefined;
  let callOff: (() => void) | undefined;

  function become(next: AccessState): void {
    state = notAfter(next, clock.now());
    callOff?.();
    const due = nextStep(state, limits);
    callOff = due && clock.after(Math.max(0, due.at - clock.now()), catchUp);
  }

  /** Timers stand still while a computer sleeps, so every question first does what is overdue. */
  function catchUp(): void {
    state = notAfter(state, clock.now());
    for (let due = nextStep(state, limits); due !== undefined && due.at <= clock.now();) {
      take(due);
      due = nextStep(state, limits);
    }
    // A new policy holds from the next question on.
    become(underSetting(state, setting()));
  }

  function take(due: DueStep): void {
    if (state.status === 'signed-out') return;
    switch (due.step) {
      case 'sign-out':
        signOut(due.at >= state.since + limits.absolute ? 'time-limit' : 'idle');
        break;
      case 'lock':
        lock('idle-locked', due.at);
        break;
      case 'warn':
        if (state.status === 'signed-in') become({ ...state, warnedOf: due.of.step });
        listener.onLockWarning(due.of.at, due.of.step);
        break;
      case 'purge':
        if (state.status === 'locked') become({ ...state, purged: true });
        if (listener.onPurge()) notice = 'record-purged';
        break;
    }
  }

  function signOut(cause: SignOutCause): void {
    proofs.stop();
    if (state.status === 'signed-out') return;
    const user = auditUserOf(state);
    become({ status: 'signed-out' });
    notice = 'signed-out';
    // After the listener: what it closes belongs to the sitting that ends here.
    listener.onSignedOut();
    audit.note({ event: 'sign-out', outcome: 'success', rule: cause }, user);
  }

  function lock(cause: 'locked' | 'idle-locked', lockedAt: number): void {
    // Whoever comes back to the computer proves it from the start.
    proofs.stop();
    if (state.status === 'locked') return;
    if (state.status !== 'signed-in') {
      signOut('computer-locked');
      return;
    }
    const { user, since } = state;
    become({ status: 'locked', user, since, lockedAt, purged: false, failedUnlocks: 0 });
    notice = cause;
    audit.note({ event: 'lock', outcome: 'success', rule: cause }, user.audit);
    listener.onLocked();
  }

  /** Takes up the state after a step, unless time or a sign-out has ended the sitting meanwhile. */
  function follow(before: AccessState, next: AccessState): Outcome<null> {
    catchUp();
    if (state.status !== before.status || sittingOf(state) !== sittingOf(before))
      return refuse('E-IPC-SIGNED-OUT');
    become(next);
    return done;
  }

  function countFailedUnlock(user: PresentUser): void {
    if (state.status !== 'locked' || state.user.audit.sessionId !== user.audit.sessionId) return;
    become({ ...state, failedUnlocks: state.failedUnlocks + 1 });
    if (state.failedUnlocks >= unlocksTolerated) signOut('failed-unlocks');
  }

  /** A person who is known and in a role, for what is owed before the first record. */
  async function whileKnown(
    step: (user: PresentUser) => Promise<Outcome<null>>,
    next: (user: PresentUser, since: number) => AccessState | undefined,
  ): Promise<Outcome<null>> {
    catchUp();
    const before = state;
    const user = userOf(before);
    if (user === undefined || before.status === 'signed-out') return refuse('E-IPC-SIGNED-OUT');
    if (before.status === 'locked') return refuse('E-IPC-LOCKED');
    const outcome = await step(user);
    if (!outcome.ok) return outcome;
    const after = next(user, before.since);
    return after === undefined ? done : follow(before, after);
  }

  function asker(): Outcome<Asker> {
    catchUp();
    if (state.status === 'locked') return refuse('E-IPC-LOCKED');
    const modes = setting()?.modes;
    if (state.status !== 'signed-in' || modes === undefined) return refuse('E-IPC-SIGNED-OUT');
    const { user } = state;
    return { ok: true, value: { user, demographics: demographicsAccess(user, modes) } };
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
    asker,
    recordAsker() {
      const asked = asker();
      return asked.ok && isSeatedElsewhere(asked.value.user, setting()) ? refuse('E-AUTH-08') : asked;
    },
    signIn: (proof) =>
      proofs.run(async (signal) => {
        catchUp();
        if (state.status === 'locked') return refuse('E-IPC-LOCKED');
        // Another person signs in fresh, after the first has signed out (IG-24).
        if (state.status !== 'signed-out') return refuse('E-IPC-INPUT');
        const outcome = await steps.signIn(proof, signal);
        if (!outcome.ok) return outcome;
        if (signal.aborted) {
          audit.note(
            { event: 'sign-out', outcome: 'success', rule: 'E-AUTH-01' },
            auditUserOf(outcome.value),
          );
          return refuse('E-AUTH-01', true);
        }
        notice = undefined;
        become(outcome.value);
        return done;
      }),
    cancelSignIn() {
      proofs.stop();
    },
    async chooseRole(roleId, registration) {
      catchUp();
      const before = state;
      if (before.status !== 'choosing-role') return refuse('E-IPC-INPUT');
      const outcome = await steps.takeRole(before, roleId, registration);
      return outcome.ok ? follow(before, outcome.value) : outcome;
    },
    changePassword: (current, next) =>
      whileKnown(
        (user) => steps.changePassword(user, current, next),
        (user, since) => (state.status === 'must-change-password' ? steps.seated(user, since) : undefined),
      ),
    acceptTerms: () =>
      whileKnown(
        async (user) =>
          state.status === 'must-accept-terms' ? steps.acceptTerms(user) : refuse('E-IPC-INPUT'),
        (user, since) => steps.seated(user, since),
      ),
    signOut: (cause = 'asked') => {
      signOut(cause);
    },
    lock(cause) {
      lock(cause, clock.now());
    },
    unlock: (proof) =>
      proofs.run(async (signal) => {
        catchUp();
        if (state.status === 'signed-in') return done;
        if (state.status !== 'locked') return refuse('E-IPC-SIGNED-OUT');
        const before = state;
        const outcome = await steps.proveAgain(before.user, proof, signal);
        if (!outcome.ok) {
          const wrong = outcome.error.code === 'E-AUTH-12' || outcome.error.code === 'E-AUTH-06';
          if (wrong) countFailedUnlock(before.user);
          return outcome;
        }
        if (signal.aborted) {
          // The unlock is on record and does not hold: somebody locked or gave up while it was being written.
          if (sittingOf(state) === sittingOf(before)) {
            audit.note({ event: 'lock', outcome: 'success', rule: 'locked' }, before.user.audit);
          }
          return refuse('E-AUTH-01', true);
        }
        const sitting = { user: outcome.value, since: before.since, lastActiveAt: clock.now() };
        const followed = follow(before, { status: 'signed-in', ...sitting });
        if (followed.ok && notice !== 'record-purged') notice = undefined;
        return followed;
      }),
    stayActive() {
      catchUp();
      if (state.status !== 'signed-in') return;
      // Activity moves the lock, which is warned of anew; it does not move the absolute limit.
      const warnedOf = state.warnedOf === 'sign-out' ? state.warnedOf : undefined;
      become({ ...state, lastActiveAt: clock.now(), warnedOf });
    },
  };
}

function sittingOf(state: AccessState): string | undefined {
  return auditUserOf(state)?.sessionId;
}

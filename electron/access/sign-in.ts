import type { AuditUser } from '../../shared/contract/audit.ts';
import type { Outcome } from '../../shared/contract/errors.ts';
import type { Proof, Registration } from '../../shared/contract/session.ts';
import { describeFailure } from './audit-rules.ts';
import type { AuditFact, AuditWriter } from './audit-writer.ts';
import type { AccessSetting } from './access-setting.ts';
import type { AccessState, ChoosingRole } from './access-state.ts';
import { allRefused, offerRoles, refusalCode } from './offered-roles.ts';
import type { RoleChoice } from './offered-roles.ts';
import { auditCis2Person, auditLocalPerson, seatCis2Person, seatLocalPerson } from './present-user.ts';
import type { PresentUser } from './present-user.ts';
import type { Refusal, Refuse } from './refusal.ts';
import { termsVersion } from './terms.ts';

export interface SignInParts {
  /** Nothing while this copy of Bedside is not set up. */
  readonly setting: () => AccessSetting | undefined;
  readonly audit: AuditWriter;
  readonly refuse: Refuse;
  readonly randomId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The steps from a proof to a seat. Each writes itself down first: what cannot be written did not happen (`E-AUD-01`). */
export interface SignIn {
  /** The state that follows a proof. Aborting it makes it `E-AUTH-01`. */
  signIn(proof: Proof, signal: AbortSignal): Promise<Outcome<AccessState>>;
  takeRole(state: ChoosingRole, roleId: string, registration?: Registration): Promise<Outcome<AccessState>>;
  /** The same person again, at unlock; anybody else is `E-AUTH-12`. */
  proveAgain(user: PresentUser, proof: Proof, signal: AbortSignal): Promise<Outcome<PresentUser>>;
  changePassword(user: PresentUser, current: string, next: string): Promise<Outcome<null>>;
  acceptTerms(user: PresentUser): Promise<Outcome<null>>;
  /** The state of a seated person whose password and terms are looked at afresh. */
  seated(user: PresentUser, since: number): AccessState;
}

export function createSignIn(parts: SignInParts): SignIn {
  const { setting, audit, refuse, randomId, now } = parts;
  const notSetUp = (): Refusal => refuse('E-CFG-01');

  /** Writes a refusal down, under the reference of what was begun if anything was; a log that cannot be written outweighs it. */
  async function refused(
    event: AuditFact['event'],
    refusal: Refusal,
    user?: AuditUser,
    begun?: string,
  ): Promise<Refusal> {
    const reference = begun ?? refusal.error.reference;
    const written = await audit.write(
      { event, ...describeFailure(refusal.error, 'access'), reference },
      user,
    );
    return written.ok ? { ok: false, error: { ...refusal.error, reference } } : written;
  }

  /**
   * Who comes in is on record for good: cutting it off again would show. A keychain that does not answer keeps nobody
   * at the form for that; opening a record asks once more, and insists.
   */
  async function signedIn(user: AuditUser, reference?: string): Promise<Outcome<null>> {
    const fact = { event: 'sign-in', outcome: 'success' } as const;
    const written = await audit.write({ ...fact, ...(reference !== undefined && { reference }) }, user);
    if (written.ok) void audit.anchor();
    return written;
  }

  /** Ends on record what `signedIn` began, for whom nothing is left to do here. */
  function sentAway(refusal: Refusal, user: AuditUser): Refusal {
    audit.note({ event: 'sign-out', outcome: 'success', rule: refusal.error.code }, user);
    return refusal;
  }

  /** With a broken chain no record can be opened; only who can look into it comes in (E-AUD-02). */
  const barredByLog = ({ shown }: PresentUser): boolean => !audit.chainWhole() && shown.duties.length === 0;

  function seated(user: PresentUser, since: number): AccessState {
    const sitting = { user, since, lastActiveAt: now() };
    const accounts = setting()?.accounts;
    const { identity } = user;
    if (identity.way === 'local' && accounts?.person(identity.userName)?.mustChangePassword === true) {
      return { status: 'must-change-password', ...sitting };
    }
    if (accounts?.acceptedTerms(termsKey(user)) !== termsVersion)
      return { status: 'must-accept-terms', ...sitting };
    return { status: 'signed-in', ...sitting };
  }

  async function signInLocally(
    { userName, password }: Extract<Proof, { way: 'local' }>,
    signal: AbortSignal,
  ): Promise<Outcome<AccessState>> {
    const present = setting();
    if (present === undefined) return refused('sign-in', notSetUp());
    const { accounts, policy, modes, organisation, environment } = present;
    const sessionId = randomId();
    // A name that nobody has is not written down: people type passwords into the wrong field.
    const named = accounts.person(userName);
    const claimed = named && auditLocalPerson(named, policy, sessionId);
    const proved = await accounts.authenticate(userName, password);
    if (!proved.ok) return refused('sign-in', proved, claimed);
    if (signal.aborted) return refused('sign-in', refuse('E-AUTH-01', true), claimed);
    const place = { odsCode: organisation?.odsCode, environment };
    const seat = seatLocalPerson(proved.value, policy, sessionId, modes.localAccounts, place);
    if (!seat.ok) return refused('sign-in', refuse(seat.code), claimed);
    if (barredByLog(seat.user)) return refused('sign-in', refuse('E-AUD-02'), claimed);
    const written = await signedIn(seat.user.audit);
    if (!written.ok) return written;
    const kept = await accounts.recordSignIn(userName);
    return kept.ok ? { ok: true, value: seated(seat.user, now()) } : sentAway(kept, seat.user.audit);
  }

  async function signInByCis2(signal: AbortSignal): Promise<Outcome<AccessState>> {
    const { accounts, organisation, policy, cis2 } = setting() ?? {};
    if (accounts === undefined || organisation === undefined || policy === undefined || cis2 === undefined) {
      return refused('sign-in', notSetUp());
    }
    const reference = randomId();
    const begun = await audit.write({ event: 'sign-in', outcome: 'started', reference });
    if (!begun.ok) return begun;
    if (signal.aborted) return refused('sign-in', refuse('E-AUTH-01', true), undefined, reference);
    const proved = await cis2.signIn({ signal });
    if (!proved.ok) return refused('sign-in', proved, undefined, reference);
    const person = proved.value;
    const sessionId = randomId();
    const user = auditCis2Person(person, sessionId);
    if (signal.aborted) return refused('sign-in', refuse('E-AUTH-01', true), user, reference);
    const registered = (accounts.registrationOf(person.sdsUserId) ?? person.registration) !== undefined;
    const choices = offerRoles(person.roles, { odsCode: organisation.odsCode, policy, registered });
    const selected = choices.find(({ offered }) => offered.roleId === person.selectedRoleId);
    // What CIS2 had the person select is their role; another is not put in its place.
    const bar = selected === undefined ? allRefused(choices) : refusalCode(selected);
    if (bar !== undefined) return refused('sign-in', refuse(bar), user, reference);
    const written = await signedIn(user, reference);
    if (!written.ok) return written;
    const at = now();
    const choosing: ChoosingRole = {
      status: 'choosing-role',
      sessionId,
      person,
      choices,
      since: at,
      lastActiveAt: at,
    };
    const only = selected ?? (choices.length === 1 ? choices[0] : undefined);
    if (only === undefined || only.offered.needsRegistration) return { ok: true, value: choosing };
    const taken = await take(choosing, only);
    return taken.ok ? taken : sentAway(taken, user);
  }

  async function take(
    state: ChoosingRole,
    choice: RoleChoice,
    given?: Registration,
  ): Promise<Outcome<AccessState>> {
    const { person, sessionId, since } = state;
    const { national, role } = choice;
    const { accounts, policy, environment } = setting() ?? {};
    const anyone = { ...auditCis2Person(person, sessionId), roleCode: national.roleCode };
    if (accounts === undefined || policy === undefined) return refused('role-chosen', notSetUp(), anyone);
    const bar = refusalCode(choice);
    if (bar !== undefined || role === undefined) {
      return refused('role-chosen', refuse(bar ?? 'E-AUTH-02'), anyone);
    }
    const onRecord = accounts.registrationOf(person.sdsUserId);
    const registration = onRecord ?? person.registration ?? given;
    const wanted = role.registration === 'required';
    if (wanted && registration === undefined) {
      return refused('role-chosen', refuse('E-AUTH-11', true), anyone);
    }
    const user = seatCis2Person(person, { national, role }, policy, { sessionId, registration, environment });
    if (barredByLog(user)) return refused('role-chosen', refuse('E-AUD-02'), user.audit);
    if (wanted && onRecord === undefined && registration !== undefined) {
      const noted = await audit.write({ event: 'registration-recorded', outcome: 'success' }, user.audit);
      if (!noted.ok) return noted;
      const kept = await accounts.recordRegistration(person.sdsUserId, registration);
      if (!kept.ok) return refused('role-chosen', kept, user.audit);
    }
    const written = await audit.write({ event: 'role-chosen', outcome: 'success' }, user.audit);
    return written.ok ? { ok: true, value: seated(user, since) } : written;
  }

  async function provedAgain(
    { identity, audit: auditUser }: PresentUser,
    proof: Proof,
    signal: AbortSignal,
    reference: string,
  ): Promise<Outcome<PresentUser['identity']>> {
    const { accounts, cis2, modes } = setting() ?? {};
    if (proof.way === 'local') {
      if (identity.way !== 'local' || proof.userName !== identity.userName) return refuse('E-AUTH-12');
      if (accounts === undefined) return notSetUp();
      const answer = await accounts.authenticate(proof.userName, proof.password);
      return answer.ok ? { ok: true, value: identity } : answer;
    }
    if (identity.way !== 'cis2') return refuse('E-AUTH-12');
    if (cis2 === undefined || modes === undefined) return notSetUp();
    const { sub } = identity;
    const begun = await audit.write({ event: 'unlock', outcome: 'started', reference }, auditUser);
    if (!begun.ok) return begun;
    if (signal.aborted) return refuse('E-AUTH-01', true);
    const answer = await cis2.signIn({ signal, again: { sub, by: modes.reauthentication } });
    if (!answer.ok) return answer;
    if (answer.value.sub !== sub) return refuse('E-AUTH-12');
    return { ok: true, value: { ...identity, idToken: answer.value.idToken } };
  }

  return {
    signIn: (proof, signal) => (proof.way === 'local' ? signInLocally(proof, signal) : signInByCis2(signal)),
    async takeRole(state, roleId, registration) {
      const choice = state.choices.find(({ offered }) => offered.roleId === roleId);
      const user = auditCis2Person(state.person, state.sessionId);
      return choice ? take(state, choice, registration) : refused('role-chosen', refuse('E-AUTH-02'), user);
    },
    async proveAgain(user, proof, signal) {
      const reference = randomId();
      const proved = await provedAgain(user, proof, signal, reference);
      if (!proved.ok) return refused('unlock', proved, user.audit, reference);
      if (signal.aborted) return refused('unlock', refuse('E-AUTH-01', true), user.audit, reference);
      const written = await audit.write({ event: 'unlock', outcome: 'success', reference }, user.audit);
      return written.ok ? { ok: true, value: { ...user, identity: proved.value } } : written;
    },
    async changePassword(user, current, next) {
      const { identity } = user;
      const accounts = setting()?.accounts;
      if (identity.way !== 'local' || accounts === undefined) return refuse('E-IPC-INPUT');
      const reference = randomId();
      const begun = await audit.write(
        { event: 'password-changed', outcome: 'started', reference },
        user.audit,
      );
      if (!begun.ok) return begun;
      const changed = await accounts.changePassword(identity.userName, current, next);
      const end = changed.ok ? ({ outcome: 'success' } as const) : describeFailure(changed.error, 'access');
      audit.note({ event: 'password-changed', ...end, reference }, user.audit);
      return changed;
    },
    async acceptTerms(user) {
      const accounts = setting()?.accounts;
      if (accounts === undefined) return notSetUp();
      const fact = { event: 'terms-accepted', rule: termsVersion } as const;
      const written = await audit.write({ ...fact, outcome: 'success' }, user.audit);
      if (!written.ok) return written;
      const kept = await accounts.acceptTerms(termsKey(user), termsVersion);
      return kept.ok ? kept : refused('terms-accepted', kept, user.audit);
    },
    seated,
  };
}

/** A user of CIS2 and a local account are two people, whatever they are called; no user name has a space. */
function termsKey({ shown: { id, signedInBy } }: PresentUser): string {
  return signedInBy === 'local' ? id : `${signedInBy} ${id}`;
}

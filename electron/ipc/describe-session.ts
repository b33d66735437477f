import type { SessionState } from '../../shared/contract/session.ts';
import type { LocalAccount } from '../../shared/contract/setup.ts';
import type { AccessControl } from '../access/access-control.ts';
import { userOf } from '../access/access-state.ts';
import type { AccessState } from '../access/access-state.ts';
import type { Accounts } from '../access/accounts.ts';
import type { PersonContext } from '../access/person-context.ts';
import { roleById } from '../access/role-policy.ts';
import type { SetUp } from '../setup/set-up.ts';

export interface SessionFacts {
  readonly access: AccessControl;
  readonly accounts: Pick<Accounts, 'list'>;
  readonly person: Pick<PersonContext, 'resumable'>;
  readonly setUp: SetUp;
  readonly keeping: SessionState['keeping'];
  readonly idleLockSeconds: number;
  readonly openAlerts: () => Promise<number>;
  /** The end of the Spine certificate, once it is near enough to warn of. */
  readonly certificateEnding: () => Promise<SessionState['certificateEnding']>;
  readonly clockOffSeconds: () => number | undefined;
}

/** From here on everybody is told of a certificate that ends; before, only whoever can renew it (integration.md 7.2). */
const everybodyFromDays = 14;

/** A clock that is off by less is not worth a person's attention (SAFE-24). */
const clockToldFromSeconds = 60;

/** Before anybody has an account nobody can sign in: only the first administrator's screen is there. */
export function statusOf(state: AccessState, accounts: Pick<Accounts, 'list'>): SessionState['status'] {
  return state.status === 'signed-out' && accounts.list().length === 0 ? 'not-set-up' : state.status;
}

/** What a screen must know. A locked one is told nothing about the person whose record was open (IG-21). */
export async function describeSession(facts: SessionFacts): Promise<SessionState> {
  const { access, accounts, person, setUp, keeping, idleLockSeconds } = facts;
  const local = accounts.list();
  const state = access.state();
  const user = userOf(state);
  const isIn = state.status === 'signed-in';
  const environment = setUp.environmentFile();
  const organisation = setUp.organisation();
  const notice = access.notice();
  const resumable = isIn ? person.resumable() : undefined;
  const ending = isIn ? await facts.certificateEnding() : undefined;
  const mayTellEnding =
    ending !== undefined &&
    (ending.days <= everybodyFromDays || user?.shown.duties.includes('administrator') === true);
  const policy = setUp.policy();
  const hasDuty = ({ duties, roleId }: LocalAccount): boolean =>
    [...duties, ...((policy && roleById(policy, roleId)?.duties) ?? [])].length > 0;
  const clockOff = Math.round(facts.clockOffSeconds() ?? 0);
  const openAlerts =
    isIn && user?.shown.duties.includes('privacy-officer') === true ? await facts.openAlerts() : undefined;
  return {
    status: statusOf(state, accounts),
    ...(environment && { environment: { kind: environment.kind, name: environment.name } }),
    ...(organisation && { organisation }),
    signIn: {
      cis2: environment?.cis2 !== undefined && setUp.profile() !== undefined,
      // Whoever has a duty comes in by their local account even where staff may not.
      local: local.some((account) => !account.disabled && (setUp.modes().localAccounts || hasDuty(account))),
      ...(setUp.signInHint !== undefined && { hint: setUp.signInHint }),
    },
    ...(user && { user: user.shown }),
    ...(state.status === 'choosing-role' && { roles: state.choices.map(({ offered }) => offered) }),
    ...(state.status === 'signed-in' && { view: state.user.view }),
    ...(notice && { notice }),
    ...(resumable && { resumable }),
    idleLockSeconds,
    keeping,
    ...(mayTellEnding && { certificateEnding: ending }),
    ...(clockOff > clockToldFromSeconds && { clockOffSeconds: clockOff }),
    ...(openAlerts !== undefined && { openAlerts }),
  };
}

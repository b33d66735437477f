import type { Outcome } from '../../shared/contract/errors.ts';
import type { SessionState } from '../../shared/contract/session.ts';
import type { AccessControl } from '../access/access-control.ts';
import type { Handlers } from './bind-contract.ts';

export interface SessionHandlerParts {
  readonly access: AccessControl;
  readonly describe: () => Promise<SessionState>;
}

const done = { ok: true, value: null } as const;

/** The use cases of signing in, locking and what a new screen must know. */
export function createSessionHandlers({
  access,
  describe,
}: SessionHandlerParts): Pick<Handlers, Extract<keyof Handlers, `session.${string}`>> {
  async function stateAfter(step: Promise<Outcome<null>>): Promise<Outcome<SessionState>> {
    const outcome = await step;
    return outcome.ok ? { ok: true, value: await describe() } : outcome;
  }

  return {
    'session.state': async () => ({ ok: true, value: await describe() }),
    'session.signIn': (proof) => stateAfter(access.signIn(proof)),
    'session.cancelSignIn': () => {
      access.cancelSignIn();
      return done;
    },
    'session.chooseRole': ({ roleId, registration }) => stateAfter(access.chooseRole(roleId, registration)),
    'session.changePassword': ({ current, next }) => stateAfter(access.changePassword(current, next)),
    'session.acceptTerms': () => stateAfter(access.acceptTerms()),
    'session.signOut': () => {
      access.signOut();
      return done;
    },
    'session.lock': () => {
      access.lock('locked');
      return done;
    },
    'session.unlock': (proof) => stateAfter(access.unlock(proof)),
    'session.stayActive': () => {
      access.stayActive();
      return done;
    },
  };
}

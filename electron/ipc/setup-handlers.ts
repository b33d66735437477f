import type { CheckStep } from '../../shared/contract/setup.ts';
import type { ConnectionChecker } from '../setup/connection-checker.ts';
import type { SetUpDesk } from '../setup/set-up-desk.ts';
import type { Handlers } from './bind-contract.ts';

export interface SetUpHandlerParts {
  readonly desk: SetUpDesk;
  readonly checker: ConnectionChecker;
  readonly tellStep: (step: CheckStep) => void;
}

/** The administrator's use cases; admission has let in only whoever may change the set-up. */
export function createSetUpHandlers({
  desk,
  checker,
  tellStep,
}: SetUpHandlerParts): Pick<Handlers, Extract<keyof Handlers, `setup.${string}`>> {
  return {
    'setup.state': async () => ({ ok: true, value: await desk.state() }),
    'setup.begin': (account) => desk.begin(account),
    'setup.importProfile': ({ path }) => desk.importProfile(path),
    'setup.saveOrganisation': (organisation) => desk.saveOrganisation(organisation),
    'setup.importCredentials': (input) => desk.importCredentials(input),
    'setup.importPlatformKeys': (input) => desk.importPlatformKeys(input),
    'setup.wipeCredentials': () => desk.wipeCredentials(),
    'setup.importPolicy': ({ path }) => desk.importPolicy(path),
    'setup.addAccount': (account) => desk.addAccount(account),
    'setup.changeAccount': (change) => desk.changeAccount(change),
    'setup.saveModes': (modes) => desk.saveModes(modes),
    'setup.saveCollector': ({ collector }) => desk.saveCollector(collector),
    'setup.checkConnection': (question) => checker.check(question, tellStep),
  };
}

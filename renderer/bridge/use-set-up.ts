import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { Outcome } from '../../shared/contract/errors.ts';
import type {
  ChangeAccount,
  CollectorSettings,
  ImportResult,
  NewAccount,
  NewCredentials,
  NewPlatformKeys,
  SaveModes,
  SaveOrganisation,
  SetupState,
} from '../../shared/contract/setup.ts';
import { bedside } from './bedside.ts';
import { queryKeys } from './query-keys.ts';
import { useSend, type Call } from './use-call.ts';

const [noPerson] = queryKeys.session();
const setUpKey = [noPerson, 'set-up'] as const;

type Change = Promise<Outcome<ImportResult>>;

/** Every change of the set-up, by what it does. Files are named by their path; main reads each once. */
export const setUpChanges = {
  begin: (account: NewAccount): Change => bedside().setup.begin(account),
  importProfile: (path: string): Change => bedside().setup.importProfile({ path }),
  saveOrganisation: (organisation: SaveOrganisation): Change =>
    bedside().setup.saveOrganisation(organisation),
  importCredentials: (credentials: NewCredentials): Change => bedside().setup.importCredentials(credentials),
  importPlatformKeys: (keys: NewPlatformKeys): Change => bedside().setup.importPlatformKeys(keys),
  wipeCredentials: (): Change => bedside().setup.wipeCredentials(),
  importPolicy: (path: string): Change => bedside().setup.importPolicy({ path }),
  addAccount: (account: NewAccount): Change => bedside().setup.addAccount(account),
  changeAccount: (change: ChangeAccount): Change => bedside().setup.changeAccount(change),
  saveModes: (modes: SaveModes): Change => bedside().setup.saveModes(modes),
  saveCollector: (collector: CollectorSettings | undefined): Change =>
    bedside().setup.saveCollector(collector === undefined ? {} : { collector }),
} as const;

/** What is set up so far; asked again after every change that was taken. */
export function useSetUpState(): UseQueryResult<Outcome<SetupState>> {
  return useQuery({ queryKey: setUpKey, queryFn: () => bedside().setup.state(), gcTime: 0 });
}

/**
 * Sends one of `setUpChanges`. `refresh` is false only for the first administrator: nobody may read the set-up
 * between that and the first sign-in.
 */
export function useSetUpChange<Input>(
  send: (input: Input) => Change,
  refresh = true,
): Call<ImportResult, Input> {
  const queries = useQueryClient();
  return useSend(send, (outcome) => {
    // Not waited for: the form that asked may be gone with the new state, and must hear the answer before.
    if (refresh && outcome.ok && outcome.value.accepted) {
      void queries.invalidateQueries({ queryKey: setUpKey });
    }
  });
}

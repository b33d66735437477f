import type { SetupState } from '../../shared/contract/setup.ts';
import type { SetUp } from './set-up.ts';

/** Whether staff can sign in with CIS2; a secret counts as missing only once keys are there that lack it. */
export function cis2State(setUp: Pick<SetUp, 'environmentFile' | 'profile'>): SetupState['cis2'] {
  const asked = setUp.environmentFile()?.cis2;
  if (asked === undefined) return undefined;
  const profile = setUp.profile();
  const lacksSecret = profile !== undefined && profile.cis2?.clientSecret === undefined;
  return asked.clientAuthentication === 'client_secret_post' && lacksSecret ? 'secret-missing' : 'ready';
}

import { channelNames } from '../../shared/contract/channel-names.ts';
import type { Outcome } from '../../shared/contract/errors.ts';
import type { Handlers } from './bind-contract.ts';
import type { UseCases } from './use-cases.ts';

/**
 * Use cases of an installation that may not be open yet: a keychain can wait for a person. The first question opens it,
 * and the next one again after a failure; until then admission finds nobody signed in.
 */
export function createWaitingUseCases(
  screen: { replaceRenderer(): void },
  open: () => Promise<Outcome<UseCases>>,
): UseCases {
  let present: UseCases | undefined;
  let opening: Promise<Outcome<UseCases>> | undefined;

  async function opened(): Promise<Outcome<UseCases>> {
    if (present !== undefined) return { ok: true, value: present };
    opening ??= open().finally(() => {
      opening = undefined;
    });
    const outcome = await opening;
    if (outcome.ok) present = outcome.value;
    return outcome;
  }

  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- names and types come from the same contract
  const handlers = Object.fromEntries(
    channelNames.map((name) => [
      name,
      async (input: never) => {
        const outcome = await opened();
        return outcome.ok ? outcome.value.handlers[name](input) : outcome;
      },
    ]),
  ) as unknown as Handlers;

  return {
    handlers,
    standing: () => present?.standing() ?? { status: 'signed-out', duties: [] },
    lock: () => present?.lock(),
    recoverScreen() {
      if (present === undefined) screen.replaceRenderer();
      else present.recoverScreen();
    },
    async end() {
      const outcome = await opening;
      await (present ?? (outcome?.ok === true ? outcome.value : undefined))?.end();
    },
  };
}

import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { ReactNode } from 'react';
import { bad, createFakeBridge, good } from '../testing/fake-bridge.ts';
import { createQueryClient } from './query-client.ts';
import { useCall } from './use-call.ts';
import { setUpChanges, useSetUpChange } from './use-set-up.ts';
import { useSignIn, useUnlock } from './use-sign-in.ts';

const secret = 'a secret that was typed';
const refusal = good({ accepted: false, problems: ['passphrase: It does not open the file.'] });

/** Everything that the client holds, as one text. */
function held(queries: QueryClient): string {
  return JSON.stringify([
    queries
      .getQueryCache()
      .getAll()
      .map(({ queryKey, state }) => [queryKey, state]),
    queries
      .getMutationCache()
      .getAll()
      .map(({ state }) => state),
  ]);
}

/** Sends the secret through one hook whose screen stays up afterwards, and gives the client of that page. */
async function send<Hook>(useHook: () => Hook, run: (hook: Hook) => void): Promise<QueryClient> {
  const main = createFakeBridge({
    'session.signIn': bad('E-AUTH-06'),
    'session.unlock': bad('E-AUTH-06'),
    'session.changePassword': bad('E-AUTH-10'),
    'setup.importCredentials': refusal,
    'setup.importPlatformKeys': refusal,
    'setup.addAccount': refusal,
    'setup.begin': refusal,
  });
  Object.assign(window, { bedside: main.bridge });
  const queries = createQueryClient();
  const { result } = renderHook(useHook, {
    wrapper: ({ children }: { readonly children: ReactNode }) => (
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    ),
  });
  await act(async () => {
    run(result.current);
    await Promise.resolve();
  });
  expect(JSON.stringify(main.calls)).toContain(secret);
  expect(JSON.stringify(result.current)).not.toContain(secret);
  return queries;
}

const account = { userName: 'olive', prefix: '', given: 'Olive', family: 'Installwell', duties: [] };

describe('what was typed as a secret', () => {
  afterEach(cleanup);

  it.each([
    ['sign-in', useSignIn],
    ['unlock', useUnlock],
  ] as const)('INT-7.1 the password of the %s stays in no cache', async (_, useProof) => {
    const queries = await send(useProof, ({ prove }) =>
      prove({ way: 'local', userName: 'olive', password: secret }, () => undefined),
    );
    expect(held(queries)).not.toContain(secret);
  });

  it('INT-7.1 the new password stays in no cache', async () => {
    const queries = await send(
      () => useCall((bridge) => bridge.session.changePassword),
      ({ mutate }) => mutate({ current: secret, next: secret }),
    );
    expect(held(queries)).not.toContain(secret);
  });

  it('INT-7.1 the passphrase of the certificate stays in no cache', async () => {
    const queries = await send(
      () => useSetUpChange(setUpChanges.importCredentials),
      ({ mutate }) => mutate({ certificatePath: '/c.p12', rootsPath: '/r.pem', passphrase: secret }),
    );
    expect(held(queries)).not.toContain(secret);
  });

  it('INT-7.1 the keys and the CIS2 secret stay in no cache', async () => {
    const queries = await send(
      () => useSetUpChange(setUpChanges.importPlatformKeys),
      ({ mutate }) =>
        mutate({
          signingKeyPath: '/k.pem',
          signingKeyId: 'key-1',
          passphrase: secret,
          apiKey: secret,
          sdsApiKey: secret,
          cis2ClientSecret: secret,
        }),
    );
    expect(held(queries)).not.toContain(secret);
  });

  it.each([
    ['an account', setUpChanges.addAccount],
    ['the first administrator', setUpChanges.begin],
  ] as const)('INT-7.1 the first password of %s stays in no cache', async (_, change) => {
    const queries = await send(
      () => useSetUpChange(change),
      ({ mutate }) => mutate({ ...account, firstPassword: secret }),
    );
    expect(held(queries)).not.toContain(secret);
  });
});

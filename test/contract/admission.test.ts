import { expect, it } from 'vitest';
import { channelNames, contract } from '../../shared/contract/index.ts';

it('INT-10.4 few channels answer anyone, and two more while nothing is set up', () => {
  const admitted = channelNames.map((name) => [name, contract[name].admission]);
  expect(
    admitted.filter(([, admission]) => admission === 'anyone' || admission === 'first-administrator'),
  ).toEqual([
    ['session.state', 'anyone'],
    ['session.signIn', 'anyone'],
    ['session.cancelSignIn', 'anyone'],
    ['setup.state', 'first-administrator'],
    ['setup.begin', 'first-administrator'],
  ]);
});

import { screen } from '@testing-library/react';
import { contract } from '../../shared/contract/contract.ts';
import {
  checkLayers,
  type CheckStep,
  type LocalAccount,
  type SetupState,
} from '../../shared/contract/setup.ts';
import { createFakeBridge, good, type FakeAnswers } from './fake-bridge.ts';
import { restrictedSession } from './people.ts';
import { renderScreen } from './render-screen.tsx';
import { SetUpScreen } from '../features/set-up/set-up-screen.tsx';

type Rendered = ReturnType<typeof renderScreen> & { readonly left: () => number };

/** The account of the administrator who is signed in. */
const administrator: LocalAccount = {
  userName: 'graham.samplewood',
  displayName: 'Graham Samplewood',
  roleId: 'care-manager',
  duties: ['administrator'],
  disabled: false,
  lockedOut: false,
  lastSignInAt: '2026-11-20T08:00:00Z',
};

/** A nurse's account after too many wrong passwords. */
export const lockedOutNurse: LocalAccount = {
  userName: 'nia.testwell',
  displayName: 'Nia Testwell',
  roleId: 'registered-nurse',
  duties: [],
  registration: { body: 'NMC', number: '99A0000E' },
  disabled: false,
  lockedOut: true,
};

/** A set-up to which only the first administrator has been added. */
export function begunSetup(changes: Partial<SetupState> = {}): SetupState {
  return {
    empty: false,
    keychain: 'ready',
    hosts: [],
    credentials: { signingKey: false, apiKeys: false, damaged: false },
    accounts: [administrator],
    modes: { localAccounts: false, applicationRestrictedPds: false, reauthentication: 'prompt' },
    missing: ['environment', 'organisation', 'credentials', 'policy', 'privacy-officer', 'sign-in'],
    readOnly: false,
    ...changes,
  };
}

/** A set-up in which nothing is missing; the certificate ends far away. */
export function completeSetup(changes: Partial<SetupState> = {}): SetupState {
  return begunSetup({
    environment: { kind: 'integration', name: 'Integration service' },
    hosts: ['int.api.service.nhs.uk', 'proxy.int.spine2.ncrs.nhs.uk'],
    organisation: { odsCode: 'T9C01', name: 'Meadow View Care Home (synthetic)' },
    supplierOdsCode: 'T9S01',
    endpointFqdn: 'bedside.t9c01.example.nhs.uk',
    credentials: {
      current: { subject: 'CN=bedside.t9c01.example.nhs.uk', endsAt: '2099-01-05T12:00:00Z' },
      signingKey: true,
      apiKeys: true,
      damaged: false,
    },
    policy: {
      version: '3',
      approvedBy: 'Iris Ledgerwood',
      approvedOn: '2026-10-01',
      roles: [
        { id: 'registered-nurse', name: 'Registered nurse', tier: 'full' },
        { id: 'care-manager', name: 'Care home manager', tier: 'restricted' },
        { id: 'privacy-officer', name: 'Privacy officer', tier: 'none' },
      ],
    },
    accounts: [administrator, lockedOutNurse],
    modes: { localAccounts: true, applicationRestrictedPds: false, reauthentication: 'prompt' },
    collector: { kind: 'syslog-tls', host: 'audit.example.nhs.uk', port: 6514 },
    missing: [],
    ...changes,
  });
}

/** The set-up screen alone, over a main whose set-up is `state`. */
export function showSetUp(state: SetupState, answers: Partial<FakeAnswers> = {}): Rendered {
  let leavings = 0;
  const rendered = renderScreen(
    <SetUpScreen
      onLeave={() => {
        leavings += 1;
      }}
    />,
    createFakeBridge({ 'setup.state': good(state), ...answers }),
    restrictedSession,
  );
  return { ...rendered, left: () => leavings };
}

type SetUpChannel = Extract<keyof typeof contract, `setup.${string}`>;

/** The inputs of a channel, each as the contract takes it: an input that main would refuse fails the test. */
export function taken({ main }: Rendered, channel: SetUpChannel): readonly unknown[] {
  return main.callsTo(channel).map((input) => contract[channel].input.parse(input));
}

/** An answer of main that takes nothing, for these reasons. */
export function refused(
  ...problems: readonly string[]
): ReturnType<typeof good<{ readonly accepted: false; readonly problems: readonly string[] }>> {
  return good({ accepted: false, problems });
}

/** Every layer of the connection check, well but for those that are given. */
export function checkSteps(changes: readonly CheckStep[] = []): readonly CheckStep[] {
  return checkLayers.map(
    (layer) =>
      changes.find((step) => step.layer === layer) ?? { layer, state: 'ok', durationMilliseconds: 120 },
  );
}

/** The part of the page with this heading. */
export function part(name: string): Promise<HTMLElement> {
  return screen.findByRole('region', { name });
}

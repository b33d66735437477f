import { describe, expect, it, vi } from 'vitest';
import { createRefuse } from '../../electron/access/refusal.ts';
import { bindContract } from '../../electron/ipc/bind-contract.ts';
import type { Binding, Fault, Handlers } from '../../electron/ipc/bind-contract.ts';
import { channelNames, contract, wireName } from '../../shared/contract/index.ts';
import type { ChannelName, ErrorCode } from '../../shared/contract/index.ts';
import { currentContentsId, FakeIpcMain, messageFrom, wrongSenders } from './fake-electron.ts';

type Standing = ReturnType<Binding['standing']>;

const signedIn: Standing = { status: 'signed-in', duties: ['administrator', 'privacy-officer'] };
const locked: Standing = { ...signedIn, status: 'locked' };
const signedOut: Standing = { status: 'signed-out', duties: [] };

const openingId = '22222222-2222-4222-8222-222222222222';
const proof = { way: 'local', userName: 'ann.test', password: 'words of mine' };
const account = {
  userName: 'ann.test',
  prefix: 'Ms',
  given: 'Ann',
  family: 'Test',
  duties: [],
  firstPassword: 'first words of hers',
};
/** An input that each channel accepts; a new channel must say its own here. */
const goodInput: Readonly<Record<ChannelName, unknown>> = {
  'session.state': undefined,
  'session.signIn': proof,
  'session.cancelSignIn': undefined,
  'session.chooseRole': { roleId: '555500000101' },
  'session.changePassword': { current: 'old words of mine', next: 'new words of mine' },
  'session.acceptTerms': undefined,
  'session.signOut': undefined,
  'session.lock': undefined,
  'session.unlock': { way: 'cis2' },
  'session.stayActive': undefined,
  'person.find': { nhsNumber: '9990000018', dateOfBirth: '1938-02-01' },
  'person.stopSearch': undefined,
  'person.leave': { openingId, why: 'new-search' },
  'record.open': { openingId, reason: { kind: 'person-agreed' } },
  'record.fetch': { openingId, ask: { plan: 'B' } },
  'record.verdict': { openingId, traceId: openingId, verdict: { kind: 'match' } },
  'record.decide': { openingId, traceId: openingId, decision: 'stop' },
  'record.showArea': { openingId, area: 'allergies', rows: 3 },
  'record.cancel': { openingId },
  'record.close': undefined,
  'audit.search': { filter: {}, limit: 50 },
  'audit.verify': undefined,
  'audit.export': { filter: {}, reason: 'Asked by the Caldicott Guardian', folder: '/tmp' },
  'alerts.list': { show: 'open' },
  'alerts.close': { accessId: 'a-1', reason: 'Spoken with the nurse' },
  'setup.state': undefined,
  'setup.begin': account,
  'setup.importProfile': { path: '/tmp/environment.json' },
  'setup.saveOrganisation': {
    odsCode: 'T9C01',
    name: 'Meadow View Care Home (synthetic)',
    supplierOdsCode: 'T9S01',
    endpointFqdn: 'viewer.t9c01.sim.test',
  },
  'setup.importCredentials': { certificatePath: '/tmp/leaf.p12', rootsPath: '/tmp/roots.pem' },
  'setup.importPlatformKeys': {
    signingKeyPath: '/tmp/key.pem',
    signingKeyId: 'key-1',
    apiKey: 'one',
    sdsApiKey: 'two',
  },
  'setup.wipeCredentials': undefined,
  'setup.importPolicy': { path: '/tmp/policy.json' },
  'setup.addAccount': account,
  'setup.changeAccount': { userName: 'ann.test' },
  'setup.saveModes': { localAccounts: true, applicationRestrictedPds: false, reauthentication: 'prompt' },
  'setup.saveCollector': {},
  'setup.checkConnection': { nhsNumber: '9990000018', practiceOdsCode: 'T9P01' },
};

const badInputs: readonly (readonly [string, unknown])[] = [
  ['nothing where something is needed, or null', null],
  ['a number', 7],
  ['a word', 'word'],
  ['a list', []],
  ['an unknown field', { surprise: true }],
  [
    'a wrong type in every field',
    {
      userName: 1,
      way: 1,
      filter: 1,
      path: 1,
      collector: 1,
      nhsNumber: 1,
      dateOfBirth: 1,
      openingId: 1,
      reason: 1,
    },
  ],
  ['a date object', new Date(0)],
  ['bytes', new Uint8Array(8)],
  ['a large integer', 1n],
];

interface Special {
  readonly answer?: () => unknown;
  readonly checkOutput?: boolean;
  readonly spec?: Parameters<typeof bindContract>[0];
}

const nothing = (): unknown => ({ ok: true, value: null });
const unforeseen = (): unknown => ({ ok: true, value: { unforeseen: 'content' } });

/** The whole contract bound to handlers that only count, answering what `answer` says. */
function bound(standing: Standing, special: Special = {}) {
  const { answer = nothing, checkOutput = false, spec = contract } = special;
  const ipc = new FakeIpcMain();
  const called = vi.fn();
  const faults: Fault[] = [];
  const handlers = Object.fromEntries(
    channelNames.map((name) => [
      name,
      (input: unknown) => {
        called(name, input);
        return answer();
      },
    ]),
  ) as unknown as Handlers;
  let references = 0;
  const binding: Binding = {
    handle: ipc.handle,
    isCurrentContents: (id) => id === currentContentsId,
    standing: () => standing,
    refuse: createRefuse(
      () => 0,
      () => {
        references += 1;
        return `reference ${references}`;
      },
    ),
    checkOutput,
    onFault: (fault) => {
      faults.push(fault);
    },
  };
  bindContract(spec, handlers, binding);
  const call = (name: ChannelName, ...args: readonly unknown[]): Promise<unknown> =>
    ipc.receive(wireName(name), messageFrom(), ...args);
  const callRightly = (name: ChannelName): Promise<unknown> =>
    goodInput[name] === undefined ? call(name) : call(name, goodInput[name]);
  return { ipc, call, callRightly, called, faults };
}

const refused = (code: ErrorCode): object => ({ ok: false, error: { code } });

it('binds every channel of the contract, and nothing else', () => {
  expect(bound(signedIn).ipc.channels()).toEqual(channelNames.map(wireName));
});

describe.each(channelNames)('%s', (name) => {
  it('reaches its handler when all is right', async () => {
    const { callRightly, called } = bound(signedIn);
    expect(await callRightly(name)).toEqual({ ok: true, value: null });
    expect(called).toHaveBeenCalledExactlyOnceWith(name, goodInput[name]);
  });

  it.each(wrongSenders)('B5 refuses %s', async (_wrong, event) => {
    const { ipc, called } = bound(signedIn);
    const args = goodInput[name] === undefined ? [] : [goodInput[name]];
    expect(await ipc.receive(wireName(name), event, ...args)).toMatchObject(refused('E-IPC-SENDER'));
    expect(called).not.toHaveBeenCalled();
  });

  it.each(badInputs)('refuses %s', async (_what, input) => {
    const { call, called } = bound(signedIn);
    expect(await call(name, input)).toMatchObject(refused('E-IPC-INPUT'));
    expect(called).not.toHaveBeenCalled();
  });

  it('refuses a second argument', async () => {
    const { call, called } = bound(signedIn);
    expect(await call(name, goodInput[name], undefined)).toMatchObject(refused('E-IPC-INPUT'));
    expect(called).not.toHaveBeenCalled();
  });

  it('refuses an input above its size cap before it looks at its shape', async () => {
    const { call, called } = bound(signedIn);
    expect(await call(name, ' '.repeat(contract[name].maxInput))).toMatchObject(refused('E-IPC-INPUT'));
    expect(called).not.toHaveBeenCalled();
  });

  it('answers a locked screen only where the contract says so', async () => {
    const { callRightly, called } = bound(locked);
    const admits = ['anyone', 'known', 'signed-in-or-locked'].includes(contract[name].admission);
    expect(await callRightly(name)).toMatchObject(admits ? { ok: true } : refused('E-IPC-LOCKED'));
    expect(called).toHaveBeenCalledTimes(admits ? 1 : 0);
  });

  it('answers nobody signed in only where the contract says so', async () => {
    const { callRightly, called } = bound(signedOut);
    const admits = contract[name].admission === 'anyone';
    expect(await callRightly(name)).toMatchObject(admits ? { ok: true } : refused('E-IPC-SIGNED-OUT'));
    expect(called).toHaveBeenCalledTimes(admits ? 1 : 0);
  });

  it.each(['choosing-role', 'must-change-password', 'must-accept-terms'] as const)(
    'IG-04 answers somebody who is still %s only where the contract says so',
    async (status) => {
      const { callRightly, called } = bound({ ...signedIn, status });
      const admits = ['anyone', 'known'].includes(contract[name].admission);
      expect(await callRightly(name)).toMatchObject(admits ? { ok: true } : refused('E-IPC-SIGNED-OUT'));
      expect(called).toHaveBeenCalledTimes(admits ? 1 : 0);
    },
  );

  it('IG-13 answers somebody without a duty only where none is asked', async () => {
    const { callRightly, called } = bound({ status: 'signed-in', duties: [] });
    const admits = !['administrator', 'first-administrator', 'privacy-officer'].includes(
      contract[name].admission,
    );
    expect(await callRightly(name)).toMatchObject(admits ? { ok: true } : refused('E-IPC-DUTY'));
    expect(called).toHaveBeenCalledTimes(admits ? 1 : 0);
  });

  it('answers an empty set-up only with what sets it up', async () => {
    const { callRightly, called } = bound({ status: 'not-set-up', duties: [] });
    const admits = ['anyone', 'first-administrator'].includes(contract[name].admission);
    expect(await callRightly(name)).toMatchObject(admits ? { ok: true } : refused('E-IPC-SIGNED-OUT'));
    expect(called).toHaveBeenCalledTimes(admits ? 1 : 0);
  });

  it.each([
    [
      'thrown at once',
      () => {
        throw new Error('Mrs Sample, 999 000 0018');
      },
    ],
    ['rejected later', () => Promise.reject(new Error('Mrs Sample, 999 000 0018'))],
  ])(
    'turns what is %s into E-UNKNOWN with a fresh reference, and tells nothing of it',
    async (_when, answer) => {
      const { callRightly, faults } = bound(signedIn, { answer });
      const first = await callRightly(name);
      expect(first).toMatchObject({ ok: false, error: { code: 'E-UNKNOWN', reference: 'reference 1' } });
      expect(await callRightly(name)).toMatchObject({ error: { reference: 'reference 2' } });
      expect(faults.map(({ channel, reference }) => [channel, reference])).toEqual([
        [name, 'reference 1'],
        [name, 'reference 2'],
      ]);
      expect(JSON.stringify([first, faults])).not.toMatch(/Sample|999 000/);
    },
  );

  it('does not let out what its contract does not describe, when outputs are checked', async () => {
    const { callRightly, faults } = bound(signedIn, { answer: unforeseen, checkOutput: true });
    expect(await callRightly(name)).toMatchObject(refused('E-UNKNOWN'));
    expect(faults).toHaveLength(1);
  });
});

it('refuses an input of the right shape that is longer than the channel takes', async () => {
  const reason = { kind: 'cannot-be-asked', why: 'asleep' };
  const tight = { ...contract, 'record.open': { ...contract['record.open'], maxInput: 40 } };
  const { call, called } = bound(signedIn, { spec: tight });
  expect(await call('record.open', { openingId, reason })).toMatchObject(refused('E-IPC-INPUT'));
  expect(called).not.toHaveBeenCalled();
});

it.each([
  { ok: true, value: null },
  { ok: false, error: { code: 'E-PT-07', reference: 'a reference', at: '', retryable: false } },
])('lets out the envelope and nothing beside it: %o', async (outcome) => {
  const { callRightly } = bound(signedIn, { answer: () => ({ ...outcome, problems: ['more'] }) });
  expect(await callRightly('session.state')).toEqual(outcome);
});

it.each(['setup.state', 'setup.begin'] as const)(
  'INT-10.4 %s answers an administrator of a set-up that is there, and nobody else',
  async (name) => {
    const { callRightly } = bound({ status: 'signed-in', duties: ['administrator'] });
    expect(await callRightly(name)).toMatchObject({ ok: true });
    const other = bound({ status: 'signed-in', duties: ['privacy-officer'] });
    expect(await other.callRightly(name)).toMatchObject(refused('E-IPC-DUTY'));
  },
);

/** Never run: it is here for the compiler, which must refuse both calls. */
export function incompleteBindings(all: Handlers, binding: Binding): void {
  const { 'record.close': _left, ...missing } = all;
  // @ts-expect-error a handler is missing
  bindContract(contract, missing, binding);
  // @ts-expect-error a handler too many
  bindContract(contract, { ...all, 'record.print': nothing }, binding);
}

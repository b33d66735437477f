import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RecordProgress, SessionState } from '../../shared/contract/contract.ts';
import type { Outcome } from '../../shared/contract/errors.ts';
import type { TracedPerson } from '../../shared/contract/person.ts';
import { createAbsentRecordSource } from '../access/absent-record-source.ts';
import { createRefuse } from '../access/refusal.ts';
import { wallClock } from '../access/wall-clock.ts';
import type { GpRecordSource } from '../gpconnect/gp-record-source.ts';
import { createUseCases } from './use-cases.ts';
import type { UseCaseParts } from './use-cases.ts';

const minute = 60_000;
const nurse = {
  id: 'ann',
  displayName: 'Ann Test',
  roleName: 'Nurse',
  family: 'Test',
  given: ['Ann'],
  prefix: [],
  sdsUserId: '999999999999',
  sdsRoleProfileId: 'UNK',
};
const shown = { id: 'ann', displayName: 'Ann Test', roleName: 'Nurse' };
const setting = {
  environment: { kind: 'sandbox', name: 'Local sandbox' },
  organisation: { odsCode: 'T9C01', name: 'Meadow View Care Home (synthetic)' },
  staff: [nurse, { ...nurse, id: 'ben', displayName: 'Ben Test' }],
} as const;
const traced: Omit<TracedPerson, 'openingId'> = {
  nhsNumber: '9990000018',
  name: { family: 'Sample', given: ['Edith'], prefix: ['Mrs'] },
  birthDate: '1938-02-01',
  gender: 'female',
  address: [],
  phones: [],
  practice: { odsCode: 'A20047' },
  tracedAt: '2026-11-23T02:00:00.000Z',
};
const closeSource = vi.fn();
const source: GpRecordSource = {
  findPerson: ({ onHop }) => {
    onHop('demographics', 'waiting');
    return Promise.resolve({ ok: true, value: traced });
  },
  openRecord: () => new Promise(() => {}),
  close: closeSource,
};
const question = { nhsNumber: '9990000018', dateOfBirth: '1938-02-01' };

const randomId = (): string => '22222222-2222-4222-8222-222222222222';

function setUp(change: Partial<UseCaseParts> = {}) {
  const screen = { send: vi.fn<(channel: string, payload: unknown) => void>(), replaceRenderer: vi.fn() };
  const bodies = { deposit: vi.fn(() => '/body/token'), revokeAll: vi.fn() };
  const useCases = createUseCases({
    setting: { ok: true, value: setting },
    source,
    bodies,
    screen,
    clock: wallClock,
    refuse: createRefuse(wallClock.now, randomId),
    randomId,
    onLateAnswer: vi.fn(),
    ...change,
  });
  const { handlers } = useCases;
  const state = async (): Promise<SessionState> => valueOf(await handlers['session.state'](undefined));
  return { useCases, handlers, screen, bodies, state };
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}

async function withPerson() {
  const parts = setUp();
  await parts.handlers['session.signIn']({ staffId: 'ann' });
  await parts.handlers['person.find'](question);
  return parts;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what a screen is told', () => {
  it('offers the staff of the profile, without their national identifiers', async () => {
    expect(await setUp().state()).toEqual({
      status: 'signed-out',
      environment: setting.environment,
      organisation: setting.organisation,
      staff: [shown, { ...shown, id: 'ben', displayName: 'Ben Test' }],
      idleLockSeconds: 600,
    });
  });

  it('E-CFG-01 says that the app is not set up, at the start and at sign-in', async () => {
    const refuse = createRefuse(wallClock.now, () => 'a-reference');
    const missing = refuse('E-CFG-01');
    const { handlers } = setUp({ setting: missing, source: createAbsentRecordSource(missing.error) });
    expect(await handlers['session.state'](undefined)).toBe(missing);
    expect(await handlers['session.signIn']({ staffId: 'ann' })).toBe(missing);
    expect(await createAbsentRecordSource(missing.error).findPerson(Object.create(null))).toEqual(missing);
  });

  it('IG-24 a locked screen offers only the person who may unlock it, and IG-21 names nobody else', async () => {
    const { useCases, state } = await withPerson();
    useCases.lock();
    expect(await state()).toMatchObject({ status: 'locked', staff: [shown], user: shown, notice: 'locked' });
    expect(JSON.stringify(await state())).not.toContain('Sample');
  });
});

describe('from find to close', () => {
  it('tells the renderer each hop', async () => {
    const { screen } = await withPerson();
    const progress: RecordProgress = { hop: 'demographics', state: 'waiting' };
    expect(screen.send.mock.calls).toEqual([['bedside:record.progress', progress]]);
  });

  it('closing forgets the person, replaces the renderer and says why', async () => {
    const { handlers, screen, bodies, state } = await withPerson();
    bodies.revokeAll.mockClear();
    expect(await handlers['record.close'](undefined)).toEqual({ ok: true, value: null });
    expect(bodies.revokeAll).toHaveBeenCalledBefore(screen.replaceRenderer);
    expect(await state()).toMatchObject({ status: 'signed-in', notice: 'record-closed' });
    expect((await state()).resumable).toBeUndefined();
  });

  it('the notice of the last screen ends with the next search', async () => {
    const { handlers, state } = await withPerson();
    await handlers['record.close'](undefined);
    await handlers['person.find'](question);
    expect((await state()).notice).toBeUndefined();
  });
});

describe('lock, resume and sign-out', () => {
  it('IG-21 a lock stops requests and revokes bodies before it replaces the renderer', async () => {
    const { handlers, screen, bodies } = await withPerson();
    bodies.revokeAll.mockClear();
    expect(await handlers['session.lock'](undefined)).toEqual({ ok: true, value: null });
    expect(bodies.revokeAll).toHaveBeenCalledBefore(screen.replaceRenderer);
    expect(screen.replaceRenderer).toHaveBeenCalledOnce();
  });

  it('IG-23 within fifteen minutes the person who unlocks can go on with the same record', async () => {
    const { useCases, handlers } = await withPerson();
    useCases.lock();
    vi.advanceTimersByTime(14 * minute);
    const state = valueOf(await handlers['session.unlock']({ staffId: 'ann' }));
    expect(state).toMatchObject({ status: 'signed-in', resumable: traced });
    expect(state.notice).toBeUndefined();
  });

  it('IG-23 after fifteen minutes the record is gone, and the screen says so', async () => {
    const { useCases, handlers } = await withPerson();
    useCases.lock();
    vi.advanceTimersByTime(15 * minute);
    const state = valueOf(await handlers['session.unlock']({ staffId: 'ann' }));
    expect(state).toMatchObject({ status: 'signed-in', notice: 'record-purged' });
    expect(state.resumable).toBeUndefined();
  });

  it('IG-24 another person does not unlock', async () => {
    const { useCases, handlers } = await withPerson();
    useCases.lock();
    expect(await handlers['session.unlock']({ staffId: 'ben' })).toMatchObject({
      error: { code: 'E-AUTH-02' },
    });
    expect(useCases.accessStatus()).toBe('locked');
  });

  it('signing out forgets the person and the tokens and replaces the renderer', async () => {
    const { handlers, screen, state } = await withPerson();
    await handlers['session.signOut'](undefined);
    expect(screen.replaceRenderer).toHaveBeenCalledOnce();
    expect(closeSource).toHaveBeenCalledOnce();
    expect(await state()).toMatchObject({ status: 'signed-out', notice: 'signed-out' });
    await handlers['session.signIn']({ staffId: 'ben' });
    expect((await state()).resumable).toBeUndefined();
  });

  it('IG-21 warns the renderer two minutes before the idle lock, and stays if asked', async () => {
    const { handlers, screen, useCases } = await withPerson();
    screen.send.mockClear();
    vi.advanceTimersByTime(8 * minute);
    const lockAt = new Date(Date.now() + 2 * minute).toISOString();
    expect(screen.send.mock.calls).toEqual([['bedside:session.lockWarning', { lockAt }]]);
    await handlers['session.stayActive'](undefined);
    vi.advanceTimersByTime(3 * minute);
    expect(useCases.accessStatus()).toBe('signed-in');
  });

  it('IG-23 a lost renderer comes back locked, with nobody to resume', async () => {
    const { useCases, handlers, screen } = await withPerson();
    useCases.recoverScreen();
    expect(screen.replaceRenderer).toHaveBeenCalledOnce();
    expect(valueOf(await handlers['session.unlock']({ staffId: 'ann' })).resumable).toBeUndefined();
  });

  it('a lost renderer is replaced while nobody is signed in, too', () => {
    const { useCases, screen } = setUp();
    useCases.recoverScreen();
    expect(screen.replaceRenderer).toHaveBeenCalledOnce();
    expect(useCases.accessStatus()).toBe('signed-out');
  });
});

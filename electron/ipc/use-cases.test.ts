import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RecordProgress } from '../../shared/contract/contract.ts';
import { policy } from '../access/testing/staff-fakes.ts';
import {
  environment,
  nurse,
  officer,
  openingId,
  organisation,
  organisationInput,
  question,
  setUp,
  setUpChangeable,
  traced,
  valueOf,
  withPerson,
} from './testing/use-case-fixture.ts';

const minute = 60_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what a screen is told', () => {
  it('before anybody signs in: where it is and how to sign in, and nobody by name', async () => {
    const { state } = await setUp();
    expect(await state()).toEqual({
      status: 'signed-out',
      environment,
      organisation,
      signIn: { cis2: false, local: true, hint: 'Synthetic staff' },
      idleLockSeconds: 600,
      keeping: 'this-sitting-only',
      clockOffSeconds: 75,
    });
  });

  it.each([60.2, 0.4, 0])(
    'SAFE-24 says nothing about a clock that is %s seconds off',
    async (clockOffSeconds) => {
      const { state } = await setUp({ clockOffSeconds });
      expect((await state()).clockOffSeconds).toBeUndefined();
    },
  );

  it('an empty set-up says so, and lets only an administrator begin', async () => {
    const { state, useCases } = await setUp({ withStaff: false });
    expect((await state()).status).toBe('not-set-up');
    expect(useCases.standing()).toEqual({ status: 'not-set-up', duties: [] });
  });

  it('IG-04 nothing opens before the terms are accepted', async () => {
    const { handlers, useCases, enter } = await setUp();
    expect(valueOf(await handlers['session.signIn'](nurse)).status).toBe('must-accept-terms');
    expect(useCases.standing().status).toBe('must-accept-terms');
    await handlers['session.signOut'](undefined);
    expect(await enter()).toMatchObject({ status: 'signed-in', user: { id: 'nia.testwell', tier: 'full' } });
  });

  it('IG-21 a locked screen names the one who may unlock it, and not the person whose record was open', async () => {
    const { useCases, state } = await withPerson();
    useCases.lock();
    expect(await state()).toMatchObject({ status: 'locked', user: { id: 'nia.testwell' }, notice: 'locked' });
    expect(JSON.stringify(await state())).not.toContain('Sample');
  });

  it('INT-6.2.6 tells the open alerts to a privacy officer alone', async () => {
    const { enter } = await setUp();
    expect((await enter()).openAlerts).toBeUndefined();
    const other = await setUp();
    expect((await other.enter(officer)).openAlerts).toBe(0);
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
    const state = valueOf(await handlers['session.unlock'](nurse));
    expect(state).toMatchObject({ status: 'signed-in', resumable: traced });
    expect(state.notice).toBeUndefined();
  });

  it('IG-23 after fifteen minutes the record is gone, and the screen says so', async () => {
    const { useCases, handlers } = await withPerson();
    useCases.lock();
    vi.advanceTimersByTime(15 * minute);
    const state = valueOf(await handlers['session.unlock'](nurse));
    expect(state).toMatchObject({ status: 'signed-in', notice: 'record-purged' });
    expect(state.resumable).toBeUndefined();
  });

  it('IG-24 another person does not unlock', async () => {
    const { useCases, handlers } = await withPerson();
    useCases.lock();
    expect(await handlers['session.unlock'](officer)).toMatchObject({ error: { code: 'E-AUTH-12' } });
    expect(useCases.standing().status).toBe('locked');
  });

  it('signing out forgets the person and the tokens and replaces the renderer', async () => {
    const { handlers, screen, closeSource, state, enter } = await withPerson();
    await handlers['session.signOut'](undefined);
    expect(screen.replaceRenderer).toHaveBeenCalledOnce();
    expect(closeSource).toHaveBeenCalledOnce();
    expect(await state()).toMatchObject({ status: 'signed-out', notice: 'signed-out' });
    expect((await enter(officer)).resumable).toBeUndefined();
  });

  it('IG-21 warns the renderer two minutes before the idle lock, and stays if asked', async () => {
    const { handlers, screen, useCases } = await withPerson();
    screen.send.mockClear();
    vi.advanceTimersByTime(8 * minute);
    const lockAt = new Date(Date.now() + 2 * minute).toISOString();
    expect(screen.send.mock.calls).toEqual([['bedside:session.lockWarning', { lockAt, end: 'lock' }]]);
    await handlers['session.stayActive'](undefined);
    vi.advanceTimersByTime(3 * minute);
    expect(useCases.standing().status).toBe('signed-in');
  });

  it('IG-23 a lost renderer comes back locked, with nobody to resume', async () => {
    const { useCases, handlers, screen } = await withPerson();
    useCases.recoverScreen();
    expect(screen.replaceRenderer).toHaveBeenCalledOnce();
    expect(valueOf(await handlers['session.unlock'](nurse)).resumable).toBeUndefined();
  });

  it('a lost renderer is replaced while nobody is signed in, too', async () => {
    const { useCases, screen } = await setUp();
    useCases.recoverScreen();
    expect(screen.replaceRenderer).toHaveBeenCalledOnce();
    expect(useCases.standing().status).toBe('signed-out');
  });
});

it.each([
  ['whole', {}, 'whole'],
  ['broken', { whole: false, fault: 'cut-off-at-the-end' }, 'cut-off-at-the-end'],
] as const)('IG-10 begins with an entry that says whether the log is %s', async (_state, chain, rule) => {
  const { entries } = await setUp({ chain });
  expect(entries).toMatchObject([{ event: 'app-start', outcome: 'success', rule }]);
});

describe('a set-up that an administrator changes', () => {
  it('INT-6.2 forgets whoever is open, and tells the screen', async () => {
    const { handlers, enter, screen, bodies, events, keeper } = await setUpChangeable();
    await enter(keeper);
    await handlers['person.find'](question);
    bodies.revokeAll.mockClear();
    screen.send.mockClear();
    valueOf(await handlers['setup.saveOrganisation'](organisationInput));
    expect(bodies.revokeAll).toHaveBeenCalled();
    expect(events().at(-1)).toBe('person-left success');
    expect(screen.send.mock.calls).toEqual([['bedside:session.changed', {}]]);
    expect(await handlers['record.open']({ openingId, reason: { kind: 'person-agreed' } })).toMatchObject({
      ok: false,
    });
  });

  it('INT-6.2 E-AUTH-08 keeps records closed until a new sign-in, and the access register open', async () => {
    const { handlers, enter, keeper } = await setUpChangeable();
    await enter(keeper);
    valueOf(await handlers['setup.saveOrganisation']({ ...organisationInput, odsCode: 'T9C02' }));
    const found = await handlers['person.find'](question);
    expect(found).toMatchObject({ ok: false, error: { code: 'E-AUTH-08' } });
    expect(await handlers['audit.search']({ filter: {}, limit: 50 })).toMatchObject({ ok: true });
  });

  it('IG-07 a narrower policy holds from its import on, without a new sign-in', async () => {
    const { enter, keeper, state, given } = await setUpChangeable();
    expect((await enter(keeper)).view?.areas).toHaveLength(3);
    const { restricted } = policy.tiers;
    given.policy = {
      ...policy,
      policyVersion: 'next',
      tiers: { ...policy.tiers, restricted: { ...restricted, areas: ['allergies'] } },
    };
    expect((await state()).view).toMatchObject({ areas: ['allergies'], policyVersion: 'next' });
  });
});

it('ends by forgetting the person, signing out and writing the last entry', async () => {
  const { useCases, events } = await withPerson();
  await useCases.end();
  expect(events().slice(-3)).toEqual(['person-left success', 'sign-out success', 'app-end success']);
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { settle } from './testing/access-fake.ts';
import { refuse } from './testing/audit-fakes.ts';
import {
  agreed,
  askerIn,
  nurse,
  question,
  received,
  setUpContext,
  traced,
  withPerson,
} from './testing/source-fake.ts';

const cancelled = { ok: false, error: { code: 'E-REC-CANCELLED' } };

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-23T02:00:00.000Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('finding a person', () => {
  it('SAFE-12 gives the person found an id of this opening', async () => {
    const { context, finds } = setUpContext();
    const finding = context.find(question, nurse);
    await settle();
    finds[0]?.answer({ ok: true, value: traced });
    expect(await finding).toEqual({ ok: true, value: { ...traced, openingId: 'id-2' } });
    expect(finds[0]?.request).toMatchObject({
      ...question,
      staff: nurse.user.staff,
      access: { kind: 'application-restricted' },
    });
  });

  it('SAFE-11 passes the names on when they are given', async () => {
    const { context, finds, trail } = setUpContext();
    const names = { family: 'Sample', given: 'Edith' };
    void context.find({ ...question, names }, nurse);
    await settle();
    expect(finds[0]?.request.names).toEqual(names);
    expect(trail.entries[0]?.subjects).toEqual(['date-of-birth', 'names']);
    expect(JSON.stringify(trail.entries)).not.toContain('Edith');
  });

  it('passes a failure on as it is, with the id of the call that failed', async () => {
    const { context, finds } = setUpContext();
    const finding = context.find(question, nurse);
    await settle();
    await finds[0]?.request.witness.begin({ event: 'pds-trace', reference: 'a-reference', attempt: 1 });
    const failed = refuse('E-PT-15', true);
    finds[0]?.answer(failed);
    expect(await finding).toEqual(failed);
  });

  it('INT-6.3 a failure without a call carries a reference that the log knows', async () => {
    const { context, finds, trail } = setUpContext();
    const finding = context.find(question, nurse);
    await settle();
    finds[0]?.answer(refuse('E-PT-04'));
    expect(await finding).toMatchObject({ error: { code: 'E-PT-04', reference: 'id-1' } });
    expect(trail.entries.map(({ reference }) => reference)).toEqual(['id-1', 'id-1']);
  });

  it('one at a time: a second search overtakes the first', async () => {
    const { context, finds, onLateAnswer } = setUpContext();
    const first = context.find(question, nurse);
    await settle();
    const second = context.find(question, nurse);
    await settle();
    expect(finds[0]?.request.signal.aborted).toBe(true);
    finds[0]?.answer({ ok: true, value: traced });
    finds[1]?.answer({ ok: true, value: traced });
    expect(await first).toMatchObject(cancelled);
    expect((await second).ok).toBe(true);
    expect(onLateAnswer).toHaveBeenCalledOnce();
  });

  it('a search overtaken before it could leave never leaves', async () => {
    const { context, finds } = setUpContext();
    const first = context.find(question, nurse);
    void context.find(question, nurse);
    expect(await first).toMatchObject(cancelled);
    expect(finds).toHaveLength(1);
  });

  it('SAFE-12 drops the previous person as soon as another is looked for', async () => {
    const { context, opens, bodies } = await withPerson();
    void context.find(question, nurse);
    expect(bodies.revokeAll).toHaveBeenCalled();
    expect(await context.open('id-2', agreed, nurse)).toMatchObject(cancelled);
    expect(opens).toHaveLength(0);
  });

  it('tells the hops of the search, without an opening', async () => {
    const { context, finds, onProgress } = setUpContext();
    void context.find(question, nurse);
    await settle();
    finds[0]?.request.onHop({ hop: 'demographics', state: 'waiting', attempt: 1 });
    expect(onProgress).toHaveBeenCalledExactlyOnceWith({ hop: 'demographics', state: 'waiting', attempt: 1 });
  });
});

describe('opening a record', () => {
  it('hands over where the body waits, never the body', async () => {
    const { context, opens, bodies } = await withPerson();
    const opening = context.open('id-2', agreed, nurse);
    await settle();
    opens[0]?.answer({ ok: true, value: received });
    const { gzippedBody, ...facts } = received;
    expect(await opening).toEqual({
      ok: true,
      value: { ...facts, openingId: 'id-2', bodyUrl: '/body/token' },
    });
    expect(bodies.deposit).toHaveBeenCalledExactlyOnceWith(gzippedBody);
  });

  it('IG-05 passes the reason given to the source', async () => {
    const { context, opens } = await withPerson();
    const reason = { kind: 'cannot-be-asked', why: 'asleep' } as const;
    void context.open('id-2', reason, nurse);
    await settle();
    expect(opens[0]?.request).toMatchObject({
      reason,
      staff: nurse.user.staff,
      person: { openingId: 'id-2' },
    });
  });

  it('IG-07 asks for nothing but the areas of the role', async () => {
    const { context, opens } = await withPerson();
    void context.open('id-2', agreed, askerIn('senior'));
    await settle();
    expect(opens[0]?.request.plan).toMatchObject({
      plan: 'A',
      areas: ['allergies', 'medicines', 'immunisations'],
    });
  });

  it('SAFE-12 refuses any id but that of the person who is open', async () => {
    const { context, opens } = await withPerson();
    expect(await context.open('id-9', agreed, nurse)).toMatchObject(cancelled);
    expect(opens).toHaveLength(0);
  });

  it('tells the hops with the opening they belong to', async () => {
    const { context, opens, onProgress } = await withPerson();
    void context.open('id-2', agreed, nurse);
    await settle();
    opens[0]?.request.onHop({ hop: 'practice', state: 'waiting' });
    expect(onProgress).toHaveBeenCalledExactlyOnceWith({
      openingId: 'id-2',
      plan: 'A',
      hop: 'practice',
      state: 'waiting',
    });
  });

  it.each([
    ['cancelled', (context: Context): unknown => context.cancel('id-2')],
    ['locked', (context: Context): unknown => context.suspend()],
    ['closed', (context: Context): unknown => context.forget('closed')],
    ['left', (context: Context): unknown => context.leave('id-2', 'not-this-person')],
    ['another search', (context: Context): unknown => context.find(question, nurse)],
  ])('SAFE-12 an answer after it was overtaken is dropped: %s', async (_name, overtake) => {
    const { context, opens, bodies, onProgress, onLateAnswer } = await withPerson();
    const opening = context.open('id-2', agreed, nurse);
    await settle();
    overtake(context);
    expect(opens[0]?.request.signal.aborted).toBe(true);
    opens[0]?.request.onHop({ hop: 'practice', state: 'done' });
    opens[0]?.answer({ ok: true, value: received });
    expect(await opening).toMatchObject(cancelled);
    expect(bodies.deposit).not.toHaveBeenCalled();
    expect(onProgress).not.toHaveBeenCalled();
    expect(onLateAnswer).toHaveBeenCalledOnce();
  });

  it('a cancel for another opening changes nothing', async () => {
    const { context, opens } = await withPerson();
    void context.open('id-2', agreed, nurse);
    await settle();
    context.cancel('id-9');
    expect(opens[0]?.request.signal.aborted).toBe(false);
  });
});

describe('coming back to a person', () => {
  it('IG-23 a person is kept at lock and can be opened again', async () => {
    const { context, opens } = await withPerson();
    expect(context.resumable()).toBeUndefined();
    context.suspend();
    expect(context.resumable()).toMatchObject({ openingId: 'id-2' });
    const opening = context.open('id-2', agreed, nurse);
    await settle();
    opens[0]?.answer({ ok: true, value: received });
    expect((await opening).ok).toBe(true);
    expect(context.resumable()).toBeUndefined();
  });

  it('IG-23 a person who was forgotten cannot be opened again', async () => {
    const { context } = await withPerson();
    context.suspend();
    expect(context.forget('purged')).toBe(true);
    expect(context.forget('purged')).toBe(false);
    expect(context.resumable()).toBeUndefined();
    expect(await context.open('id-2', agreed, nurse)).toMatchObject(cancelled);
  });

  it('a person who was left is gone, and only once', async () => {
    const { context } = await withPerson();
    expect((await context.leave('id-2', 'not-this-person')).ok).toBe(true);
    expect(await context.leave('id-2', 'not-this-person')).toMatchObject(cancelled);
    expect(await context.open('id-2', agreed, nurse)).toMatchObject(cancelled);
  });
});

type Context = ReturnType<typeof setUpContext>['context'];

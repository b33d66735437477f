import { describe, expect, it, vi } from 'vitest';
import type { Outcome } from '../../shared/contract/errors.ts';
import type { TracedPerson } from '../../shared/contract/person.ts';
import type {
  FindPerson,
  OpenRecord,
  ReceivedRecord,
  RequestingStaff,
} from '../gpconnect/gp-record-source.ts';
import { createPersonContext } from './person-context.ts';
import { createRefuse } from './refusal.ts';

const staff: RequestingStaff = {
  id: 'ann',
  displayName: 'Ann Test',
  roleName: 'Nurse',
  family: 'Test',
  given: ['Ann'],
  prefix: [],
  sdsUserId: 'UNK',
  sdsRoleProfileId: 'UNK',
};
const question = { nhsNumber: '9990000018', dateOfBirth: '1938-02-01' };
const agreed = { kind: 'person-agreed' } as const;
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
const received: ReceivedRecord = {
  traceId: '11111111-1111-4111-8111-111111111111',
  retrievedAt: '2026-11-23T02:00:01.000Z',
  practiceOdsCode: 'A20047',
  gzippedBody: new Uint8Array([0x1f, 0x8b]),
  bodyBytes: 9,
  requested: { plan: 'A', areas: ['allergies', 'medicines'] },
};

/** A source whose every call waits until the test answers it. */
function setUp() {
  const finds: { request: FindPerson; answer: (outcome: Outcome<typeof traced>) => void }[] = [];
  const opens: { request: OpenRecord; answer: (outcome: Outcome<ReceivedRecord>) => void }[] = [];
  const bodies = { deposit: vi.fn(() => '/body/token'), revokeAll: vi.fn() };
  const onProgress = vi.fn();
  const onLateAnswer = vi.fn();
  let count = 0;
  const context = createPersonContext({
    source: {
      findPerson: (request) =>
        new Promise((answer) => {
          finds.push({ request, answer });
        }),
      openRecord: (request) =>
        new Promise((answer) => {
          opens.push({ request, answer });
        }),
    },
    bodies,
    refuse: createRefuse(
      () => 0,
      () => 'a-reference',
    ),
    randomId: () => {
      count += 1;
      return `opening-${count}`;
    },
    onProgress,
    onLateAnswer,
  });
  return { context, finds, opens, bodies, onProgress, onLateAnswer };
}

async function withPerson() {
  const parts = setUp();
  const finding = parts.context.find(question, staff);
  parts.finds[0]?.answer({ ok: true, value: traced });
  await finding;
  return parts;
}

const cancelled = { ok: false, error: { code: 'E-REC-CANCELLED' } };

describe('finding a person', () => {
  it('SAFE-12 gives the person found an id of this opening', async () => {
    const { context, finds } = setUp();
    const finding = context.find(question, staff);
    finds[0]?.answer({ ok: true, value: traced });
    expect(await finding).toEqual({ ok: true, value: { ...traced, openingId: 'opening-1' } });
    expect(finds[0]?.request).toMatchObject({ ...question, staff });
  });

  it('passes a failure on as it is', async () => {
    const { context, finds } = setUp();
    const finding = context.find(question, staff);
    const failed = {
      ok: false,
      error: { code: 'E-PT-07', reference: 'r', at: '', retryable: false },
    } as const;
    finds[0]?.answer(failed);
    expect(await finding).toEqual(failed);
  });

  it('one at a time: a second search overtakes the first', async () => {
    const { context, finds, onLateAnswer } = setUp();
    const first = context.find(question, staff);
    const second = context.find(question, staff);
    expect(finds[0]?.request.signal.aborted).toBe(true);
    finds[0]?.answer({ ok: true, value: traced });
    finds[1]?.answer({ ok: true, value: traced });
    expect(await first).toMatchObject(cancelled);
    expect((await second).ok).toBe(true);
    expect(onLateAnswer).toHaveBeenCalledOnce();
  });

  it('SAFE-12 drops the previous person as soon as another is looked for', async () => {
    const { context, opens, bodies } = await withPerson();
    void context.find(question, staff);
    expect(bodies.revokeAll).toHaveBeenCalled();
    expect(await context.open('opening-1', agreed, staff)).toMatchObject(cancelled);
    expect(opens).toHaveLength(0);
  });

  it('tells the hops of the search, without an opening', () => {
    const { context, finds, onProgress } = setUp();
    void context.find(question, staff);
    finds[0]?.request.onHop('demographics', 'waiting');
    expect(onProgress).toHaveBeenCalledExactlyOnceWith({ hop: 'demographics', state: 'waiting' });
  });
});

describe('opening a record', () => {
  it('hands over where the body waits, never the body', async () => {
    const { context, opens, bodies } = await withPerson();
    const opening = context.open('opening-1', agreed, staff);
    opens[0]?.answer({ ok: true, value: received });
    const { gzippedBody, ...facts } = received;
    expect(await opening).toEqual({
      ok: true,
      value: { ...facts, openingId: 'opening-1', bodyUrl: '/body/token' },
    });
    expect(bodies.deposit).toHaveBeenCalledExactlyOnceWith(gzippedBody);
  });

  it('IG-05 passes the reason given to the source', async () => {
    const { context, opens } = await withPerson();
    const reason = { kind: 'cannot-be-asked', why: 'asleep' } as const;
    void context.open('opening-1', reason, staff);
    expect(opens[0]?.request).toMatchObject({ reason, staff, person: { openingId: 'opening-1' } });
  });

  it('SAFE-12 refuses any id but that of the person who is open', async () => {
    const { context, opens } = await withPerson();
    expect(await context.open('opening-2', agreed, staff)).toMatchObject(cancelled);
    expect(opens).toHaveLength(0);
  });

  it('tells the hops with the opening they belong to', async () => {
    const { context, opens, onProgress } = await withPerson();
    void context.open('opening-1', agreed, staff);
    opens[0]?.request.onHop('practice', 'waiting');
    expect(onProgress).toHaveBeenCalledExactlyOnceWith({
      openingId: 'opening-1',
      hop: 'practice',
      state: 'waiting',
    });
  });

  it.each([
    ['cancelled', (context: Context): unknown => context.cancel('opening-1')],
    ['locked', (context: Context): unknown => context.suspend()],
    ['closed', (context: Context): unknown => context.forget()],
    ['another search', (context: Context): unknown => context.find(question, staff)],
  ])('SAFE-12 an answer after it was overtaken is dropped: %s', async (_name, overtake) => {
    const { context, opens, bodies, onProgress, onLateAnswer } = await withPerson();
    const opening = context.open('opening-1', agreed, staff);
    overtake(context);
    expect(opens[0]?.request.signal.aborted).toBe(true);
    opens[0]?.request.onHop('practice', 'done');
    opens[0]?.answer({ ok: true, value: received });
    expect(await opening).toMatchObject(cancelled);
    expect(bodies.deposit).not.toHaveBeenCalled();
    expect(onProgress).not.toHaveBeenCalled();
    expect(onLateAnswer).toHaveBeenCalledOnce();
  });

  it('a cancel for another opening changes nothing', async () => {
    const { context, opens } = await withPerson();
    void context.open('opening-1', agreed, staff);
    context.cancel('opening-2');
    expect(opens[0]?.request.signal.aborted).toBe(false);
  });
});

describe('coming back to a person', () => {
  it('IG-23 a person is kept at lock and can be opened again', async () => {
    const { context, opens } = await withPerson();
    expect(context.resumable()).toBeUndefined();
    context.suspend();
    expect(context.resumable()).toMatchObject({ openingId: 'opening-1' });
    const opening = context.open('opening-1', agreed, staff);
    opens[0]?.answer({ ok: true, value: received });
    expect((await opening).ok).toBe(true);
    expect(context.resumable()).toBeUndefined();
  });

  it('IG-23 a person who was forgotten cannot be opened again', async () => {
    const { context } = await withPerson();
    context.suspend();
    expect(context.forget()).toBe(true);
    expect(context.forget()).toBe(false);
    expect(context.resumable()).toBeUndefined();
    expect(await context.open('opening-1', agreed, staff)).toMatchObject(cancelled);
  });
});

type Context = ReturnType<typeof setUp>['context'];

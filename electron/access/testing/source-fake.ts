import { vi } from 'vitest';
import type { Mock } from 'vitest';
import type { RecordProgress } from '../../../shared/contract/contract.ts';
import type { Outcome } from '../../../shared/contract/errors.ts';
import type { TracedPerson } from '../../../shared/contract/person.ts';
import { recordPlan } from '../../../shared/contract/record-ask.ts';
import type { RecordPlan } from '../../../shared/contract/record-ask.ts';
import type { FindPerson, OpenRecord, ReceivedRecord } from '../../gpconnect/gp-record-source.ts';
import type { Asker } from '../access-control.ts';
import { createPersonContext } from '../person-context.ts';
import type { PersonContext } from '../person-context.ts';
import { seatLocalPerson } from '../present-user.ts';
import { wallClock } from '../wall-clock.ts';
import { settle } from './access-fake.ts';
import { createAuditFake, refuse } from './audit-fakes.ts';
import type { AuditFake } from './audit-fakes.ts';
import { policy } from './staff-fakes.ts';

export const question = { nhsNumber: '9990000018', dateOfBirth: '1938-02-01' };
export const agreed = { kind: 'person-agreed' } as const;
export const traceId = '11111111-1111-4111-8111-111111111111';
export const traced: Omit<TracedPerson, 'openingId'> = {
  nhsNumber: '9990000018',
  name: { family: 'Sample', given: ['Edith'], prefix: ['Mrs'] },
  birthDate: '1938-02-01',
  gender: 'female',
  address: [],
  phones: [],
  practice: { odsCode: 'A20047' },
  tracedAt: '2026-11-23T02:00:00.000Z',
};
export const received: ReceivedRecord = {
  traceId,
  retrievedAt: '2026-11-23T02:00:01.000Z',
  practiceOdsCode: 'A20047',
  gzippedBody: new Uint8Array([0x1f, 0x8b]),
  bodyBytes: 9,
  requested: {
    plan: 'A',
    areas: [
      { area: 'allergies', range: { kind: 'all' } },
      { area: 'medicines', range: { kind: 'all' } },
      { area: 'immunisations', range: { kind: 'all' } },
    ],
  },
};

/** An answer to one more request, of its own trace. */
export function answerOf(plan: RecordPlan): ReceivedRecord {
  const place = recordPlan.options.indexOf(plan);
  const area = plan === 'B' ? 'problems' : plan === 'C' ? 'consultations' : 'allergies';
  return {
    ...received,
    traceId: `22222222-2222-4222-8222-22222222222${String(place)}`,
    requested: { plan, areas: [{ area, range: { kind: 'all' } }] },
  };
}

/** Somebody at the screen in a role of the test policy. */
export function askerIn(roleId: 'nurse' | 'senior' | 'officer'): Asker {
  const seat = seatLocalPerson(
    {
      userName: 'nia.testwell',
      prefix: '',
      given: 'Nia',
      family: 'Testwell',
      roleId,
      duties: [],
      registration: { body: 'NMC', number: '99Z0001E' },
      mustChangePassword: false,
      disabled: false,
      failedSignInsSince: 0,
    },
    policy,
    'session-1',
    true,
  );
  if (!seat.ok) throw new Error(seat.code);
  return { user: seat.user, demographics: { kind: 'application-restricted' } };
}

export const nurse = askerIn('nurse');

interface Waiting<R, T> {
  readonly request: R;
  readonly answer: (outcome: Outcome<T>) => void;
}

export interface ContextFake {
  readonly context: PersonContext;
  readonly finds: Waiting<FindPerson, typeof traced>[];
  readonly opens: Waiting<OpenRecord, ReceivedRecord>[];
  readonly bodies: {
    readonly deposit: Mock<(body: Uint8Array) => string>;
    readonly revoke: Mock<(path: string) => void>;
    readonly revokeAll: Mock<() => void>;
  };
  readonly onProgress: Mock<(progress: RecordProgress) => void>;
  readonly onLateAnswer: Mock<() => void>;
  readonly trail: AuditFake;
}

/** A context whose source keeps every call waiting until the test answers it. */
export function setUpContext(): ContextFake {
  const finds: ContextFake['finds'] = [];
  const opens: ContextFake['opens'] = [];
  const bodies = {
    deposit: vi.fn((_body: Uint8Array) => '/body/token'),
    revoke: vi.fn(),
    revokeAll: vi.fn(),
  };
  const onProgress = vi.fn();
  const onLateAnswer = vi.fn();
  const trail = createAuditFake();
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
    audit: trail.audit,
    clock: wallClock,
    refuse,
    randomId: () => {
      count += 1;
      return `id-${count}`;
    },
    onProgress,
    onLateAnswer,
  });
  return { context, finds, opens, bodies, onProgress, onLateAnswer, trail };
}

/** A person has been found: their opening is `id-2`, the finding was `id-1`. */
export async function withPerson(): Promise<ContextFake> {
  const parts = setUpContext();
  const finding = parts.context.find(question, nurse);
  await settle();
  parts.finds[0]?.answer({ ok: true, value: traced });
  await finding;
  return parts;
}

/** Their record has been opened as access `id-3`, and no verdict given. */
export async function withRecord(asker: Asker = nurse): Promise<ContextFake> {
  const parts = await withPerson();
  const opening = parts.context.open('id-2', agreed, asker);
  await settle();
  parts.opens[0]?.answer({ ok: true, value: received });
  await opening;
  return parts;
}

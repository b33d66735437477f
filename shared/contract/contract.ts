import { z } from 'zod';
import type { ChannelName, EventName } from './channel-names.ts';
import { hops } from './errors.ts';
import { accessReason, nhsNumber, tracedPerson, wholeDate } from './person.ts';
import { environmentLabel, organisation, staffMember } from './session.ts';

// A sandboxed page forbids `new Function`, which zod would otherwise probe for.
z.config({ jitless: true });

/** Who must be at the screen for a channel to answer. */
export type Admission = 'anyone' | 'signed-in' | 'signed-in-or-locked';

interface ChannelSpec {
  /** `anyone` also answers while nobody is signed in; `signed-in` refuses while locked. */
  readonly admission: Admission;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  /** Longest accepted input as JSON text, in characters. */
  readonly maxInput: number;
}

const nothing = z.undefined();
const openingId = z.uuid();

const sessionState = z.strictObject({
  status: z.enum(['signed-out', 'locked', 'signed-in']),
  environment: environmentLabel,
  organisation,
  /** The people offered at sign-in; when locked, only the one who may unlock. */
  staff: z.array(staffMember).readonly(),
  user: staffMember.optional(),
  /** Why this screen came up, when the previous one was replaced. */
  notice: z.enum(['locked', 'idle-locked', 'signed-out', 'record-closed', 'record-purged']).optional(),
  /** The person that was open when the screen locked; gone 15 minutes later (IG-23). */
  resumable: tracedPerson.optional(),
  idleLockSeconds: z.int().positive(),
});

/** What main hands over after a record call: never the content itself, only where the worker may fetch it once. */
const openedRecord = z.strictObject({
  openingId,
  traceId: z.uuid(),
  retrievedAt: z.iso.datetime(),
  practiceOdsCode: z.string(),
  /** Address inside the app scheme; answers one single GET, gzip-compressed JSON text. */
  bodyUrl: z.string(),
  /** Size of the JSON text in bytes, before compression. */
  bodyBytes: z.int().nonnegative(),
  requested: z.strictObject({
    plan: z.literal('A'),
    areas: z.array(z.enum(['allergies', 'medicines'])).readonly(),
  }),
});

/** The whole conversation between renderer and main. */
export const contract = {
  'session.state': { admission: 'anyone', input: nothing, output: sessionState, maxInput: 16 },
  'session.signIn': {
    admission: 'anyone',
    input: z.strictObject({ staffId: z.string().min(1).max(64) }),
    output: sessionState,
    maxInput: 200,
  },
  'session.signOut': { admission: 'signed-in-or-locked', input: nothing, output: z.null(), maxInput: 16 },
  'session.lock': { admission: 'signed-in', input: nothing, output: z.null(), maxInput: 16 },
  'session.unlock': {
    admission: 'signed-in-or-locked',
    input: z.strictObject({ staffId: z.string().min(1).max(64) }),
    output: sessionState,
    maxInput: 200,
  },
  /** Told at most every few seconds while the person types or points; moves the idle lock. */
  'session.stayActive': { admission: 'signed-in', input: nothing, output: z.null(), maxInput: 16 },
  'person.find': {
    admission: 'signed-in',
    input: z.strictObject({ nhsNumber, dateOfBirth: wholeDate }),
    output: tracedPerson,
    maxInput: 200,
  },
  'record.open': {
    admission: 'signed-in',
    input: z.strictObject({ openingId, reason: accessReason }),
    output: openedRecord,
    maxInput: 2_000,
  },
  'record.cancel': {
    admission: 'signed-in',
    input: z.strictObject({ openingId }),
    output: z.null(),
    maxInput: 200,
  },
  /** Forgets the person, aborts what runs and replaces the renderer. */
  'record.close': { admission: 'signed-in', input: nothing, output: z.null(), maxInput: 16 },
} as const satisfies Record<ChannelName, ChannelSpec>;

/** Payloads of the events of main. */
export const events = {
  'record.progress': z.strictObject({
    openingId: openingId.optional(),
    hop: z.enum(hops),
    state: z.enum(['waiting', 'done', 'failed']),
  }),
  'session.lockWarning': z.strictObject({ lockAt: z.iso.datetime() }),
} as const satisfies Record<EventName, z.ZodType>;

export type Contract = typeof contract;
export type ChannelInput<N extends ChannelName> = z.infer<Contract[N]['input']>;
export type ChannelOutput<N extends ChannelName> = z.infer<Contract[N]['output']>;
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>;
export type SessionState = ChannelOutput<'session.state'>;
export type OpenedRecord = ChannelOutput<'record.open'>;
export type RecordProgress = EventPayload<'record.progress'>;

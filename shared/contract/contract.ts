import { z } from './zod.ts';
import { auditFilter, auditPage, chainReport, privacyAlert } from './audit.ts';
import type { ChannelName, EventName } from './channel-names.ts';
import { hops } from './errors.ts';
import { accessReason, nhsNumber, tracedPerson, verdict, wholeDate } from './person.ts';
import { openedRecord, recordAsk, recordPlan, shownPart } from './record-ask.ts';
import { proof, registration, sessionState } from './session.ts';
import {
  checkStep,
  connectionCheck,
  importResult,
  newCredentials,
  newPlatformKeys,
  saveOrganisation,
  setupInputs,
  setupState,
} from './setup.ts';

/**
 * Who must be at the screen for a channel to answer.
 * `known`: has proved who they are, whether or not a role, a password or the terms are still wanted.
 * `signed-in`: everything done and not locked. `administrator`, `privacy-officer`: signed in, with that duty.
 * `first-administrator`: an administrator, or anybody while the set-up is empty, because then nobody can have the duty.
 */
export type Admission =
  | 'anyone'
  | 'known'
  | 'signed-in'
  | 'signed-in-or-locked'
  | 'administrator'
  | 'first-administrator'
  | 'privacy-officer';

interface ChannelSpec {
  readonly admission: Admission;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  /** Longest accepted input as JSON text, in characters. */
  readonly maxInput: number;
}

const nothing = z.undefined();
const openingId = z.uuid();
const traceId = z.uuid();
/** Ten or more characters of a person's own words. */
const writtenReason = z.string().trim().min(10).max(300);
const newPassword = z.string().min(1).max(256);

const still = { admission: 'signed-in', output: z.null() } as const;
const setupChange = { admission: 'administrator', output: importResult } as const;

/** The whole conversation between renderer and main. */
export const contract = {
  'session.state': { admission: 'anyone', input: nothing, output: sessionState, maxInput: 16 },
  /** Resolves when the person is known or refused; with CIS2 that takes as long as the browser does. */
  'session.signIn': { admission: 'anyone', input: proof, output: sessionState, maxInput: 1_000 },
  /** Ends a CIS2 sign-in or unlock that waits for the browser. */
  'session.cancelSignIn': { admission: 'anyone', input: nothing, output: z.null(), maxInput: 16 },
  'session.chooseRole': {
    admission: 'known',
    input: z.strictObject({ roleId: z.string().min(1).max(64), registration: registration.optional() }),
    output: sessionState,
    maxInput: 300,
  },
  'session.changePassword': {
    admission: 'known',
    input: z.strictObject({ current: newPassword, next: newPassword }),
    output: sessionState,
    maxInput: 1_000,
  },
  'session.acceptTerms': { admission: 'known', input: nothing, output: sessionState, maxInput: 16 },
  'session.signOut': { admission: 'known', input: nothing, output: z.null(), maxInput: 16 },
  'session.lock': { ...still, input: nothing, maxInput: 16 },
  'session.unlock': { admission: 'signed-in-or-locked', input: proof, output: sessionState, maxInput: 1_000 },
  /** Told at most every few seconds while the person types or points; moves the idle lock. */
  'session.stayActive': { ...still, input: nothing, maxInput: 16 },
  'person.find': {
    admission: 'signed-in',
    input: z.strictObject({
      nhsNumber,
      dateOfBirth: wholeDate,
      /** The second way of SAFE-11 (CORE02), when the date of birth alone did not match. */
      names: z
        .strictObject({ family: z.string().trim().min(1).max(70), given: z.string().trim().min(1).max(70) })
        .optional(),
    }),
    output: tracedPerson,
    maxInput: 500,
  },
  /** Ends a search that is waiting; `person.find` then answers `E-REC-CANCELLED`. */
  'person.stopSearch': { ...still, input: nothing, maxInput: 16 },
  /** The person found is not the one looked for, or the search is given up: forgets them. */
  'person.leave': {
    ...still,
    input: z.strictObject({ openingId, why: z.enum(['not-this-person', 'new-search']) }),
    maxInput: 200,
  },
  /** Plan A: allergies, medicines and immunisations, as far as the role opens them. */
  'record.open': {
    admission: 'signed-in',
    input: z.strictObject({ openingId, reason: accessReason }),
    output: openedRecord,
    maxInput: 2_000,
  },
  /**
   * One more answer of the same opening, also beside others that run; the same plan again overtakes itself.
   * `E-REC-CANCELLED` unless the record was asked to be opened, `E-AUTH-02` outside the role, `E-IPC-INPUT` for limits
   * that no practice may be asked with (SAFE-27).
   */
  'record.fetch': {
    admission: 'signed-in',
    input: z.strictObject({ openingId, ask: recordAsk }),
    output: openedRecord,
    maxInput: 500,
  },
  /** What the reader found when it compared the answer with PDS (SAFE-13); owed for every answer. */
  'record.verdict': { ...still, input: z.strictObject({ openingId, traceId, verdict }), maxInput: 2_000 },
  'record.decide': {
    ...still,
    input: z.strictObject({ openingId, traceId, decision: z.enum(['continue', 'stop']) }),
    maxInput: 200,
  },
  /** A part of the record came on screen, with so many rows; of a find its hits, of a source its resources. */
  'record.showArea': {
    ...still,
    input: z.strictObject({ openingId, area: shownPart, rows: z.int().nonnegative() }),
    maxInput: 200,
  },
  /** One request and its answer, as long as no verdict has been given on it; without a plan all of the opening. */
  'record.cancel': {
    ...still,
    input: z.strictObject({ openingId, plan: recordPlan.exactOptional() }),
    maxInput: 200,
  },
  /** Forgets the person, aborts what runs and replaces the renderer. */
  'record.close': { ...still, input: nothing, maxInput: 16 },

  /** A privacy officer sees all entries, anybody else their own. Looking is itself an entry. */
  'audit.search': {
    admission: 'signed-in',
    input: z.strictObject({
      filter: auditFilter,
      /** Entries before this sequence number; absent: the newest. */
      before: z.int().positive().optional(),
      limit: z.int().min(1).max(200),
    }),
    output: auditPage,
    maxInput: 1_000,
  },
  'audit.verify': { admission: 'privacy-officer', input: nothing, output: chainReport, maxInput: 16 },
  /** Writes what the filter matches as CSV, with a verification file beside it, outside the encrypted store. */
  'audit.export': {
    admission: 'privacy-officer',
    input: z.strictObject({
      filter: auditFilter,
      reason: writtenReason,
      folder: z.string().min(1).max(1_000),
    }),
    output: z.strictObject({ file: z.string(), entries: z.int().nonnegative() }),
    maxInput: 3_000,
  },
  'alerts.list': {
    admission: 'privacy-officer',
    input: z.strictObject({ show: z.enum(['open', 'closed', 'all']), user: z.string().max(140).optional() }),
    output: z.array(privacyAlert).readonly(),
    maxInput: 300,
  },
  /** `E-IPC-DUTY` for an officer's own access, `E-IPC-INPUT` where no alert is open. */
  'alerts.close': {
    admission: 'privacy-officer',
    input: z.strictObject({ accessId: z.string().min(1).max(64), reason: writtenReason }),
    output: z.null(),
    maxInput: 800,
  },

  'setup.state': { admission: 'first-administrator', input: nothing, output: setupState, maxInput: 16 },
  /** Creates the first administrator; only while the set-up is empty. */
  'setup.begin': {
    ...setupChange,
    admission: 'first-administrator',
    input: setupInputs.begin,
    maxInput: 2_000,
  },
  'setup.importProfile': { ...setupChange, input: setupInputs.importFile, maxInput: 2_000 },
  'setup.saveOrganisation': { ...setupChange, input: saveOrganisation, maxInput: 1_000 },
  'setup.importCredentials': { ...setupChange, input: newCredentials, maxInput: 5_000 },
  'setup.importPlatformKeys': { ...setupChange, input: newPlatformKeys, maxInput: 3_000 },
  'setup.wipeCredentials': { ...setupChange, input: nothing, maxInput: 16 },
  'setup.importPolicy': { ...setupChange, input: setupInputs.importFile, maxInput: 2_000 },
  'setup.addAccount': { ...setupChange, input: setupInputs.addAccount, maxInput: 2_000 },
  'setup.changeAccount': { ...setupChange, input: setupInputs.changeAccount, maxInput: 1_000 },
  'setup.saveModes': { ...setupChange, input: setupInputs.saveModes, maxInput: 1_000 },
  'setup.saveCollector': { ...setupChange, input: setupInputs.saveCollector, maxInput: 3_000 },
  /** Walks the layers and tells each by `setup.checkProgress`; the answer holds all of them. */
  'setup.checkConnection': {
    admission: 'administrator',
    input: connectionCheck,
    output: z.array(checkStep).readonly(),
    maxInput: 200,
  },
} as const satisfies Record<ChannelName, ChannelSpec>;

/** Payloads of the events of main. */
export const events = {
  'record.progress': z.strictObject({
    openingId: openingId.optional(),
    /** Which request of the opening; absent while a person is looked for. */
    plan: recordPlan.optional(),
    hop: z.enum(hops),
    state: z.enum(['waiting', 'done', 'failed']),
    /** Which try this is, from 1. */
    attempt: z.int().positive().optional(),
    /** How long the hop may take before it is given up, in seconds. */
    limitSeconds: z.number().positive().optional(),
  }),
  /** `end`: the idle lock, which activity puts off, or the sign-out at the absolute limit, which nothing does. */
  'session.lockWarning': z.strictObject({ lockAt: z.iso.datetime(), end: z.enum(['lock', 'sign-out']) }),
  /** Something that `session.state` tells has changed without this screen asking. */
  'session.changed': z.strictObject({}),
  'setup.checkProgress': checkStep,
} as const satisfies Record<EventName, z.ZodType>;

export type Contract = typeof contract;
export type ChannelInput<N extends ChannelName> = z.infer<Contract[N]['input']>;
export type ChannelOutput<N extends ChannelName> = z.infer<Contract[N]['output']>;
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>;
export type OpenedRecord = ChannelOutput<'record.open'>;
export type RecordProgress = EventPayload<'record.progress'>;

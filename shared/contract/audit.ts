import { z } from './zod.ts';
import { nhsNumber, wholeDate } from './person.ts';
import { accessTier } from './session.ts';

/** What happened (integration.md 6.3). One entry each, whether it succeeded, was blocked or failed. */
export const auditEvents = [
  'app-start',
  'app-end',
  'audit-recovered',
  'sign-in',
  'sign-out',
  'role-chosen',
  'registration-recorded',
  'terms-accepted',
  'password-changed',
  'lock',
  'unlock',
  'person-find',
  'person-left',
  'token-request',
  'pds-trace',
  'sds-lookup',
  'record-open',
  'record-fetch',
  'record-request',
  'record-verdict',
  'record-decision',
  'area-shown',
  'record-closed',
  'audit-viewed',
  'audit-exported',
  'audit-verified',
  'alert-closed',
  'set-up-changed',
  'account-changed',
  'credential-changed',
  'connection-check',
] as const;

export const auditEvent = z.enum(auditEvents);

/**
 * `started`: written and flushed before the call leaves; a `success`, `blocked` or `failed` entry of the same
 * `reference` follows. `blocked` carries the rule; `failed` the class.
 */
export const auditOutcome = z.enum(['started', 'success', 'blocked', 'failed']);

/** Where and through whom a request went. */
const auditTarget = z.strictObject({
  practiceOdsCode: z.string().optional(),
  providerAsid: z.string().optional(),
  ownAsid: z.string().optional(),
  interactionId: z.string().optional(),
});

const auditUser = z.strictObject({
  id: z.string(),
  name: z.string(),
  roleName: z.string(),
  roleCode: z.string().optional(),
  /** SDS user id and role profile id, or `UNK`. */
  sdsUserId: z.string(),
  sdsRoleProfileId: z.string(),
  tier: accessTier,
  registration: z.string().optional(),
  authentication: z.enum(['cis2', 'local']),
  /** CIS2 assurance level, e.g. `3`. */
  assuranceLevel: z.string().optional(),
  /** Which sitting: a local id, not a token. */
  sessionId: z.string(),
});

/** One line of the audit trail. No clinical content, no token, no address, no diagnostics (IG-11). */
export const auditEntry = z.strictObject({
  /** Gap-free, from 1. */
  seq: z.int().positive(),
  at: z.iso.datetime(),
  event: auditEvent,
  outcome: auditOutcome,
  /** A rule id (`CORE04`), an error key (`E-REC-09`) or a short fixed word; never free text from outside. */
  rule: z.string().max(64).optional(),
  httpStatus: z.int().optional(),
  spineCode: z.string().max(64).optional(),
  /** Absent before anybody is known. */
  user: auditUser.optional(),
  organisation: z.strictObject({ odsCode: z.string(), name: z.string() }).optional(),
  device: z.strictObject({ installationId: z.string(), hostName: z.string(), appVersion: z.string() }),
  patient: z
    .strictObject({
      nhsNumber,
      supersededBy: nhsNumber.optional(),
      tracedAt: z.iso.datetime().optional(),
    })
    .optional(),
  target: auditTarget.optional(),
  /** `Ssp-TraceID`, `X-Request-ID` or correlation id: joins to the service's own trail. */
  reference: z.string().max(64).optional(),
  /** Links the entries of one finding or opening. */
  accessId: z.string().max(64).optional(),
  attempt: z.int().positive().optional(),
  /** Why the record is opened, and the person's own words. */
  purpose: z.strictObject({ kind: z.string().max(40), why: z.string().max(300).optional() }).optional(),
  /** Areas or settings concerned, names of differing fields, numbers of rows: words of ours only. */
  subjects: z.array(z.string().max(80)).readonly().optional(),
  bytes: z.int().nonnegative().optional(),
  durationMilliseconds: z.int().nonnegative().optional(),
  /** SHA-256 of the answer's body: evidence without content. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});

/** Filters of the register; alone or combined. */
export const auditFilter = z.strictObject({
  /** Part of a user's name or id, case ignored. */
  user: z.string().max(140).optional(),
  nhsNumber: nhsNumber.optional(),
  /** Whole days in Europe/London, both inclusive. */
  from: wholeDate.optional(),
  to: wholeDate.optional(),
  outcome: auditOutcome.optional(),
  event: auditEvent.optional(),
  accessId: z.string().max(64).optional(),
  /** Only entries between 20:00 and 07:00 London time or at weekends. */
  outOfHours: z.boolean().optional(),
  /** Hide `started` entries whose end is on record. */
  endsOnly: z.boolean().optional(),
});

/** Whether the chain holds; `firstBroken` is the first sequence number that does not. */
export const chainReport = z.strictObject({
  entries: z.int().nonnegative(),
  whole: z.boolean(),
  firstBroken: z.int().positive().optional(),
  /** What is wrong there. */
  fault: z.enum(['altered', 'missing', 'reordered', 'cut-off-at-the-end', 'unreadable']).optional(),
});

/** Newest first. */
export const auditPage = z.strictObject({
  entries: z.array(auditEntry).readonly(),
  /** All that match, of which `entries` is one page. */
  matching: z.int().nonnegative(),
  /** Where an export goes unless another folder is named. */
  exportFolder: z.string(),
  chain: chainReport,
  /** Entries that the organisation's collector has not taken yet; absent without a collector. */
  waitingToForward: z.int().nonnegative().optional(),
});

/** An access without an established relationship (integration.md 6.2.6), derived from the trail. */
export const privacyAlert = z.strictObject({
  /** The access it is about. */
  accessId: z.string(),
  /** `alert`: the person could not be asked; `notification`: best interests, or details differed and were accepted. */
  kind: z.enum(['alert', 'notification']),
  cause: z.enum(['cannot-be-asked', 'best-interests', 'details-differed']),
  raisedAt: z.iso.datetime(),
  /** As the entry names them; nobody may close the alert of an access of their own. */
  userId: z.string().optional(),
  userName: z.string(),
  roleName: z.string(),
  nhsNumber,
  practiceOdsCode: z.string().optional(),
  why: z.string().optional(),
  closed: z.strictObject({ at: z.iso.datetime(), by: z.string(), reason: z.string() }).optional(),
});

export type AuditEvent = z.infer<typeof auditEvent>;
export type AuditOutcome = z.infer<typeof auditOutcome>;
export type AuditEntry = Readonly<z.infer<typeof auditEntry>>;
export type AuditUser = Readonly<z.infer<typeof auditUser>>;
export type AuditFilter = Readonly<z.infer<typeof auditFilter>>;
export type AuditPage = Readonly<z.infer<typeof auditPage>>;
export type ChainReport = Readonly<z.infer<typeof chainReport>>;
export type PrivacyAlert = Readonly<z.infer<typeof privacyAlert>>;

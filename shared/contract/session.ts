import { z } from './zod.ts';
import { clinicalAreaId, htmlSection } from './areas.ts';
import { tracedPerson } from './person.ts';

/** `sandbox`: loopback and synthetic people only; `integration`: an NHS test service. Production is refused. */
export const environmentKind = z.enum(['sandbox', 'integration']);

/** Where this copy of Bedside points, in words that a person must see. */
export const environmentLabel = z.strictObject({
  kind: environmentKind,
  name: z.string().min(1).max(140),
});

export const odsCode = z.string().regex(/^[A-Z0-9]{3,12}$/);

export const organisation = z.strictObject({
  odsCode,
  name: z.string().min(1).max(200),
});

/** Full, restricted or no view of records (integration.md 6.2.3). */
export const accessTier = z.enum(['full', 'restricted', 'none']);

/** What a person may do besides reading records; given by the role policy or the local account. */
export const duty = z.enum(['administrator', 'privacy-officer']);

/** A professional registration, recorded for the full tier (integration.md 6.2.3). */
export const registration = z.strictObject({
  body: z.enum(['NMC', 'GMC', 'HCPC', 'GPhC', 'SWE']),
  number: z.string().regex(/^[A-Za-z0-9]{4,12}$/),
});

/** Who is at the screen. */
export const signedInUser = z.strictObject({
  /** Unique within the organisation; what the audit calls the user. */
  id: z.string().min(1).max(64),
  displayName: z.string().min(1).max(140),
  roleName: z.string().min(1).max(140),
  signedInBy: z.enum(['cis2', 'local']),
  tier: accessTier,
  duties: z.array(duty).readonly(),
  registration: registration.optional(),
  /** The sign-in before this one; absent at the first. */
  lastSignInAt: z.iso.datetime().optional(),
  /** Wrong passwords since then. */
  failedSignInsSince: z.int().nonnegative(),
});

/** One of the roles that CIS2 names for the person, at this organisation or another. */
export const offeredRole = z.strictObject({
  /** `person_roleid`. */
  roleId: z.string().min(1).max(64),
  roleName: z.string().min(1).max(140),
  organisation: z.strictObject({ odsCode: z.string(), name: z.string() }),
  tier: accessTier,
  /** Why it cannot be taken, if so. */
  refusedFor: z.enum(['other-organisation', 'not-in-policy']).optional(),
  /** The full tier needs a registration and none is on record: it must come with the choice. */
  needsRegistration: z.boolean(),
});

/** What the signed-in person's role opens, from the organisation's policy file. */
export const permittedView = z.strictObject({
  areas: z.array(clinicalAreaId).readonly(),
  htmlSections: z.array(htmlSection).readonly(),
  /** Version of the policy file that says so. */
  policyVersion: z.string(),
});

/** How a person proves who they are; `cis2` goes to the system browser and takes as long as the person does. */
export const proof = z.discriminatedUnion('way', [
  z.strictObject({ way: z.literal('cis2') }),
  z.strictObject({
    way: z.literal('local'),
    userName: z.string().min(1).max(64),
    password: z.string().min(1).max(256),
  }),
]);

export const sessionState = z.strictObject({
  /**
   * `not-set-up`: no usable set-up, only the administrator's first screen is there.
   * `choosing-role`: CIS2 has said who it is; a role must be taken.
   * `must-change-password`, `must-accept-terms`: signed in, and nothing else answers before that is done (IG-04).
   */
  status: z.enum([
    'not-set-up',
    'signed-out',
    'choosing-role',
    'must-change-password',
    'must-accept-terms',
    'signed-in',
    'locked',
  ]),
  /** Absent while nothing is set up. */
  environment: environmentLabel.optional(),
  organisation: organisation.optional(),
  signIn: z.strictObject({
    cis2: z.boolean(),
    local: z.boolean(),
    /** How staff of the sandbox sign in; never in another environment. */
    hint: z.string().max(500).optional(),
  }),
  /** Present from `must-change-password` on, locked included. */
  user: signedInUser.optional(),
  /** Only while `choosing-role`. */
  roles: z.array(offeredRole).readonly().optional(),
  /** Only while `signed-in`. */
  view: permittedView.optional(),
  /** Why this screen came up, when the previous one was replaced. */
  notice: z.enum(['locked', 'idle-locked', 'signed-out', 'record-closed', 'record-purged']).optional(),
  /** The person that was open when the screen locked; gone 15 minutes later (IG-23). */
  resumable: tracedPerson.optional(),
  idleLockSeconds: z.int().positive(),
  /** `this-sitting-only`: no keychain, so nothing that was set up or recorded outlives this run. */
  keeping: z.enum(['kept', 'this-sitting-only']),
  /** Days until the Spine certificate ends, when 60 or fewer (integration.md 7.2); `endsAt` ISO 8601. */
  certificateEnding: z.strictObject({ days: z.int(), endsAt: z.iso.datetime() }).optional(),
  /** Seconds by which this computer's clock is off, when more than 60 (SAFE-24, W-CLOCK). */
  clockOffSeconds: z.int().positive().optional(),
  /** Open privacy alerts; only for a privacy officer. */
  openAlerts: z.int().nonnegative().optional(),
});

export type EnvironmentKind = z.infer<typeof environmentKind>;
export type EnvironmentLabel = Readonly<z.infer<typeof environmentLabel>>;
export type Organisation = Readonly<z.infer<typeof organisation>>;
export type AccessTier = z.infer<typeof accessTier>;
export type Duty = z.infer<typeof duty>;
export type Registration = Readonly<z.infer<typeof registration>>;
export type SignedInUser = Readonly<z.infer<typeof signedInUser>>;
export type OfferedRole = Readonly<z.infer<typeof offeredRole>>;
export type PermittedView = Readonly<z.infer<typeof permittedView>>;
export type Proof = Readonly<z.infer<typeof proof>>;
export type SessionState = Readonly<z.infer<typeof sessionState>>;

import { z } from './zod.ts';
import { nhsNumber, wholeDate } from './person.ts';
import { accessTier, duty, environmentLabel, odsCode, organisation, registration } from './session.ts';

/** An absolute path of a file or folder on this computer, as the administrator names it. */
const filePath = z.string().min(1).max(1_000);
const userName = z.string().regex(/^[a-z0-9][a-z0-9._-]{2,39}$/);
/** Length is checked by main, which says so in words (12 at least). */
const password = z.string().min(1).max(256);

/** Either it was taken, or it was not and these are the reasons, one sentence each, with the field's path in front. */
export const importResult = z.discriminatedUnion('accepted', [
  z.strictObject({ accepted: z.literal(true) }),
  z.strictObject({ accepted: z.literal(false), problems: z.array(z.string()).readonly() }),
]);

/** A person who signs in without CIS2. */
export const localAccount = z.strictObject({
  userName,
  displayName: z.string().min(1).max(140),
  /** Id of a role in the policy file; absent for someone who only administers. */
  roleId: z.string().max(64).optional(),
  duties: z.array(duty).readonly(),
  registration: registration.optional(),
  disabled: z.boolean(),
  lockedOut: z.boolean(),
  lastSignInAt: z.iso.datetime().optional(),
});

const newAccount = z.strictObject({
  userName,
  prefix: z.string().max(35),
  given: z.string().min(1).max(35),
  family: z.string().min(1).max(35),
  roleId: z.string().max(64).optional(),
  duties: z.array(duty).readonly(),
  registration: registration.optional(),
  /** The person must change it at their first sign-in. */
  firstPassword: password,
});

/** One certificate that is in use or waiting for its day. */
const certificateFacts = z.strictObject({
  subject: z.string(),
  endsAt: z.iso.datetime(),
  /** Set for a staged next certificate. */
  activeFrom: z.iso.datetime().optional(),
});

/** The ways of signing in and asking that an organisation has to switch on knowingly (integration.md 1.3). */
export const modes = z.strictObject({
  /** Staff without CIS2 may sign in with a local account. */
  localAccounts: z.boolean(),
  /** PDS is asked on behalf of the application where a person has no CIS2 sign-in. */
  applicationRestrictedPds: z.boolean(),
  reauthentication: z.enum(['prompt', 'back-channel']),
});

export const collectorKind = z.enum(['https', 'syslog-tls']);

export const setupState = z.strictObject({
  /** True until the first administrator exists. */
  empty: z.boolean(),
  /** Whether this computer keeps the key to what is set up; while it is locked Bedside does not open at all. */
  keychain: z.enum(['ready', 'absent']),
  environment: environmentLabel.optional(),
  /** Host names that this profile calls, for firewall rules. */
  hosts: z.array(z.string()).readonly(),
  /** Absent: this environment has no CIS2. `secret-missing`: the keys lack the client secret that it is used with. */
  cis2: z.enum(['ready', 'secret-missing']).optional(),
  organisation: organisation.optional(),
  supplierOdsCode: z.string().optional(),
  endpointFqdn: z.string().optional(),
  credentials: z.strictObject({
    current: certificateFacts.optional(),
    next: certificateFacts.optional(),
    signingKey: z.boolean(),
    apiKeys: z.boolean(),
    /** Something is there but cannot be used: its file was altered or belongs to another installation. */
    damaged: z.boolean(),
    /** The signing key is the key of the Spine certificate: who learns one has both. */
    sharedKey: z.boolean().optional(),
  }),
  policy: z
    .strictObject({
      version: z.string(),
      approvedBy: z.string(),
      approvedOn: z.string(),
      roles: z.array(z.strictObject({ id: z.string(), name: z.string(), tier: accessTier })).readonly(),
    })
    .optional(),
  accounts: z.array(localAccount).readonly(),
  modes,
  collector: z.strictObject({ kind: collectorKind, host: z.string(), port: z.int() }).optional(),
  /** What is still missing before a record can be opened, in the order of the screen. */
  missing: z
    .array(z.enum(['environment', 'organisation', 'credentials', 'policy', 'privacy-officer', 'sign-in']))
    .readonly(),
  /** An old value cannot be changed while the set-up comes from a prepared sandbox profile. */
  readOnly: z.boolean(),
});

export const collectorSettings = z.strictObject({
  kind: collectorKind,
  /** `https://…` or `host:port`. */
  address: z.string().min(1).max(500),
  /** PEM file with the collector's root certificate; absent: the computer's own trust. */
  rootsPath: filePath.optional(),
});

export const newCredentials = z.strictObject({
  /** Certificate chain in PEM, leaf first, or a PKCS#12 file. */
  certificatePath: filePath,
  /** PEM key; absent for PKCS#12. */
  keyPath: filePath.optional(),
  passphrase: z.string().max(256).optional(),
  rootsPath: filePath,
  /** Whole day from which it is used instead of the present one; absent: now. */
  activeFrom: wholeDate.optional(),
});

export const newPlatformKeys = z.strictObject({
  /** PEM of the key that signs assertions to the API platform. */
  signingKeyPath: filePath,
  passphrase: z.string().max(256).optional(),
  signingKeyId: z.string().min(1).max(100),
  apiKey: z.string().min(1).max(200),
  sdsApiKey: z.string().min(1).max(200),
  cis2ClientSecret: z.string().max(200).optional(),
});

/** The layers of the connection check, in the order in which they are tried. */
export const checkLayers = [
  'credentials',
  'token',
  'demographics',
  'own-asid',
  'practice-endpoint',
  'practice',
] as const;
export const checkLayer = z.enum(checkLayers);

export const checkStep = z.strictObject({
  layer: checkLayer,
  state: z.enum(['waiting', 'ok', 'failed', 'not-tried']),
  /** Error key and reference of a failed layer. */
  code: z.string().optional(),
  reference: z.string().optional(),
  /** Slots of the sentence. */
  values: z.record(z.string(), z.string()).optional(),
  durationMilliseconds: z.int().nonnegative().optional(),
});

export const saveOrganisation = z.strictObject({
  odsCode,
  name: z.string().min(1).max(200),
  supplierOdsCode: odsCode,
  /** Host name that the Spine certificate is issued to. */
  endpointFqdn: z.string().regex(/^[a-z0-9.-]{4,253}$/),
});

/** What the connection check asks for: a person and a practice made for testing. */
export const connectionCheck = z.strictObject({
  nhsNumber,
  practiceOdsCode: odsCode,
});

export const setupInputs = {
  begin: newAccount,
  addAccount: newAccount,
  changeAccount: z.strictObject({
    userName,
    disabled: z.boolean().optional(),
    unlock: z.literal(true).optional(),
    newFirstPassword: password.optional(),
  }),
  importFile: z.strictObject({ path: filePath }),
  saveModes: modes.extend({
    /** The sentence that was agreed to, word for word; required to switch either on. */
    acknowledgement: z.string().max(500).optional(),
  }),
  saveCollector: z.strictObject({ collector: collectorSettings.optional() }),
} as const;

export type ImportResult = Readonly<z.infer<typeof importResult>>;
export type LocalAccount = Readonly<z.infer<typeof localAccount>>;
export type NewAccount = Readonly<z.infer<typeof newAccount>>;
export type ChangeAccount = Readonly<z.infer<typeof setupInputs.changeAccount>>;
export type Modes = Readonly<z.infer<typeof modes>>;
export type SetupState = Readonly<z.infer<typeof setupState>>;
export type CheckLayer = z.infer<typeof checkLayer>;
export type CheckStep = Readonly<z.infer<typeof checkStep>>;
export type NewCredentials = Readonly<z.infer<typeof newCredentials>>;
export type NewPlatformKeys = Readonly<z.infer<typeof newPlatformKeys>>;
export type CollectorSettings = Readonly<z.infer<typeof collectorSettings>>;
export type SaveOrganisation = Readonly<z.infer<typeof saveOrganisation>>;
export type SaveModes = Readonly<z.infer<typeof setupInputs.saveModes>>;
export type ConnectionCheck = Readonly<z.infer<typeof connectionCheck>>;

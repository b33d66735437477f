import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import type { Failure } from '../../shared/contract/errors.ts';
import { environmentLabel, organisation, staffMember } from '../../shared/contract/session.ts';
import { failureOf } from './failure.ts';
import { isLoopbackAddress, readHttpsAddress } from './https-address.ts';

const notLoopback = 'must lead to this computer (127.x.x.x or ::1): only the sandbox may be used';
const text = z.string().min(1).max(500);

const httpsUrl = text.refine((url) => readHttpsAddress(url) !== undefined, {
  error: 'must be an https address without user name, query or fragment',
});

/** A host that Bedside calls. Every profile but the sandbox's is refused: access gate and audit trail do not exist yet. */
const calledUrl = httpsUrl.refine((url) => isLoopbackAddress(readHttpsAddress(url)?.host ?? ''), {
  error: notLoopback,
});

const requestingStaff = staffMember.extend({
  family: text,
  given: z.array(text).readonly(),
  prefix: z.array(text).readonly(),
  sdsUserId: z.string().regex(/^(UNK|\d{12})$/),
  sdsRoleProfileId: z.string().regex(/^(UNK|\d{12})$/),
});

const limits = z.strictObject({
  connectSeconds: z.number().positive().default(5),
  headersSeconds: z.number().positive().default(30),
  wholeSeconds: z.number().positive().default(60),
  /** Size of the decompressed answer, in millions of bytes. */
  bodyMegabytes: z.number().positive().max(500).default(100),
});

const environmentProfile = z.strictObject({
  version: z.literal(1),
  environment: environmentLabel,
  organisation,
  installation: z.strictObject({
    identifierSystem: text,
    id: text,
    userIdentifierSystem: text,
    /** Our Spine endpoint, the token's `iss`; named, never called. */
    endpointUrl: httpsUrl,
  }),
  asid: z.string().regex(/^\d{12}$/),
  tokenUrl: calledUrl,
  pdsBaseUrl: calledUrl,
  sdsBaseUrl: calledUrl,
  sspBaseUrl: calledUrl,
  apiKey: text,
  sdsApiKey: text,
  signingKeyId: text,
  credentials: z.strictObject({
    signingKey: text,
    clientKey: text,
    clientCertificate: text,
    trustedRoots: text,
  }),
  staff: z
    .array(requestingStaff)
    .min(1)
    .refine((staff) => new Set(staff.map(({ id }) => id)).size === staff.length, {
      error: 'must not hold two people with the same id',
    })
    .readonly(),
  limits: limits.prefault({}),
});

/** Everything that differs between environments; nothing of it stands in code (integration.md §1.0). */
export type EnvironmentProfile = Readonly<z.infer<typeof environmentProfile>>;

type ProfileOutcome =
  | { readonly ok: true; readonly value: EnvironmentProfile }
  | {
      readonly ok: false;
      readonly error: Failure;
      /** One line per fault, `path.of.field: what is wrong`; never a value from the file. */
      readonly problems: readonly string[];
    };

/**
 * Reads and checks the profile file; paths of credentials come back absolute.
 * A missing, unreadable, wrong or non-sandbox profile is `E-CFG-01` with the path of each wrong field.
 */
export async function readEnvironmentProfile(path: string): Promise<ProfileOutcome> {
  let content: string;
  try {
    content = await readFile(path, 'utf8');
  } catch {
    return refused(['profile: the file cannot be read']);
  }
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch {
    return refused(['profile: the file is not JSON']);
  }
  return parseEnvironmentProfile(json, dirname(path));
}

/** The check without the file; `directory` is what the paths of credentials are relative to. */
export function parseEnvironmentProfile(json: unknown, directory: string): ProfileOutcome {
  const parsed = environmentProfile.safeParse(json);
  if (!parsed.success) return refused(parsed.error.issues.map(describe));
  const { credentials } = parsed.data;
  return {
    ok: true,
    value: {
      ...parsed.data,
      credentials: {
        signingKey: resolve(directory, credentials.signingKey),
        clientKey: resolve(directory, credentials.clientKey),
        clientCertificate: resolve(directory, credentials.clientCertificate),
        trustedRoots: resolve(directory, credentials.trustedRoots),
      },
    },
  };
}

function describe(issue: z.core.$ZodIssue): string {
  const path = issue.path.map(String).join('.');
  return `${path === '' ? 'profile' : path}: ${issue.message}`;
}

function refused(problems: readonly string[]): ProfileOutcome {
  return { ok: false, error: failureOf('E-CFG-01', new Date(), crypto.randomUUID()), problems };
}

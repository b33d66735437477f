import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import type { Failure } from '../../shared/contract/errors.ts';
import { odsCode, organisation } from '../../shared/contract/session.ts';
import { modes } from '../../shared/contract/setup.ts';
import type { Modes } from '../../shared/contract/setup.ts';
import type { CredentialName } from '../credentials/credential-source.ts';
import { httpsUrl, sandboxEnvironment, shortText } from './environment-file.ts';
import { environmentProfileOf } from './environment-profile.ts';
import type { EnvironmentProfile } from './environment-profile.ts';
import { failureOf } from './failure.ts';
import { describeProblems } from './file-problems.ts';

const readyProfile = z
  .strictObject({
    version: z.literal(2),
    environment: sandboxEnvironment,
    organisation,
    supplierOdsCode: odsCode,
    installation: z.strictObject({ id: shortText, endpointUrl: httpsUrl }),
    asid: z
      .string()
      .regex(/^\d{12}$/, { error: 'must have 12 digits' })
      .optional(),
    apiKey: shortText,
    sdsApiKey: shortText,
    signingKeyId: shortText,
    cis2ClientSecret: shortText.optional(),
    credentials: z.strictObject({
      signingKey: shortText,
      clientKey: shortText,
      clientCertificate: shortText,
      trustedRoots: shortText,
    }),
    policy: shortText,
    modes,
    accounts: z.array(z.unknown()).readonly(),
    signInHint: shortText,
  })
  .refine(
    ({ environment, cis2ClientSecret }) =>
      environment.cis2?.clientAuthentication !== 'client_secret_post' || cis2ClientSecret !== undefined,
    {
      path: ['cis2ClientSecret'],
      error: 'is missing: environment.cis2 authenticates with client_secret_post',
    },
  );

/** A prepared set-up of the sandbox, complete; secrets live as long as this sitting. */
export interface ReadyProfile {
  readonly profile: EnvironmentProfile;
  /** The environment part as an administrator would import it. */
  readonly environmentFile: z.infer<typeof sandboxEnvironment>;
  /** Absolute paths of PEM files. */
  readonly credentialPaths: Readonly<Record<CredentialName, string>>;
  readonly policyPath: string;
  readonly modes: Modes;
  /** Unchecked: the access room knows what an account is. */
  readonly accounts: readonly unknown[];
  /** How staff of the sandbox sign in. */
  readonly signInHint: string;
}

type ReadyProfileOutcome =
  | { readonly ok: true; readonly value: ReadyProfile }
  | {
      readonly ok: false;
      readonly error: Failure;
      /** One line per fault, `path.of.field: what is wrong`; never a value from the file. */
      readonly problems: readonly string[];
    };

/** Reads and checks a ready profile; a missing, unreadable, wrong or non-sandbox one is `E-CFG-01`. */
export async function readReadyProfile(path: string): Promise<ReadyProfileOutcome> {
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
  return parseReadyProfile(json, dirname(path));
}

/** The check without the file; `directory` is what the paths in it are relative to. */
export function parseReadyProfile(json: unknown, directory: string): ReadyProfileOutcome {
  const parsed = readyProfile.safeParse(json);
  if (!parsed.success) return refused(describeProblems(parsed.error, 'profile'));
  const { environment, credentials, policy, accounts, signInHint, modes: chosen, ...rest } = parsed.data;
  return {
    ok: true,
    value: {
      profile: environmentProfileOf({ ...rest, file: environment, keys: rest }),
      environmentFile: environment,
      credentialPaths: {
        signingKey: resolve(directory, credentials.signingKey),
        clientKey: resolve(directory, credentials.clientKey),
        clientCertificate: resolve(directory, credentials.clientCertificate),
        trustedRoots: resolve(directory, credentials.trustedRoots),
      },
      policyPath: resolve(directory, policy),
      modes: chosen,
      accounts,
      signInHint,
    },
  };
}

function refused(problems: readonly string[]): ReadyProfileOutcome {
  return { ok: false, error: failureOf('E-CFG-01', new Date(), crypto.randomUUID()), problems };
}

import type { EnvironmentLabel, Organisation } from '../../shared/contract/session.ts';
import type { PlatformKeys } from '../credentials/platform-keys.ts';
import type { EnvironmentFile } from './environment-file.ts';

/** The CIS2 client of this environment; the secret only where the file asks for one. */
export type Cis2Profile = NonNullable<EnvironmentFile['cis2']> & { readonly clientSecret?: string };

/** What the calls need to know of environment, organisation and installation, secrets of the platform included. */
export interface EnvironmentProfile {
  readonly environment: EnvironmentLabel;
  readonly organisation: Organisation;
  /** ODS code of the supplier: tells our own system from others of the organisation (integration.md §3.1). */
  readonly supplierOdsCode: string;
  /** Twelve digits; absent: looked up for every opening. */
  readonly asid?: string;
  readonly installation: {
    readonly identifierSystem: string;
    readonly id: string;
    readonly userIdentifierSystem: string;
    /** Our Spine endpoint, the token's `iss`; named, never called. */
    readonly endpointUrl: string;
  };
  readonly tokenUrl: string;
  readonly pdsBaseUrl: string;
  readonly sdsBaseUrl: string;
  readonly sspBaseUrl: string;
  readonly nationalTrust: EnvironmentFile['nationalTrust'];
  readonly apiKey: string;
  readonly sdsApiKey: string;
  readonly signingKeyId: string;
  readonly cis2?: Cis2Profile;
  readonly limits: EnvironmentFile['limits'];
}

interface ProfileParts {
  readonly file: EnvironmentFile;
  readonly organisation: Organisation;
  readonly supplierOdsCode: string;
  readonly installation: { readonly id: string; readonly endpointUrl: string };
  readonly asid?: string | undefined;
  /** The signing key itself comes from the credentials, with each call. */
  readonly keys: Omit<PlatformKeys, 'signingKey'>;
}

/** The profile of one set-up, wherever its parts are kept. */
export function environmentProfileOf(parts: ProfileParts): EnvironmentProfile {
  const { file, organisation, supplierOdsCode, installation, asid, keys } = parts;
  const { cis2, identifierSystems } = file;
  const secret = keys.cis2ClientSecret === undefined ? {} : { clientSecret: keys.cis2ClientSecret };
  return {
    environment: { kind: file.kind, name: file.name },
    organisation,
    supplierOdsCode,
    ...(asid === undefined ? {} : { asid }),
    installation: {
      identifierSystem: identifierSystems.installation,
      id: installation.id,
      userIdentifierSystem: identifierSystems.user,
      endpointUrl: installation.endpointUrl,
    },
    tokenUrl: file.tokenUrl,
    pdsBaseUrl: file.pdsBaseUrl,
    sdsBaseUrl: file.sdsBaseUrl,
    sspBaseUrl: file.sspBaseUrl,
    nationalTrust: file.nationalTrust,
    apiKey: keys.apiKey,
    sdsApiKey: keys.sdsApiKey,
    signingKeyId: keys.signingKeyId,
    ...(cis2 === undefined ? {} : { cis2: { ...cis2, ...secret } }),
    limits: file.limits,
  };
}

import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { consumer } from '../consumer-registration.ts';

/** What the bare client needs of the profile; it trusts the sandbox that wrote it. */
interface ProfileFile {
  readonly environment: {
    readonly tokenUrl: string;
    readonly pdsBaseUrl: string;
    readonly sdsBaseUrl: string;
    readonly sspBaseUrl: string;
    readonly identifierSystems: { readonly installation: string; readonly user: string };
  };
  readonly organisation: { readonly odsCode: string; readonly name: string };
  readonly installation: { readonly id: string; readonly endpointUrl: string };
  readonly asid?: string;
  readonly apiKey: string;
  readonly sdsApiKey: string;
  readonly signingKeyId: string;
  readonly credentials: Readonly<
    Record<'signingKey' | 'clientKey' | 'clientCertificate' | 'trustedRoots', string>
  >;
}

export interface BareProfile extends Omit<ProfileFile, 'credentials' | 'environment' | 'asid'> {
  readonly tokenUrl: string;
  readonly pdsBaseUrl: string;
  readonly sdsBaseUrl: string;
  readonly sspBaseUrl: string;
  readonly identifierSystems: { readonly installation: string; readonly user: string };
  readonly asid: string;
  /** PEM texts. */
  readonly signingKey: string;
  readonly clientKey: string;
  readonly clientCertificate: string;
  readonly trustedRoots: string;
}

/** Reads profile.json and the PEM files that it names. */
export async function readBareProfile(profilePath: string): Promise<BareProfile> {
  const file = JSON.parse(await readFile(profilePath, 'utf8')) as ProfileFile;
  const read = async (name: string): Promise<string> => readFile(join(dirname(profilePath), name), 'utf8');
  const [signingKey, clientKey, clientCertificate, trustedRoots] = await Promise.all([
    read(file.credentials.signingKey),
    read(file.credentials.clientKey),
    read(file.credentials.clientCertificate),
    read(file.credentials.trustedRoots),
  ]);
  const { environment, ...others } = file;
  return {
    ...others,
    ...environment,
    // The bare client is no model: it knows who Spine thinks it is.
    asid: file.asid ?? consumer.asid,
    signingKey,
    clientKey,
    clientCertificate,
    trustedRoots,
  };
}

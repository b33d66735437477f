import type { Leaf } from '../certificates/certificate-authority.ts';
import { cis2Registration, consumer, platformKeys } from '../consumer-registration.ts';
import type { EnvironmentAddresses } from './environment-file.ts';
import { environmentFile } from './environment-file.ts';
import { passwordVerifier } from './password-verifier.ts';
import { policyFile } from './policy-file.ts';
import type { PrivateDirectory } from './private-directory.ts';
import { SANDBOX_PASSWORD, signInHint, staff } from './staff.ts';

export interface ProfileContent {
  readonly addresses: EnvironmentAddresses;
  readonly signingKeyPem: string;
  readonly client: Leaf;
  readonly trustedRoots: string;
}

export const jsonText = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

/** One password for all, so one hash is enough for every sandbox of this process. */
let verifier: Promise<string> | undefined;

/** Starts on the hash early: it takes a moment. */
async function sharedVerifier(): Promise<string> {
  verifier ??= passwordVerifier(SANDBOX_PASSWORD);
  return verifier;
}

async function accounts() {
  const verified = await sharedVerifier();
  return staff.map(({ userName, prefix, given, family, roleId, duties, registration }) => ({
    userName,
    prefix,
    given,
    family,
    roleId,
    duties,
    ...(registration && { registration }),
    passwordVerifier: verified,
  }));
}

/** Writes the ready profile, its policy and the PEM files beside it. Gives the path of profile.json. */
export async function writeProfile(directory: PrivateDirectory, content: ProfileContent): Promise<string> {
  await directory.write('signing-key.pem', content.signingKeyPem);
  await directory.write('client-key.pem', content.client.keyPem);
  await directory.write('client-certificate.pem', content.client.certificatePem);
  await directory.write('trusted-roots.pem', content.trustedRoots);
  await directory.write('policy.json', jsonText(policyFile));
  const profile = {
    version: 2,
    environment: environmentFile(content.addresses),
    organisation: { odsCode: consumer.odsCode, name: consumer.organisationName },
    // No `asid`: a client must look its own up, with the manufacturer (integration.md 1.5).
    supplierOdsCode: consumer.manufacturerOdsCode,
    installation: { id: 'inst-0001', endpointUrl: consumer.endpointUrl },
    ...platformKeys,
    ...(content.addresses.cis2Issuer === undefined
      ? {}
      : { cis2ClientSecret: cis2Registration.clientSecret }),
    credentials: {
      signingKey: 'signing-key.pem',
      clientKey: 'client-key.pem',
      clientCertificate: 'client-certificate.pem',
      trustedRoots: 'trusted-roots.pem',
    },
    policy: 'policy.json',
    modes: { localAccounts: true, applicationRestrictedPds: true, reauthentication: 'prompt' },
    accounts: await accounts(),
    signInHint,
  };
  return directory.write('profile.json', jsonText(profile));
}

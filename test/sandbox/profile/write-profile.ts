import type { Leaf } from '../certificates/certificate-authority.ts';
import { consumer, platformKeys } from '../consumer-registration.ts';
import type { PrivateDirectory } from './private-directory.ts';
import { staff } from './staff.ts';

export interface ClientLimits {
  readonly connectSeconds: number;
  readonly headersSeconds: number;
  readonly wholeSeconds: number;
  readonly bodyMegabytes: number;
}

/** integration.md 1.8 (timeouts) and the cap of DESIGN 2.4. */
export const defaultLimits: ClientLimits = {
  connectSeconds: 5,
  headersSeconds: 30,
  wholeSeconds: 60,
  bodyMegabytes: 100,
};

export interface ProfileContent {
  readonly gatewayUrl: string;
  readonly proxyUrl: string;
  readonly signingKeyPem: string;
  readonly client: Leaf;
  readonly trustedRoots: string;
  readonly limits: ClientLimits;
}

/** The service addresses under one gateway; the token URL is also the audience of the client assertion. */
export function serviceUrls(gatewayUrl: string) {
  return {
    tokenUrl: `${gatewayUrl}/oauth2/token`,
    pdsBaseUrl: `${gatewayUrl}/personal-demographics/FHIR/R4`,
    sdsBaseUrl: `${gatewayUrl}/spine-directory/FHIR/R4`,
  } as const;
}

/** Writes profile.json and the PEM files beside it. Gives the path of profile.json. */
export async function writeProfile(directory: PrivateDirectory, content: ProfileContent): Promise<string> {
  await directory.write('signing-key.pem', content.signingKeyPem);
  await directory.write('client-key.pem', content.client.keyPem);
  await directory.write('client-certificate.pem', content.client.certificatePem);
  await directory.write('trusted-roots.pem', content.trustedRoots);
  const profile = {
    version: 1,
    environment: { kind: 'sandbox', name: 'Local sandbox (synthetic people)' },
    organisation: { odsCode: consumer.odsCode, name: consumer.organisationName },
    installation: {
      identifierSystem: 'https://bedside.example.test/Id/installation',
      id: 'inst-0001',
      userIdentifierSystem: 'https://bedside.example.test/Id/user',
      endpointUrl: consumer.endpointUrl,
    },
    asid: consumer.asid,
    ...serviceUrls(content.gatewayUrl),
    sspBaseUrl: `${content.proxyUrl}/`,
    ...platformKeys,
    credentials: {
      signingKey: 'signing-key.pem',
      clientKey: 'client-key.pem',
      clientCertificate: 'client-certificate.pem',
      trustedRoots: 'trusted-roots.pem',
    },
    staff,
    limits: content.limits,
  };
  return directory.write('profile.json', `${JSON.stringify(profile, null, 2)}\n`);
}

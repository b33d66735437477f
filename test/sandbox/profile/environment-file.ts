import { cis2Registration } from '../consumer-registration.ts';

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

/** The service addresses under one gateway; the token URL is also the audience of the client assertion. */
export function serviceUrls(gatewayUrl: string) {
  return {
    tokenUrl: `${gatewayUrl}/oauth2/token`,
    pdsBaseUrl: `${gatewayUrl}/personal-demographics/FHIR/R4`,
    sdsBaseUrl: `${gatewayUrl}/spine-directory/FHIR/R4`,
  } as const;
}

export interface EnvironmentAddresses {
  readonly gatewayUrl: string;
  readonly proxyUrl: string;
  readonly cis2Issuer?: string;
  /** Ports that the CIS2 registration allows for the redirect. */
  readonly redirectPorts: readonly number[];
  readonly limits: ClientLimits;
}

/** The environment file that an administrator imports; no secret stands in it. */
export function environmentFile(addresses: EnvironmentAddresses): object {
  const { gatewayUrl, proxyUrl, cis2Issuer, redirectPorts, limits } = addresses;
  return {
    version: 1,
    kind: 'sandbox',
    name: 'Local sandbox (synthetic people)',
    ...serviceUrls(gatewayUrl),
    sspBaseUrl: `${proxyUrl}/`,
    nationalTrust: 'spine-roots',
    identifierSystems: {
      installation: 'https://bedside.example.test/Id/installation',
      user: 'https://bedside.example.test/Id/user',
    },
    ...(cis2Issuer === undefined
      ? {}
      : {
          cis2: {
            issuer: cis2Issuer,
            clientId: cis2Registration.clientId,
            clientAuthentication: 'client_secret_post',
            acrValues: 'AAL2_OR_AAL3_ANY',
            minimumAssuranceLevel: 3,
            redirectPorts,
            redirectPath: '/cb',
          },
        }),
    limits,
  };
}

import { interactions, STRUCTURED_RECORD } from './interactions.ts';

/** One accredited system of one organisation, as Spine registered it (integration.md 0.3). */
export interface AccreditedSystem {
  readonly odsCode: string;
  readonly asid: string;
  readonly partyKey: string;
  /** Common name that the peer certificate must carry when this ASID speaks. */
  readonly fqdn: string;
  readonly manufacturerOdsCode: string;
  readonly interactions: readonly string[];
}

/** The viewer's own registration. */
export const consumer: AccreditedSystem & {
  readonly organisationName: string;
  readonly endpointUrl: string;
} = {
  odsCode: 'T9C01',
  organisationName: 'Meadow View Care Home (synthetic)',
  asid: '900000000101',
  partyKey: 'T9C01-900101',
  fqdn: 'viewer.t9c01.sandbox.test',
  endpointUrl: 'https://viewer.t9c01.sandbox.test/',
  manufacturerOdsCode: 'T9S01',
  interactions: interactions.map(({ id }) => id),
};

/** A second system of the same organisation by another manufacturer: catches a missing manufacturer filter (integration.md 9.3). */
export const secondSystem: AccreditedSystem = {
  odsCode: 'T9C01',
  asid: '900000000102',
  partyKey: 'T9C01-900102',
  fqdn: 'rota.t9c01.sandbox.test',
  manufacturerOdsCode: 'T9S02',
  interactions: [STRUCTURED_RECORD],
};

/** A system that is registered but was never accredited for the structured record. */
export const unaccreditedSystem: AccreditedSystem = {
  odsCode: 'T9C02',
  asid: '900000000103',
  partyKey: 'T9C02-900103',
  fqdn: 'viewer.t9c02.sandbox.test',
  manufacturerOdsCode: 'T9S01',
  interactions: [],
};

export const consumerSystems: readonly AccreditedSystem[] = [consumer, secondSystem, unaccreditedSystem];

/** Keys of the API platform; meaningless outside this process, so they may stand in source. */
export const platformKeys = {
  apiKey: 'sandbox-api-key-0001',
  sdsApiKey: 'sandbox-directory-key-0001',
  signingKeyId: 'bedside-sandbox-1',
} as const;

/** The viewer at CIS2; as meaningless outside this process. */
export const cis2Registration = {
  clientId: 'bedside-sandbox-client',
  clientSecret: 'sandbox-cis2-secret-0001',
} as const;

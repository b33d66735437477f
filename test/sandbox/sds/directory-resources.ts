import type { AsRecord, MhsRecord } from './directory.ts';
import { randomId } from './directory.ts';

const ID = 'https://fhir.nhs.uk/Id';
export const ODS_SYSTEM = `${ID}/ods-organization-code`;
export const INTERACTION_SYSTEM = `${ID}/nhsServiceInteractionId`;
export const PARTY_KEY_SYSTEM = `${ID}/nhsMhsPartyKey`;

const organisation = (odsCode: string) => ({ identifier: { system: ODS_SYSTEM, value: odsCode } });

/** One Endpoint per address; an MHS record with none gives an Endpoint that lacks it (integration.md 3.2). */
export function endpointsOf(record: MhsRecord): object[] {
  const addresses = record.addresses.length === 0 ? [undefined] : record.addresses;
  return addresses.map((address) => ({
    resourceType: 'Endpoint',
    id: randomId(),
    status: 'active',
    connectionType: {
      system: 'http://terminology.hl7.org/CodeSystem/endpoint-connection-type',
      code: 'hl7-fhir-msg',
      display: 'HL7 FHIR Messaging',
    },
    payloadType: [
      {
        coding: [
          {
            system: 'http://terminology.hl7.org/CodeSystem/endpoint-payload-type',
            code: 'any',
            display: 'Any',
          },
        ],
      },
    ],
    ...(address === undefined ? {} : { address }),
    managingOrganization: organisation(record.odsCode),
    identifier: [
      { system: `${ID}/nhsMhsFQDN`, value: record.fqdn },
      { system: PARTY_KEY_SYSTEM, value: record.partyKey },
      { system: `${ID}/nhsMhsCPAId`, value: record.cpaId },
      { system: `${ID}/nhsMHSId`, value: randomId() },
    ],
  }));
}

export function deviceOf(record: AsRecord): object {
  const EXTENSION = 'https://fhir.nhs.uk/StructureDefinition';
  return {
    resourceType: 'Device',
    id: randomId(),
    owner: organisation(record.odsCode),
    identifier: [
      ...(record.asid === undefined ? [] : [{ system: `${ID}/nhsSpineASID`, value: record.asid }]),
      { system: PARTY_KEY_SYSTEM, value: record.partyKey },
    ],
    extension: [
      {
        url: `${EXTENSION}/Extension-SDS-ManufacturingOrganisation`,
        valueReference: organisation(record.manufacturerOdsCode),
      },
      ...record.interactionIds.map((value) => ({
        url: `${EXTENSION}/Extension-SDS-NhsServiceInteractionId`,
        valueReference: { identifier: { system: INTERACTION_SYSTEM, value } },
      })),
    ],
  };
}

export function directoryBundle(resources: readonly object[]): string {
  return JSON.stringify({
    resourceType: 'Bundle',
    id: randomId(),
    type: 'searchset',
    total: resources.length,
    entry: resources.map((resource) => ({ search: { mode: 'match' }, resource })),
  });
}

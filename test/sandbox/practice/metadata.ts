import type { Interaction } from '../interactions.ts';

const GPC = 'https://fhir.nhs.uk/STU3/OperationDefinition';

/** What a foundations endpoint can do (integration.md 1.6). */
const capabilityStatement = (now: number): object => ({
  resourceType: 'CapabilityStatement',
  version: '1.6.2',
  name: 'GP Connect (sandbox)',
  status: 'active',
  date: new Date(now).toISOString().slice(0, 10),
  publisher: 'Sandbox',
  kind: 'capability',
  software: { name: 'Sandbox practice system', version: '1.0.0' },
  fhirVersion: '3.0.1',
  acceptUnknown: 'both',
  format: ['application/fhir+json'],
  rest: [
    {
      mode: 'server',
      resource: [
        {
          type: 'Patient',
          interaction: [{ code: 'read' }, { code: 'search-type' }],
          searchParam: [{ name: 'identifier', type: 'token' }],
        },
      ],
      operation: [
        {
          name: 'gpc.getstructuredrecord',
          definition: { reference: `${GPC}/GPConnect-GetStructuredRecord-Operation-1` },
        },
      ],
    },
  ],
});

/** The same of version 0.7, whose resource has another name (integration.md 1.6). */
const conformance = (now: number): object => ({
  resourceType: 'Conformance',
  version: '0.7.4',
  name: 'GP Connect (sandbox)',
  status: 'active',
  date: new Date(now).toISOString().slice(0, 10),
  publisher: 'Sandbox',
  kind: 'instance',
  software: { name: 'Sandbox practice system', version: '1.0.0' },
  fhirVersion: '1.0.2',
  acceptUnknown: 'both',
  format: ['application/json+fhir'],
  rest: [
    {
      mode: 'server',
      operation: [
        {
          name: 'gpc.getcarerecord',
          definition: {
            reference: 'http://fhir.nhs.net/OperationDefinition/gpconnect-carerecord-operation-1',
          },
        },
      ],
    },
  ],
});

/** `GET {root}/metadata`. */
export function metadataAnswer(version: Interaction['version'], now: number): string {
  return JSON.stringify(version === '0.7' ? conformance(now) : capabilityStatement(now));
}

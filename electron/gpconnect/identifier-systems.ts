/** Identifier and code systems that the calls write and read, exactly as the services compare them. */
export const nhsNumberSystem = 'https://fhir.nhs.uk/Id/nhs-number';
export const odsCodeSystem = 'https://fhir.nhs.uk/Id/ods-organization-code';
export const sdsUserIdSystem = 'https://fhir.nhs.uk/Id/sds-user-id';
export const sdsRoleProfileIdSystem = 'https://fhir.nhs.uk/Id/sds-role-profile-id';
export const interactionIdSystem = 'https://fhir.nhs.uk/Id/nhsServiceInteractionId';
export const partyKeySystem = 'https://fhir.nhs.uk/Id/nhsMhsPartyKey';
export const asidSystem = 'https://fhir.nhs.uk/Id/nhsSpineASID';
export const confidentialitySystem = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality';

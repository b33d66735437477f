import { randomUUID, sign } from 'node:crypto';
import { staff } from '../profile/staff.ts';
import type { BareProfile } from './bare-profile.ts';

/** Claims or header members to put in place of the right ones; `undefined` takes one out. */
export type Overrides = Readonly<Record<string, unknown>>;

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const seconds = (): number => Math.floor(Date.now() / 1000);

/** A client assertion, signed RS512 (integration.md 2.3). */
export function bareAssertion(profile: BareProfile, claims: Overrides = {}, header: Overrides = {}): string {
  const signed = [
    part({ alg: 'RS512', typ: 'JWT', kid: profile.signingKeyId, ...header }),
    part({
      iss: profile.apiKey,
      sub: profile.apiKey,
      aud: profile.tokenUrl,
      jti: randomUUID(),
      exp: seconds() + 290,
      ...claims,
    }),
  ].join('.');
  return `${signed}.${sign('RSA-SHA512', Buffer.from(signed), profile.signingKey).toString('base64url')}`;
}

/** The right claims of the provenance token for the first member of staff (integration.md 2.1). */
export function bareProvenanceClaims(profile: BareProfile, serviceRoot: string) {
  const [member] = staff;
  const { installation, organisation, identifierSystems } = profile;
  const now = seconds();
  return {
    iss: installation.endpointUrl,
    sub: member.userName,
    aud: serviceRoot,
    iat: now,
    exp: now + 300,
    reason_for_request: 'directcare',
    requested_scope: 'patient/*.read',
    requesting_device: {
      resourceType: 'Device',
      identifier: [{ system: identifierSystems.installation, value: installation.id }],
      model: 'Bare client',
      version: '1.0.0',
    },
    requesting_organization: {
      resourceType: 'Organization',
      identifier: [{ system: 'https://fhir.nhs.uk/Id/ods-organization-code', value: organisation.odsCode }],
      name: organisation.name,
    },
    requesting_practitioner: {
      resourceType: 'Practitioner',
      id: member.userName,
      identifier: [
        { system: 'https://fhir.nhs.uk/Id/sds-user-id', value: member.sdsUserId },
        { system: 'https://fhir.nhs.uk/Id/sds-role-profile-id', value: member.sdsRoleProfileId },
        { system: identifierSystems.user, value: member.userName },
      ],
      name: [{ family: member.family, given: [member.given], prefix: [member.prefix] }],
    },
  };
}

/** Unsigned, with its trailing dot (integration.md 2.1). */
export function bareProvenance(claims: object, header: object = { alg: 'none', typ: 'JWT' }): string {
  return `${part(header)}.${part(claims)}.`;
}

import type { EnvironmentProfile } from './environment-profile.ts';
import type { RequestingStaff } from './gp-record-source.ts';
import { odsCodeSystem, sdsRoleProfileIdSystem, sdsUserIdSystem } from './identifier-systems.ts';
import { interactions } from './interactions.ts';
import type { InteractionName } from './interactions.ts';
import { product } from './product.ts';
import { smartcardIds } from './smartcard-identity.ts';

/** Practices reject a longer life and a shorter one (integration.md §2.1). */
const lifeSeconds = 300;

interface ProvenanceClaims {
  readonly profile: Pick<EnvironmentProfile, 'organisation' | 'installation'>;
  readonly staff: RequestingStaff;
  readonly interaction: InteractionName;
  /** Service root exactly as the directory gave it. */
  readonly audience: string;
  readonly now: Date;
}

/**
 * The unsigned token that tells a 1.x practice who asks, for whom and why; only ever inside mutual TLS.
 * `alg: none` and the empty third part are what the specification demands (DESIGN.md 2.12), so no JOSE library makes it.
 */
export function buildProvenanceToken({
  profile,
  staff,
  interaction,
  audience,
  now,
}: ProvenanceClaims): string {
  const { organisation, installation } = profile;
  const { sdsUserId, sdsRoleProfileId } = smartcardIds(staff);
  const issuedAt = Math.floor(now.getTime() / 1000);
  const claims = {
    iss: installation.endpointUrl,
    sub: staff.id,
    aud: audience,
    iat: issuedAt,
    exp: issuedAt + lifeSeconds,
    reason_for_request: 'directcare',
    requested_scope: interactions[interaction].scope,
    requesting_device: {
      resourceType: 'Device',
      identifier: [{ system: installation.identifierSystem, value: installation.id }],
      model: product.model,
      version: product.version,
    },
    requesting_organization: {
      resourceType: 'Organization',
      identifier: [{ system: odsCodeSystem, value: organisation.odsCode }],
      name: organisation.name,
    },
    requesting_practitioner: {
      resourceType: 'Practitioner',
      id: staff.id,
      identifier: [
        { system: sdsUserIdSystem, value: sdsUserId },
        { system: sdsRoleProfileIdSystem, value: sdsRoleProfileId },
        { system: installation.userIdentifierSystem, value: staff.id },
      ],
      name: [{ family: staff.family, given: staff.given, prefix: staff.prefix }],
    },
  };
  return `${encoded({ alg: 'none', typ: 'JWT' })}.${encoded(claims)}.`;
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part), 'utf8').toString('base64url');
}

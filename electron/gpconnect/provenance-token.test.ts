import { describe, expect, it } from 'vitest';
import { buildProvenanceToken } from './provenance-token.ts';

const staff = {
  id: 'u-7d1f',
  displayName: 'Zoë Example',
  roleName: 'Registered nurse',
  family: 'Example',
  given: ['Zoë'],
  prefix: ['Ms'],
  sdsUserId: '555500000001',
  sdsRoleProfileId: '555500001234',
};
const profile = {
  organisation: { odsCode: 'T9C01', name: 'Meadow View Care Home (synthetic)' },
  installation: {
    identifierSystem: 'https://viewer.example.test/Id/installation',
    id: 'inst-0042',
    userIdentifierSystem: 'https://viewer.example.test/Id/user',
    endpointUrl: 'https://viewer.t9c01.sim.test/',
  },
};
const audience = 'https://gp.sim.test/T9P01/Stu3/1/GpConnect/structured/';

function decode(part: string): unknown {
  return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
}

function tokenFor(person = staff) {
  const now = new Date('2025-11-24T16:00:00.900Z');
  const token = buildProvenanceToken({
    profile,
    staff: person,
    interaction: 'structuredRecord',
    audience,
    now,
  });
  const [header = '', claims = '', ...rest] = token.split('.');
  return { header: decode(header), claims: decode(claims), rest };
}

describe('provenance token', () => {
  it('is unsigned and keeps its trailing dot', () => {
    const { header, rest } = tokenFor();
    expect(header).toEqual({ alg: 'none', typ: 'JWT' });
    expect(rest).toEqual(['']);
  });

  it('carries the claims of 1.x, no more and no fewer', () => {
    expect(tokenFor().claims).toEqual({
      iss: 'https://viewer.t9c01.sim.test/',
      sub: 'u-7d1f',
      aud: audience,
      iat: 1764000000,
      exp: 1764000300,
      reason_for_request: 'directcare',
      requested_scope: 'patient/*.read',
      requesting_device: {
        resourceType: 'Device',
        identifier: [{ system: 'https://viewer.example.test/Id/installation', value: 'inst-0042' }],
        model: 'Bedside',
        version: '0.1.0',
      },
      requesting_organization: {
        resourceType: 'Organization',
        identifier: [{ system: 'https://fhir.nhs.uk/Id/ods-organization-code', value: 'T9C01' }],
        name: 'Meadow View Care Home (synthetic)',
      },
      requesting_practitioner: {
        resourceType: 'Practitioner',
        id: 'u-7d1f',
        identifier: [
          { system: 'https://fhir.nhs.uk/Id/sds-user-id', value: '555500000001' },
          { system: 'https://fhir.nhs.uk/Id/sds-role-profile-id', value: '555500001234' },
          { system: 'https://viewer.example.test/Id/user', value: 'u-7d1f' },
        ],
        name: [{ family: 'Example', given: ['Zoë'], prefix: ['Ms'] }],
      },
    });
  });

  it.each([
    ['UNK', 'UNK', 'UNK', 'UNK'],
    ['', '', 'UNK', 'UNK'],
    ['555500000001', 'UNK', '555500000001', 'UNK'],
    ['UNK', '555500001234', 'UNK', 'UNK'],
  ])('user "%s" with role "%s" is told as %s and %s', (sdsUserId, sdsRoleProfileId, user, role) => {
    expect(tokenFor({ ...staff, sdsUserId, sdsRoleProfileId }).claims).toMatchObject({
      requesting_practitioner: { identifier: [{ value: user }, { value: role }, { value: 'u-7d1f' }] },
    });
  });
});

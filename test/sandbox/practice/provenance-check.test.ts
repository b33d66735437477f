import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askRecord } from '../bare-client/bare-calls.ts';
import type { BareProfile } from '../bare-client/bare-profile.ts';
import { readBareProfile } from '../bare-client/bare-profile.ts';
import { bareProvenance, bareProvenanceClaims } from '../bare-client/bare-tokens.ts';
import type { Sandbox } from '../start-sandbox.ts';
import { startSandbox } from '../start-sandbox.ts';
import { practices, stories } from '../stories/index.ts';

const story = stories.find(({ pds }) => pds.status === 'current');
const practice = practices.find(({ odsCode }) => odsCode === story?.practiceOdsCode);
const serviceRoot = practice?.fhirAddress ?? '';
const target = { serviceRoot, asid: practice?.asid ?? '', nhsNumber: story?.nhsNumber ?? '' };

let sandbox: Sandbox;
let profile: BareProfile;
beforeAll(async () => {
  sandbox = await startSandbox();
  profile = await readBareProfile(sandbox.profilePath);
});
afterAll(async () => sandbox.close());
beforeEach(() => sandbox.journal.clear());

type Claims = ReturnType<typeof bareProvenanceClaims>;
type Change = (right: Claims) => object;

const practitioner =
  (changed: (right: Claims['requesting_practitioner']) => object): Change =>
  (right) => ({
    requesting_practitioner: { ...right.requesting_practitioner, ...changed(right.requesting_practitioner) },
  });
const withoutSystem = (end: string): Change =>
  practitioner(({ identifier }) => ({
    identifier: identifier.filter(({ system }) => !system.endsWith(end)),
  }));

const wrongClaims: readonly (readonly [string, Change, number, string, string])[] = [
  ['no iss', () => ({ iss: undefined }), 400, 'BAD_REQUEST', 'iss'],
  ['iss of another host', () => ({ iss: 'https://other.sandbox.test/' }), 400, 'BAD_REQUEST', 'iss'],
  ['no sub', () => ({ sub: undefined }), 400, 'BAD_REQUEST', 'sub'],
  ['a sub that is not the practitioner', () => ({ sub: 'u-9999' }), 400, 'BAD_REQUEST', 'sub'],
  ['no aud', () => ({ aud: undefined }), 400, 'BAD_REQUEST', 'aud'],
  ['aud with a slash more', () => ({ aud: `${serviceRoot}/` }), 400, 'BAD_REQUEST', 'aud'],
  ['the 0.7 aud', () => ({ aud: 'https://authorize.fhir.nhs.net/token' }), 400, 'BAD_REQUEST', 'aud'],
  ['iat as text', ({ iat }) => ({ iat: String(iat) }), 400, 'BAD_REQUEST', 'iat'],
  ['exp with a fraction', ({ exp }) => ({ exp: exp + 0.5 }), 400, 'BAD_REQUEST', 'exp'],
  ['a life of 301 s', ({ exp }) => ({ exp: exp + 1 }), 400, 'BAD_REQUEST', 'lifetime'],
  ['a life of 299 s', ({ exp }) => ({ exp: exp - 1 }), 400, 'BAD_REQUEST', 'lifetime'],
  ['an expired token', ({ iat }) => ({ iat: iat - 301, exp: iat - 1 }), 400, 'BAD_REQUEST', 'expired'],
  ['a token of the future', ({ iat }) => ({ iat: iat + 90, exp: iat + 390 }), 400, 'BAD_REQUEST', 'future'],
  ['another reason', () => ({ reason_for_request: 'migration' }), 400, 'BAD_REQUEST', 'reason_for_request'],
  ['a write scope', () => ({ requested_scope: 'patient/*.write' }), 400, 'BAD_REQUEST', 'requested_scope'],
  ['conf/R', () => ({ requested_scope: 'patient/*.read conf/R' }), 400, 'BAD_REQUEST', 'requested_scope'],
  ['requested_record', () => ({ requested_record: {} }), 400, 'BAD_REQUEST', 'requested_record'],
  ['no device', () => ({ requesting_device: undefined }), 400, 'BAD_REQUEST', 'requesting_device'],
  [
    'a device without version',
    (right) => ({ requesting_device: { ...right.requesting_device, version: '' } }),
    422,
    'INVALID_RESOURCE',
    'requesting_device',
  ],
  [
    'a device of another type',
    (right) => ({ requesting_device: { ...right.requesting_device, resourceType: 'device' } }),
    400,
    'BAD_REQUEST',
    'requesting_device',
  ],
  [
    'an organisation without name',
    (right) => ({ requesting_organization: { ...right.requesting_organization, name: undefined } }),
    422,
    'INVALID_RESOURCE',
    'requesting_organization',
  ],
  [
    'the organisation of another ASID',
    (right) => ({
      requesting_organization: {
        ...right.requesting_organization,
        identifier: [{ system: 'https://fhir.nhs.uk/Id/ods-organization-code', value: 'T9C02' }],
      },
    }),
    400,
    'BAD_REQUEST',
    'requesting_organization',
  ],
  ['no SDS user id', withoutSystem('sds-user-id'), 422, 'INVALID_RESOURCE', 'requesting_practitioner'],
  [
    'no SDS role profile id',
    withoutSystem('sds-role-profile-id'),
    422,
    'INVALID_RESOURCE',
    'requesting_practitioner',
  ],
  ['no local user id', withoutSystem('/Id/user'), 422, 'INVALID_RESOURCE', 'requesting_practitioner'],
  [
    'an SDS id of eleven digits',
    practitioner(({ identifier }) => ({
      identifier: identifier.map((each) =>
        each.system.endsWith('sds-user-id') ? { ...each, value: '55550000000' } : each,
      ),
    })),
    400,
    'INVALID_IDENTIFIER_VALUE',
    'sds-id',
  ],
  [
    'the 0.7 name shape',
    practitioner(() => ({ name: { family: ['Example'], given: ['Nia'] } })),
    422,
    'INVALID_RESOURCE',
    'practitioner-name',
  ],
  [
    'a generic user',
    practitioner(() => ({ name: [{ family: 'System', given: ['Admin'] }] })),
    400,
    'BAD_REQUEST',
    'practitioner-name',
  ],
];

const token = (header?: object) => bareProvenance(bareProvenanceClaims(profile, serviceRoot), header);

const SYSTEM = 'https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1';

describe('provenance token at the practice (integration.md 2.1, 2.2)', () => {
  it.each(wrongClaims)('refuses %s', async (_what, change, status, code, check) => {
    const answer = await askRecord(profile, {
      ...target,
      claims: change(bareProvenanceClaims(profile, serviceRoot)),
    });
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toMatchObject({
      meta: { profile: ['https://fhir.nhs.uk/STU3/StructureDefinition/GPConnect-OperationOutcome-1'] },
      issue: [{ severity: 'error', details: { coding: [{ system: SYSTEM, code }] } }],
    });
    expect(sandbox.journal.of('practice').at(-1)?.checksFailed).toEqual([`practice/jwt-${check}`]);
  });

  it.each([
    ['no token', () => undefined, 'shape'],
    ['no trailing dot', () => `Bearer ${token().slice(0, -1)}`, 'shape'],
    ['a signature', () => `Bearer ${token()}c2lnbmVk`, 'shape'],
    ['another scheme', () => `Basic ${token()}`, 'shape'],
    ['padding', () => `Bearer ${token().replace('.', '=.')}`, 'shape'],
    ['alg RS512', () => `Bearer ${token({ alg: 'RS512', typ: 'JWT' })}`, 'header'],
    ['a kid', () => `Bearer ${token({ alg: 'none', typ: 'JWT', kid: 'k' })}`, 'header'],
    ['no typ', () => `Bearer ${token({ alg: 'none' })}`, 'header'],
  ])('refuses %s', async (_what, authorization, check) => {
    const answer = await askRecord(profile, { ...target, headers: { Authorization: authorization() } });
    expect(answer.status).toBe(400);
    expect(sandbox.journal.of('practice').at(-1)?.checksFailed).toEqual([`practice/jwt-${check}`]);
  });

  it.each([
    ['as it should be', () => ({})],
    ['with conf/N', () => ({ requested_scope: 'patient/*.read conf/N' })],
    ['59 seconds ahead', ({ iat }: Claims) => ({ iat: iat + 55, exp: iat + 355 })],
    [
      'with a further identifier',
      practitioner(({ identifier }) => ({
        identifier: [...identifier, { system: 'https://example.test/Id/mail', value: 'nia@example.test' }],
      })),
    ],
    [
      'of someone without a smartcard, in another script',
      practitioner(({ identifier }) => ({
        identifier: identifier.map((each) =>
          each.system.includes('/sds-') ? { ...each, value: 'UNK' } : each,
        ),
        name: [{ family: 'Žižková', given: ['Zoë'] }],
      })),
    ],
  ] as const)('accepts a token %s', async (_what, change) => {
    const answer = await askRecord(profile, {
      ...target,
      claims: change(bareProvenanceClaims(profile, serviceRoot)),
    });
    expect(answer.status).toBe(200);
  });
});

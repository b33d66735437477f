import type { IDToken, UserInfoResponse } from 'openid-client';
import { describe, expect, it } from 'vitest';
import { assuranceLevelOf, personOf } from './cis2-claims.ts';

const idToken: IDToken = {
  iss: 'https://127.0.0.1',
  sub: '555500000001',
  aud: 'the-client',
  iat: 1,
  exp: 2,
  authentication_assurance_level: '3',
};

const person = (info: Omit<UserInfoResponse, 'sub'>) =>
  personOf({ sub: '555500000001', ...info }, idToken, 'the-id-token');

const role = {
  person_roleid: '555500000101',
  org_code: 't9c01',
  role_name: '"Clinical":"Clinical Provision":"Nurse Access Role"',
  role_code: 'S8000:G8000:R8001',
};

describe('claims of CIS2 (integration.md 1.1 A3)', () => {
  it('INT-1.1 takes title, names and the SDS user id', () => {
    expect(
      person({
        nhsid_useruid: '555500000009',
        uid: '555500000008',
        title: 'Dr',
        given_name: 'Priya',
        middle_names: 'Ada Grace',
        family_name: 'Examplar',
        display_name: 'Dr Priya Examplar',
      }),
    ).toEqual({
      sub: '555500000001',
      sdsUserId: '555500000009',
      displayName: 'Dr Priya Examplar',
      family: 'Examplar',
      given: ['Priya', 'Ada', 'Grace'],
      prefix: ['Dr'],
      assuranceLevel: 3,
      roles: [],
      idToken: 'the-id-token',
    });
  });

  it.each([
    [{ given_name: 'Priya', family_name: 'Examplar' }, 'Priya Examplar', 'Examplar'],
    [{ name: 'Examplar Priya' }, 'Examplar Priya', 'Examplar Priya'],
    [{ display_name: 'Priya Examplar', family_name: '' }, 'Priya Examplar', 'Priya Examplar'],
    [{ family_name: 'Examplar', title: 7 }, 'Examplar', 'Examplar'],
  ])('puts a name together from %j', (info, displayName, family) => {
    expect(person(info)).toMatchObject({ displayName, family });
  });

  it.each([{}, { name: '' }, { family_name: 7 }])('knows nobody from %j', (info) => {
    expect(person(info)).toBeUndefined();
  });

  it('falls back to uid, then sub, for the SDS user id', () => {
    expect(person({ name: 'X', uid: '555500000008' })?.sdsUserId).toBe('555500000008');
    expect(person({ name: 'X' })?.sdsUserId).toBe('555500000001');
  });

  it('reads a role with the name of its organisation', () => {
    const info = {
      name: 'X',
      nhsid_nrbac_roles: [{ ...role, activity_codes: ['B0420', 7] }],
      nhsid_user_orgs: [{ org_code: 't9c01', org_name: 'Meadow View (synthetic)' }],
    };
    expect(person(info)?.roles).toEqual([
      {
        roleId: '555500000101',
        roleName: 'Nurse Access Role',
        roleCode: 'S8000:G8000:R8001',
        activityCodes: ['B0420'],
        organisation: { odsCode: 'T9C01', name: 'Meadow View (synthetic)' },
      },
    ]);
  });

  it('takes a lone object for a list of one, and names an unknown organisation by its code', () => {
    expect(person({ name: 'X', nhsid_nrbac_roles: role })?.roles).toMatchObject([
      { organisation: { odsCode: 'T9C01', name: 'T9C01' }, activityCodes: [] },
    ]);
  });

  it.each([undefined, null, 'none', 7, [], [7, null], [{}], [{ ...role, person_roleid: undefined }]])(
    'takes roles %j for an empty list',
    (roles) => {
      expect(person({ name: 'X', nhsid_nrbac_roles: roles })?.roles).toEqual([]);
    },
  );

  it.each([
    [{ nmc_id: '99Z0001E' }, { body: 'NMC', number: '99Z0001E' }],
    [{ gmc_id: ' 9900004 ' }, { body: 'GMC', number: '9900004' }],
    [{ gphc_id: '2099999' }, { body: 'GPhC', number: '2099999' }],
    [
      { nmc_id: '', gmc_id: '9900004' },
      { body: 'GMC', number: '9900004' },
    ],
    [{ nmc_id: 'not a number' }, undefined],
    [{ rcn_id: 'RCN123' }, undefined],
    [{}, undefined],
  ])('reads the registration from %j', (claims, registration) => {
    expect(person({ name: 'X', ...claims })?.registration).toEqual(registration);
  });

  it('says which role was selected at CIS2', () => {
    expect(person({ name: 'X', selected_roleid: '555500000101' })?.selectedRoleId).toBe('555500000101');
  });

  it.each([
    ['3', 3],
    [2, 2],
    ['AAL3', 0],
    ['', 0],
    [null, 0],
    [undefined, 0],
    [2.5, 0],
  ])('reads the assurance level %j as %i', (level, expected) => {
    expect(assuranceLevelOf({ authentication_assurance_level: level })).toBe(expected);
  });
});

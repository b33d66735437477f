import { describe, expect, it } from 'vitest';
import { parseRolePolicy, permittedView, roleById, roleFor } from './role-policy.ts';
import { policy, policyFile } from './testing/staff-fakes.ts';

const parse = (change: object) => parseRolePolicy(JSON.stringify({ ...policyFile, ...change }));
const roleWith = (change: object) => ({ roles: [{ ...policyFile.roles[1], ...change }] });
const tiersWith = (change: object) => ({
  tiers: { ...policyFile.tiers, restricted: { ...policyFile.tiers.restricted, ...change } },
});

describe('reading a policy file', () => {
  it('IG-07 takes the published care-home map', () => {
    expect(parse({})).toMatchObject({ ok: true, policy: { policyVersion: '2026.1-test' } });
  });

  it.each([
    ['not JSON', '{"version":', 'policy: is not JSON'],
    ['a list', '[]', 'policy: must be a group of settings'],
  ])('says what is wrong with %s', (_name, text, problem) => {
    expect(parseRolePolicy(text)).toEqual({ ok: false, problems: [problem] });
  });

  it.each<[string, object, string]>([
    ['an unknown key', { colour: 'red' }, 'colour: is not a setting that Bedside knows'],
    [
      'an unknown key inside',
      roleWith({ colour: 'red' }),
      'roles.0.colour: is not a setting that Bedside knows',
    ],
    ['another version', { version: 2 }, 'version: must be 1'],
    ['a missing approver', { approvedBy: undefined }, 'approvedBy: is missing'],
    ['a wrong type', roleWith({ name: 7 }), 'roles.0.name: must be text'],
    ['an unknown tier', roleWith({ tier: 'wide' }), 'roles.0.tier: must be full or restricted or none'],
    ['a date that is none', { approvedOn: '5 January' }, 'approvedOn: is not written as it must be'],
    ['no roles', { roles: [] }, 'roles: is too small'],
    [
      'IG-07 a restricted tier that is wider than allowed',
      tiersWith({ areas: ['allergies', 'problems'] }),
      'tiers.restricted.areas.1: problems may not be in the restricted view, which may hold allergies, medicines, immunisations',
    ],
    [
      'IG-07 a restricted tier with more of the HTML',
      tiersWith({ htmlSections: ['ENC'] }),
      'tiers.restricted.htmlSections.0: ENC may not be in the restricted view, which may hold SUM, ALL, MED, IMM',
    ],
    [
      'INT-6.2 a full view without a registration',
      roleWith({ tier: 'full' }),
      'roles.0.registration: must be required, because the full view needs a recorded registration',
    ],
    [
      'two roles of one id',
      { roles: [policyFile.roles[2], policyFile.roles[2]] },
      'roles.1.id: senior is at roles.0.id already',
    ],
    [
      'one national code for two roles',
      { roles: [policyFile.roles[0], { ...policyFile.roles[1], cis2RoleCodes: ['S1:G1:R8001'] }] },
      'roles.1.cis2RoleCodes.0: R8001 is at roles.0.cis2RoleCodes.0 already',
    ],
    [
      'one activity for two roles',
      {
        roles: [
          { ...policyFile.roles[1], activityCodes: ['B0001', 'B0380'] },
          { ...policyFile.roles[2], activityCodes: ['B0380'] },
        ],
      },
      'roles.1.activityCodes.0: B0380 is at roles.0.activityCodes.1 already',
    ],
  ])('says where: %s', (_name, change, problem) => {
    const read = parse(change);
    expect(!read.ok && read.problems).toContain(problem);
  });

  it('names every problem at once', () => {
    const read = parse({ colour: 'red', version: 2 });
    expect(!read.ok && read.problems).toHaveLength(2);
  });

  it('a restricted tier may be narrower', () => {
    expect(parse(tiersWith({ areas: ['allergies'] })).ok).toBe(true);
  });
});

const viewOf = (id: string) => permittedView(roleById(policy, id) ?? { tier: 'none' }, policy);

describe('roles', () => {
  it.each([
    ['the last component of its code', 'X:Y:R8001', [], 'nurse'],
    ['a code alone', 'R8008', [], 'manager'],
    ['an activity', 'X:Y:R1', ['B0001', 'B0380'], 'senior'],
    ['the code before the activity', 'X:Y:R8001', ['B0380'], 'nurse'],
    ['nothing', 'X:Y:R800', ['B0001'], undefined],
  ])('is found by %s', (_name, roleCode, activityCodes, id) => {
    expect(roleFor({ roleCode, activityCodes }, policy)?.id).toBe(id);
  });

  it('IG-07 the view of a role is that of its tier, and none for none', () => {
    expect(viewOf('nurse').areas).toHaveLength(9);
    expect(viewOf('manager')).toEqual({ ...policyFile.tiers.restricted, policyVersion: '2026.1-test' });
    expect(viewOf('officer')).toEqual({ areas: [], htmlSections: [], policyVersion: '2026.1-test' });
  });
});

import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isVerifier, scryptPasswords } from '../../../electron/access/password.ts';
import { parseRolePolicy } from '../../../electron/access/role-policy.ts';
import { readReadyProfile } from '../../../electron/gpconnect/ready-profile.ts';
import type { Sandbox } from '../start-sandbox.ts';
import { startSandbox } from '../start-sandbox.ts';
import { SANDBOX_PASSWORD, staff } from './staff.ts';

let sandbox: Sandbox;
let profile: { readonly accounts: readonly Readonly<Record<string, unknown>>[] } & Readonly<
  Record<string, unknown>
>;
beforeAll(async () => {
  sandbox = await startSandbox();
  profile = JSON.parse(await readFile(sandbox.profilePath, 'utf8'));
});
afterAll(async () => sandbox.close());

describe('the ready profile', () => {
  it('is one that the viewer accepts', async () => {
    expect(await readReadyProfile(sandbox.profilePath)).toMatchObject({ ok: true });
  });

  it('leaves our own ASID to be looked up, and names the supplier to look it up with (INT-1.5)', () => {
    expect(profile).not.toHaveProperty('asid');
    expect(profile).toMatchObject({ version: 2, supplierOdsCode: 'T9S01' });
  });

  it('has a CIS2 registration with redirect ports of its own', () => {
    expect(profile['environment']).toMatchObject({
      kind: 'sandbox',
      nationalTrust: 'spine-roots',
      cis2: {
        issuer: sandbox.cis2.issuer,
        redirectPath: '/cb',
        redirectPorts: [expect.any(Number), expect.any(Number), expect.any(Number)],
      },
    });
  });

  it('has a policy that the viewer accepts, with the roles of the accounts', async () => {
    const read = parseRolePolicy(await readFile(join(dirname(sandbox.profilePath), 'policy.json'), 'utf8'));
    if (!read.ok) throw new Error(read.problems.join('; '));
    expect(read.policy.roles.map(({ id }) => id)).toEqual(
      expect.arrayContaining(profile.accounts.map(({ roleId }) => roleId)),
    );
    expect(read.policy.roles.map(({ tier }) => tier)).toEqual(
      expect.arrayContaining(['full', 'restricted', 'none']),
    );
  });

  it('lets everyone in with the one password, and with no other', async () => {
    const [verifier, ...others] = [
      ...new Set(profile.accounts.map((account) => account['passwordVerifier'])),
    ];
    expect(others).toEqual([]);
    if (typeof verifier !== 'string') throw new Error('no verifier');
    expect(isVerifier(verifier)).toBe(true);
    expect(await scryptPasswords.matches(SANDBOX_PASSWORD, verifier)).toBe(true);
    expect(await scryptPasswords.matches(`${SANDBOX_PASSWORD}!`, verifier)).toBe(false);
  });

  it('hints at every user name and the password, in no more than 500 letters', () => {
    const hint = String(profile['signInHint']);
    for (const { userName } of staff) expect(hint).toContain(userName);
    expect(hint).toContain(SANDBOX_PASSWORD);
    expect(hint.length).toBeLessThanOrEqual(500);
  });
});

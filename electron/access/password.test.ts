import { describe, expect, it } from 'vitest';
import { passwordProblems } from './password-rules.ts';
import { isVerifier, scryptPasswords } from './password.ts';

const owner = { userName: 'nia.testwell', given: 'Nia', family: 'Testwell' };

describe('verifiers', () => {
  it('scrypt at the agreed cost, salted afresh, and only the right password matches', async () => {
    const [first, second] = await Promise.all([
      scryptPasswords.makeVerifier('Sandbox-only-2026'),
      scryptPasswords.makeVerifier('Sandbox-only-2026'),
    ]);
    expect(first).toMatch(/^scrypt\$32768\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
    expect(first).not.toBe(second);
    expect(first).not.toContain('Sandbox');
    expect(await scryptPasswords.matches('Sandbox-only-2026', first)).toBe(true);
    expect(await scryptPasswords.matches('Sandbox-only-2027', first)).toBe(false);
  });

  it('takes the same letters from another keyboard', async () => {
    const verifier = await scryptPasswords.makeVerifier('Zo\u00EB-only-2026');
    expect(await scryptPasswords.matches('Zoe\u0308-only-2026', verifier)).toBe(true);
  });

  const salt = 'A'.repeat(22);
  const hash = 'A'.repeat(43);
  it.each([
    ['nothing', ''],
    ['another kind', `argon2$32768$8$1$${salt}$${hash}`],
    ['no power of two', `scrypt$32767$8$1$${salt}$${hash}`],
    ['a cost that would stop this computer', `scrypt$4194304$8$1$${salt}$${hash}`],
    ['a hash too short to mean anything', `scrypt$32768$8$1$${salt}$AA`],
    ['no salt', `scrypt$32768$8$1$$${hash}`],
  ])('no password matches a verifier that is %s', async (_name, verifier) => {
    expect(isVerifier(verifier)).toBe(false);
    expect(await scryptPasswords.matches('', verifier)).toBe(false);
  });
});

describe('E-AUTH-10 new passwords', () => {
  it.each([
    ['short by one', 'abcdefghij1', /12 or more/],
    ['one character', 'aaaaaaaaaaaaaa', /repeated/],
    ['the commonest', 'Password1234', /commonest/],
    ['the commonest, dressed up', 'Password-1234!', /commonest/],
    ['the one that the sandbox tells everybody', 'Sandbox-only-2026', /commonest/],
    ['that one, spaced', 'sandbox only 2026', /commonest/],
    ['the user name', 'xnia.testwell1', /user name/],
    ['the person’s names and a year', 'NiaTestwell2026!', /name of the person/],
  ])('refuses %s', (_name, password, sentence) => {
    expect(passwordProblems(password, owner)).toEqual([expect.stringMatching(sentence)]);
  });

  it.each([['quiet-kettle-2026'], ['three little sheep'], ['Testwell bakes good bread']])(
    'takes %s',
    (password) => {
      expect(passwordProblems(password, owner)).toEqual([]);
    },
  );
});

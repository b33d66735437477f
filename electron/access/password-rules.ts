const shortest = 12;

/**
 * The commonest that are long enough to pass otherwise, and the one that the sandbox's README tells everybody; NCSC asks
 * for a deny list instead of rules of composition.
 */
const commonest: ReadonlySet<string> = new Set([
  '123456789012',
  '1234567890123',
  '12345678901234',
  '123123123123',
  '1q2w3e4r5t6y',
  '1qaz2wsx3edc',
  'abcdefghijkl',
  'administrator',
  'changeme1234',
  'iloveyou1234',
  'letmein12345',
  'liverpool123',
  'password1234',
  'password12345',
  'password123456',
  'passwordpassword',
  'qwerty123456',
  'qwertyuiop12',
  'qwertyuiop123',
  'qwertyuiopas',
  'sandboxonly2026',
  'welcome12345',
]);

interface PasswordOwner {
  readonly userName: string;
  readonly given: string;
  readonly family: string;
}

/** Why a new password is too weak, one sentence each; none when it will do (E-AUTH-10). */
export function passwordProblems(password: string, owner: PasswordOwner): string[] {
  const folded = password.normalize('NFC').toLowerCase();
  const problems: string[] = [];
  if (Array.from(password).length < shortest)
    problems.push(`The password must have ${shortest} or more characters.`);
  if (new Set(folded).size === 1) problems.push('The password must not be one character repeated.');
  if (commonest.has(folded.replaceAll(/[\s.!_-]/gu, ''))) {
    problems.push('The password is one of the commonest. Choose another.');
  }
  if (isMadeOfNames(folded, owner))
    problems.push('The password must not be the user name or the name of the person.');
  return problems;
}

/** A name with nothing but a few digits or marks about it is no secret. */
function isMadeOfNames(folded: string, { userName, given, family }: PasswordOwner): boolean {
  if (folded.includes(userName.toLowerCase())) return true;
  let rest = folded;
  for (const name of [given, family]) rest = rest.replaceAll(name.normalize('NFC').toLowerCase(), '');
  return rest !== folded && Array.from(rest.replaceAll(/[\d\s\p{P}\p{S}]/gu, '')).length < 4;
}

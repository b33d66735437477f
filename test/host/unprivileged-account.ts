import { existsSync, readFileSync } from 'node:fs';

export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const suitable = ['nobody', 'daemon'];

/**
 * The account that Chromium runs under when we are root (its sandbox refuses root); undefined when we are not.
 * Throws one sentence when the machine has no such account.
 */
export function unprivilegedAccount(
  passwdFile = '/etc/passwd',
  uid = process.getuid?.(),
): Account | undefined {
  if (uid !== 0) return undefined;
  const lines = existsSync(passwdFile) ? readFileSync(passwdFile, 'utf8').split('\n') : [];
  for (const name of suitable) {
    const [, , accountUid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (Number(accountUid) > 0 && Number(gid) > 0) {
      return { name, uid: Number(accountUid), gid: Number(gid) };
    }
  }
  throw new Error(
    `Chromium does not run sandboxed as root, and this machine has no account named ${suitable.join(' or ')} to run it under. Start again as an ordinary user.`,
  );
}

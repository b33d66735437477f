import { readFile, stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';

/** Certificates and keys are a few kilobytes; more is not what was meant. */
const largestBytes = 1_000_000;

/** Either what was read, or why not, one plain sentence each; never anything out of a file. */
export type ImportOutcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly string[] };

/** What the sentences call a file. */
export type FileRole = 'Certificate file' | 'Key file' | 'Root certificates file' | 'Signing key file';

export function refused(
  role: FileRole,
  problem: string,
): { readonly ok: false; readonly problems: readonly string[] } {
  return { ok: false, problems: [`${role}: ${problem}`] };
}

/** The bytes of a file that an administrator named. The caller wipes them after use. */
export async function readCredentialFile(role: FileRole, path: string): Promise<ImportOutcome<Buffer>> {
  if (!isAbsolute(path)) return refused(role, 'give the whole path, from the root folder on.');
  try {
    const file = await stat(path);
    if (!file.isFile()) return refused(role, 'this is not a file.');
    if (file.size > largestBytes)
      return refused(role, 'it is larger than 1 MB, so it is not what is needed.');
    return { ok: true, value: await readFile(path) };
  } catch {
    return refused(role, 'it cannot be read. Check the path and that you may open it.');
  }
}

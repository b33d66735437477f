import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from './file-fault.ts';
import { replaceFile } from './replace-file.ts';

type InstallationId =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly problem: 'disk' | 'damaged' };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * The id under which a data folder finds its key in the keychain; made at the first start. No secret, but a
 * damaged one is never replaced: with a new one the key to everything sealed would not be found again.
 */
export async function readInstallationId(folder: string, randomId: () => string): Promise<InstallationId> {
  const path = join(folder, 'installation-id');
  try {
    const text = (await readFile(path, 'utf8')).trim();
    return uuid.test(text) ? { ok: true, value: text } : { ok: false, problem: 'damaged' };
  } catch (error) {
    if (!isMissing(error)) return { ok: false, problem: 'disk' };
  }
  try {
    const value = randomId();
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await replaceFile(path, `${path}.${value}.tmp`, Buffer.from(`${value}\n`));
    return { ok: true, value };
  } catch {
    return { ok: false, problem: 'disk' };
  }
}

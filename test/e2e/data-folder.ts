import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect } from '@playwright/test';
import { permittedFields } from '../../electron/audit/diagnostic-note.ts';
import { platformKeys, cis2Registration } from '../sandbox/consumer-registration.ts';
import { SANDBOX_PASSWORD } from '../sandbox/profile/staff.ts';
import { administrator, nurse, officer } from './administrator.ts';

/** What no file of Bedside may hold in clear. */
const secrets: readonly string[] = [
  platformKeys.apiKey,
  platformKeys.sdsApiKey,
  cis2Registration.clientSecret,
  SANDBOX_PASSWORD,
  'PRIVATE KEY',
  'Bearer ',
  ...[administrator, nurse, officer].flatMap(({ family, userName, ownPassword }) => [
    family,
    userName,
    ownPassword,
  ]),
  nurse.firstPassword,
  officer.firstPassword,
];

/** A token that somebody signed: its first two parts, both JSON. One such head alone comes up in sealed bytes by chance. */
export const signedToken = /eyJ[\w-]{8,}\.eyJ[\w-]{8,}/u;

/**
 * After Bedside has quit: its folders and files are their owner's alone, hold nothing in clear of what is secret or
 * somebody's (`alsoSecret`: the people that were looked for), and the log has its closed list of fields only.
 */
export async function expectNothingInClear(folder: string, alsoSecret: readonly string[]): Promise<void> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const entries = names.map((entry) => ({
    path: join(entry.parentPath, entry.name),
    isFile: entry.isFile(),
  }));
  const files = entries.filter(({ isFile }) => isFile);
  expect(files.length).toBeGreaterThan(0);
  for (const { path, isFile } of entries) {
    const name = relative(folder, path);
    const { mode } = await stat(path);
    expect({ name, mode: (mode & 0o777).toString(8) }).toEqual({ name, mode: isFile ? '600' : '700' });
    if (!isFile) continue;
    const text = await readFile(path, 'latin1');
    const found = [...secrets, ...alsoSecret].filter((secret) =>
      text.toLowerCase().includes(secret.toLowerCase()),
    );
    expect({ name, found, token: signedToken.test(text) }).toEqual({ name, found: [], token: false });
  }
  await expectClosedLog(join(folder, 'log', 'diagnostic.log'));
}

async function expectClosedLog(path: string): Promise<void> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) {
    const { at, event, ...fields } = JSON.parse(line) as Readonly<Record<string, unknown>>;
    expect([at, event]).toEqual([expect.any(String), expect.any(String)]);
    // A field or value outside the list would be left out and counted.
    expect(permittedFields(fields)).toEqual(fields);
  }
}

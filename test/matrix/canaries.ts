import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cis2Registration, platformKeys } from '../sandbox/consumer-registration.ts';
import { stories } from '../sandbox/stories/index.ts';
import type { Ground } from './ground.ts';
import type { MatrixRow } from './matrix-row.ts';
import { ordinary } from './play.ts';

/** What must be found in no log, no message and no plain file: of the person, of the way, of the credentials. */
export function canariesOf({ profile, idToken }: Ground, { cause }: MatrixRow): readonly string[] {
  const { nhsNumber, dateOfBirth, names } = cause.kind === 'person' ? cause.question : ordinary;
  const story = stories.find((each) => each.nhsNumber === nhsNumber);
  const addresses = [profile.tokenUrl, profile.sspBaseUrl, profile.cis2?.issuer ?? profile.tokenUrl];
  return [
    nhsNumber,
    dateOfBirth,
    ...(names === undefined ? [] : [names.family]),
    ...(story === undefined ? [] : [story.name.family, story.postcode, ...story.addressLines.slice(0, 1)]),
    ...addresses.map((address) => new URL(address).host),
    'gp-a.sandbox.test',
    'Patient/',
    'Bearer ',
    'eyJ',
    idToken,
    platformKeys.apiKey,
    platformKeys.sdsApiKey,
    cis2Registration.clientSecret,
    'Fault of the sandbox',
  ];
}

export function found(text: string, canaries: readonly string[]): readonly string[] {
  return canaries.filter((canary) => text.includes(canary));
}

const logPath = ({ dataFolder }: Ground): string => join(dataFolder, 'log', 'diagnostic.log');

/** Bytes of the diagnostic log so far. */
export async function logLength(ground: Ground): Promise<number> {
  return (await readFile(logPath(ground))).byteLength;
}

/** What was added to the diagnostic log since. */
export async function logSince(ground: Ground, start: number): Promise<string> {
  const file = await open(logPath(ground));
  try {
    const { size } = await file.stat();
    const { buffer } = await file.read(Buffer.alloc(Math.max(1, size - start)), 0, size - start, start);
    return buffer.toString('utf8');
  } finally {
    await file.close();
  }
}

/** Every file of the data folder as it lies on the disk. */
export async function plainFiles({ dataFolder }: Ground): Promise<readonly (readonly [string, string])[]> {
  const names = await readdir(dataFolder, { recursive: true, withFileTypes: true });
  const files = names.filter((each) => each.isFile() && !each.name.endsWith('.pem'));
  return Promise.all(
    files.map(
      async ({ parentPath, name }) => [name, await readFile(join(parentPath, name), 'latin1')] as const,
    ),
  );
}

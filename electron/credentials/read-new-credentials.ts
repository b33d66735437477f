import type { KeyObject, X509Certificate } from 'node:crypto';
import type { NewCredentials } from '../../shared/contract/setup.ts';
import { checkNewCertificate, type ExpectedCertificate } from './check-new-certificate.ts';
import { readCredentialFile, refused, type ImportOutcome } from './read-credential-file.ts';
import { hasPemKey, isPem, readPemCertificates, readPemKey } from './read-pem.ts';
import { neitherForm, readPkcs12 } from './read-pkcs12.ts';
import type { SpineCredentials } from './spine-credentials.ts';

interface KeysAndCertificates {
  readonly keys: readonly KeyObject[];
  readonly certificates: readonly X509Certificate[];
}

/**
 * The Spine endpoint certificate, its key and the roots, out of the files that an administrator names; checked
 * before they are taken: pair, chain, name, use, dates, strength (integration.md §7.1). Nothing is kept of the files.
 */
export async function readNewCredentials(
  input: NewCredentials,
  expected: ExpectedCertificate,
): Promise<ImportOutcome<SpineCredentials>> {
  if (input.activeFrom !== undefined && !isDay(input.activeFrom)) {
    return { ok: false, problems: ['Day of first use: this is not a day of the calendar.'] };
  }
  const [own, trustedRoots] = await Promise.all([readOwn(input), readRoots(input.rootsPath)]);
  if (!own.ok || !trustedRoots.ok) {
    return { ok: false, problems: [own, trustedRoots].flatMap((part) => (part.ok ? [] : part.problems)) };
  }
  const pair = findPair(own.value);
  if (pair === undefined)
    return refused('Certificate file', 'no certificate in it belongs to the private key.');
  const credentials: SpineCredentials = {
    ...pair,
    trustedRoots: trustedRoots.value,
    ...(input.activeFrom === undefined ? {} : { activeFrom: input.activeFrom }),
  };
  const problems = checkNewCertificate(credentials, expected);
  return problems.length === 0 ? { ok: true, value: credentials } : { ok: false, problems };
}

/** False for 31 February, which JavaScript takes for a day in March. */
function isDay(day: string): boolean {
  const noon = new Date(`${day}T12:00:00Z`);
  return !Number.isNaN(noon.getTime()) && noon.toISOString().startsWith(day);
}

/** The certificate that fits the key counts as the leaf, wherever in the file it stands. */
function findPair({
  keys,
  certificates,
}: KeysAndCertificates): Pick<SpineCredentials, 'clientKey' | 'clientCertificates'> | undefined {
  for (const clientKey of keys) {
    const leaf = certificates.find((certificate) => certificate.checkPrivateKey(clientKey));
    if (leaf !== undefined) {
      const others = certificates.filter((certificate) => certificate !== leaf);
      return { clientKey, clientCertificates: [leaf, ...others] };
    }
  }
  return undefined;
}

async function readOwn(input: NewCredentials): Promise<ImportOutcome<KeysAndCertificates>> {
  const file = await readCredentialFile('Certificate file', input.certificatePath);
  if (!file.ok) return file;
  const bytes = file.value;
  try {
    if (isPem(bytes)) return await readPemPair(bytes, input);
    if (input.keyPath !== undefined) {
      const read = readPkcs12('Certificate file', bytes, input.passphrase);
      // A file that is no PKCS#12 is the greater mistake; which passphrase opens it matters only once it is asked for.
      return !read.ok && read.problems.some((problem) => problem.endsWith(neitherForm))
        ? read
        : refused('Certificate file', 'this is a PKCS#12 file: choose “One PKCS#12 file”.');
    }
    return readPkcs12('Certificate file', bytes, input.passphrase);
  } finally {
    bytes.fill(0);
  }
}

async function readPemPair(
  bytes: Buffer,
  input: NewCredentials,
): Promise<ImportOutcome<KeysAndCertificates>> {
  const certificates = readPemCertificates('Certificate file', bytes);
  const key = await readPairKey(bytes, input);
  if (certificates.ok && key.ok) {
    return { ok: true, value: { keys: [key.value], certificates: certificates.value } };
  }
  return { ok: false, problems: [certificates, key].flatMap((part) => (part.ok ? [] : part.problems)) };
}

async function readPairKey(
  certificateBytes: Buffer,
  { keyPath, passphrase }: NewCredentials,
): Promise<ImportOutcome<KeyObject>> {
  if (keyPath === undefined) {
    return hasPemKey(certificateBytes)
      ? readPemKey('Certificate file', certificateBytes, passphrase)
      : refused('Certificate file', 'this is a PEM file: choose “Two PEM files”.');
  }
  const file = await readCredentialFile('Key file', keyPath);
  if (!file.ok) return file;
  const key = readPemKey('Key file', file.value, passphrase);
  file.value.fill(0);
  return key;
}

async function readRoots(path: string): Promise<ImportOutcome<readonly X509Certificate[]>> {
  const file = await readCredentialFile('Root certificates file', path);
  return file.ok ? readPemCertificates('Root certificates file', file.value) : file;
}

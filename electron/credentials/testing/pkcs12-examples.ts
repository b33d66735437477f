import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const base64 = z.base64();
const exampleFile = z.object({
  passphrase: z.string(),
  rootPem: z.string(),
  rc2AndTripleDesWithSha1: base64,
  tripleDesWithSha1: base64,
  aesWithSha256: base64,
  curveWithEmptyPassphrase: base64,
  unprotected: base64,
  rsaLeafOfCurveAuthority: base64,
});

const { passphrase, rootPem, ...files } = exampleFile.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, 'pkcs12-examples.json'), 'utf8')),
);

export const examplePassphrase = passphrase;
export const exampleRootPem = rootPem;
/** Within the validity of every example. */
export const exampleNow = new Date('2027-01-15T12:00:00Z');

/** A PKCS#12 file as OpenSSL writes it; the library in use here cannot write all of these forms. */
export function pkcs12Example(name: keyof typeof files): Buffer {
  return Buffer.from(files[name], 'base64');
}

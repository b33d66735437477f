import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { checkCredentials } from './check-credentials.ts';
import type {
  CredentialName,
  CredentialOutcome,
  CredentialProblem,
  CredentialSource,
} from './credential-source.ts';
import { parseCertificates } from './read-pem.ts';

/** Credentials from four PEM files, named by absolute path; read anew each time, so a replaced file counts at once. */
export function createPemCredentialSource(paths: Readonly<Record<CredentialName, string>>): CredentialSource {
  return {
    read: (now) => readCredentials(paths, now),
    async readForSignIn() {
      const [signingKey, trustedRoots] = await Promise.all([
        readPart(paths, 'signingKey', readRsaKey),
        readPart(paths, 'trustedRoots', parseCertificates),
      ]);
      if (!signingKey.ok) return signingKey;
      if (!trustedRoots.ok) return trustedRoots;
      return { ok: true, value: { signingKey: signingKey.value, trustedRoots: trustedRoots.value } };
    },
  };
}

async function readCredentials(
  paths: Readonly<Record<CredentialName, string>>,
  now: Date,
): Promise<CredentialOutcome> {
  const [signingKey, clientKey, certificates, trustedRoots] = await Promise.all([
    readPart(paths, 'signingKey', readRsaKey),
    readPart(paths, 'clientKey', createPrivateKey),
    readPart(paths, 'clientCertificate', parseCertificates),
    readPart(paths, 'trustedRoots', parseCertificates),
  ]);
  if (!signingKey.ok) return signingKey;
  if (!clientKey.ok) return clientKey;
  if (!certificates.ok) return certificates;
  if (!trustedRoots.ok) return trustedRoots;
  const credentials = {
    signingKey: signingKey.value,
    clientKey: clientKey.value,
    clientCertificates: certificates.value,
    trustedRoots: trustedRoots.value,
  };
  const problem = checkCredentials(credentials, now);
  return problem === undefined ? { ok: true, value: credentials } : { ok: false, problem };
}

type Part<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: CredentialProblem };

async function readPart<T>(
  paths: Readonly<Record<CredentialName, string>>,
  what: CredentialName,
  parse: (pem: string) => T,
): Promise<Part<T>> {
  let pem: string;
  try {
    pem = await readFile(paths[what], 'utf8');
  } catch {
    return { ok: false, problem: { kind: 'missing', what } };
  }
  try {
    return { ok: true, value: parse(pem) };
  } catch {
    // What the parser says may quote the file: only the file's name goes on.
    return { ok: false, problem: { kind: 'unreadable', what } };
  }
}

function readRsaKey(pem: string): KeyObject {
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== 'rsa') throw new Error('RS512 needs an RSA key');
  return key;
}

import type { NewPlatformKeys } from '../../shared/contract/setup.ts';
import { isStrongKey } from './certificate-strength.ts';
import type { PlatformKeys } from './platform-keys.ts';
import { readCredentialFile, type ImportOutcome } from './read-credential-file.ts';
import { readPemKey } from './read-pem.ts';

/** Space or anything that cannot stand in a request's header: mostly a line's end that was copied along. */
const notPlain = /[^\u0021-\u007E]/;

/** The keys towards the national API platform; the signing key out of its file, an RSA key of 2048 bits or more. */
export async function readPlatformKeys(input: NewPlatformKeys): Promise<ImportOutcome<PlatformKeys>> {
  const { signingKeyPath, passphrase, signingKeyId, apiKey, sdsApiKey, cis2ClientSecret } = input;
  const problems = textProblems(input);
  const file = await readCredentialFile('Signing key file', signingKeyPath);
  if (!file.ok) return { ok: false, problems: [...file.problems, ...problems] };
  const read = readPemKey('Signing key file', file.value, passphrase);
  file.value.fill(0);
  if (!read.ok) return { ok: false, problems: [...read.problems, ...problems] };
  const signingKey = read.value;
  if (signingKey.asymmetricKeyType !== 'rsa')
    problems.unshift('Signing key file: the key in it is not an RSA key.');
  else if (!isStrongKey(signingKey)) {
    problems.unshift('Signing key file: the key in it is too weak: RSA needs 2048 bits or more.');
  }
  if (problems.length > 0) return { ok: false, problems };
  const texts = {
    signingKeyId,
    apiKey,
    sdsApiKey,
    ...(cis2ClientSecret === undefined ? {} : { cis2ClientSecret }),
  };
  return { ok: true, value: { signingKey, ...texts } };
}

function textProblems(texts: NewPlatformKeys): string[] {
  const named = [
    ['Id of the signing key', texts.signingKeyId],
    ['API key', texts.apiKey],
    ['API key of the directory', texts.sdsApiKey],
    ['CIS2 client secret', texts.cis2ClientSecret ?? ''],
  ] as const;
  return named
    .filter(([, text]) => notPlain.test(text))
    .map(([name]) => `${name}: it must not contain spaces, line ends or special letters.`);
}

import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import forge from 'node-forge';
import { checkWords } from '../../../shared/words/check-words.ts';
import {
  certificateWords,
  environmentWords,
  keysWords,
  organisationWords,
  policyWords,
} from '../../../shared/words/set-up-words.ts';
import type { Leaf } from '../certificates/certificate-authority.ts';
import { cis2Registration, consumer, platformKeys } from '../consumer-registration.ts';
import { stories } from '../stories/index.ts';
import type { EnvironmentAddresses } from './environment-file.ts';
import { environmentFile } from './environment-file.ts';
import { policyFile } from './policy-file.ts';
import { SANDBOX_PASSWORD } from './staff.ts';
import { jsonText } from './write-profile.ts';

export interface SetUpKitContent {
  readonly addresses: EnvironmentAddresses;
  readonly signingKeyPem: string;
  /** RSA, as Spine's are: node-forge reads no other key. */
  readonly client: Leaf;
  readonly trustedRoots: string;
}

const KIT_NAMES: ReadonlySet<string> = new Set([
  'README.txt',
  'environment.json',
  'policy.json',
  'spine-certificate.p12',
  'spine-certificate.pem',
  'spine-key.pem',
  'signing-key.pem',
  'trusted-roots.pem',
]);

function pkcs12({ certificatePem, keyPem }: Leaf): Buffer {
  const container = forge.pkcs12.toPkcs12Asn1(
    forge.pki.privateKeyFromPem(keyPem),
    [forge.pki.certificateFromPem(certificatePem)],
    SANDBOX_PASSWORD,
    { algorithm: 'aes256', friendlyName: consumer.fqdn },
  );
  return Buffer.from(forge.asn1.toDer(container).getBytes(), 'binary');
}

/** Every value under the label that asks for it, in the order of the page; files with their whole path, ready to be pasted. */
function readme(directory: string, { addresses }: SetUpKitContent): string {
  const file = (name: string): string => join(resolve(directory), name);
  const tester = stories.find(({ pds }) => pds.status === 'current');
  const lines: readonly (readonly [string, string])[] = [
    [environmentWords.path, file('environment.json')],
    [organisationWords.odsCode, consumer.odsCode],
    [organisationWords.name, consumer.organisationName],
    [organisationWords.supplier, consumer.manufacturerOdsCode],
    [organisationWords.host, consumer.fqdn],
    [certificateWords.certificatePkcs12, file('spine-certificate.p12')],
    [certificateWords.passphrase, SANDBOX_PASSWORD],
    [`or ${certificateWords.certificatePem}`, file('spine-certificate.pem')],
    [`and ${certificateWords.key}`, file('spine-key.pem')],
    [certificateWords.roots, file('trusted-roots.pem')],
    [keysWords.signingKeyPath, file('signing-key.pem')],
    [keysWords.signingKeyId, platformKeys.signingKeyId],
    [keysWords.apiKey, platformKeys.apiKey],
    [keysWords.sdsApiKey, platformKeys.sdsApiKey],
    ...(addresses.cis2Issuer === undefined
      ? []
      : [[keysWords.secret, cis2Registration.clientSecret] as const]),
    [policyWords.path, file('policy.json')],
    [checkWords.nhsNumber, tester?.nhsNumber ?? ''],
    [checkWords.practice, tester?.practiceOdsCode ?? ''],
  ];
  const width = Math.max(...lines.map(([label]) => label.length)) + 2;
  return [
    'Set-up kit of the Bedside sandbox: synthetic people, this computer only.',
    'It is good for as long as the sandbox that wrote it runs; the next one writes another.',
    '',
    ...lines.map(([label, value]) => `${label.padEnd(width)}${value}`),
    '',
  ].join('\n');
}

/**
 * Writes what an administrator needs to set up an empty Bedside against this sandbox, into a folder that is made,
 * empty, or holds an older kit. Throws an Error with a sentence when the folder holds anything else.
 */
export async function writeSetUpKit(directory: string, content: SetUpKitContent): Promise<void> {
  await mkdir(directory, { recursive: true });
  const foreign = (await readdir(directory)).find((name) => !KIT_NAMES.has(name));
  if (foreign !== undefined) {
    throw new Error(`the folder for the kit must be empty or hold an older kit; it holds ${foreign}`);
  }
  const files: Readonly<Record<string, string | Buffer>> = {
    'environment.json': jsonText(environmentFile(content.addresses)),
    'policy.json': jsonText(policyFile),
    'spine-certificate.p12': pkcs12(content.client),
    'spine-certificate.pem': content.client.certificatePem,
    'spine-key.pem': content.client.keyPem,
    'signing-key.pem': content.signingKeyPem,
    'trusted-roots.pem': content.trustedRoots,
    'README.txt': readme(directory, content),
  };
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(directory, name), text, { mode: 0o600 });
  }
}

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  certificateWords,
  environmentWords,
  organisationWords,
  policyWords,
} from '../../shared/words/set-up-words.ts';
import { createRoot, issueLeaf } from '../sandbox/certificates/certificate-authority.ts';
import { consumer } from '../sandbox/consumer-registration.ts';
import { importCertificate, importFile, part, saveOrganisation, tasks } from './administrator.ts';
import { hasBusOfItsOwn, signInAsAdministrator, test } from './empty-computer.ts';
import { expect, expectAccessible } from './fixture.ts';
import { picture } from './pictures.ts';

test.skip(!hasBusOfItsOwn, 'the keychain of whoever runs the tests is left alone');

interface BadImport {
  readonly part: 'environment' | 'policy';
  readonly why: string;
  /** Changes what the kit holds; `undefined`: no such file. */
  readonly text: (good: string) => string | undefined;
  readonly words: string;
}

const spoiled = (change: (file: Record<string, unknown>) => void) => (good: string) => {
  const file = JSON.parse(good) as Record<string, unknown>;
  change(file);
  return JSON.stringify(file);
};

const badFiles: readonly BadImport[] = [
  {
    part: 'environment',
    why: 'an unknown key',
    text: spoiled((file) => Object.assign(file, { spinUrl: 'x' })),
    words: 'spinUrl',
  },
  {
    part: 'environment',
    why: 'the kind production',
    text: spoiled((file) => Object.assign(file, { kind: 'production' })),
    words: 'not approved for care',
  },
  {
    part: 'environment',
    why: 'a wrong type',
    text: spoiled((file) => Object.assign(file, { pdsBaseUrl: 5 })),
    words: 'pdsBaseUrl',
  },
  { part: 'environment', why: 'no JSON', text: () => 'kind: sandbox', words: 'not JSON' },
  { part: 'environment', why: 'no file', text: () => undefined, words: 'The file cannot be read' },
  {
    part: 'policy',
    why: 'a restricted view that is too wide',
    text: (good) =>
      spoiled((file) => {
        const { restricted } = file['tiers'] as { readonly restricted: { readonly areas: string[] } };
        restricted.areas.push('consultations');
      })(good),
    words: 'tiers.restricted.areas',
  },
];

test('UI-90 a file or certificate that cannot be taken is named, with its path, and nothing is lost', async ({
  empty,
  kit,
  kitFolder,
  sandbox,
}) => {
  const page = await empty.page();
  await signInAsAdministrator(page);
  const written = async (name: string, text: string): Promise<string> => {
    await writeFile(join(kitFolder, name), text);
    return join(kitFolder, name);
  };

  for (const { part: name, why, text, words } of badFiles) {
    await test.step(`${name}: ${why}`, async () => {
      const good = await readFile(kit(name === 'policy' ? policyWords.path : environmentWords.path), 'utf8');
      const spoiledText = text(good);
      const path =
        spoiledText === undefined ? join(kitFolder, 'none.json') : await written('bad.json', spoiledText);
      await importFile(page, name, path);
      await expect(part(page, name).getByRole('alert')).toContainText(words);
      await expect(page.locator(`#${name}-path`)).toHaveValue(path);
    });
  }

  await saveOrganisation(page, kit);
  await expect(part(page, 'organisation')).toContainText(kit(organisationWords.name));
  const rootsPath = kit(certificateWords.roots);
  const [certificatePath, container] = [
    kit(`or ${certificateWords.certificatePem}`),
    kit(certificateWords.certificatePkcs12),
  ];
  const { expired, 'other-organisation': other, good: another } = sandbox.certificates.clients;
  const stranger = await issueLeaf(await createRoot('Nobody (synthetic)'), {
    commonName: consumer.fqdn,
    purpose: 'client',
  });
  const pem = async (name: string, { certificatePem, keyPem }: typeof expired) => ({
    certificatePath: await written(`${name}.pem`, certificatePem),
    keyPath: await written(`${name}.key`, keyPem),
    rootsPath,
  });
  const badCertificates = [
    [{ certificatePath: container, passphrase: 'not this one', rootsPath }, 'passphrase does not open it'],
    [
      { certificatePath, keyPath: await written('another.key', another.keyPem), rootsPath },
      'belongs to the private key',
    ],
    [await pem('other', other), `not issued to ${consumer.fqdn}`],
    [await pem('expired', expired), 'ended on'],
    [await pem('stranger', stranger), 'does not lead to a root'],
  ] as const;
  for (const [values, words] of badCertificates) {
    await test.step(words, async () => {
      await importCertificate(page, values);
      await expect(part(page, 'certificate').getByRole('alert')).toContainText(words);
      await expect(page.locator('#certificate-certificatePath')).toHaveValue(values.certificatePath);
      await expect(page.locator('#certificate-rootsPath')).toHaveValue(rootsPath);
      await expect(page.locator('#certificate-passphrase')).toHaveValue('');
    });
  }
  await part(page, 'certificate').getByRole('alert').scrollIntoViewIfNeeded();
  await picture(page, 'set-up-credentials-problems');
  await expectAccessible(page);
  expect((await tasks(page))['Spine certificate and key']).toBe('To do');
});

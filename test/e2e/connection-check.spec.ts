import type { Page } from '@playwright/test';
import { builtMain } from '../../build/folders.ts';
import { signIn, typePerson, waitForScreen } from '../journey/walk.ts';
import { launch } from '../launch.ts';
import type { ClientCertificateKind } from '../sandbox/certificates/sandbox-certificates.ts';
import { startSandbox, type Sandbox } from '../sandbox/start-sandbox.ts';
import { checkConnection, part } from './administrator.ts';
import { expect, expectAccessible, personOf, test } from './fixture.ts';
import { picture } from './pictures.ts';

const tester = personOf('care-home-resident');
const practice = 'T9P01';

interface Broken {
  readonly set: (faults: Sandbox['faults']) => void;
  /** Title of the layer, as the list has it. */
  readonly layer: string;
  readonly words: string;
  readonly whose: string;
  /** The layers before it work, those after it are not tried. */
  readonly states: readonly string[];
}

const [ok, bad, not] = ['Works', 'Does not work', 'Not tried'];
const serviceDesk = 'NHS England service desk';
const itSupport = 'IT support of your organisation';
const practiceTask = 'The GP practice and its system supplier';

const broken: readonly Broken[] = [
  {
    set: (faults) => faults.set('gateway', 'wrong-authority'),
    layer: 'Signing on to NHS services',
    words: 'A secure connection could not be made.',
    whose: itSupport,
    states: [ok, bad, not, not, not, not],
  },
  {
    set: (faults) => faults.set('token', 'unauthorised'),
    layer: 'Signing on to NHS services',
    words: 'The API platform does not accept our signing key.',
    whose: 'Your organisation’s Bedside administrator',
    states: [ok, bad, not, not, not, not],
  },
  {
    set: (faults) => faults.set('pds', 'access-denied'),
    layer: 'National patient index',
    words: 'The index does not let this application ask.',
    whose: serviceDesk,
    states: [ok, ok, bad, not, not, not],
  },
  {
    set: (faults) => faults.set('sds', 'no-device'),
    layer: 'Our own registration',
    words: 'The directory does not know this copy of Bedside.',
    whose: serviceDesk,
    states: [ok, ok, ok, bad, not, not],
  },
  {
    set: (faults) => faults.set('sds', 'no-address'),
    layer: 'The practice’s registration',
    words: `GP practice ${practice} does not share records through GP Connect.`,
    whose: practiceTask,
    states: [ok, ok, ok, ok, bad, not],
  },
  {
    set: (faults) => faults.set('ssp', 'sender-refused'),
    layer: 'The GP practice',
    words: `Your organisation is not set up to get this from GP practice ${practice}.`,
    whose: serviceDesk,
    states: [ok, ok, ok, ok, ok, bad],
  },
  {
    set: (faults) => faults.set('proxy', 'expired-certificate'),
    layer: 'The GP practice',
    words: 'A secure connection could not be made.',
    whose: itSupport,
    states: [ok, ok, ok, ok, ok, bad],
  },
];

async function statesOf(page: Page): Promise<readonly string[]> {
  return page.getByRole('list', { name: 'Steps of the check' }).locator('.bedside-tag').allInnerTexts();
}

async function toSetUp(page: Page): Promise<void> {
  await signIn(page, 'graham.samplewood');
  await page.getByRole('button', { name: 'Set up', exact: true }).click();
}

test('INT-10.4 the check names the part that is broken, and whose task it is', async ({ shell, sandbox }) => {
  const page = await shell.page();
  await toSetUp(page);
  for (const { set, layer, words, whose, states } of broken) {
    await test.step(`${layer}: ${words}`, async () => {
      sandbox.faults.clear();
      set(sandbox.faults);
      const end = await checkConnection(page, tester.nhsNumber, practice);
      expect(await statesOf(page)).toEqual(states);
      await expect(end).toContainText(`The connection stops at: ${layer}`);
      const notice = part(page, 'check').locator('.bedside-notice');
      await expect(notice).toHaveCount(1);
      await expect(notice).toContainText(words);
      await expect(notice).toContainText(`Whose task: ${whose}`);
      await expect(notice).toContainText(/Reference [\da-f-]{36} · E-/u);
      await expect(notice).not.toContainText(tester.nhsNumber);
    });
    if (words.startsWith('The API platform')) {
      await part(page, 'check')
        .locator('.bedside-set-up__layers')
        .evaluate((list) => list.scrollIntoView());
      await picture(page, 'connection-check-broken');
      await expectAccessible(page);
    }
  }
  sandbox.faults.clear();
  await expect(await checkConnection(page, tester.nhsNumber, practice)).toContainText('The connection works');
});

interface Started {
  readonly sandbox: Sandbox;
  readonly page: Page;
}

/** A Bedside on a sandbox of its own, whose client certificate is not the usual one. */
async function withCertificate(
  clientCertificate: ClientCertificateKind,
  look: (started: Started) => Promise<void>,
): Promise<void> {
  const sandbox = await startSandbox({ clientCertificate });
  try {
    const shell = await launch({ mainPath: builtMain, args: [`--profile=${sandbox.profilePath}`] });
    const page = await shell.page();
    await look({ sandbox, page });
    await shell.close();
    expect(shell.problems).toEqual([]);
  } finally {
    await sandbox.close();
  }
}

test('INT-7.2 a certificate that ends soon is told to the administrator, and records still open', async () => {
  await withCertificate('ending-soon', async ({ page }) => {
    await toSetUp(page);
    await expect(page.getByRole('region', { name: 'About this computer' })).toContainText(
      'security certificate ends on',
    );
    await expect(part(page, 'certificate')).toContainText(/Ends on .*, in (?:9|10) days/u);
    await picture(page, 'certificate-ending', 'run');
    await expectAccessible(page);
    await expect(await checkConnection(page, tester.nhsNumber, practice)).toContainText(
      'The connection works',
    );
  });
});

test('E-CFG-02 a certificate that has ended stops every call before it is made', async () => {
  await withCertificate('expired', async ({ sandbox, page }) => {
    await toSetUp(page);
    const end = await checkConnection(page, tester.nhsNumber, practice);
    await expect(end).toContainText('The connection stops at: Keys and certificates');
    expect(await statesOf(page)).toEqual([bad, not, not, not, not, not]);
    await expect(part(page, 'check')).toContainText('The security certificate ended on');
    await page.getByRole('button', { name: 'Find a person' }).click();
    await typePerson(page, tester);
    await waitForScreen(page, ['message']);
    await expect(page.getByRole('main')).toContainText('E-CFG-02');
    expect(sandbox.journal.entries).toEqual([]);
  });
});

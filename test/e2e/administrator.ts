import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { AuditEntry } from '../../shared/contract/audit.ts';
import type { BedsideBridge } from '../../shared/contract/bridge.ts';
import { builtMain } from '../../build/folders.ts';
import { agreeToTerms } from '../journey/walk.ts';
import { launch, type LaunchedShell } from '../launch.ts';
import {
  certificateWords,
  environmentWords,
  keysWords,
  organisationWords,
  policyWords,
  setUpHeadings,
  type SetUpPart,
} from '../../shared/words/set-up-words.ts';

/** What an administrator knows of somebody for whom an account is made. */
export interface NewStaff {
  readonly given: string;
  readonly family: string;
  readonly userName: string;
  readonly ownPassword: string;
}

export interface NewColleague extends NewStaff {
  /** Given by the administrator; must be changed. */
  readonly firstPassword: string;
  /** As the list of roles shows it. */
  readonly role?: string;
  readonly duty?: 'administrator' | 'privacy-officer';
  readonly registration?: { readonly body: string; readonly number: string };
}

export const administrator: NewStaff = {
  given: 'Olive',
  family: 'Installwell',
  userName: 'olive.installwell',
  ownPassword: 'copper violin harbour',
};

export const nurse: NewColleague = {
  given: 'Tess',
  family: 'Bedwright',
  userName: 'tess.bedwright',
  firstPassword: 'first teapot meadow',
  ownPassword: 'marble saddle orchard',
  role: 'Registered nurse',
  registration: { body: 'Nursing and Midwifery Council', number: '99Z0009E' },
};

export const officer: NewColleague = {
  given: 'Hugo',
  family: 'Lookfair',
  userName: 'hugo.lookfair',
  firstPassword: 'first button gravel',
  ownPassword: 'walnut ribbon cellar',
  duty: 'privacy-officer',
};

/** What the kit's README says, by its labels: all that an administrator has to go by. */
export async function readKit(folder: string): Promise<(label: string) => string> {
  const lines = (await readFile(join(folder, 'README.txt'), 'utf8')).split('\n');
  const values = new Map<string, string>();
  for (const line of lines) {
    const [, label, value] = /^ {0,2}(\S.*?) {2,}(\S.*)$/u.exec(line) ?? [];
    if (label !== undefined && value !== undefined) values.set(label, value);
  }
  return (label) => {
    const value = values.get(label);
    if (value === undefined) throw new Error(`the README of the kit does not say ${label}`);
    return value;
  };
}

/** An empty folder of this test; the system's temporary folder is emptied by the system. */
export async function emptyFolder(what: string): Promise<string> {
  return mkdtemp(join(tmpdir(), `bedside-${what}-`));
}

/** Starts Bedside on a data folder, on a bus that nobody answers unless `env` says otherwise. */
export async function launchOn(dataFolder: string, env?: NodeJS.ProcessEnv): Promise<LaunchedShell> {
  const nobody = join(dataFolder, 'no-bus');
  const shell = await launch({
    mainPath: builtMain,
    args: [`--data=${dataFolder}`],
    env: env ?? { DBUS_SESSION_BUS_ADDRESS: `unix:path=${nobody}`, XDG_RUNTIME_DIR: nobody },
  });
  return {
    ...shell,
    async page() {
      const page = await shell.page();
      page.setDefaultTimeout(10_000);
      return page;
    },
  };
}

/** One part of the set-up page. */
export function part(page: Page, name: SetUpPart): Locator {
  return page.getByRole('region', { name: setUpHeadings[name], exact: true });
}

/** State of each part as the task list says it. */
export async function tasks(page: Page): Promise<Readonly<Record<string, string>>> {
  const items = await page.getByRole('navigation', { name: 'What is in place' }).getByRole('listitem').all();
  const pairs = items.map(async (item) => [
    await item.getByRole('link').innerText(),
    await item.locator('.bedside-tag').innerText(),
  ]);
  return Object.fromEntries(await Promise.all(pairs)) as Readonly<Record<string, string>>;
}

async function fill(scope: Page | Locator, prefix: string, values: Readonly<Record<string, string>>) {
  for (const [field, value] of Object.entries(values)) {
    await scope.locator(`#${prefix}-${field}`).fill(value);
  }
}

/** Opens the form of a part where something is in place already. */
export async function openForm(page: Page, name: SetUpPart): Promise<void> {
  const change = part(page, name).getByRole('button', { name: /^Change /u });
  if (await change.isVisible()) await change.click();
}

/** The form's button pressed; does not wait for what comes. */
async function send(page: Page, name: SetUpPart): Promise<void> {
  await part(page, name).locator('form button[type=submit]').first().click();
}

export async function makeFirstAdministrator(page: Page): Promise<void> {
  const { given, family, userName, ownPassword } = administrator;
  await fill(page, 'begin', { given, family, userName, firstPassword: ownPassword });
  await page.getByRole('button', { name: 'Make the administrator’s account' }).click();
  await page.getByRole('button', { name: 'Go to sign in' }).click();
}

async function prove(page: Page, userName: string, password: string): Promise<void> {
  await page.locator('#user-name').fill(userName);
  await page.locator('#password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Signs in with the person's own password. */
export async function enter(page: Page, { userName, ownPassword }: NewStaff): Promise<void> {
  await prove(page, userName, ownPassword);
  await agreeToTerms(page);
}

/** The first time: the administrator's password gives way to the person's own. */
export async function enterFirst(page: Page, colleague: NewColleague): Promise<void> {
  const { userName, firstPassword, ownPassword } = colleague;
  await prove(page, userName, firstPassword);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Choose your own password');
  await page.getByLabel('Password you have now', { exact: true }).fill(firstPassword);
  await page.getByLabel('New password', { exact: true }).fill(ownPassword);
  await page.getByLabel('New password again', { exact: true }).fill(ownPassword);
  await page.getByRole('button', { name: 'Save the new password' }).click();
  await agreeToTerms(page);
}

export async function importFile(page: Page, name: 'environment' | 'policy', path: string): Promise<void> {
  await openForm(page, name);
  await fill(page, name, { path });
  await send(page, name);
}

export async function saveOrganisation(page: Page, kit: (label: string) => string): Promise<void> {
  await openForm(page, 'organisation');
  await fill(page, 'organisation', {
    odsCode: kit(organisationWords.odsCode),
    name: kit(organisationWords.name),
    supplierOdsCode: kit(organisationWords.supplier),
    endpointFqdn: kit(organisationWords.host),
  });
  await send(page, 'organisation');
}

/** PEM when a key is named, else PKCS#12. */
export async function importCertificate(
  page: Page,
  values: {
    readonly certificatePath: string;
    readonly keyPath?: string;
    readonly passphrase?: string;
    readonly rootsPath: string;
  },
): Promise<void> {
  await openForm(page, 'certificate');
  await page.locator('#certificate-form-kind').selectOption(values.keyPath === undefined ? 'pkcs12' : 'pem');
  await fill(page, 'certificate', values);
  await send(page, 'certificate');
}

export async function importKeys(page: Page, kit: (label: string) => string): Promise<void> {
  await openForm(page, 'keys');
  await fill(page, 'keys', {
    signingKeyPath: kit(keysWords.signingKeyPath),
    signingKeyId: kit(keysWords.signingKeyId),
    apiKey: kit(keysWords.apiKey),
    sdsApiKey: kit(keysWords.sdsApiKey),
    cis2ClientSecret: kit(keysWords.secret),
  });
  await send(page, 'keys');
}

export async function addAccount(page: Page, colleague: NewColleague): Promise<void> {
  const { given, family, userName, firstPassword, role, duty, registration } = colleague;
  const add = part(page, 'accounts').getByRole('button', { name: 'Add an account' });
  if ((await add.getAttribute('aria-expanded')) !== 'true') await add.click();
  await fill(page, 'account', { given, family, userName, firstPassword });
  if (role !== undefined) await page.locator('#account-roleId').selectOption(role);
  if (duty !== undefined) await page.locator(`#account-${duty}`).check();
  if (registration !== undefined) {
    await page.locator('#account-body').selectOption(registration.body);
    await page.locator('#account-number').fill(registration.number);
  }
  await page.getByRole('button', { name: 'Add the account' }).click();
}

/** Lets Bedside ask PDS on its own behalf, agreeing to what is said. */
export async function allowLocalSearches(page: Page): Promise<void> {
  await openForm(page, 'modes');
  await page.locator('#modes-applicationRestrictedPds').check();
  await page.locator('#modes-acknowledgement').check();
  await send(page, 'modes');
}

/** Everything that the kit's README says, in the order of the page; afterwards nothing is missing. */
export async function setUpByKit(page: Page, kit: (label: string) => string): Promise<void> {
  await importFile(page, 'environment', kit(environmentWords.path));
  await expect(part(page, 'environment').getByRole('definition').first()).toBeVisible();
  await saveOrganisation(page, kit);
  await importCertificate(page, {
    certificatePath: kit(certificateWords.certificatePkcs12),
    passphrase: kit(certificateWords.passphrase),
    rootsPath: kit(certificateWords.roots),
  });
  await expect(part(page, 'certificate')).toContainText('In use');
  await importKeys(page, kit);
  await expect(part(page, 'keys')).toContainText('In place');
  await importFile(page, 'policy', kit(policyWords.path));
  await expect(part(page, 'policy').getByRole('table')).toBeVisible();
  for (const colleague of [nurse, officer]) {
    await addAccount(page, colleague);
    await expect(part(page, 'accounts').getByRole('table')).toContainText(colleague.userName);
  }
  await allowLocalSearches(page);
  await expect(page.getByText('Nothing is missing.')).toBeVisible();
}

/** Runs the connection check; waits until it has ended. */
export async function checkConnection(page: Page, nhsNumber: string, practice: string): Promise<Locator> {
  await fill(page, 'check', { nhsNumber, practiceOdsCode: practice });
  await part(page, 'check').getByRole('button', { name: 'Check the connection' }).click();
  const end = part(page, 'check').locator('.bedside-set-up__end');
  await end.waitFor({ timeout: 30_000 });
  return end;
}

/** Every entry that the register shows to the person signed in, oldest first, as the page gets them from main. */
export async function registerEntries(page: Page): Promise<readonly AuditEntry[]> {
  const answer = await page.evaluate(async () => {
    const { bedside } = window as unknown as { readonly bedside: BedsideBridge };
    const found: AuditEntry[] = [];
    for (let before: number | undefined; ;) {
      const asked = await bedside.audit.search({
        filter: {},
        limit: 200,
        ...(before !== undefined && { before }),
      });
      if (!asked.ok) return asked.error.code;
      found.unshift(...asked.value.entries.toReversed());
      before = asked.value.entries.at(-1)?.seq;
      if (asked.value.entries.length === 0 || before === 1) return found;
    }
  });
  if (typeof answer === 'string') throw new Error(`the register cannot be read: ${answer}`);
  return answer;
}

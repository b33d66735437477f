import type { Page } from '@playwright/test';
import type { BedsideBridge } from '../../shared/contract/bridge.ts';
import { giveReason, signIn, typePerson, waitForScreen } from '../journey/walk.ts';
import { expect, expectAccessible, personOf, test } from './fixture.ts';
import { picture } from './pictures.ts';

/** Every channel of a duty, asked past the screens. */
const dutyless = {
  verify: 'E-IPC-DUTY',
  export: 'E-IPC-DUTY',
  alerts: 'E-IPC-DUTY',
  closeAlert: 'E-IPC-DUTY',
  setUp: 'E-IPC-DUTY',
  wipe: 'E-IPC-DUTY',
} as const;

async function toRecordAs(page: Page, userName: string, storyId: string): Promise<void> {
  await signIn(page, userName);
  await typePerson(page, personOf(storyId));
  await waitForScreen(page, ['confirm']);
  await giveReason(page);
  await waitForScreen(page, ['record']);
}

/** What main answers when the page goes past its own screens: the code of each refusal. */
async function askPastTheScreens(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(async () => {
    const { audit, alerts, setup, person } = (window as unknown as { readonly bedside: BedsideBridge })
      .bedside;
    const reason = 'because I can reach it';
    const answers = {
      verify: await audit.verify(),
      export: await audit.export({ filter: {}, reason, folder: '/nowhere' }),
      alerts: await alerts.list({ show: 'all' }),
      closeAlert: await alerts.close({ accessId: 'any', reason }),
      setUp: await setup.state(),
      wipe: await setup.wipeCredentials(),
      find: await person.find({ nhsNumber: '9999999484', dateOfBirth: '1931-02-01' }),
    };
    return Object.fromEntries(
      Object.entries(answers).map(([name, outcome]) => [name, outcome.ok ? 'answered' : outcome.error.code]),
    );
  });
}

test('INT-6.2.3 a senior carer sees the areas of the role, and the others named as closed', async ({
  shell,
  sandbox,
}) => {
  const page = await shell.page();
  await toRecordAs(page, 'zoe.mockford', 'care-home-resident');
  const rail = page.getByRole('navigation', { name: 'Record sections' });
  await expect(rail.getByRole('button')).toHaveText([
    /^Allergies/,
    /^Medicines/,
    /^Immunisations/,
    /^About this record$/,
  ]);
  const closed = rail.getByRole('list', { name: 'Not in your role' });
  await expect(closed.getByRole('listitem')).toHaveText([
    'Problems',
    'Consultations',
    'Test results',
    'Other entries',
    'Referrals',
    'Planned actions',
  ]);
  await expectAccessible(page);
  await picture(page, 'restricted-rail');
  expect(sandbox.journal.of('practice').map(({ parameters }) => parameters)).toMatchObject([
    {
      parameter: [
        { name: 'patientNHSNumber' },
        { name: 'includeAllergies' },
        { name: 'includeMedication' },
        { name: 'includeImmunisations' },
      ],
    },
  ]);
});

test('IG-07 what came along beyond the role is counted, never shown', async ({ shell }) => {
  const page = await shell.page();
  await toRecordAs(page, 'zoe.mockford', 'reached-through-problem');
  await expect(page.getByRole('region', { name: 'Warnings' })).toContainText(
    '1 item is not shown because your role does not include it. A colleague with full access may see it.',
  );
});

test('INT-6.2.4 a privacy officer comes to the alerts and can open no record', async ({ shell, sandbox }) => {
  const page = await shell.page();
  await signIn(page, 'iris.ledgerwood');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Privacy alerts');
  await expect(page.getByRole('navigation', { name: 'Bedside' }).getByRole('button')).toHaveText([
    'Access log',
    'Privacy alerts',
  ]);
  await page.keyboard.press('Control+K');
  await expect(page.locator('#nhs-number')).toHaveCount(0);
  const { setUp, wipe, find } = await askPastTheScreens(page);
  expect({ setUp, wipe, find }).toEqual({ setUp: 'E-IPC-DUTY', wipe: 'E-IPC-DUTY', find: 'E-AUTH-02' });
  expect(sandbox.journal.entries).toEqual([]);
});

test('INT-6.2.4 a nurse has no set-up and no alerts, on screen or past it', async ({ shell }) => {
  const page = await shell.page();
  await signIn(page);
  await expect(page.getByRole('navigation', { name: 'Bedside' }).getByRole('button')).toHaveText([
    'My access history',
  ]);
  expect(await askPastTheScreens(page)).toEqual({ ...dutyless, find: 'E-PT-07' });
});

test('INT-6.2.4 an administrator has the set-up beside the search', async ({ shell }) => {
  const page = await shell.page();
  await signIn(page, 'graham.samplewood');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Find a person');
  await page.getByRole('button', { name: 'Set up' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set up Bedside');
  const { verify, alerts, setUp } = await askPastTheScreens(page);
  expect({ verify, alerts, setUp }).toEqual({
    verify: 'E-IPC-DUTY',
    alerts: 'E-IPC-DUTY',
    setUp: 'answered',
  });
});

test('IG-04 nobody signed in is answered nothing', async ({ shell }) => {
  const page = await shell.page();
  await page.locator('#user-name').waitFor();
  expect([...new Set(Object.values(await askPastTheScreens(page)))]).toEqual(['E-IPC-SIGNED-OUT']);
});

import type { Page } from '@playwright/test';
import type { AreaFacts } from '../../shared/record/areas/area-facts.ts';
import { signIn, typePerson, waitForScreen, giveReason } from '../journey/walk.ts';
import { expect, expectAccessible, personOf, test, toCheckScreen, toRecord } from './fixture.ts';
import { picture } from './pictures.ts';
import { areaOf, askedAreas, openArea, openLoadedArea, railEntry, settled, typeDay } from './record-pages.ts';

test.describe.configure({ timeout: 150_000 });

const main = (page: Page) => page.getByRole('main');
const only = (...ids: readonly string[]): readonly AreaFacts[] => ids.map(areaOf);
const but = (...ids: readonly string[]): readonly AreaFacts[] =>
  askedAreas.filter(({ id }) => !ids.includes(id));
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

interface StateCase {
  readonly state: string;
  readonly story: string;
  readonly areas: readonly AreaFacts[];
  /** What the rail says; a count may stand before it. */
  readonly mark: RegExp;
  /** What the page says, of this area by its name. */
  readonly says: (facts: AreaFacts) => RegExp | string;
}

const cases: readonly StateCase[] = [
  {
    state: 'complete',
    story: 'numbers-as-strings',
    areas: askedAreas,
    mark: /\d/u,
    says: () => /Details/u,
  },
  {
    state: 'partial',
    story: 'data-in-transit',
    areas: askedAreas,
    mark: /Record in transit/u,
    says: ({ plural }) => `Some ${plural} may be missing.`,
  },
  {
    state: 'partial, some only sentences',
    story: 'irregular-answer',
    areas: askedAreas,
    mark: /May be incomplete/u,
    says: ({ plural }) => `Some ${plural} may be missing.`,
  },
  {
    state: 'withheld',
    story: 'confidential-items',
    areas: askedAreas,
    mark: /Entries withheld/u,
    // The warning, and then the practice's own words.
    says: () => /entries are not shown.+Items excluded due to confidentiality and\/or patient preferences/su,
  },
  {
    state: 'switched-off',
    story: 'areas-switched-off-without-lists',
    areas: but('allergies'),
    mark: /Switched off/u,
    says: ({ plural }) => `The practice system has turned off ${plural}. Entries may exist.`,
  },
  {
    state: 'switched-off, with an empty list',
    story: 'areas-switched-off',
    areas: only('immunisations', 'investigations', 'uncategorised', 'referrals', 'diary'),
    mark: /Switched off/u,
    says: ({ plural }) => `The practice system has turned off ${plural}. Entries may exist.`,
  },
  {
    state: 'not-returned',
    story: 'list-not-returned',
    areas: only('allergies'),
    mark: /Nothing was sent/u,
    says: ({ plural }) => `The practice system sent nothing about ${plural}.`,
  },
  {
    state: 'not-returned, but for what came along',
    story: 'list-not-returned',
    areas: but('allergies', 'medicines'),
    mark: /May be incomplete/u,
    says: ({ plural }) => `Some ${plural} may be missing.`,
  },
  {
    state: 'not-supplied',
    story: 'older-system',
    areas: only('immunisations'),
    mark: /Not supplied by this system/u,
    says: ({ plural }) => `older version and cannot supply ${plural}. Entries may exist.`,
  },
  {
    state: 'not-supplied, as an error of the whole request',
    story: 'older-system',
    areas: but('allergies', 'medicines', 'immunisations'),
    mark: /Could not be loaded/u,
    says: ({ plural }) => `did not accept the question about ${plural}. Do not assume there are none.`,
  },
];

for (const { state, story, areas, mark, says } of cases) {
  test(`SAFE-16 ${state} reads as it is in each area (${story})`, async ({ shell }) => {
    const page = await toRecord(shell, story);
    await settled(page);
    for (const facts of areas) {
      await test.step(facts.id, async () => {
        await openLoadedArea(page, facts);
        await expect(railEntry(page, facts.shortName)).toContainText(mark);
        await expect(main(page)).toContainText(says(facts));
        // H-05: only what is recorded as empty reads so.
        await expect(main(page)).not.toContainText(facts.emptyHeadline);
        await expect(railEntry(page, facts.shortName)).not.toContainText(/Nothing recorded|\b0\b/u);
        await expectAccessible(page);
        if (state === 'not-supplied') await picture(page, 'area-not-supplied');
      });
    }
  });
}

test('SAFE-16 empty lists read as nothing recorded at this practice, never as none', async ({ shell }) => {
  const page = await toRecord(shell, 'nothing-recorded');
  await settled(page);
  for (const facts of but('consultations')) {
    await test.step(facts.id, async () => {
      await openLoadedArea(page, facts);
      await expect(railEntry(page, facts.shortName)).toContainText('Nothing recorded');
      await expect(main(page)).toContainText(facts.emptyHeadline);
      await expect(main(page)).toContainText(facts.emptyText);
      await expect(main(page).getByRole('table')).toHaveCount(0);
      await expectAccessible(page);
    });
  }
});

test('SAFE-16 nothing in the dates asked for is told apart from nothing recorded', async ({ shell }) => {
  const page = await toRecord(shell, 'nothing-recorded');
  await settled(page);
  await openLoadedArea(page, areaOf('consultations'));
  await expect(railEntry(page, 'Consultations')).toContainText('Nothing in the dates asked for');
  await expect(main(page)).toContainText('Entries may exist.');
  await expect(main(page)).not.toContainText('No consultations recorded.');
  for (const facts of only('consultations', 'investigations', 'uncategorised', 'referrals')) {
    await test.step(facts.id, async () => {
      await openLoadedArea(page, facts);
      await main(page).getByRole('button', { name: 'Ask the practice for a period' }).click();
      const form = main(page).locator('form.bedside-period');
      await typeDay(form, 'From', ['1', '1', '2024']);
      await typeDay(form, 'To', ['31', '1', '2024']);
      await form.getByRole('button', { name: 'Get from the practice' }).click();
      await expect(railEntry(page, facts.shortName)).toContainText('Nothing in the dates asked for');
      await expect(main(page)).toContainText(
        /Nothing recorded between 01-Jan-2024 and 31-Jan-2024\. .*may exist\./u,
      );
      await expect(main(page)).not.toContainText(facts.emptyHeadline);
      await expectAccessible(page);
    });
  }
});

test('SAFE-16 an area that was not asked for is seen as that before it is opened', async ({ shell }) => {
  const page = await toRecord(shell, 'care-home-resident');
  await settled(page);
  for (const facts of only('investigations', 'uncategorised', 'referrals', 'diary')) {
    await expect(railEntry(page, facts.shortName)).toContainText('Not asked for');
    await openLoadedArea(page, facts);
    await expect(railEntry(page, facts.shortName)).toHaveText(
      new RegExp(`^${facts.shortName}, \\d+ entries$`, 'u'),
    );
  }
});

test('SAFE-16 an area outside the role is named, and no page of it can be opened', async ({
  shell,
  sandbox,
}) => {
  const page = await shell.page();
  await signIn(page, 'zoe.mockford');
  await typePerson(page, personOf('care-home-resident'));
  await waitForScreen(page, ['confirm']);
  await giveReason(page);
  await waitForScreen(page, ['record']);
  const closed = page.getByRole('list', { name: 'Not in your role' });
  for (const facts of but('allergies', 'medicines', 'immunisations')) {
    await expect(closed).toContainText(facts.shortName);
    await expect(railEntry(page, facts.shortName)).toHaveCount(0);
  }
  await page.keyboard.press('Control+4');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Allergies and adverse reactions');
  await expectAccessible(page);
  expect(sandbox.journal.of('practice')).toHaveLength(1);
});

const laterAreas = but('allergies', 'medicines', 'immunisations');

for (const facts of laterAreas) {
  const parameter = facts.request?.parameter ?? '';

  test(`9.5 ${facts.shortName}: while it is on its way the page says so and can be left`, async ({
    shell,
    sandbox,
  }) => {
    const page = await toCheckScreen(shell, 'numbers-as-strings');
    sandbox.faults.set('practice', 'slow', { onlyFor: parameter, delayMilliseconds: 4_000 });
    await giveReason(page);
    await waitForScreen(page, ['record']);
    await openArea(page, facts);
    const loading = page.locator('[data-state=loading]');
    await expect(loading).toContainText(`Getting ${facts.plural} from the GP practice…`);
    await expect(railEntry(page, facts.shortName)).toContainText('Loading');
    await expect(main(page)).not.toContainText(facts.emptyHeadline);
    await expectAccessible(page);
    await expect(loading.getByRole('button', { name: 'Stop waiting' })).toBeVisible();
    await expect(loading).toHaveCount(0, { timeout: 15_000 });
    await expect(main(page).getByRole('table').first()).toBeVisible();
  });

  test(`9.5 ${facts.shortName}: a failure is told at its place and Try again gets it`, async ({
    shell,
    sandbox,
  }) => {
    const page = await toCheckScreen(shell, 'numbers-as-strings');
    sandbox.faults.set('practice', 'internal-error', { onlyFor: parameter });
    await giveReason(page);
    await waitForScreen(page, ['record']);
    await openLoadedArea(page, facts);
    const failed = main(page).getByRole('alert');
    await expect(failed).toContainText(`${capital(facts.plural)} could not be loaded.`);
    await expect(failed).toContainText('Do not assume there are none');
    await expect(railEntry(page, facts.shortName)).toContainText('Could not be loaded');
    await expect(main(page)).not.toContainText(facts.emptyHeadline);
    await expectAccessible(page);
    if (facts.id === 'investigations') await picture(page, 'area-failed');
    sandbox.faults.clear();
    await failed.getByRole('button', { name: 'Try again' }).click();
    await expect(main(page).getByRole('table').first()).toBeVisible();
    await expect(main(page).getByRole('alert')).toHaveCount(0);
  });
}

for (const facts of only('allergies', 'medicines', 'immunisations')) {
  test(`9.5 ${facts.shortName}: a failure of this part alone is told at its place and Try again gets it`, async ({
    shell,
    sandbox,
  }) => {
    const page = await toCheckScreen(shell, 'numbers-as-strings');
    // The whole asks for this parameter too, so it fails as a whole and then in this part.
    sandbox.faults.set('practice', 'internal-error', { onlyFor: facts.request?.parameter ?? '' });
    await giveReason(page);
    await waitForScreen(page, ['record']);
    await openLoadedArea(page, facts);
    const failed = main(page).getByRole('alert');
    await expect(failed).toContainText(`${capital(facts.plural)} could not be loaded.`);
    await expect(railEntry(page, facts.shortName)).toContainText('Could not be loaded');
    await expect(main(page)).not.toContainText(facts.emptyHeadline);
    await expectAccessible(page);
    sandbox.faults.clear();
    await failed.getByRole('button', { name: 'Try again' }).click();
    await expect(main(page).getByRole('table').first()).toBeVisible();
    await expect(main(page).getByRole('alert')).toHaveCount(0);
  });
}

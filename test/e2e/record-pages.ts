import { expect, type Locator, type Page } from '@playwright/test';
import { areaRegistry } from '../../shared/record/areas/registry.ts';
import type { AreaFacts } from '../../shared/record/areas/area-facts.ts';

/** The areas that a practice is asked for, in the order of the rail. */
export const askedAreas: readonly AreaFacts[] = areaRegistry.filter(({ request }) => request !== undefined);

/** One area by its id. */
export function areaOf(id: string): AreaFacts {
  const facts = areaRegistry.find((each) => each.id === id);
  if (facts === undefined) throw new Error(`there is no area ${id}`);
  return facts;
}

/** The rail's entry of an area, by its short name. */
export function railEntry(page: Page, shortName: string): Locator {
  return page
    .getByRole('navigation', { name: 'Record sections' })
    .getByRole('button', { name: new RegExp(`^${shortName}`, 'u') });
}

/** Waits until nothing that Bedside asks for by itself is on its way. */
export async function settled(page: Page): Promise<void> {
  const rail = page.getByRole('navigation', { name: 'Record sections' });
  await expect(rail.getByText('Loading', { exact: true })).toHaveCount(0, { timeout: 20_000 });
  // What the first answer leads to begins after it is shown.
  await expect(railEntry(page, 'Problems').or(rail.getByText('Not in your role'))).not.toContainText(
    'Not asked for',
  );
  await expect(rail.getByText('Loading', { exact: true })).toHaveCount(0, { timeout: 20_000 });
}

/** Opens an area from the rail; its heading is up afterwards. */
export async function openArea(page: Page, { shortName, heading }: AreaFacts): Promise<void> {
  await railEntry(page, shortName).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  await expect(railEntry(page, shortName)).toHaveAttribute('aria-current', 'page');
}

/** Opens an area and waits until what it asks for has come or failed. */
export async function openLoadedArea(page: Page, facts: AreaFacts): Promise<void> {
  await openArea(page, facts);
  await expect(railEntry(page, facts.shortName)).not.toContainText(/Not asked for|Loading/u, {
    timeout: 20_000,
  });
}

/** Types a whole day into a date field of the form that is open. */
export async function typeDay(
  form: Locator,
  legend: string,
  [day, month, year]: readonly string[],
): Promise<void> {
  const field = form.getByRole('group', { name: legend, exact: true });
  await field.getByLabel('Day').fill(day ?? '');
  await field.getByLabel('Month').fill(month ?? '');
  await field.getByLabel('Year').fill(year ?? '');
}

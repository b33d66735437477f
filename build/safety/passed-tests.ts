import { z } from 'zod';
import type { Hazard } from './hazard-log.ts';
import { testsCarrying } from './test-titles.ts';

const vitestRun = z.object({
  testResults: z.array(
    z.object({ assertionResults: z.array(z.object({ title: z.string(), status: z.string() })) }),
  ),
});

interface PlaywrightSuite {
  readonly specs?: readonly { readonly title: string; readonly ok: boolean }[] | undefined;
  readonly suites?: readonly PlaywrightSuite[] | undefined;
}
const playwrightSuite: z.ZodType<PlaywrightSuite> = z.lazy(() =>
  z.object({
    specs: z.array(z.object({ title: z.string(), ok: z.boolean() })).optional(),
    suites: z.array(playwrightSuite).optional(),
  }),
);

/** Titles of the tests that passed in a Vitest run. */
export function passedInVitest(reportText: string): readonly string[] {
  return vitestRun
    .parse(JSON.parse(reportText))
    .testResults.flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'passed')
    .map(({ title }) => title);
}

/** Titles of the journeys that passed. */
export function passedInPlaywright(reportText: string): readonly string[] {
  const titles = ({ specs = [], suites = [] }: PlaywrightSuite): readonly string[] => [
    ...specs.filter(({ ok }) => ok).map(({ title }) => title),
    ...suites.flatMap((suite) => titles(suite)),
  ];
  return titles(playwrightSuite.parse(JSON.parse(reportText)));
}

/** Built controls with an id that no passed test carries: not shown by this run. */
export function controlsNotShown(
  hazards: readonly Hazard[],
  passedTitles: readonly string[],
): readonly string[] {
  const tests = passedTitles.map((title) => ({ file: '', title }));
  return hazards.flatMap(({ controls }) =>
    controls
      .filter(({ owner, state }) => owner === 'maker' && state === 'built')
      .flatMap(({ id, text, evidence }) =>
        evidence
          .filter((wanted) => testsCarrying(wanted, tests).length === 0)
          .map((wanted) => `${id} (${text}): no passed test carries ${wanted}`),
      ),
  );
}

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleAll } from './bundle.ts';
import { ensureChromium } from './chromium.ts';
import { nodeVersionProblem } from './node-version.ts';
import { runCommand } from './run-command.ts';
import { readSafetyFiles } from './safety/hazard-log.ts';
import { controlsNotShown, passedInPlaywright, passedInVitest } from './safety/passed-tests.ts';
import { ensureSecretService } from './secret-service.ts';
import {
  addTotals,
  playwrightTotals,
  totalsLine,
  vitestTotals,
  withExitCode,
  type TestTotals,
} from './test-totals.ts';

const nothingRan: TestTotals = { passed: 0, failed: 0, skipped: 0 };

async function run(
  command: string,
  args: readonly string[],
  reportFile: string,
  read: (reportText: string) => TestTotals,
): Promise<TestTotals> {
  const { exitCode } = await runCommand(command, args, 'inherit');
  const report = await readFile(reportFile, 'utf8').catch(() => undefined);
  return withExitCode(report === undefined ? nothingRan : read(report), report === undefined ? 1 : exitCode);
}

/** Safety controls that this run did not show; nothing is said of a run without reports. */
async function safetyGaps(vitestFile: string, playwrightFile: string): Promise<readonly string[]> {
  const vitest = await readFile(vitestFile, 'utf8').catch(() => undefined);
  const playwright = await readFile(playwrightFile, 'utf8').catch(() => undefined);
  if (vitest === undefined || playwright === undefined) return [];
  const { hazards } = await readSafetyFiles();
  return controlsNotShown(hazards, [...passedInVitest(vitest), ...passedInPlaywright(playwright)]);
}

/** Unit, contract, sandbox and end-to-end tests, on the bundles as they will ship; one total at the end. */
async function test(): Promise<number> {
  const problem = nodeVersionProblem(process.versions.node);
  if (problem !== undefined) {
    console.error(problem);
    return 1;
  }
  await ensureChromium();
  ensureSecretService();
  await bundleAll();
  const reports = await mkdtemp(join(tmpdir(), 'bedside-test-'));
  try {
    const vitestFile = join(reports, 'vitest.json');
    const playwrightFile = join(reports, 'playwright.json');
    process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] = playwrightFile;
    const units = await run(
      'vitest',
      ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${vitestFile}`],
      vitestFile,
      vitestTotals,
    );
    const journeys = await run('playwright', ['test'], playwrightFile, playwrightTotals);
    const notShown = await safetyGaps(vitestFile, playwrightFile);
    // A safety control that no passed test shows is a failure of the run, told by name.
    const totals = addTotals(addTotals(units, journeys), { ...nothingRan, failed: notShown.length });
    for (const gap of notShown) console.log(`safety control not shown: ${gap}`);
    console.log(totalsLine(totals));
    return totals.failed === 0 && totals.passed > 0 ? 0 : 1;
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
}

process.exitCode = await test();

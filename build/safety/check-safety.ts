import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { projectFolder } from '../folders.ts';
import { hazardLogPage } from './hazard-log-page.ts';
import { readSafetyFiles, safetyFolder } from './hazard-log.ts';
import { declaredTests } from './test-titles.ts';
import { safetyFaults } from './trace.ts';
import type { SafetyFile } from './trace.ts';

export const hazardLogPath = join(safetyFolder, 'hazard-log.md');

export async function readSafetyFile(): Promise<SafetyFile> {
  return { ...(await readSafetyFiles()), tests: await declaredTests() };
}

/** The page as it should stand in docs/safety. */
export function formattedPage(file: SafetyFile): Promise<string> {
  return format(hazardLogPage(file), { parser: 'markdown', printWidth: 110 });
}

/** Faults of the safety file, its generated page and the version of its report (SAFE-03, SAFE-05). */
export async function checkSafety(): Promise<{ readonly ok: boolean; readonly report: string }> {
  const file = await readSafetyFile();
  const faults = [...safetyFaults(file)];
  const page = await readFile(hazardLogPath, 'utf8').catch(() => '');
  if (page !== (await formattedPage(file)))
    faults.push('docs/safety/hazard-log.md is not what the data gives: run npm run safety');
  const { version } = JSON.parse(await readFile(join(projectFolder, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  const report = await readFile(join(safetyFolder, 'clinical-safety-case-report.md'), 'utf8');
  if (!report.includes(`Bedside ${version}`))
    faults.push(`the safety case report does not speak of Bedside ${version}`);
  return { ok: faults.length === 0, report: faults.join('\n') };
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from './folders.ts';
import { checkImports } from './import-rules.ts';
import { lockFaults } from './lock-holes.ts';
import { runCommand } from './run-command.ts';
import { checkSafety } from './safety/check-safety.ts';

interface CheckResult {
  readonly ok: boolean;
  readonly report: string;
}

async function tool(command: string, args: readonly string[]): Promise<CheckResult> {
  const { exitCode, output } = await runCommand(command, args);
  return { ok: exitCode === 0, report: output.trim() };
}

async function lock(): Promise<CheckResult> {
  const faults = lockFaults(await readFile(join(projectFolder, 'package-lock.json'), 'utf8'));
  return { ok: faults.length === 0, report: faults.join('\n') };
}

/** Everything that can be known without running Bedside, in the order of what is most often wrong. */
const checks: readonly (readonly [string, () => Promise<CheckResult>])[] = [
  ['types', () => tool('tsc', ['-b'])],
  ['lint', () => tool('oxlint', ['--type-aware', '--deny-warnings'])],
  ['import rules', checkImports],
  ['dead code', () => tool('knip', ['--no-progress'])],
  ['format', () => tool('prettier', ['--check', '--log-level', 'warn', '.'])],
  ['lock file', lock],
  ['safety file', checkSafety],
];

let failed = 0;
for (const [name, run] of checks) {
  const started = performance.now();
  const { ok, report } = await run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (!ok) {
    failed += 1;
    console.log(report);
  }
}
process.exitCode = failed === 0 ? 0 : 1;

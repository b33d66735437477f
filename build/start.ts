import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleAll } from './bundle.ts';
import { chooseShell } from './choose-shell.ts';
import { ensureChromium } from './chromium.ts';
import { electronStarts, findElectronBinary } from './electron-binary.ts';
import { builtMain, projectFolder } from './folders.ts';
import { nodeVersionProblem } from './node-version.ts';
import { runCommand } from './run-command.ts';
import { startSandboxProcess, type SandboxProcess } from './sandbox-process.ts';
import { toldError } from './told-error.ts';
import { hasDisplay, readStartArguments, type StartArguments } from './start-arguments.ts';

/** A window that closes this soon with an error never came up. */
const failedStartSeconds = 15;

interface WindowRun {
  readonly exitCode: number;
  readonly seconds: number;
}

function showWindow(command: string, args: readonly string[], extra: NodeJS.ProcessEnv): Promise<WindowRun> {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...extra } });
    const finish = (exitCode: number): void =>
      resolve({ exitCode, seconds: (performance.now() - started) / 1000 });
    child.on('error', () => finish(1));
    child.on('exit', (code) => finish(code ?? 1));
  });
}

function failedToStart({ exitCode, seconds }: WindowRun): boolean {
  return exitCode !== 0 && seconds < failedStartSeconds;
}

async function startHost(appArguments: readonly string[]): Promise<WindowRun> {
  await ensureChromium();
  const host = join(projectFolder, 'test', 'host', 'run.ts');
  return showWindow(process.execPath, [host, builtMain, ...appArguments], { BEDSIDE_HOST_HEADED: '1' });
}

function tellPeople({ people }: SandboxProcess): void {
  for (const person of people) {
    const [year, month, day] = person.birthDate.split('-').map(Number);
    console.log(`  ${person.nhsNumber}  born ${day} ${month} ${year}  ${person.story}`);
  }
}

async function startWindowed(options: StartArguments): Promise<number> {
  const binary = findElectronBinary();
  const choice = await chooseShell({
    electronBinary: binary,
    runsAsRoot: process.getuid?.() === 0,
    electronStarts: async () => binary !== undefined && (await electronStarts(binary)),
  });
  const own = await mkdtemp(join(tmpdir(), 'bedside-start-'));
  // The kit holds keys: a start that is broken off leaves none behind.
  process.once('exit', () => rmSync(own, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => process.exit(130));
  const kit = join(own, 'kit');
  const sandbox = await startSandboxProcess(options.records, options.setUp ? kit : undefined);
  try {
    tellPeople(sandbox);
    console.log(`Sandbox journal and switches: ${sandbox.controlUrl}/`);
    const appArguments = options.setUp
      ? [`--data=${options.dataFolder ?? join(own, 'data')}`]
      : [`--profile=${sandbox.profile}`];
    if (options.setUp) console.log(`Set Bedside up with the kit in ${kit}; begin with its README.txt.`);
    if (choice.shell === 'electron') {
      console.log(`Bedside runs on Electron: ${choice.why}.`);
      const run = await showWindow(choice.binary, [builtMain, ...appArguments], {});
      if (!failedToStart(run)) return run.exitCode;
      console.log('Electron did not come up; Bedside goes on with the installed Chromium.');
    } else {
      console.log(`Bedside runs on the installed Chromium: ${choice.why}.`);
    }
    const run = await startHost(appArguments);
    if (!failedToStart(run)) return run.exitCode;
  } finally {
    await sandbox.stop();
  }
  console.log('No window came up.');
  if (options.setUp) return 1;
  console.log('The same journey follows without one.');
  return runJourney(options);
}

/** Without a display: the real screens, driven and told hop by hop. */
async function runJourney(options: StartArguments): Promise<number> {
  await ensureChromium();
  const records = options.records === undefined ? [] : ['--records', options.records];
  const journey = join(projectFolder, 'test', 'journey', 'run.ts');
  const { exitCode } = await runCommand(process.execPath, [journey, '--tell', ...records], 'inherit');
  return exitCode;
}

async function start(): Promise<number> {
  const problem = nodeVersionProblem(process.versions.node);
  if (problem !== undefined) {
    console.error(problem);
    return 1;
  }
  const options = readStartArguments(process.argv.slice(2));
  if (options.fetchElectron) {
    console.log('Fetching the Electron binary…');
    const { exitCode } = await runCommand('install-electron', ['--no'], 'inherit');
    if (exitCode !== 0) console.log('It could not be fetched; Bedside goes on without it.');
  }
  const isHeadless = options.headless || !hasDisplay(process.platform, process.env);
  if (isHeadless && options.setUp) {
    console.error('Setting Bedside up is done on its screens: --set-up needs a display.');
    return 1;
  }
  console.log('Building Bedside…');
  await bundleAll();
  if (isHeadless) {
    console.log(
      options.headless
        ? 'Bedside runs headless, as asked, on the installed Chromium.'
        : 'There is no display here, so Bedside runs headless, on the installed Chromium.',
    );
    return runJourney(options);
  }
  return startWindowed(options);
}

process.exitCode = await toldError(start);

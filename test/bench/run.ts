import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleAll } from '../../build/bundle.ts';
import { ensureChromium } from '../../build/chromium.ts';
import { builtMain } from '../../build/folders.ts';
import { runBodyPathBench } from '../host/body-path-bench.ts';
import { signIn } from '../journey/walk.ts';
import { launch } from '../launch.ts';
import { startSandbox, type Sandbox } from '../sandbox/start-sandbox.ts';
import { buildLargeBundle, stories } from '../sandbox/stories/index.ts';
import { median, milliseconds } from './measure.ts';
import { measureCalls, type CallTimes } from './calls.ts';
import { measureOpening, type OpeningTimes } from './opening.ts';

const rounds = 9;
const callRounds = 25;
const largeBytes = 5_000_000;

function tellOpening(name: string, { screen, bare }: OpeningTimes): void {
  const [shown, plain] = [median(screen), median(bare)];
  console.log(
    `${name}: ${milliseconds(shown)} against ${milliseconds(plain)} bare; ` +
      `ratio ${(shown / plain).toFixed(2)}, difference ${milliseconds(shown - plain)} (medians of ${screen.length})`,
  );
}

function tellCalls(viewer: CallTimes, bare: CallTimes): void {
  for (const [name, what] of [
    ['find', 'calls of finding (demographics)'],
    ['open', 'calls of one opening (directory, own system, record)'],
  ] as const) {
    const [ours, plain] = [median(viewer[name]), median(bare[name])];
    console.log(
      `${what}: ${milliseconds(ours)} against ${milliseconds(plain)} bare; ratio ${(ours / plain).toFixed(2)}, ` +
        `own time ${milliseconds(ours - plain)} (medians of ${viewer[name].length})`,
    );
  }
}

async function measureStart(sandbox: Sandbox): Promise<number> {
  const started = performance.now();
  const shell = await launch({ mainPath: builtMain, args: [`--profile=${sandbox.profilePath}`] });
  const page = await shell.page();
  await page.locator('#user-name').waitFor();
  const taken = performance.now() - started;
  await shell.close();
  return taken;
}

/** Speed as ratios within one run; absolute figures only mean something beside their context line. */
async function bench(): Promise<void> {
  await ensureChromium();
  await bundleAll();
  const records = await mkdtemp(join(tmpdir(), 'bedside-bench-'));
  await writeFile(join(records, 'large.json'), buildLargeBundle(largeBytes));
  const sandbox = await startSandbox({ recordsDirectory: records });
  try {
    console.log(
      `Node ${process.versions.node}, ${process.platform}, ${availableParallelism()} cores, headless host`,
    );
    const starts = [];
    for (let round = 0; round < 3; round += 1) starts.push(await measureStart(sandbox));
    console.log(`start to first screen: ${milliseconds(median(starts))} (median of ${starts.length})`);

    const shell = await launch({ mainPath: builtMain, args: [`--profile=${sandbox.profilePath}`] });
    try {
      await signIn(await shell.page());
      const resident = stories.find(({ id }) => id === 'care-home-resident');
      const large = sandbox.people.find(({ source }) => source !== undefined);
      if (resident === undefined || large === undefined)
        throw new Error('the people of the bench are not served');
      const { viewer, bare } = await measureCalls(
        await shell.page(),
        sandbox,
        resident,
        resident.practiceOdsCode,
        callRounds,
      );
      tellCalls(viewer, bare);
      tellOpening(
        'pressed to allergies visible, care-home resident',
        await measureOpening(shell, sandbox, resident, rounds),
      );
      tellOpening(
        'pressed to allergies visible, 5 MB record',
        await measureOpening(shell, sandbox, large, 5),
      );
    } finally {
      await shell.close();
    }
    const body = await runBodyPathBench();
    console.log(
      `body path, ${body.megabytes} MB of JSON text from main to the worker: ${milliseconds(body.medianMs)} ` +
        `(slowest ${milliseconds(body.slowestMs)}; ${milliseconds(body.gzipMedianMs)} of it compression off main's thread)`,
    );
  } finally {
    await sandbox.close();
    await rm(records, { recursive: true, force: true });
  }
}

await bench();

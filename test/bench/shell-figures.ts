import { bundleAll } from '../../build/bundle.ts';
import { builtMain } from '../../build/folders.ts';
import { runBodyPathBench } from '../host/body-path-bench.ts';
import { signIn } from '../journey/walk.ts';
import { launch, type LaunchedShell } from '../launch.ts';
import { startSandbox, type Sandbox } from '../sandbox/start-sandbox.ts';
import { stories } from '../sandbox/stories/index.ts';
import { measureCalls } from './calls.ts';
import type { Figure } from './figure.ts';
import { buildLargeRecord } from './large-record.ts';
import { median, milliseconds } from './measure.ts';
import { measureOpening } from './opening.ts';
import { asPerson, longTableStory, planAStory } from './people.ts';
import { measureScreens } from './screens/measure-screens.ts';

const rounds = 9;
const callRounds = 25;

/** Figures of the built app on a sandbox of its own: its screens, and its calls beside those of a bare client. */
export async function shellFigures(wanted: {
  readonly screens: boolean;
  readonly calls: boolean;
}): Promise<readonly Figure[]> {
  await bundleAll();
  const sixty = asPerson(buildLargeRecord(60).story, 1, 'Sixty-Test');
  const longTable = asPerson(longTableStory(50_000), 2, 'Longtable-Test');
  const planA = asPerson(planAStory(1_000_000), 3, 'Plana-Test');
  const sandbox = await startSandbox({ moreStories: [sixty, longTable, planA] });
  try {
    const figures: Figure[] = [];
    if (wanted.calls) figures.push(await startFigure(sandbox));
    const shell = await launch({ mainPath: builtMain, args: [`--profile=${sandbox.profilePath}`] });
    try {
      await signIn(await shell.page());
      if (wanted.calls) figures.push(...(await callFigures(shell, sandbox)));
      if (wanted.screens) figures.push(...(await measureScreens(shell, { sixty, longTable, planA })));
    } finally {
      await shell.close();
    }
    if (wanted.calls) figures.push(await bodyFigure());
    return figures;
  } finally {
    await sandbox.close();
  }
}

async function startFigure(sandbox: Sandbox): Promise<Figure> {
  const starts: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const started = performance.now();
    const shell = await launch({ mainPath: builtMain, args: [`--profile=${sandbox.profilePath}`] });
    await (await shell.page()).locator('#user-name').waitFor();
    starts.push(performance.now() - started);
    await shell.close();
  }
  return { measure: 'start to first screen', record: '', figure: milliseconds(median(starts)) };
}

async function callFigures(shell: LaunchedShell, sandbox: Sandbox): Promise<readonly Figure[]> {
  const resident = stories.find(({ id }) => id === 'care-home-resident');
  if (resident === undefined) throw new Error('the person of the bench is not served');
  const record = 'care-home resident';
  const page = await shell.page();
  const { viewer, bare } = await measureCalls(page, sandbox, resident, resident.practiceOdsCode, callRounds);
  const opening = await measureOpening(shell, sandbox, resident, rounds);
  return [
    { measure: 'calls of finding (demographics)', record, ...against(viewer.find, bare.find) },
    { measure: 'calls of one opening, to the first answer', record, ...against(viewer.open, bare.open) },
    { measure: 'pressed to first section visible', record, ...against(opening.screen, opening.bare) },
  ];
}

/** Ours beside a bare client that sends the same requests. */
function against(ours: readonly number[], bare: readonly number[]): Pick<Figure, 'figure' | 'note'> {
  const [own, plain] = [median(ours), median(bare)];
  return {
    figure: `${(own / plain).toFixed(2)}×`,
    note: `${milliseconds(own)} against ${milliseconds(plain)} bare, own time ${milliseconds(own - plain)} (medians of ${ours.length})`,
  };
}

async function bodyFigure(): Promise<Figure> {
  const body = await runBodyPathBench();
  return {
    measure: 'body path, from main to the worker',
    record: `${body.megabytes} MB`,
    figure: milliseconds(body.medianMs),
    note: `slowest ${milliseconds(body.slowestMs)}; ${milliseconds(body.gzipMedianMs)} of it compression off main's thread`,
  };
}

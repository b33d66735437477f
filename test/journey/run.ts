import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureChromium } from '../../build/chromium.ts';
import { bundleAll } from '../../build/bundle.ts';
import { builtMain, runPicturesFolder } from '../../build/folders.ts';
import { startSandboxProcess, type SandboxPerson } from '../../build/sandbox-process.ts';
import { toldError } from '../../build/told-error.ts';
import { launch } from '../launch.ts';
import { readJourneyArguments, type JourneyArguments } from './journey-arguments.ts';
import { walkJourney, type ScreenListener } from './journey.ts';
import { tellJourney } from './tell-journey.ts';
import { signIn } from './walk.ts';

const picturesFolder = join(runPicturesFolder, 'journey');

function choosePeople(options: JourneyArguments, people: readonly SandboxPerson[]): readonly SandboxPerson[] {
  if (options.all) return people;
  const chosen =
    options.person === undefined
      ? people.filter((person) => options.records === undefined || person.source !== undefined).slice(0, 1)
      : people.filter(({ nhsNumber }) => nhsNumber === options.person);
  if (chosen.length === 0) throw new Error('the sandbox serves no such person');
  return chosen;
}

const keepPicture: ScreenListener = async (name, page) => {
  await page.screenshot({ path: join(picturesFolder, `${name}.png`), fullPage: true });
};

/** Drives the real screens headless, always on the sandbox: there is no way to name another profile. */
async function run(options: JourneyArguments): Promise<number> {
  if (!options.tell) {
    await ensureChromium();
    await bundleAll();
  }
  if (options.tell) await mkdir(picturesFolder, { recursive: true });
  const sandbox = await startSandboxProcess(options.records);
  const shell = await launch({ mainPath: builtMain, args: [`--profile=${sandbox.profile}`] });
  let troubled = 0;
  try {
    const page = await shell.page();
    if (options.tell) await page.locator('#user-name').waitFor();
    if (options.tell) await keepPicture('sign-in', page);
    await signIn(page, options.staff);
    if (options.tell) await keepPicture('find', page);
    const reports = [];
    for (const person of choosePeople(options, sandbox.people)) {
      const report = await walkJourney(shell, person, options.tell ? keepPicture : undefined);
      if (report.problems.length > 0) troubled += 1;
      const known = { source: person.source, substituted: person.substituted };
      if (options.json && options.all) console.log(JSON.stringify({ ...report, ...known }));
      else if (options.json) reports.push({ ...report, ...known });
      else console.log(tellJourney(person, report));
    }
    if (options.json && !options.all) console.log(JSON.stringify(reports[0], undefined, 2));
    if (options.tell) console.log(`The screens it saw are in ${picturesFolder}`);
  } finally {
    await shell.close();
    await sandbox.stop();
  }
  return troubled === 0 ? 0 : 1;
}

process.exitCode = await toldError(async () => run(readJourneyArguments(process.argv.slice(2))));

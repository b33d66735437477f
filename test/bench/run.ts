import { parseArgs } from 'node:util';
import { ensureChromium } from '../../build/chromium.ts';
import { engineFigures } from './engine/engine-figures.ts';
import { tell, type Figure } from './figure.ts';
import { shellFigures } from './shell-figures.ts';
import { machineWords, writePerformance } from './write-performance.ts';

const parts = ['engine', 'screens', 'calls'] as const;
type Part = (typeof parts)[number];

const { values } = parseArgs({
  options: { only: { type: 'string' }, write: { type: 'boolean', default: false } },
});
const only = parts.find((part) => part === values.only);
if (values.only !== undefined && only === undefined) {
  console.error(`--only takes one of ${parts.join(', ')}`);
  process.exitCode = 2;
} else if (values.write && only !== undefined) {
  // The page must hold the figures of one run.
  console.error('--write needs a run of all parts');
  process.exitCode = 2;
} else {
  await bench(only, values.write);
}

/** Speed as ratios within one run; absolute figures only mean something beside the machine's line. */
async function bench(part: Part | undefined, isWritten: boolean): Promise<void> {
  await ensureChromium();
  console.log(machineWords());
  const figures: Figure[] = [];
  const tellAll = (more: readonly Figure[]): void => {
    figures.push(...more);
    for (const figure of more) console.log(tell(figure));
  };
  if (part === undefined || part === 'engine') tellAll(await engineFigures());
  if (part !== 'engine') {
    const wanted = { screens: part !== 'calls', calls: part !== 'screens' };
    tellAll(await shellFigures(wanted));
  }
  if (isWritten) await writePerformance(figures, 'npm run bench -- --write');
}

import { join } from 'node:path';
import { bundleAll } from './bundle.ts';
import { ensureChromium } from './chromium.ts';
import { projectFolder } from './folders.ts';
import { runCommand } from './run-command.ts';

// The journeys themselves take the pictures; only here do they go into the documentation.
await ensureChromium();
await bundleAll();
process.env['BEDSIDE_PICTURES'] = join(projectFolder, 'docs', 'pictures');
const { exitCode } = await runCommand('playwright', ['test'], 'inherit');
process.exitCode = exitCode;

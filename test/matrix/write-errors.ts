import { writeFile } from 'node:fs/promises';
import { errorsPage } from './errors-page.ts';
import { errorsPagePath } from './errors-page-path.ts';

await writeFile(errorsPagePath, await errorsPage());

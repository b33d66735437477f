import { join } from 'node:path';

/** The project's root folder, from wherever a script was started. */
export const projectFolder = join(import.meta.dirname, '..');
export const builtFolder = join(projectFolder, 'dist');
export const builtMain = join(builtFolder, 'main', 'main.mjs');
/** Where runs put their screenshots; ignored by git. */
export const runPicturesFolder = join(projectFolder, '.pictures');

import { fileURLToPath } from 'node:url';

/** Where the page lies that `npm run errors` writes. */
export const errorsPagePath = fileURLToPath(new URL('../../docs/errors.md', import.meta.url));

import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** One built file, held in memory for as long as the app runs. */
interface RendererFile {
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Every file the scheme can answer with, by its exact path (`/index.html`). */
export type RendererFiles = ReadonlyMap<string, RendererFile>;

const contentTypes: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
]);

/**
 * Reads the built renderer once, so that no later request can reach the file system (B4).
 * Files of a kind not listed here (source maps, stray outputs) are not served.
 * @throws when the folder cannot be read: a build without its renderer is a fault, not a state.
 */
export function readRendererFiles(folder: string): RendererFiles {
  const files = new Map<string, RendererFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const contentType = contentTypes.get(extname(entry.name));
    if (!entry.isFile() || contentType === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, file).split(sep).join('/')}`, {
      contentType,
      bytes: new Uint8Array(readFileSync(file)),
    });
  }
  return files;
}

import { readFile, stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';

/** Configuration is a few kilobytes; more is not what was meant. */
const largestBytes = 1_000_000;

type ImportedText =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Text of a file that an administrator named; `what` is how the sentences call it.
 * @returns problems in words, never anything out of the file
 */
export async function readImportFile(path: string, what: string): Promise<ImportedText> {
  const refused = (problem: string): ImportedText => ({ ok: false, problems: [`${what}: ${problem}`] });
  if (!isAbsolute(path)) return refused('Give the whole path, from the root folder on.');
  try {
    const file = await stat(path);
    // A device or a pipe tells no size and may never end.
    if (!file.isFile()) return refused('This is not a file.');
    if (file.size > largestBytes) return refused('The file is too large.');
    return { ok: true, text: await readFile(path, 'utf8') };
  } catch {
    return refused('The file cannot be read. Check the path, and that you may open it.');
  }
}

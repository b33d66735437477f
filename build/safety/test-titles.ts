import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../folders.ts';

/** One test as its file declares it. */
export interface DeclaredTest {
  readonly file: string;
  readonly title: string;
}

const testFiles = '{shared,electron,renderer,build,test}/**/*.{test.ts,test.tsx,spec.ts}';

/** `it('…`, `test.each(table)(`…`, `describe("…`: the title is the first string of the call. */
const declaration =
  /\b(?:it|test)(?:\.(?:concurrent|sequential))*(?:\.(?:each|for)\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))?\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/gsu;

/** Titles of the tests in the text of one file, as written: `%s` and `${…}` stay. */
export function titlesIn(fileText: string): readonly string[] {
  return [...fileText.matchAll(declaration)].map((match) => (match[2] ?? '').replaceAll(/\\(.)/g, '$1'));
}

/** Every test that this project declares, by file. */
export async function declaredTests(): Promise<readonly DeclaredTest[]> {
  const found: DeclaredTest[] = [];
  for await (const file of glob(testFiles, { cwd: projectFolder })) {
    const text = await readFile(join(projectFolder, file), 'utf8');
    for (const title of titlesIn(text)) found.push({ file: file.replaceAll('\\', '/'), title });
  }
  return found.sort((a, b) => (a.file === b.file ? order(a.title, b.title) : order(a.file, b.file)));
}

/** Tests whose title carries an id as a word of its own. */
export function testsCarrying(id: string, tests: readonly DeclaredTest[]): readonly DeclaredTest[] {
  const word = new RegExp(`(?<![A-Z0-9-])${id}(?![A-Za-z0-9-])`, 'u');
  return tests.filter(({ title }) => word.test(title));
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

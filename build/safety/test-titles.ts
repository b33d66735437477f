import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from '@swc/core';
import { projectFolder } from '../folders.ts';

/** One test as its file declares it. */
export interface DeclaredTest {
  readonly file: string;
  readonly title: string;
}

const testFiles = '{shared,electron,renderer,build,test}/**/*.{test.ts,test.tsx,spec.ts}';
const runners: ReadonlySet<unknown> = new Set(['it', 'test']);

/** A node of the syntax tree, of which only the few fields below are known. */
type Node = Readonly<Record<string, unknown>>;

/**
 * Titles of the tests in the text of one file: the first string of `it(…)`, `test(…)`, `it.each(…)(…)` and the like.
 * Placeholders of tables stay as written; parts of a template that are computed are left out.
 */
export async function titlesIn(fileText: string, tsx: boolean): Promise<readonly string[]> {
  const module = await parse(fileText, { syntax: 'typescript', tsx });
  const titles: string[] = [];
  const waiting: unknown[] = [module];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isNode(node)) continue;
    const title = node['type'] === 'CallExpression' ? titleOf(node) : undefined;
    if (title !== undefined) titles.push(title);
    waiting.push(...Object.values(node).flat().toReversed());
  }
  return titles;
}

function titleOf({ callee, arguments: given }: Node): string | undefined {
  if (!runners.has(rootName(callee))) return undefined;
  const [first] = Array.isArray(given) ? given : [];
  const expression: unknown = isNode(first) ? first['expression'] : undefined;
  if (!isNode(expression)) return undefined;
  if (expression['type'] === 'StringLiteral') return String(expression['value']);
  if (expression['type'] !== 'TemplateLiteral' || !Array.isArray(expression['quasis'])) return undefined;
  return expression['quasis'].map((part: unknown) => (isNode(part) ? String(part['cooked']) : '')).join('…');
}

/** `it` of `it`, `it.each(rows)`, `test.describe.parallel`. */
function rootName(callee: unknown): unknown {
  let node = callee;
  while (isNode(node) && node['type'] !== 'Identifier') {
    node = node['object'] ?? node['callee'] ?? node['tag'];
  }
  return isNode(node) ? node['value'] : undefined;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

/** Every test that this project declares, by file. */
export async function declaredTests(): Promise<readonly DeclaredTest[]> {
  const found: DeclaredTest[] = [];
  for await (const file of glob(testFiles, { cwd: projectFolder })) {
    const text = await readFile(join(projectFolder, file), 'utf8');
    for (const title of await titlesIn(text, file.endsWith('x')))
      found.push({ file: file.replaceAll('\\', '/'), title });
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

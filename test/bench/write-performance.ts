import { readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { tableOf, type Figure } from './figure.ts';

const page = join(import.meta.dirname, '../../docs/performance.md');
const begin = '<!-- figures: written by `npm run bench -- --write` -->';
const end = '<!-- end of figures -->';

/** What was measured on; figures mean nothing without it. */
export function machineWords(): string {
  const [first, ...others] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `Node ${process.versions.node}, ${process.platform}, ${others.length + 1} × ${first?.model.trim() ?? 'unknown processor'}, ${memory} GiB`;
}

/** Replaces the marked section of the page by the figures of this run. */
export async function writePerformance(figures: readonly Figure[], command: string): Promise<void> {
  const text = await readFile(page, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from === -1 || to < from) throw new Error('docs/performance.md has no marked section');
  const when = new Date().toISOString().slice(0, 16).replace('T', ' ');
  const section = `${begin}\n\n${machineWords()}; \`${command}\`; ${when} UTC.\n\n${tableOf(figures)}\n\n`;
  const written = text.slice(0, from) + section + text.slice(to);
  await writeFile(page, await format(written, { ...(await resolveConfig(page)), filepath: page }));
}

import { z } from 'zod';
import { runCommand } from './run-command.ts';

const cruiseReport = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
    totalCruised: z.number(),
  }),
  modules: z.array(z.object({ source: z.string() })),
});

export interface ImportFindings {
  readonly ok: boolean;
  readonly report: string;
}

/** Without a TypeScript parser the tool cruises nothing and calls that a success; so every room must be seen. */
export const roomsThatMustBeSeen = ['electron/', 'renderer/', 'shared/', 'test/', 'build/'] as const;

/** Judges a dependency-cruiser JSON report: violations, and rooms of which not one module was read. */
export function judgeImports(reportText: string): ImportFindings {
  const parsed = cruiseReport.safeParse(JSON.parse(reportText));
  if (!parsed.success) return { ok: false, report: 'the import report could not be read' };
  const { summary, modules } = parsed.data;
  const unseen = roomsThatMustBeSeen.filter(
    (room) => !modules.some((module) => module.source.startsWith(room) && /\.tsx?$/.test(module.source)),
  );
  const lines = [
    ...summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    ...unseen.map((room) => `not one module of ${room} was read, so nothing was checked there`),
  ];
  return {
    ok: lines.length === 0,
    report: lines.length === 0 ? `${summary.totalCruised} modules read` : lines.join('\n'),
  };
}

/** Checks the room table over the whole project. */
export async function checkImports(): Promise<ImportFindings> {
  const { output } = await runCommand('depcruise', [
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
    'shared',
    'electron',
    'renderer',
    'build',
    'test',
    'forge.config.ts',
  ]);
  const start = output.indexOf('{');
  return start === -1 ? { ok: false, report: output } : judgeImports(output.slice(start));
}

import type { SandboxPerson } from '../../build/sandbox-process.ts';
import type { JourneyReport, ShownArea } from './journey.ts';
import type { ShownTable } from './read-screen.ts';

function tellTable(table: ShownTable): string[] {
  const rows = table.rows.map((row) => {
    const below = row['below'];
    if (below !== undefined) return `        ${below.replaceAll(/\s*\n\s*/g, ' · ')}`;
    const cells = Object.entries(row).map(
      ([column, text]) => `${column}: ${text.replaceAll(/\s*\n\s*/g, ' / ')}`,
    );
    return `      - ${cells.join(' | ')}`;
  });
  return [`    ${table.caption.replaceAll(/\s+/g, ' ')}`, ...rows];
}

function tellArea({ rail, heading, lines, tables }: ShownArea): string[] {
  return [`  [${rail}] ${heading}`, ...lines.map((line) => `    ${line}`), ...tables.flatMap(tellTable)];
}

/** A journey in lines for a terminal: what it did hop by hop, and what it read. */
export function tellJourney(person: SandboxPerson, report: JourneyReport): string {
  const hops = report.waiting.map(
    ({ text, milliseconds }) => `  ${String(milliseconds).padStart(6)} ms  ${text}`,
  );
  const identity = Object.entries(report.identity).map(([label, value]) => `  ${label}: ${value}`);
  return [
    `${person.nhsNumber} born ${person.birthDate}: ${person.story}`,
    ...(person.source === undefined
      ? []
      : [`  from ${person.source}; stand-ins: ${person.substituted?.join('; ') || 'none'}`]),
    ...identity,
    ...hops,
    ...(report.mismatch === undefined
      ? []
      : ['  Details do not match:', ...report.mismatch.tables.flatMap(tellTable)]),
    ...(report.banner.length === 0 ? [] : [`  Banner: ${report.banner.join(' · ')}`]),
    ...report.warnings.map((line) => `  ${line}`),
    ...report.areas.flatMap(tellArea),
    ...(report.message === undefined
      ? []
      : [`  ${report.message.heading}`, ...report.message.lines.map((line) => `    ${line}`)]),
    ...report.problems.map((problem) => `  PROBLEM ${problem}`),
  ].join('\n');
}

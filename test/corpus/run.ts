import { relative } from 'node:path';
import type { RecordReading, RecordSummary } from '../../shared/record/record-view.ts';
import { exerciseRecord, totalOf } from './exercise-record.ts';
import type { Exercise } from './exercise-record.ts';
import { readFile } from './read-file.ts';
import { corpusFiles, readableText } from './structured-bundles.ts';
import type { CorpusFile } from './structured-bundles.ts';

interface FileResult {
  readonly kind: string;
  readonly file: string;
  readonly outcome: string;
  readonly rows: string;
  readonly count: string;
  readonly failures: readonly string[];
}

/** Reads every file below a folder that may reach the reader, prints what became of it; exit code 1 on any failure. */
function run(folder: string): number {
  const results = corpusFiles(folder).map((file) => resultOf(folder, file));
  printTable(results);
  for (const { file, failures } of results)
    for (const failure of failures) console.log(`FAILED ${file}: ${failure}`);
  const kinds = Map.groupBy(results, ({ kind }) => kind);
  console.log('');
  for (const [kind, files] of kinds) {
    const records = files.filter(({ rows }) => rows !== '').length;
    const failed = files.filter(({ failures }) => failures.length > 0).length;
    console.log(
      `${kind}: ${files.length} files, ${records} records shown, ${files.length - records} with a message, ${failed} failed`,
    );
  }
  if (results.length === 0) console.error('No file of a kind that is read was found there.');
  return results.length === 0 || results.some(({ failures }) => failures.length > 0) ? 1 : 0;
}

function resultOf(folder: string, file: CorpusFile): FileResult {
  const named = { kind: file.kind, file: relative(folder, file.path) };
  try {
    const { book, reading, summary } = readFile(readableText(file));
    const outcome = outcomeOf(reading);
    if (summary === undefined) return { ...named, outcome, rows: '', count: '', failures: [] };
    const { rows, defects } = exerciseRecord(book, summary);
    return { ...named, outcome, rows: String(rows), count: countOf(summary), failures: distinct(defects) };
  } catch (error) {
    const name = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown';
    return { ...named, outcome: 'UNCAUGHT', rows: '', count: '', failures: [`uncaught ${name}`] };
  }
}

function outcomeOf(reading: RecordReading): string {
  switch (reading.kind) {
    case 'unreadable':
      return `message: ${reading.why}`;
    case 'other-person':
      return 'message: another person';
    case 'differs':
      return `record, differs: ${reading.differences.map(({ field }) => field).join(', ')}`;
    default:
      return 'record';
  }
}

/** `120 = 80 shown + 38 used + 0 hidden + 2 not shown` */
function countOf({ completeness }: RecordSummary): string {
  const { received, shown, used, hiddenByRole, notShown } = completeness;
  const left = notShown.reduce((sum, { count }) => sum + count, 0);
  const sign = totalOf(completeness) === received ? '=' : '≠';
  return `${received} ${sign} ${shown} shown + ${used} used + ${hiddenByRole} hidden + ${left} not shown`;
}

function distinct(defects: Exercise['defects']): readonly string[] {
  const times = new Map<string, number>();
  for (const { area, what } of defects) {
    times.set(`${area}: ${what}`, (times.get(`${area}: ${what}`) ?? 0) + 1);
  }
  return [...times].map(([what, count]) => (count === 1 ? what : `${what} (${count} times)`));
}

function printTable(results: readonly FileResult[]): void {
  const names = ['kind', 'file', 'outcome', 'rows', 'count'] as const;
  const widths = names.map((name) => Math.max(name.length, ...results.map((result) => result[name].length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join(' · ')
      .trimEnd();
  console.log(line(names));
  for (const result of results) console.log(line(names.map((name) => result[name])));
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Say which folder to read: npm run corpus -- DIR');
  process.exitCode = 2;
} else {
  process.exitCode = run(folder);
}

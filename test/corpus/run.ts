import { relative } from 'node:path';
import type { RecordReading, RecordView } from '../../shared/record/record-view.ts';
import { readRecord } from '../../shared/record/read-record.ts';
import { corpusToday, expectedPersonOf, structuredBundles } from './structured-bundles.ts';

/** Reads every structured bundle below a folder and prints what became of it; exit code 1 on any uncaught error. */
function run(folder: string): number {
  const files = structuredBundles(folder);
  let failures = 0;
  const rows = files.map(({ path, text }) => {
    const file = relative(folder, path);
    const started = performance.now();
    try {
      const { reading, view } = readRecord(text, {
        expected: expectedPersonOf(text),
        requested: ['allergies', 'medicines'],
        hiddenAreas: [],
        today: corpusToday,
      });
      const milliseconds = (performance.now() - started).toFixed(1);
      return { file, outcome: outcomeOf(reading), ...columnsOf(view), ms: milliseconds };
    } catch (error) {
      failures += 1;
      const name = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown';
      return { file, outcome: `UNCAUGHT ${name}`, ...columnsOf(undefined), ms: '' };
    }
  });
  printTable(rows);
  console.log(`${files.length} bundles read, ${failures} uncaught errors`);
  if (files.length === 0) console.error('No structured bundle was found there.');
  return failures > 0 || files.length === 0 ? 1 : 0;
}

function outcomeOf(reading: RecordReading): string {
  switch (reading.kind) {
    case 'unreadable':
      return `unreadable: ${reading.why}`;
    case 'differs':
      return `differs: ${reading.differences.map(({ field }) => field).join(', ')}`;
    default:
      return reading.kind;
  }
}

function columnsOf(view: RecordView | undefined): Record<string, string> {
  if (view === undefined) return { allergies: '', medicines: '', rows: '', 'not shown': '' };
  const { allergies, medicines, completeness } = view;
  const issues = medicines.rows.reduce((sum, row) => sum + row.issues.length, 0);
  const notShown = completeness.notShown.reduce((sum, { count }) => sum + count, 0);
  return {
    allergies: `${allergies.state}/${allergies.endedState}`,
    medicines: medicines.state,
    rows: `${allergies.active.length}+${allergies.ended.length} al, ${medicines.rows.length} med (${issues} issues), ${allergies.textOnly.length + medicines.textOnly.length} text`,
    'not shown': String(notShown),
  };
}

function printTable(rows: readonly Readonly<Record<string, string>>[]): void {
  const [first] = rows;
  if (first === undefined) return;
  const names = Object.keys(first);
  const widths = names.map((name) => Math.max(name.length, ...rows.map((row) => row[name]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' · ');
  console.log(line(names));
  for (const row of rows) console.log(line(names.map((name) => row[name] ?? '')));
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Say which folder to read: npm run corpus -- DIR');
  process.exitCode = 2;
} else {
  process.exitCode = run(folder);
}

import { relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { exerciseRecord } from '../corpus/exercise-record.ts';
import { readFile } from '../corpus/read-file.ts';
import { readableText, structuredBundles } from '../corpus/structured-bundles.ts';
import { disagreements } from './fhirpath-oracle.ts';
import { knownDifferences, unexplained } from './known-differences.ts';

const folder = process.env['BEDSIDE_CORPUS'];
const skipped = folder === undefined ? ' (skipped: set BEDSIDE_CORPUS to a folder of records)' : '';
const files = folder === undefined ? [] : structuredBundles(folder);

describe.skipIf(folder === undefined)(`third-party records${skipped}`, () => {
  const met = new Set<string>();

  afterAll(() => {
    // A difference that is gone has to leave the list.
    const stale = knownDifferences.filter(({ type, field }) => !met.has(`${type} ${field}`));
    expect(stale).toEqual([]);
  });

  it('are there', () => {
    expect(files.length).toBeGreaterThan(0);
  });

  it.each(files.map((file) => [relative(folder ?? '', file.path), file] as const))(
    'reader and FHIRPath agree on %s',
    (_path, file) => {
      const text = readableText(file);
      const { book, reading, summary } = readFile(text);
      expect(['record', 'differs', 'unreadable']).toContain(reading.kind);
      if (summary === undefined || book.record === undefined) return;
      const found = disagreements(text, book.record, summary);
      for (const { source, field } of found) met.add(`${source.split('/')[0]} ${field}`);
      expect(unexplained(found)).toEqual([]);
      expect(exerciseRecord(book, summary).defects).toEqual([]);
    },
  );
});

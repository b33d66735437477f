import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRecord } from '../../shared/record/read-record.ts';
import { recordDetails } from '../../shared/record/record-details.ts';
import { corpusToday, expectedPersonOf, structuredBundles } from '../corpus/structured-bundles.ts';
import { disagreements } from './fhirpath-oracle.ts';

const folder = process.env['BEDSIDE_CORPUS'];
const skipped = folder === undefined ? ' (skipped: set BEDSIDE_CORPUS to a folder of records)' : '';
const files = folder === undefined ? [] : structuredBundles(folder);

describe.skipIf(folder === undefined)(`third-party records${skipped}`, () => {
  it('are there', () => {
    expect(files.length).toBeGreaterThan(0);
  });

  it.each(files.map((file) => [relative(folder ?? '', file.path), file.text] as const))(
    'reader and FHIRPath agree on %s',
    (_path, text) => {
      const { reading, view, linked } = readRecord(text, {
        expected: expectedPersonOf(text),
        requested: ['allergies', 'medicines'],
        hiddenAreas: [],
        today: corpusToday,
      });
      expect(['record', 'differs', 'unreadable']).toContain(reading.kind);
      if (view === undefined || linked === undefined) return;
      expect(disagreements(text, view)).toEqual([]);
      const { received, shown, used, hiddenByRole, notShown } = view.completeness;
      expect(notShown.reduce((sum, { count }) => sum + count, shown + used + hiddenByRole)).toBe(received);
      for (const source of linked.behindRow.keys()) {
        expect(recordDetails(linked, source).every(({ values }) => values.length > 0)).toBe(true);
      }
    },
  );
});

import { describe, expect, it } from 'vitest';
import { partWords } from '../../blocks/block-fixtures.ts';
import { problem, related } from '../../links/link-fixtures.ts';
import { areaWith } from '../../area-fixtures.ts';
import { doctor, list, practice } from '../../record-fixtures.ts';
import type { AreaRow } from '../../record-view.ts';
import { documentsReader } from './reader.ts';

type Json = Readonly<Record<string, unknown>>;

function document(id: string, more: Json = {}): Json {
  return {
    resourceType: 'DocumentReference',
    id,
    status: 'current',
    type: { text: 'Discharge letter' },
    description: `Letter ${id}`,
    created: '2024-01-02',
    indexed: '2024-02-03T10:00:00+00:00',
    content: [
      { attachment: { contentType: 'application/pdf', size: 213456, url: 'https://x.invalid/Binary/1' } },
    ],
    ...more,
  };
}

function rowOf(...resources: readonly Json[]): AreaRow {
  const [row] = areaWith(documentsReader, resources).rows;
  if (row === undefined) throw new Error('no row');
  return row;
}

function words(row: AreaRow, key: string): readonly string[] {
  return (row.cells[key] ?? []).map((part) => partWords(part));
}

describe('documents (UI-73)', () => {
  it('label both dates, and go by the one created at its source', () => {
    const row = rowOf(document('d'));
    expect(words(row, 'dates')).toStrictEqual(['Created: 02-Jan-2024', 'Added: 03-Feb-2024 10:00']);
    expect(row.date.visible).toBe('02-Jan-2024');
    const filed = rowOf(document('d', { created: undefined }));
    expect(words(filed, 'dates')[0]).toBe('Created: Not recorded');
    expect([filed.dateWords, filed.date.visible]).toStrictEqual(['recorded', '03-Feb-2024 10:00']);
  });

  it('say what the file is and that it cannot be opened here, without its address', () => {
    const row = rowOf(document('d'));
    expect(words(row, 'file')).toStrictEqual([
      'File type: application/pdf',
      'Size: 213 KB',
      'This app cannot open it yet',
    ]);
    expect(JSON.stringify(row)).not.toContain('x.invalid');
  });

  it('give the reason of a placeholder in its own words', () => {
    const title = 'File size 18551238 bytes greater than maximum allowable (5MB)';
    const row = rowOf(document('d', { content: [{ attachment: { title, size: 18_551_238 } }] }));
    expect(words(row, 'file')).toStrictEqual([
      'Size: 18.6 MB',
      `Document exists but cannot be retrieved: ${title}`,
    ]);
  });

  it('say who made it, and whether that was the practice', () => {
    const custodian = { reference: 'Organization/o1' };
    const own = rowOf(
      practice,
      doctor,
      document('d', { custodian, author: [custodian, { reference: 'Practitioner/d1' }] }),
    );
    expect(words(own, 'from')).toStrictEqual([
      'Sample Surgery',
      'Dr Ann Example',
      'Kept by: Sample Surgery',
      'Made by practice',
    ]);
    const other = { resourceType: 'Organization', id: 'o2', name: 'Sample Hospital' };
    const outside = rowOf(
      practice,
      other,
      document('d', { custodian, author: { reference: 'Organization/o2' } }),
    );
    expect(words(outside, 'from')).toContain('Received from outside');
    expect(words(rowOf(document('d')), 'from')).toStrictEqual(['Not recorded']);
  });

  it.each([
    [
      'its own label',
      { securityLabel: [{ coding: [{ system: 'http://hl7.org/fhir/v3/ActCode', code: 'NOPAT' }] }] },
    ],
    [
      'the label of any resource',
      { meta: { security: [{ system: 'http://hl7.org/fhir/v3/ActCode', code: 'NOPAT' }] } },
    ],
  ])('UI-48 are marked by %s', (_, more) => {
    expect(rowOf(document('d', more)).marks).toStrictEqual(['no-patient-disclosure']);
  });

  it('name the problem that they came with', () => {
    const row = rowOf(document('d'), problem('p', { extension: [related('DocumentReference/d')] }));
    expect(row.underName).toStrictEqual(['From problem: Problem p']);
  });

  it('are told where the practice has turned them off', () => {
    const { reading } = areaWith(documentsReader, [
      {
        ...list('problems-documents-related-to-problems', []),
        entry: [{ item: { display: 'Document items have been disabled' } }],
      },
    ]);
    expect(reading.textOnly.map(({ text }) => text)).toStrictEqual(['Document items have been disabled']);
    expect(reading.count).toBe(1);
  });

  it('never say that there are none: they were not asked for', () => {
    expect(areaWith(documentsReader, []).reading.state).toBe('not-requested');
    expect(
      areaWith(documentsReader, [document('d')], { hiddenAreas: ['problems'] }).reading.entries,
    ).toStrictEqual([]);
  });
});

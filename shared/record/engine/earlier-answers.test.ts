import { describe, expect, it } from 'vitest';
import {
  allergy,
  areaIn,
  bundle,
  doctor,
  list,
  listCodes,
  medication,
  patient,
  plan,
  practice,
  read,
  statement,
} from '../record-fixtures.ts';
import type { AreaRow, RecordSummary } from '../record-view.ts';
import { add, asked, openBook, problem, problems, summaryIn } from './answers-fixtures.ts';
import type { RecordBook } from './record-book.ts';

function goneIn(summary: RecordSummary): readonly string[] {
  return areaIn(summary, 'problems').notices.filter((notice) => notice.includes('once more'));
}

function allergyRows(book: RecordBook): readonly AreaRow[] {
  const table = { area: 'allergies', table: 'active', filter: {}, from: 0, count: 9 } as const;
  return book.rows(table).rows.map(({ row }) => row);
}

describe('RecordBook: an area that was asked for once more', () => {
  it('H-05 takes the newest content for what a list names, and keeps the older one marked', () => {
    const { book } = read(
      bundle(patient, practice, list(listCodes.allergies, ['AllergyIntolerance/a1']), allergy('a1')),
    );
    const newer = allergy('a1', { note: [{ text: 'Anaphylaxis' }] });
    const again = bundle(patient, practice, list(listCodes.allergies, ['AllergyIntolerance/a1']), newer);
    const summary = summaryIn(add(book, again, { requested: asked('allergies') }));
    const rows = allergyRows(book);
    expect(rows.map(({ source, marks }) => [source, marks])).toEqual([
      ['AllergyIntolerance/a1', []],
      ['AllergyIntolerance/a1~2', ['from-earlier-answer']],
    ]);
    expect(JSON.stringify(rows[0]?.cells)).toContain('Anaphylaxis');
    expect(areaIn(summary, 'allergies').count).toBe(1);
  });

  it('H-05 SAFE-21 keeps what did not come again, marked and told, and lets nothing rest on it', () => {
    const book = openBook();
    const empty = bundle(patient, practice, list(listCodes.allergies, []), list(listCodes.ended, []));
    const summary = summaryIn(add(book, empty, { requested: asked('allergies') }));
    expect(allergyRows(book).map(({ source, marks }) => [source, marks])).toEqual([
      ['AllergyIntolerance/a1', ['from-earlier-answer']],
      ['AllergyIntolerance/a2', ['from-earlier-answer']],
    ]);
    expect(areaIn(summary, 'allergies')).toMatchObject({
      state: 'empty-recorded',
      count: 0,
      notices: [
        'This section was asked for once more. 3 entries did not come again, or came with other contents. They are marked.',
      ],
    });
    expect(summary.allergyTitle.title).toBe('Allergies not recorded');
    expect(summary.completeness.notShown).toEqual([]);
    expect(areaIn(summary, 'medicines')).toMatchObject({ state: 'complete', count: 2, notices: [] });
    expect(book.row('AllergyIntolerance/a1')?.entry.source).toBe('AllergyIntolerance/a1');
  });

  it('H-05 keeps whole medicines of an earlier answer with their issues, none of them current', () => {
    const book = openBook();
    const now = bundle(
      patient,
      practice,
      doctor,
      list(listCodes.medicines, ['MedicationStatement/s2']),
      medication('m1', 'Amlodipine 5mg tablets'),
      statement('s2', { status: 'stopped' }),
      plan('s2', { status: 'stopped' }),
    );
    const summary = summaryIn(add(book, now, { requested: asked('medicines') }));
    expect(areaIn(summary, 'medicines')).toMatchObject({ state: 'complete', count: 1, rows: 2 });
    expect(summary.completeness.notShown).toEqual([]);
    expect(JSON.stringify(book.part('MedicationStatement/s1', 'issues'))).toContain('05-Feb-2026');
  });

  it('H-05 leaves unmarked what another answer still brings', () => {
    const book = openBook();
    add(book, problems(allergy('a2', { note: [{ text: 'Certainty: likely' }] })));
    const one = bundle(
      patient,
      practice,
      doctor,
      list(listCodes.allergies, ['AllergyIntolerance/a1']),
      list(listCodes.ended, []),
      allergy('a1'),
    );
    add(book, one, { requested: asked('allergies') });
    const marks = new Map(allergyRows(book).map((row) => [row.source, row.marks]));
    expect(marks.get('AllergyIntolerance/a2')).toEqual(['incomplete-entry']);
  });

  it('SAFE-21 tells what is gone with an answer that gave way, and not what lies outside a narrower range', () => {
    const book = openBook();
    add(book, problems(problem('c1', 'Asthma'), problem('c2', 'Gout')));
    const summary = summaryIn(add(book, problems(problem('c2', 'Gout'))));
    const told = ['This section was asked for once more. 1 entry is no longer there: Asthma.'];
    expect(goneIn(summary)).toEqual(told);
    // An answer about something else leaves it told; asking again begins anew.
    const other = add(book, bundle(patient, practice, list('792931000000107', [])), {
      requested: asked('referrals'),
    });
    expect(goneIn(summaryIn(other))).toEqual(told);
    expect(goneIn(summaryIn(add(book, problems(problem('c2', 'Gout')))))).toEqual([]);
    const range = { kind: 'period', from: '2026-01-01' } as const;
    const narrower = add(book, problems(), { requested: [{ area: 'problems', range }] });
    expect(goneIn(summaryIn(narrower))).toEqual([]);
  });

  it('takes for one what differs only in its version and in the order of its fields', () => {
    const book = openBook();
    const { code, ...rest } = allergy('a1', { meta: { versionId: '7', lastUpdated: '2026-01-01' } });
    const summary = summaryIn(add(book, problems({ code, ...rest })));
    expect(areaIn(summary, 'allergies')).toMatchObject({ state: 'complete', count: 2 });
    const security = [{ system: 'http://hl7.org/fhir/v3/ActCode', code: 'NOPAT' }];
    const labelled = summaryIn(add(book, problems(allergy('a1', { meta: { security } }))));
    expect(areaIn(labelled, 'allergies').count).toBe(3);
  });
});

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
  requestForTests,
  statement,
  wholeAnswer,
} from '../record-fixtures.ts';
import type { AreaRow, AskedArea, RecordReading, RecordSummary } from '../record-view.ts';
import type { AnswerRequest, RecordBook } from './record-book.ts';

type Json = Readonly<Record<string, unknown>>;

const problemsCode = '717711000000103';

function asked(...areas: readonly AskedArea['area'][]): readonly AskedArea[] {
  return areas.map((area) => ({ area, range: { kind: 'all' } }));
}

function problem(id: string, text: string, more: Json = {}): Json {
  return { resourceType: 'Condition', id, code: { text }, ...more };
}

function problems(...resources: readonly Json[]): Json {
  const references = resources
    .filter(({ resourceType }) => resourceType === 'Condition')
    .map(({ id }) => `Condition/${String(id)}`);
  return bundle(patient, practice, doctor, list(problemsCode, references), ...resources);
}

/** Adds an answer about problems, unless the change says otherwise. */
function add(book: RecordBook, answer: Json, change: Partial<AnswerRequest> = {}): RecordReading {
  const request = { ...requestForTests, requested: asked('problems'), as: 'add' as const, ...change };
  return book.read(JSON.stringify(answer), request);
}

function summaryIn(reading: RecordReading): RecordSummary {
  if (reading.kind !== 'record') throw new Error(reading.kind);
  return reading.summary;
}

function openBook(): RecordBook {
  return read(wholeAnswer()).book;
}

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

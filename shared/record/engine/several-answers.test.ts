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
  warning,
} from '../record-fixtures.ts';
import { add, asked, openBook, problem, problems, problemsCode, summaryIn } from './answers-fixtures.ts';
import type { Json } from './answers-fixtures.ts';

const male = { ...patient, gender: 'male' };
const genderDiffers = { field: 'gender', nationalRecord: 'Female', practiceRecord: 'Male' } as const;

describe('RecordBook: several answers', () => {
  it('joins them into one record, exact copies once', () => {
    const book = openBook();
    const summary = summaryIn(add(book, problems(problem('c1', 'Asthma'), allergy('a1'))));
    expect(areaIn(summary, 'allergies')).toMatchObject({ state: 'complete', count: 2 });
    expect(areaIn(summary, 'problems')).toMatchObject({ state: 'complete', count: 1 });
    // Patient, practice, doctor and allergy came twice, the list of problems and one problem anew.
    expect(summary.completeness).toMatchObject({ received: 22, notShown: [] });
    expect(summary.version).toBe(2);
  });

  it('keeps the same id with other content apart', () => {
    const book = openBook();
    const summary = summaryIn(add(book, problems(allergy('a1', { assertedDate: '2021-01-01' }))));
    expect(areaIn(summary, 'allergies')).toMatchObject({ state: 'partial', count: 3 });
  });

  it('shows an ended allergy once whose list comes with two answers', () => {
    const contained = [allergy('e1', { clinicalStatus: 'resolved' })];
    const ended = bundle(patient, practice, doctor, list(listCodes.ended, ['#e1'], { contained }));
    const { book } = read(ended, { requested: asked('allergies') });
    const along = list('problems-allergies-that-have-been-ended-related-to-problems', ['#e1'], { contained });
    const summary = summaryIn(
      add(book, { ...problems(), entry: [...entriesOf(problems()), { resource: along }] }),
    );
    expect(areaIn(summary, 'allergies').tables).toEqual([{ id: 'ended', count: 1 }]);
  });

  it('replaces an answer whose areas are all asked for again, with its warnings', () => {
    const book = openBook();
    const withheld = bundle(patient, practice, list(problemsCode, [], warning('confidential-items')));
    expect(areaIn(summaryIn(add(book, withheld)), 'problems').state).toBe('withheld');
    const summary = summaryIn(add(book, problems(problem('c2', 'Gout'))));
    expect(areaIn(summary, 'problems')).toMatchObject({ state: 'complete', count: 1, warnings: [] });
    expect(areaIn(summaryIn(add(book, problems())), 'problems')).toMatchObject({ state: 'empty-recorded' });
  });

  it('lets a newer answer speak for one area of an older one, and keeps the others of it', () => {
    const disabled = {
      resourceType: 'OperationOutcome',
      issue: [
        { severity: 'warning', details: { text: 'includeAllergies has been disabled' } },
        { severity: 'warning', details: { text: 'includeMedication has been disabled' } },
      ],
    };
    const { book } = read(bundle(patient, practice, disabled));
    const again = bundle(patient, practice, list(listCodes.medicines, []));
    const summary = summaryIn(add(book, again, { requested: asked('medicines') }));
    expect(areaIn(summary, 'allergies').state).toBe('switched-off');
    expect(areaIn(summary, 'medicines').state).toBe('empty-recorded');
  });

  it('tells an area with a limit, and the newest one asked for', () => {
    const book = openBook();
    const range = { kind: 'period', from: '2026-01-01' } as const;
    const empty = bundle(patient, practice, list('792931000000107', []));
    const first = add(book, empty, { requested: [{ area: 'referrals', range }] });
    expect(areaIn(summaryIn(first), 'referrals')).toMatchObject({ state: 'empty-in-period', asked: range });
    const second = add(book, empty, { requested: asked('referrals') });
    expect(areaIn(summaryIn(second), 'referrals')).toMatchObject({
      state: 'empty-recorded',
      asked: { kind: 'all' },
    });
  });

  it('calls an area not asked for although rows came along (structured.md 1.6)', () => {
    const along = list('problems-medications-related-to-problems', ['MedicationStatement/s1']);
    const answer = bundle(
      patient,
      practice,
      list(problemsCode, []),
      along,
      medication('m1', 'X'),
      statement('s1'),
      plan('s1'),
    );
    const { summary } = read(answer, { requested: asked('problems') });
    if (summary === undefined) throw new Error('no summary');
    expect(areaIn(summary, 'medicines')).toMatchObject({ state: 'not-requested' });
    expect(areaIn(summary, 'medicines').tables).toHaveLength(1);
  });
});

describe('RecordBook: whose record it is', () => {
  it('SAFE-13 joins nothing of another person, and keeps what it holds', () => {
    const book = openBook();
    const identifier = [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9990000026' }];
    const other = bundle({ ...patient, identifier }, practice, problem('c1', 'Secret problem'));
    expect(add(book, other)).toEqual({ kind: 'other-person' });
    expect(book.find('secret', 9).areas).toEqual([]);
    expect(book.continueDespiteDifferences()).toBeUndefined();
    expect(book.place('AllergyIntolerance/a1')).toBeDefined();
  });

  it('SAFE-13 holds every answer that differs back until the person goes on', () => {
    const book = openBook();
    const answer = bundle(male, practice, list(problemsCode, ['Condition/c1']), problem('c1', 'Asthma'));
    expect(add(book, answer)).toEqual({ kind: 'differs', differences: [genderDiffers] });
    expect(book.find('asthma', 9).areas).toEqual([]);
    const summary = book.continueDespiteDifferences();
    if (summary === undefined) throw new Error('nothing waited');
    expect([areaIn(summary, 'problems').count, areaIn(summary, 'allergies').count]).toEqual([1, 2]);
    expect(book.continueDespiteDifferences()).toBeUndefined();
  });

  it('SAFE-13 asks only once for the same differences in one opening, and again for others', () => {
    const book = openBook();
    const accepted = [genderDiffers];
    const answer = bundle(male, practice, list(problemsCode, []));
    expect(add(book, answer, { accepted })).toMatchObject({ kind: 'record', differences: accepted });
    const younger = bundle({ ...male, birthDate: '1990-01-01' }, practice, list(problemsCode, []));
    expect(add(book, younger, { accepted })).toMatchObject({
      kind: 'differs',
      differences: [{ field: 'gender' }, { field: 'date of birth' }],
    });
  });

  it('SAFE-12 forgets the earlier record when another one is opened, whatever comes of it', () => {
    const book = openBook();
    expect(book.read('nothing', requestForTests)).toMatchObject({ kind: 'unreadable' });
    expect(book.place('AllergyIntolerance/a1')).toBeUndefined();
  });
});

describe('RecordBook: refresh', () => {
  const changed = bundle(
    patient,
    practice,
    doctor,
    list(listCodes.allergies, ['AllergyIntolerance/a1', 'AllergyIntolerance/a3']),
    list(listCodes.ended, []),
    list(listCodes.medicines, ['MedicationStatement/s1']),
    allergy('a1', { note: [{ text: 'Now with a note' }], meta: { versionId: '2' } }),
    allergy('a3'),
    medication('m1', 'Amlodipine 5mg tablets'),
    statement('s1', { meta: { versionId: '9', lastUpdated: '2026-11-23T10:00:00Z' } }),
    plan('s1'),
  );

  it('tells what is new, changed and gone, and marks the rows', () => {
    const book = read(changed).book;
    const summary = summaryIn(add(book, changed, { as: 'refresh', requested: requestForTests.requested }));
    expect(
      summary.changes?.every(({ added, changed: others, gone }) => added + others + gone.length === 0),
    ).toBe(true);
    const later = JSON.parse(
      JSON.stringify(changed).replace('Now with a note', 'Other words').replaceAll('a3', 'a4'),
    );
    const again = summaryIn(add(book, later, { as: 'refresh', requested: requestForTests.requested }));
    expect(again.changes).toEqual([
      { area: 'allergies', added: 1, changed: 1, gone: ['Allergy a3'] },
      { area: 'medicines', added: 0, changed: 0, gone: [] },
    ]);
    const question = { area: 'allergies', table: 'active', filter: {}, from: 0, count: 9 } as const;
    expect(book.rows(question).rows.map(({ row }) => [row.source, row.marks])).toEqual([
      ['AllergyIntolerance/a1', ['changed-in-refresh']],
      ['AllergyIntolerance/a4', ['new-in-refresh']],
    ]);
  });

  it('compares an area only once it came again, and only when it was asked for in the same way', () => {
    const book = openBook();
    add(book, problems(problem('c1', 'Asthma')));
    const first = summaryIn(
      add(book, wholeAnswer(), { as: 'refresh', requested: requestForTests.requested }),
    );
    expect(first.changes?.map(({ area }) => area)).toEqual(['allergies', 'medicines']);
    const second = summaryIn(add(book, problems(problem('c2', 'Gout'))));
    expect(second.changes?.find(({ area }) => area === 'problems')).toEqual({
      area: 'problems',
      added: 1,
      changed: 0,
      gone: ['Asthma'],
    });
  });

  it('keeps the copy that it has when the refresh cannot be read', () => {
    const book = openBook();
    expect(add(book, { resourceType: 'Bundle' }, { as: 'refresh' })).toMatchObject({ kind: 'unreadable' });
    expect(book.place('AllergyIntolerance/a1')).toBeDefined();
  });
});

function entriesOf(answer: Json): readonly unknown[] {
  const entries = answer['entry'];
  return Array.isArray(entries) ? entries : [];
}

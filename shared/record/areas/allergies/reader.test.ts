import { describe, expect, it } from 'vitest';
import { areaWith } from '../../area-fixtures.ts';
import { allergy, endedExtension, list, listCodes, noKnown, openWith } from '../../record-fixtures.ts';
import type { AreaRow } from '../../record-view.ts';
import { RowTexts } from '../../engine/row-texts.ts';
import { RowWindows } from '../../engine/row-windows.ts';
import { allergiesReader } from './reader.ts';

type Json = Readonly<Record<string, unknown>>;

/** Rows by table. */
function tablesOf(...resources: readonly Json[]): Readonly<Record<string, readonly AreaRow[]>> {
  const { reading } = areaWith(allergiesReader, resources);
  return Object.fromEntries(
    [...Map.groupBy(reading.entries, ({ table }) => table)].map(([table, entries]) => [
      table,
      entries.map((entry) => entry.row()),
    ]),
  );
}

/** In which table every allergy stands, with its marks. */
function placed(...resources: readonly Json[]): readonly unknown[] {
  const { reading } = areaWith(allergiesReader, resources);
  return reading.entries.map((entry) => [entry.table, ...entry.row().marks]);
}

const resolved = { clinicalStatus: 'resolved' };

describe('placing allergies', () => {
  it('T24 reads ended allergies out of their list, with date and reason', () => {
    const contained = [allergy('x', { ...resolved, ...endedExtension('2021-02', 'Tolerated since') })];
    const tables = tablesOf(list(listCodes.ended, ['#x'], { contained }));
    expect(tables).toMatchObject({
      ended: [
        {
          marks: [],
          tags: ['Ended'],
          tone: 'ended',
          cells: {
            ended: [{ date: { visible: 'Feb-2021' } }],
            reason: [{ text: 'Tolerated since' }],
          },
        },
      ],
    });
    expect(Object.keys(tables)).toEqual(['ended']);
  });

  it('H-06 reads a status sent as a concept', () => {
    const contained = [allergy('x', { clinicalStatus: { coding: [{ code: 'active' }] } })];
    expect(placed(list(listCodes.ended, ['#x'], { contained }))).toEqual([['active', 'status-disagrees']]);
  });

  it('says that end date and reason are not recorded where they did not come', () => {
    const contained = [allergy('x', resolved)];
    const { ended } = tablesOf(list(listCodes.ended, ['#x'], { contained }));
    expect(ended?.[0]?.cells).toMatchObject({
      ended: [{ date: { visible: 'Not recorded' } }],
      reason: [{ text: 'Not recorded', look: 'absent' }],
    });
  });

  it('reads ended allergies that are ordinary entries', () => {
    const entries = [list(listCodes.ended, ['AllergyIntolerance/x']), allergy('x', resolved)];
    expect(placed(...entries)).toEqual([['ended']]);
  });

  it.each([
    ['ended list, active status', [list(listCodes.ended, ['AllergyIntolerance/x']), allergy('x')]],
    [
      'active list, resolved status',
      [list(listCodes.allergies, ['AllergyIntolerance/x']), allergy('x', resolved)],
    ],
    [
      'both lists',
      [
        list(listCodes.allergies, ['AllergyIntolerance/x']),
        list(listCodes.ended, ['AllergyIntolerance/x']),
        allergy('x', resolved),
      ],
    ],
    [
      'active list, an end date',
      [list(listCodes.allergies, ['AllergyIntolerance/x']), allergy('x', endedExtension('2020'))],
    ],
  ])('structured 3.1 treats %s as active and says so', (_name, resources) => {
    expect(placed(...resources)).toEqual([['active', 'status-disagrees']]);
  });

  it.each([
    ['an active one that no list names', [allergy('x')], ['active', 'incomplete-entry']],
    ['a resolved one that no list names', [allergy('x', resolved)], ['ended', 'incomplete-entry']],
    [
      'one without status that carries an end',
      [allergy('x', { clinicalStatus: undefined, ...endedExtension('2020') })],
      ['ended', 'incomplete-entry'],
    ],
    [
      'one that only a consultation list names',
      [allergy('x'), list('consultations-allergies-contained-in-consultations', ['AllergyIntolerance/x'])],
      ['mentioned', 'came-along'],
    ],
    [
      'one that only a list of ended ones in problems names',
      [
        allergy('x', resolved),
        list('problems-allergies-that-have-been-ended-related-to-problems', ['AllergyIntolerance/x']),
      ],
      ['ended', 'came-along'],
    ],
  ])('T22 shows %s', (_name, resources, expected) => {
    expect(placed(...resources)).toEqual([expected]);
  });

  it('T60 keeps two entries of one substance', () => {
    const same = { code: { text: 'Penicillin' } };
    expect(placed(allergy('x', same), allergy('y', same))).toHaveLength(2);
  });

  it('T19 knows a list by its old title where its code is a placeholder', () => {
    const old = {
      ...list('TBD', ['#x'], { title: 'Resolved Allergies' }),
      contained: [allergy('x', resolved)],
    };
    expect(areaWith(allergiesReader, [old]).reading.endedState).toBe('complete');
  });

  it('UI-54 sorts by substance, then newest first', () => {
    const rows = [
      allergy('1', { code: { text: 'penicillin' }, assertedDate: '2001' }),
      allergy('2', { code: { text: 'Aspirin' } }),
      allergy('3', { code: { text: 'Penicillin' }, assertedDate: '2019' }),
      allergy('4', { code: { text: 'Latex' }, assertedDate: undefined }),
    ];
    const record = openWith([allergiesReader], rows);
    const windows = new RowWindows(record, new RowTexts(record), new Map());
    const shown = (order?: string) =>
      windows
        .rows(
          {
            area: 'allergies',
            table: 'active',
            filter: {},
            from: 0,
            count: 9,
            ...(order === undefined ? {} : { order }),
          },
          1,
        )
        .rows.map(({ row }) => row.source.slice(-1));
    expect(shown()).toEqual(['2', '4', '1', '3']);
    expect(shown('newest')).toEqual(['4', '2', '3', '1']);
  });

  it('T23 shows sentences and missing items of both lists', () => {
    const entry = [
      { item: { display: 'Allergy items are not supported' } },
      { item: { reference: 'AllergyIntolerance/gone' } },
      {},
    ];
    const { reading } = areaWith(allergiesReader, [list(listCodes.allergies, [], { entry })]);
    expect(reading.textOnly.map(({ text }) => text)).toEqual([
      'Allergy items are not supported',
      'Linked item not supplied',
      'Linked item not supplied',
    ]);
    expect(reading.state).toBe('partial');
  });
});

describe('a list with a hole', () => {
  it('SAFE-16 is not empty', () => {
    const lists = [list(listCodes.allergies, [], { entry: [null] }), list(listCodes.ended, [])];
    expect(areaWith(allergiesReader, lists).reading).toMatchObject({
      state: 'partial',
      title: { title: 'Allergies unavailable' },
    });
  });
});

describe('what is counted and filtered', () => {
  it('UI-53 a statement of none and an ended one are no allergies to count', () => {
    const { reading } = areaWith(allergiesReader, [
      list(listCodes.allergies, ['AllergyIntolerance/n']),
      list(listCodes.ended, ['#e'], { contained: [allergy('e', resolved)] }),
      allergy('n', noKnown('716186003', 'No known allergy')),
    ]);
    expect(reading).toMatchObject({ count: 0, uncountedWords: 'No known allergies', state: 'complete' });
    expect(reading.entries).toHaveLength(2);
  });

  it.each([
    [['medication'], ['drug']],
    [['environment'], ['non-drug']],
    [
      ['medication', 'environment'],
      ['drug', 'non-drug'],
    ],
    [undefined, ['drug', 'non-drug']],
    [['food'], ['drug', 'non-drug']],
  ])('H-08 no filter hides an allergy of category %j', (category, facets) => {
    const { reading } = areaWith(allergiesReader, [allergy('x', { category })]);
    expect(reading.entries[0]?.facets).toEqual(facets);
  });

  it('DESIGN 2.17 tells nothing outside the role', () => {
    const { reading } = areaWith(allergiesReader, [allergy('x')], { hiddenAreas: ['allergies'] });
    expect(reading).toMatchObject({
      state: 'role-hidden',
      endedState: 'role-hidden',
      entries: [],
      count: 0,
      title: { title: 'Allergies unavailable' },
    });
  });

  it('ARS-D-06 names the problem that an allergy came along with', () => {
    const url =
      'https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-RelatedClinicalContent-1';
    const problem = {
      resourceType: 'Condition',
      id: 'c',
      code: { text: 'Asthma' },
      extension: [{ url, valueReference: { reference: 'AllergyIntolerance/x' } }],
    };
    const named = list('problems-allergies-related-to-problems', ['AllergyIntolerance/x']);
    expect(tablesOf(named, problem, allergy('x'))).toMatchObject({
      mentioned: [{ underName: ['From problem: Asthma'] }],
    });
    expect(tablesOf(problem, allergy('x'))).toMatchObject({ active: [{ underName: [] }] });
  });
});

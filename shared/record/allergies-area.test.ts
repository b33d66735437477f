import { describe, expect, it } from 'vitest';
import { allergy, careConnect, endedExtension, list, listCodes, viewWith } from './record-fixtures.ts';
import type { AllergyRow } from './record-view.ts';

type Json = Readonly<Record<string, unknown>>;

function onlyRow(more: Json): AllergyRow {
  const { allergies } = viewWith(allergy('a1', more), list(listCodes.allergies, ['AllergyIntolerance/a1']));
  const [row] = allergies.active;
  if (row === undefined) throw new Error('no row');
  return row;
}

/** Where the one allergy `x` stands, and its marks. */
function placed(...resources: readonly Json[]): readonly unknown[] {
  const { active, ended } = viewWith(...resources).allergies;
  return [active.length, ended.length, [...active, ...ended].flatMap(({ marks }) => marks)];
}

const resolved = { clinicalStatus: 'resolved' };

describe('placing allergies', () => {
  it('T24 reads ended allergies out of their list, with date and reason', () => {
    const contained = [allergy('x', { ...resolved, ...endedExtension('2021-02', 'Tolerated since') })];
    const { allergies } = viewWith(list(listCodes.ended, ['#x'], { contained }));
    expect(allergies.ended).toMatchObject([
      { ended: { date: { visible: 'Feb-2021' }, reason: 'Tolerated since' }, marks: [] },
    ]);
    expect(allergies.active).toEqual([]);
  });

  it('H-06 reads a status sent as a concept', () => {
    const contained = [allergy('x', { clinicalStatus: { coding: [{ code: 'active' }] } })];
    expect(placed(list(listCodes.ended, ['#x'], { contained }))).toEqual([1, 0, ['status-disagrees']]);
  });

  it('says that end date and reason are not recorded where they did not come', () => {
    const { allergies } = viewWith(list(listCodes.ended, ['#x'], { contained: [allergy('x', resolved)] }));
    expect(allergies.ended[0]?.ended).toMatchObject({
      date: { visible: 'Not recorded' },
      reason: 'Not recorded',
    });
  });

  it('reads ended allergies that are ordinary entries', () => {
    const entries = [list(listCodes.ended, ['AllergyIntolerance/x']), allergy('x', resolved)];
    expect(placed(...entries)).toEqual([0, 1, []]);
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
    expect(placed(...resources)).toEqual([1, 0, ['status-disagrees']]);
  });

  it.each([
    ['an active one that no list names', [allergy('x')], [1, 0, ['incomplete-entry']]],
    ['a resolved one that no list names', [allergy('x', resolved)], [0, 1, ['incomplete-entry']]],
    [
      'one without status that carries an end',
      [allergy('x', { clinicalStatus: undefined, ...endedExtension('2020') })],
      [0, 1, ['incomplete-entry']],
    ],
    [
      'one that only a consultation list names',
      [allergy('x'), list('consultations-allergies-contained-in-consultations', ['AllergyIntolerance/x'])],
      [1, 0, []],
    ],
    [
      'one that only a list of ended ones in problems names',
      [
        allergy('x', resolved),
        list('problems-allergies-that-have-been-ended-related-to-problems', ['AllergyIntolerance/x']),
      ],
      [0, 1, []],
    ],
  ])('T22 shows %s', (_name, resources, expected) => {
    expect(placed(...resources)).toEqual(expected);
  });

  it('T60 keeps two entries of one substance', () => {
    const same = { code: { text: 'Penicillin' } };
    expect(placed(allergy('x', same), allergy('y', same))[0]).toBe(2);
  });

  it('T19 knows a list by its old title where its code is a placeholder', () => {
    const old = {
      ...list('TBD', ['#x'], { title: 'Resolved Allergies' }),
      contained: [allergy('x', resolved)],
    };
    expect(viewWith(old).allergies.endedState).toBe('complete');
  });

  it('UI-54 sorts by substance, then newest first', () => {
    const rows = [
      allergy('1', { code: { text: 'penicillin' }, assertedDate: '2001' }),
      allergy('2', { code: { text: 'Aspirin' } }),
      allergy('3', { code: { text: 'Penicillin' }, assertedDate: '2019' }),
      allergy('4', { code: { text: 'Latex' }, assertedDate: undefined }),
    ];
    const { active } = viewWith(...rows).allergies;
    expect(active.map(({ source }) => source.slice(-1))).toEqual(['2', '4', '1', '3']);
  });

  it('T23 shows sentences and missing items of both lists', () => {
    const entry = [
      { item: { display: 'Allergy items are not supported' } },
      { item: { reference: 'AllergyIntolerance/gone' } },
      {},
    ];
    const { allergies } = viewWith(list(listCodes.allergies, [], { entry }));
    expect(allergies.textOnly.map(({ text }) => text)).toEqual([
      'Allergy items are not supported',
      'Linked item not supplied',
      'Linked item not supplied',
    ]);
    expect(allergies.state).toBe('partial');
  });
});

describe('a list with a hole', () => {
  it('SAFE-16 is not empty', () => {
    const lists = [list(listCodes.allergies, [], { entry: [null] }), list(listCodes.ended, [])];
    expect(viewWith(...lists).allergies).toMatchObject({ state: 'partial', title: 'Allergies unavailable' });
  });
});

describe('allergy row', () => {
  it('UI-52 words type, severity and criticality', () => {
    const row = onlyRow({
      category: 'environment',
      criticality: 'high',
      reaction: [{ severity: 'Severe', manifestation: [{ text: 'Wheeze' }] }],
    });
    expect([row.type, row.severity, row.criticality, row.reaction]).toEqual([
      'Non-drug',
      'Severe',
      'Life-threatening risk recorded',
      'Wheeze',
    ]);
  });

  it('UI-46 leaves no cell empty', () => {
    const row = onlyRow({ category: undefined, recorder: undefined, assertedDate: undefined });
    expect([row.type, row.severity, row.reaction, row.recordedBy, row.recorded.visible]).toEqual(
      Array.from({ length: 5 }, () => 'Not recorded'),
    );
  });

  it.each([
    ['NI', undefined, 'Not recorded'],
    ['UNC', 'Lips swelled', 'Lips swelled'],
    ['ASKU', undefined, 'Asked but not known'],
  ])('T58 never shows the null flavour %s as a code', (code, description, expected) => {
    const manifestation = [{ coding: [{ system: 'http://hl7.org/fhir/v3/NullFlavor', code }] }];
    expect(onlyRow({ reaction: [{ manifestation, description }] }).reaction).toBe(expected);
  });

  it('shows manifestation and description of every reaction', () => {
    const reaction = [
      { manifestation: [{ text: 'Rash' }], description: 'All over' },
      { manifestation: { text: 'Vomiting' } },
    ];
    expect(onlyRow({ reaction }).reaction).toBe('Rash: All over; Vomiting');
  });

  it('T39 keeps notes as sent, a plain string too', () => {
    expect(onlyRow({ note: [{ text: 'First\n  second' }, 'third'] }).notes).toEqual([
      'First\n  second',
      'third',
    ]);
  });

  it('UI-48 marks what must not be told to the patient', () => {
    const security = [{ system: 'http://hl7.org/fhir/v3/ActCode', code: 'NOPAT' }];
    expect(onlyRow({ meta: { security } }).marks).toEqual(['no-patient-disclosure']);
    expect(onlyRow({ meta: { security: [{ system: 'urn:x', code: 'NOPAT' }] } }).marks).toEqual([]);
  });

  it('UI-50 marks original wording', () => {
    const code = {
      text: 'Elastoplast',
      coding: [{ system: 'http://snomed.info/sct', code: '196461000000101' }],
    };
    expect(onlyRow({ code })).toMatchObject({
      substance: { text: 'Elastoplast' },
      marks: ['original-wording'],
    });
  });

  it('UI-49 says that the recorder did not come', () => {
    expect(onlyRow({ recorder: { reference: 'Practitioner/gone' } }).recordedBy).toBe(
      'Linked item not supplied',
    );
  });

  it('UI-47 shows no verification status', () => {
    expect(JSON.stringify(onlyRow({}))).not.toMatch(/unconfirmed/i);
  });

  it('structured 3.0.2 takes the end extension under either of its child names', () => {
    const url = `${careConnect}AllergyIntoleranceEnd-1`;
    const extension = { url, extension: [{ url: 'endReason', valueString: 'No information available' }] };
    expect(onlyRow({ extension }).ended?.reason).toBe('No information available');
  });
});

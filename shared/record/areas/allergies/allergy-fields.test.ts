import { describe, expect, it } from 'vitest';
import { areaWith } from '../../area-fixtures.ts';
import { allergy, careConnect, doctor, list, listCodes } from '../../record-fixtures.ts';
import { indexRecord } from '../../record-index.ts';
import { allergyFields } from './allergy-fields.ts';
import type { AllergyFields } from './allergy-fields.ts';
import { allergiesReader } from './reader.ts';

type Json = Readonly<Record<string, unknown>>;

function onlyRow(more: Json): AllergyFields {
  const index = indexRecord({ entry: [{ resource: doctor }, { resource: allergy('a1', more) }] });
  const [resource] = index.ofType('AllergyIntolerance');
  if (resource === undefined) throw new Error('no allergy');
  return allergyFields(index, resource, false, []);
}

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
    const { rows, reading } = areaWith(allergiesReader, [allergy('a1')]);
    expect(JSON.stringify([rows, reading.entries[0]?.texts()])).not.toMatch(/unconfirmed/i);
  });

  it('structured 3.0.2 takes the end extension under either of its child names', () => {
    const url = `${careConnect}AllergyIntoleranceEnd-1`;
    const extension = { url, extension: [{ url: 'endReason', valueString: 'No information available' }] };
    expect(onlyRow({ extension }).ended?.reason).toBe('No information available');
  });

  it('SAFE-21 H-11 shows every element, each once and verbatim', () => {
    const sent = {
      code: { text: '  M-substance (all components – B)\n', coding: [] },
      category: ['M-category'],
      criticality: 'M-criticality',
      assertedDate: '1987-06',
      recorder: { display: 'M-recorder' },
      note: [{ text: 'M-note one\n   kept  ' }, { text: 'M-note `two`|[]\\~' }],
      reaction: [
        {
          manifestation: [{ text: 'M-manifestation' }],
          description: 'M-description',
          severity: 'M-severity',
        },
      ],
    };
    const { rows, reading } = areaWith(allergiesReader, [allergy('x', sent)]);
    const shown = JSON.stringify(rows);
    const searched = JSON.stringify(reading.entries[0]?.texts());
    const markers = [
      '  M-substance (all components – B)\n',
      'M-category',
      'M-criticality',
      'M-recorder',
      'M-note one\n   kept  ',
      'M-note `two`|[]\\~',
      'M-manifestation',
      'M-description',
      'M-severity',
    ];
    expect(markers.filter((marker) => !shown.includes(JSON.stringify(marker).slice(1, -1)))).toEqual([]);
    expect(markers.filter((marker) => !searched.includes(JSON.stringify(marker).slice(1, -1)))).toEqual([]);
    expect(shown).toContain('Jun-1987');
  });

  it('UI-83 tags a severe reaction, and tells the risk besides', () => {
    const severe = {
      criticality: 'high',
      reaction: [{ severity: 'severe', manifestation: [{ text: 'Rash' }] }],
    };
    expect(areaWith(allergiesReader, [allergy('x', severe)]).rows[0]?.cells['severity']).toEqual([
      { kind: 'tag', word: 'Severe' },
      { kind: 'text', text: 'Life-threatening risk recorded', look: 'second' },
    ]);
  });

  it('structured 3.1 keeps the end of an entry that the record also calls active', () => {
    const end = {
      url: `${careConnect}AllergyIntoleranceEnd-1`,
      extension: [
        { url: 'endDate', valueDateTime: '2020' },
        { url: 'reasonEnded', valueString: 'Tolerated' },
      ],
    };
    const active = list(listCodes.allergies, ['AllergyIntolerance/x']);
    const { rows } = areaWith(allergiesReader, [active, allergy('x', { extension: [end] })]);
    expect(rows[0]).toMatchObject({
      marks: ['status-disagrees'],
      tags: [],
      cells: { notes: [{ label: 'Ended', text: '2020, Tolerated' }] },
    });
  });
});

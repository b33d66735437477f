import { describe, expect, it } from 'vitest';
import { coded, observation, observationLists, read } from '../../observations/observation-fixtures.ts';
import type { Json } from '../../observations/observation-fixtures.ts';
import { areaWith } from '../../area-fixtures.ts';
import { recordDetails } from '../../details/record-details.ts';
import { list, openWith } from '../../record-fixtures.ts';
import type { AreaRow } from '../../record-view.ts';
import { immunisationsReader } from './reader.ts';

const procedureUrl =
  'https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-VaccinationProcedure-1';
const recordedUrl = 'https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-DateRecorded-1';
const unknownProduct = {
  coding: [{ system: 'http://hl7.org/fhir/v3/NullFlavor ', code: 'UNK' }],
  text: 'Unknown',
};

function vaccination(id: string, more: Json = {}): Json {
  return {
    resourceType: 'Immunization',
    id,
    status: 'completed',
    notGiven: false,
    primarySource: true,
    date: '2023-10-02',
    vaccineCode: unknownProduct,
    extension: [{ url: procedureUrl, valueCodeableConcept: coded('86198006', `Vaccination ${id}`) }],
    ...more,
  };
}

function listed(...references: readonly string[]): Json {
  return list(observationLists.immunisations, references);
}

function only(more: Json): AreaRow {
  const { rows } = areaWith(immunisationsReader, [vaccination('v', more), listed('Immunization/v')]);
  const [row] = rows;
  if (row === undefined || rows.length !== 1) throw new Error(`${rows.length} rows`);
  return row;
}

function role(code: string): Json {
  return { coding: [{ system: 'http://hl7.org/fhir/v2/0443', code }] };
}

describe('immunisations', () => {
  it('T70 is named by its procedure; an unknown product is not one', () => {
    const row = only({});
    expect(row.name.text).toBe('Vaccination v');
    expect(read(row.cells['product'])).toEqual(['Not recorded']);
  });

  it('T70 shows a product below the procedure, and alone where there is none', () => {
    const vaccineCode = coded('1', 'Samplevax');
    expect(read(only({ vaccineCode }).cells['product'])).toEqual(['Samplevax']);
    expect(only({ vaccineCode, extension: [] }).name.text).toBe('Samplevax');
    expect(only({ extension: [] }).name.text).toBe('No description supplied');
  });

  it('T70 finds the procedure also where it was sent one level too deep', () => {
    const inner = { url: 'x', valueCodeableConcept: { text: 'Flu jab' } };
    const url = procedureUrl;
    for (const extension of [[{ url, valueExtension: inner }], [{ url, extension: [inner] }]]) {
      const resource = vaccination('v', { extension });
      const record = openWith([immunisationsReader], [resource, listed('Immunization/v')]);
      const placed = record.entryOf('Immunization/v');
      if (placed === undefined) throw new Error('no row');
      expect(placed.entry.row().name.text).toBe('Flu jab');
      const { fields } = recordDetails(record.context, immunisationsReader, placed.entry);
      expect(fields).toContainEqual({ label: 'Recorded as', values: ['Flu jab'] });
    }
  });

  it('T69 ARS-C-034 sets one that was not given apart by notGiven, not by its status', () => {
    const reasonNotGiven = [coded('2', 'Patient declined')];
    const { reading, rows } = areaWith(immunisationsReader, [
      vaccination('a'),
      vaccination('b', { notGiven: true, explanation: { reasonNotGiven } }),
      listed('Immunization/a', 'Immunization/b'),
    ]);
    expect(reading.entries.map(({ table, name }) => [table, name])).toEqual([
      ['given', 'Vaccination a'],
      ['not-given', 'Not given: Vaccination b'],
    ]);
    expect(rows[1]).toMatchObject({ prefix: 'Not given:', tags: ['Not given'], tone: 'not-given' });
    expect(read(rows[1]?.cells['reason'])).toEqual(['Patient declined']);
    expect(rows[0]?.tags).toEqual([]);
    expect(reading).toMatchObject({ count: 1, state: 'complete' });
  });

  it('ARS-C-034 keeps the reason under the name that a published example gives it', () => {
    const explanation = { notGivenReason: [coded('2', 'Generally unwell')] };
    const row = only({ notGiven: true, explanation });
    expect(read(row.cells['reason'])).toEqual(['Generally unwell']);
  });

  it('ARS-C-034 says so wherever it came along', () => {
    const reasonNotGiven = [coded('2', 'Patient declined')];
    const { rows } = areaWith(immunisationsReader, [
      vaccination('b', { notGiven: true, explanation: { reasonNotGiven } }),
      list('problems-immunisations-related-to-problems', ['Immunization/b']),
      listed(),
    ]);
    expect(rows[0]).toMatchObject({
      prefix: 'Not given:',
      marks: ['came-along'],
      underName: ['This does not mean the vaccine was never given.'],
    });
    expect(read(rows[0]?.cells['notes'])).toEqual(['Reason not given: Patient declined']);
  });

  it('T71 keeps every consent and dissent, with its period', () => {
    const { reading, rows } = areaWith(immunisationsReader, [
      listed('Observation/yes', 'Observation/no'),
      observation('yes', { code: coded('1', 'Consent given'), comment: 'By phone' }),
      observation('no', {
        code: coded('2', 'Dissent'),
        effectiveDateTime: undefined,
        effectivePeriod: { start: '2020-01-02', end: '2021' },
      }),
    ]);
    expect(reading.entries.map(({ table }) => table)).toEqual(['consent', 'consent']);
    expect(rows.map(({ cells }) => read(cells['date']))).toEqual([
      ['05-Mar-2024'],
      ['02-Jan-2020', 'Until: 2021'],
    ]);
    expect(read(rows[0]?.cells['notes'])).toEqual(['Comment: By phone']);
    expect(reading).toMatchObject({ count: 0, uncountedWords: 'No entry says given' });
  });

  it('says that the date is missing, and labels the one of typing', () => {
    const row = only({ date: undefined, extension: [{ url: recordedUrl, valueDateTime: '2020-03' }] });
    expect(read(row.cells['date'])).toEqual(['Not recorded', 'Recorded: Mar-2020']);
    expect(row).toMatchObject({ dateWords: 'recorded', date: { visible: 'Mar-2020' } });
  });

  it('UI-70 shows dose, part, batch, site, route, people by their part and the place', () => {
    const row = only({
      doseQuantity: { value: '0.50', unit: 'ml' },
      vaccinationProtocol: [{ doseSequence: 1, seriesDoses: 3, targetDisease: [{ text: 'Tetanus' }] }],
      lotNumber: 'AB12',
      expirationDate: '2024-12',
      site: { text: 'Left arm' },
      route: { text: 'Into muscle' },
      practitioner: [
        { role: role('AP'), actor: { reference: 'Practitioner/d1' } },
        { role: role('EP'), actor: { display: 'Clerk' } },
        { actor: { display: 'Somebody' } },
      ],
      location: { display: 'Sample Hall' },
      note: [{ text: 'Sore arm' }],
    });
    expect(read(row.cells['dose'])).toEqual(['0.50 ml', 'Dose 1 of 3', 'Against: Tetanus']);
    expect(read(row.cells['batch'])).toEqual(['AB12', 'Expires: Dec-2024']);
    expect(read(row.cells['site'])).toEqual(['Left arm', 'Into muscle']);
    expect(read(row.cells['by'])).toEqual([
      'Given by: Dr Ann Example',
      'Entered by: Clerk',
      'Person, part not recorded: Somebody',
      'Place: Sample Hall',
    ]);
    expect(read(row.cells['notes'])).toEqual(['Sore arm']);
  });

  it('UI-47 UI-70 says of primarySource only that it is false', () => {
    expect(read(only({}).cells['by'])).toEqual(['Not recorded']);
    const reported = only({ primarySource: false, reportOrigin: { text: 'Patient' } });
    expect(read(reported.cells['by'])).toEqual([
      'Reported to the practice, not recorded by the person who gave it',
      'Reported by: Patient',
    ]);
  });

  it('UI-47 shows no fixed status, and does show one that is otherwise', () => {
    expect(only({ status: 'entered-in-error' }).tags).toEqual(['Entered in error']);
  });

  it('marks one that no list names', () => {
    const { reading, rows } = areaWith(immunisationsReader, [vaccination('v'), listed()]);
    expect(rows[0]?.marks).toEqual(['incomplete-entry']);
    expect(reading.state).toBe('partial');
  });

  it('UI-46 leaves no cell of any table empty', () => {
    const { reading, rows } = areaWith(immunisationsReader, [
      { resourceType: 'Immunization', id: 'x' },
      { resourceType: 'Immunization', id: 'y', notGiven: 'true', practitioner: 'odd' },
      observation('o'),
      listed('Immunization/x', 'Observation/o'),
    ]);
    const { tables } = immunisationsReader.facts;
    for (const [at, { table }] of reading.entries.entries()) {
      const columns = tables.find(({ id }) => id === table)?.columns ?? [];
      expect(columns.map(({ key }) => read(rows[at]?.cells[key]).join(''))).not.toContain('');
    }
    expect(reading.entries.map(({ table }) => table)).toEqual(['given', 'not-given', 'consent']);
  });
});

import { compile } from 'fhirpath';
import stu3 from 'fhirpath/fhir-context/stu3';
import { describe, expect, it } from 'vitest';
import { allergiesReader } from '../areas/allergies/reader.ts';
import { diaryReader } from '../areas/diary/reader.ts';
import { medicinesReader } from '../areas/medicines/reader.ts';
import { referralsReader } from '../areas/referrals/reader.ts';
import {
  allergy,
  careConnect,
  endedExtension,
  issue,
  list,
  listCodes,
  medication,
  openWith,
  plan,
  read,
  statement,
  wholeAnswer,
} from '../record-fixtures.ts';
import type { OpenRecord } from '../engine/open-record.ts';
import type { RowDetail } from '../record-view.ts';
import { recordDetails } from './record-details.ts';

type Json = Readonly<Record<string, unknown>>;

const readers = [allergiesReader, medicinesReader, referralsReader, diaryReader];

/** Whole details of one row. */
function detailOf(record: OpenRecord, source: string): RowDetail {
  const placed = record.entryOf(source);
  if (placed === undefined) throw new Error(`no row ${source}`);
  return recordDetails(record.context, placed.page.reader, placed.entry);
}

/** Detail fields of one row as label → values. */
function detailsOf(
  source: string,
  ...resources: readonly Json[]
): Readonly<Record<string, readonly string[]>> {
  const { fields } = detailOf(openWith(readers, resources), source);
  return Object.fromEntries(fields.map(({ label, values }) => [label, values]));
}

/** The open record of a whole answer. */
function opened(answer: unknown): OpenRecord {
  const { record } = read(answer, {}, readers).book;
  if (record === undefined) throw new Error('nothing was read');
  return record;
}

describe('recordDetails', () => {
  it.each(readers.flatMap((reader) => Object.values(reader.details).flat()))(
    'declares $label as an expression that compiles: $expression',
    ({ expression }) => {
      expect(compile(expression, stu3)({ resourceType: 'Basic' })).toEqual([]);
    },
  );

  it('gives the fields of an allergy', () => {
    const details = detailsOf(
      'AllergyIntolerance/a1',
      allergy('a1', {
        type: 'allergy',
        onsetDateTime: '1998-03',
        note: [{ text: 'Certainty: likely' }],
        reaction: [{ exposureRoute: { text: 'By mouth' } }],
        identifier: [{ system: 'urn:ids', value: '77' }],
      }),
    );
    expect(details).toMatchObject({
      Codes: ['Allergy a1 (SNOMED CT 91936005)'],
      'Allergy or intolerance': ['allergy'],
      'How it was taken in': ['By mouth'],
      Onset: ['Mar-1998'],
      Recorded: ['04-Mar-2020'],
      'Recorded by': ['Dr Ann Example'],
      Notes: ['Certainty: likely'],
      'Record entry number': ['77 (urn:ids)'],
    });
  });

  it.each<[string, Json, string]>([
    ['a date', { onsetDateTime: '1998-03' }, 'Mar-1998'],
    ['a period', { onsetPeriod: { start: '1998' } }, '1998'],
    ['an age', { onsetAge: { value: 7, unit: 'years' } }, '7 years'],
    ['words', { onsetString: 'As a child' }, 'As a child'],
  ])('SAFE-21 gives an onset sent as %s', (_name, onset, words) => {
    expect(detailsOf('AllergyIntolerance/a1', allergy('a1', onset))['Onset']).toEqual([words]);
  });

  it('SAFE-21 gives what an allergy tells beside its row', () => {
    const sent = {
      type: 'M-type',
      lastOccurrence: '1999-01-02',
      identifier: [{ value: 'M-number' }],
      asserter: { display: 'M-asserter' },
      reaction: [
        {
          substance: { text: 'M-reagent' },
          exposureRoute: { text: 'M-route' },
          onset: '1999-01-01',
          note: [{ text: 'M-reaction-note' }],
        },
      ],
    };
    const shown = JSON.stringify(detailsOf('AllergyIntolerance/a1', allergy('a1', sent)));
    const markers = JSON.stringify(sent).match(/M-[a-z-]+/g) ?? [];
    expect(markers).toHaveLength(6);
    expect([...markers, '02-Jan-1999', '01-Jan-1999'].filter((marker) => !shown.includes(marker))).toEqual(
      [],
    );
  });

  it('gives end date and reason of an ended allergy, found in its list', () => {
    const contained = [allergy('e1', { clinicalStatus: 'resolved', ...endedExtension('2021', 'Tolerated') })];
    const details = detailsOf('List/l1#e1', list(listCodes.ended, ['#e1'], { id: 'l1', contained }));
    expect(details).toMatchObject({ Ended: ['2021'], 'Reason ended': ['Tolerated'] });
  });

  it('gives statement, plan and product of a medicine', () => {
    const details = detailsOf(
      'MedicationStatement/s',
      medication('m1', 'Amlodipine 10mg tablets'),
      statement('s', {
        dosage: [{ text: 'One each day', additionalInstruction: [{ text: 'Swallow whole' }] }],
        extension: [{ url: `${careConnect}DosageLastChanged-1`, valueDateTime: '2026-02-03' }],
      }),
      plan('s', { requester: { agent: { reference: 'Organization/o1' } } }),
      issue('s', 1, { authoredOn: '2026-05-05', note: [{ text: 'Of the issue' }] }),
    );
    expect(details).toMatchObject({
      'Dose instructions': ['One each day'],
      'More instructions': ['Swallow whole'],
      'Dose last changed': ['03-Feb-2026'],
      Authorised: ['02-Jan-2026'],
      // T47: who typed it is not who prescribed it.
      Prescriber: ['Sample Surgery'],
      'Recorded by': ['Dr Ann Example'],
      'Medicine codes': ['Amlodipine 10mg tablets (SNOMED CT 319740004)'],
    });
    expect(details).not.toHaveProperty('Notes on the prescription');
  });

  it('leads to problems, consultation and the chain of earlier prescriptions', () => {
    const visit = { resourceType: 'Encounter', id: 'e', type: [{ text: 'Surgery consultation' }] };
    const record = openWith(readers, [
      medication('m1', 'Amlodipine 10mg tablets'),
      medication('m0', 'Amlodipine 5mg tablets'),
      statement('s', { context: { reference: 'Encounter/e' } }),
      plan('s', { priorPrescription: { reference: 'MedicationRequest/r-plan' } }),
      plan('r', {
        medicationReference: { reference: 'Medication/m0' },
        priorPrescription: { reference: 'MedicationRequest/q-plan' },
      }),
      // A circle ends the chain; what did not come is told (UI-49).
      plan('q', { priorPrescription: { reference: 'MedicationRequest/r-plan' } }),
      plan('x', { priorPrescription: { reference: 'MedicationRequest/gone', display: 'Old plan' } }),
      visit,
      {
        resourceType: 'Condition',
        id: 'c1',
        code: { text: 'Hypertension' },
        extension: [
          {
            url: 'https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-RelatedClinicalContent-1',
            valueReference: { reference: 'MedicationRequest/s-plan' },
          },
        ],
      },
    ]);
    const { links, fields, resources } = detailOf(record, 'MedicationStatement/s');
    expect(links).toMatchObject([
      {
        title: 'Continues from',
        links: [
          { area: 'medicines', source: 'MedicationRequest/r-plan', words: 'Amlodipine 5mg tablets' },
          { area: 'medicines', source: 'MedicationRequest/q-plan' },
        ],
      },
    ]);
    // No area here has a row for them, so they stand in words; nothing linked is dropped.
    expect(fields.slice(-2)).toEqual([
      { label: 'Linked problems', values: ['Hypertension'] },
      { label: 'In consultation', values: ['Surgery consultation'] },
    ]);
    expect(resources).toEqual(['MedicationStatement/s', 'MedicationRequest/s-plan', 'Medication/m1']);
    expect(detailOf(record, 'MedicationRequest/x-plan').fields).toContainEqual({
      label: 'Continues from',
      values: ['Linked item not supplied. Old plan'],
    });
  });

  it('UI-72 labels the booking number of a referral, and keeps other numbers', () => {
    const identifier = [
      { system: 'https://fhir.nhs.uk/Id/ubr-number', value: '1234 5678 9012' },
      { system: 'https://example.org/entries', value: '77' },
      { value: '78' },
    ];
    const referral = { resourceType: 'ReferralRequest', id: 'r', status: 'active', identifier };
    const details = detailsOf('ReferralRequest/r', referral);
    expect(details).toMatchObject({
      'Referral booking number (UBRN)': ['1234 5678 9012'],
      'Record entry number': ['77 (https://example.org/entries)', '78'],
    });
    expect(JSON.stringify(details)).not.toContain('active');
  });

  it('UI-47 hides status and intent of a planned action', () => {
    const planned = {
      resourceType: 'ProcedureRequest',
      id: 'p',
      status: 'active',
      intent: 'plan',
      code: { text: 'Asthma review' },
      occurrencePeriod: { start: '2027-01', end: '2027-02' },
      supportingInfo: [{ display: 'Letter items have been disabled' }],
    };
    const details = detailsOf('ProcedureRequest/p', planned);
    expect(details).toMatchObject({
      'Planned action': ['Asthma review'],
      'Planned date': ['Jan-2027'],
      'Planned until': ['Feb-2027'],
      'Linked documents and entries': ['Letter items have been disabled'],
    });
    expect(JSON.stringify(details)).not.toMatch(/"active"|"plan"/);
  });

  it('UI-21 keeps numbers as sent', () => {
    const text = JSON.stringify(wholeAnswer()).replace(
      '"quantity":{"value":28,"unit":"tablet"}',
      '"expectedSupplyDuration":{"value":28.0,"unit":"day"}',
    );
    expect(detailOf(opened(text), 'MedicationStatement/s1').fields).toContainEqual({
      label: 'Supply length',
      values: ['28.0 day'],
    });
  });

  it('UI-47 says nothing that has no meaning', () => {
    const record = opened(wholeAnswer());
    const entries = record.pages.flatMap(({ reading }) => reading.entries);
    const all = entries.flatMap(({ source }) => detailOf(record, source).fields);
    expect(all.length).toBeGreaterThan(20);
    expect(JSON.stringify(all)).not.toMatch(/unconfirmed|unk"/);
  });

  it('ARS-D-11 gives details of a row that cannot be built', () => {
    const record = openWith(readers, [allergy('a1')]);
    const placed = record.entryOf('AllergyIntolerance/a1');
    if (placed === undefined) throw new Error('no row');
    const broken = {
      ...placed.entry,
      row: () => {
        throw new Error('broken');
      },
    };
    expect(recordDetails(record.context, allergiesReader, broken)).toMatchObject({
      provenance: 'Recorded by Dr Ann Example on 04-Mar-2020.',
      resources: ['AllergyIntolerance/a1'],
    });
  });

  it('leaves out what a malformed resource upsets, and goes on', () => {
    const odd = allergy('a1', {
      extension: [7, { url: 5 }, null],
      reaction: 'rash',
      identifier: [[]],
      note: 'Seen',
    });
    expect(detailsOf('AllergyIntolerance/a1', odd)).toMatchObject({
      Notes: ['Seen'],
      Recorded: ['04-Mar-2020'],
    });
  });
});

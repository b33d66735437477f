import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clinicalAreaIds, type ClinicalAreaId } from '../contract/areas.ts';
import { recordDetails } from './details/record-details.ts';
import {
  allergy,
  bundle,
  careConnect,
  doctor,
  list,
  listCodes,
  medication,
  patient,
  plan,
  practice,
  areaIn,
  read,
  statement,
  statesOf,
  warning,
  wholeAnswer,
} from './record-fixtures.ts';
import type { RecordSummary } from './record-view.ts';

/** What a care home manager's role leaves closed (integration.md 6.2). */
const closed = [
  'problems',
  'consultations',
  'investigations',
  'uncategorised',
  'referrals',
  'diary',
] as const;

const problem = {
  resourceType: 'Condition',
  id: 'c1',
  code: { text: 'Secret problem' },
  extension: [
    {
      url: `${careConnect}RelatedClinicalContent-1`,
      valueReference: { reference: 'MedicationStatement/s1' },
    },
  ],
};

const alongside = [
  problem,
  { resourceType: 'Encounter', id: 'v1' },
  { resourceType: 'Observation', id: 'ob1' },
  { resourceType: 'ProcedureRequest', id: 'pr1' },
  { resourceType: 'Goal', id: 'g1' },
  // A heading inside a consultation.
  { resourceType: 'List', id: 'h1', code: { coding: [{ code: '24781000000107' }] } },
];

const answer = bundle(
  patient,
  practice,
  doctor,
  list(listCodes.allergies, ['AllergyIntolerance/a1']),
  list(listCodes.ended, []),
  list(listCodes.medicines, ['MedicationStatement/s1']),
  allergy('a1'),
  medication('m1', 'Amlodipine 5mg tablets'),
  statement('s1'),
  plan('s1'),
  ...alongside,
);

function summaryFor(hiddenAreas: readonly ClinicalAreaId[], body: unknown = answer): RecordSummary {
  const { summary } = read(body, { hiddenAreas });
  if (summary === undefined) throw new Error('no summary');
  return summary;
}

function namesProblem(hiddenAreas: readonly ClinicalAreaId[]): boolean {
  const row = read(answer, { hiddenAreas }).book.row('MedicationStatement/s1');
  if (row === undefined) throw new Error('not read');
  const details = recordDetails(row.context, row.reader, row.entry);
  return JSON.stringify([row.entry.row(), row.entry.texts(), details]).includes('Secret problem');
}

function keys({ areas, recordWarnings }: RecordSummary): readonly string[] {
  return [...areas.flatMap(({ warnings }) => warnings), ...recordWarnings].map(({ key }) => key);
}

describe('what a role leaves closed', () => {
  it('IG-07 counts what came of other areas as hidden by role, and shows the rest whole', () => {
    const summary = summaryFor(closed);
    expect(statesOf(summary)).toEqual(['complete', 'empty-recorded', 'complete']);
    expect(summary.completeness).toMatchObject({ received: 16, hiddenByRole: 6, notShown: [] });
  });

  it('IG-07 says of every closed area only that it is closed', () => {
    const { areas } = summaryFor(closed);
    for (const id of [...closed, 'documents', 'supplied'] as const) {
      const area = areas.find((one) => one.id === id);
      expect([id, area?.state, area?.count, area?.rows, area?.tables, area?.notices, area?.textOnly]).toEqual(
        [id, 'role-hidden', 0, 0, [], [], []],
      );
    }
  });

  it('IG-07 hides nothing of a role that opens every area', () => {
    const { completeness } = summaryFor([]);
    expect([completeness.hiddenByRole, completeness.notShown]).toEqual([0, []]);
  });

  it('IG-07 names no problem on the row, in the search or in the details of a medicine', () => {
    expect(namesProblem([])).toBe(true);
    expect(namesProblem(closed)).toBe(false);
    expect(read(answer, { hiddenAreas: closed }).book.find('secret', 5).areas).toEqual([]);
  });

  it('IG-07 gives no source of a closed resource', () => {
    const { book } = read(answer, { hiddenAreas: closed });
    expect([book.resource('Condition/c1'), book.place('Condition/c1')]).toEqual([undefined, undefined]);
    // Nor of an open one: it may hold words of what is closed.
    expect(book.resource('MedicationStatement/s1')).toBeUndefined();
    expect(read(answer, { hiddenAreas: ['diary'] }).book.resource('Condition/c1')).toBeUndefined();
    expect(read(answer).book.resource('Condition/c1')).toBeDefined();
  });

  it('IG-07 tells no display of a closed entry that stands in an open list', () => {
    const body = bundle(patient, practice, problem, {
      ...list(listCodes.medicines, []),
      entry: [{ item: { reference: 'Condition/c1', display: 'Secret problem' } }],
    });
    const medicines = areaIn(summaryFor(closed, body), 'medicines');
    expect(medicines.textOnly.map(({ text }) => text)).toEqual(['Linked item not supplied']);
  });

  it.each([
    [{ reasonReference: [{ display: 'Secret' }] }, closed],
    [{ reasonReference: [{ reference: 'urn:uuid:1-2', display: 'Secret' }] }, ['problems']],
    [{ supportingInformation: [{ display: 'Secret' }] }, ['consultations']],
    [{ supportingInformation: [{ reference: 'DocumentReference/d9', display: 'Secret' }] }, ['diary']],
    [{ supportingInformation: [{ reference: 'Goal/g9', display: 'Secret' }] }, ['diary']],
  ] as const)('DESIGN 2.17 tells no words of a reference that leads to a closed area: %j', (more, hidden) => {
    const reasonCode = [{ text: 'Open reason' }];
    const body = bundle(
      patient,
      practice,
      list(listCodes.medicines, ['MedicationStatement/s1']),
      statement('s1', { reasonCode, ...more }),
      plan('s1', more),
    );
    const text = (hiddenAreas: readonly ClinicalAreaId[]): string => {
      const row = read(body, { hiddenAreas }).book.row('MedicationStatement/s1');
      if (row === undefined) throw new Error('not read');
      return JSON.stringify([row.entry.row(), recordDetails(row.context, row.reader, row.entry)]);
    };
    expect(text([])).toContain('Secret');
    expect(text(hidden)).not.toContain('Secret');
    expect(text(hidden)).toContain('Open reason');
  });

  it('IG-07 passes on no warning about a closed area, but every warning of a transfer', () => {
    const problems = list('717711000000103', [], warning('confidential-items', 'Of problems.'));
    const transfer = list('1149501000000101', [], warning('data-in-transit', 'On its way.'));
    const body = bundle(patient, practice, problems, transfer);
    expect(keys(summaryFor(closed, body))).toEqual(['W-TRANSIT']);
    expect(keys(summaryFor([], body))).toEqual(['W-CONF', 'W-TRANSIT']);
  });

  it('IG-07 allergies and medicines can be closed too', () => {
    const summary = summaryFor(['allergies', 'medicines'], wholeAnswer());
    expect(statesOf(summary)).toEqual(Array<string>(3).fill('role-hidden'));
    expect([
      summary.allergyTitle.title,
      areaIn(summary, 'allergies').tables,
      areaIn(summary, 'medicines').tables,
    ]).toEqual(['Allergies unavailable', [], []]);
  });

  it('SAFE-13 compares whose record it is over everything that came, closed areas too', () => {
    const other = {
      resourceType: 'Patient',
      id: 'p2',
      identifier: [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9990000026' }],
    };
    const strange = { ...problem, id: 'c9', subject: { reference: 'Patient/p2' } };
    const body = bundle(patient, practice, other, strange);
    expect(read(body, { hiddenAreas: closed }).reading.kind).toBe(read(body).reading.kind);
    expect(read(body, { hiddenAreas: closed }).reading.kind).not.toBe('record');
  });

  it('SAFE-21 counts every resource in exactly one way, whichever areas are closed', () => {
    fc.assert(
      fc.property(fc.subarray([...clinicalAreaIds]), (hiddenAreas) => {
        const { received, shown, used, hiddenByRole, notShown } = summaryFor(hiddenAreas).completeness;
        expect(received).toBe(16);
        expect(notShown.reduce((sum, { count }) => sum + count, shown + used + hiddenByRole)).toBe(16);
      }),
    );
  });

  it('DESIGN 2.17 tells no words of what a closed area would hold, also where it did not come', () => {
    const ended = { resourceType: 'AllergyIntolerance', id: 'e1', code: { text: 'Secret' } };
    const body = bundle(
      patient,
      practice,
      list(listCodes.medicines, ['MedicationStatement/s1']),
      list(listCodes.ended, ['#e1'], { contained: [ended] }),
      statement('s1', { reasonReference: [{ reference: 'Condition/c9', display: 'Secret' }] }),
      plan('s1', { reasonReference: [{ reference: 'AllergyIntolerance/e1', display: 'Secret' }] }),
    );
    const text = (hiddenAreas: readonly ClinicalAreaId[]): string => {
      const row = read(body, { hiddenAreas }).book.row('MedicationStatement/s1');
      if (row === undefined) throw new Error('not read');
      return JSON.stringify([row.entry.row(), recordDetails(row.context, row.reader, row.entry)]);
    };
    expect(text([])).toContain('Secret');
    expect(text(['allergies', ...closed])).not.toContain('Secret');
  });

  it('IG-07 keeps what the list of immunisations itself names, such as consent, and nothing else of its type', () => {
    const consent = { resourceType: 'Observation', id: 'consent', code: { text: 'Consent given' } };
    const other = { resourceType: 'Observation', id: 'other', code: { text: 'Secret result' } };
    const body = bundle(patient, practice, list('1102181000000102', ['Observation/consent']), consent, other);
    const hidden = [
      'problems',
      'consultations',
      'investigations',
      'uncategorised',
      'referrals',
      'diary',
    ] as const;
    const { summary } = read(body, {
      hiddenAreas: hidden,
      requested: [{ area: 'immunisations', range: { kind: 'all' } }],
    });
    expect(summary?.areas.find(({ id }) => id === 'immunisations')?.rows).toBe(1);
    expect(summary?.completeness.hiddenByRole).toBe(1);
    expect(JSON.stringify(summary)).not.toContain('Linked item not supplied');
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clinicalAreaIds, type ClinicalAreaId } from '../contract/areas.ts';
import { recordDetails } from './record-details.ts';
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
  read,
  statement,
  warning,
  wholeAnswer,
} from './record-fixtures.ts';
import type { RecordView } from './record-view.ts';

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

function viewFor(hiddenAreas: readonly ClinicalAreaId[], body: unknown = answer): RecordView {
  const { view } = read(body, { hiddenAreas });
  if (view === undefined) throw new Error('no view');
  return view;
}

function namesProblem(hiddenAreas: readonly ClinicalAreaId[]): boolean {
  const { linked } = read(answer, { hiddenAreas });
  if (linked === undefined) throw new Error('not read');
  return JSON.stringify(recordDetails(linked, 'MedicationStatement/s1')).includes('Secret problem');
}

describe('what a role leaves closed', () => {
  it('IG-07 counts what came of other areas as hidden by role, and shows the rest whole', () => {
    const { allergies, medicines, completeness } = viewFor(closed);
    expect([allergies.state, medicines.state]).toEqual(['complete', 'complete']);
    expect(completeness).toMatchObject({ received: 16, hiddenByRole: 6, notShown: [] });
  });

  it('IG-07 hides nothing of a role that opens every area', () => {
    const { completeness } = viewFor([]);
    expect(completeness.hiddenByRole).toBe(0);
    expect(completeness.notShown.reduce((sum, { count }) => sum + count, 0)).toBe(6);
  });

  it('IG-07 names no problem in the details of a medicine', () => {
    expect(namesProblem([])).toBe(true);
    expect(namesProblem(closed)).toBe(false);
  });

  it('IG-07 tells no display of a closed entry that stands in an open list', () => {
    const body = bundle(patient, practice, problem, {
      ...list(listCodes.medicines, []),
      entry: [{ item: { reference: 'Condition/c1', display: 'Secret problem' } }],
    });
    const { medicines } = viewFor(closed, body);
    expect(medicines.textOnly.map(({ text }) => text)).toEqual(['Linked item not supplied']);
  });

  it('IG-07 passes on no warning about a closed area, but every warning of a transfer', () => {
    const problems = list('717711000000103', [], warning('confidential-items', 'Of problems.'));
    const transfer = list('1149501000000101', [], warning('data-in-transit', 'On its way.'));
    const body = bundle(patient, practice, problems, transfer);
    expect(viewFor(closed, body).recordWarnings.map(({ key }) => key)).toEqual(['W-TRANSIT']);
    expect(viewFor([], body).recordWarnings.map(({ key }) => key)).toEqual(['W-CONF', 'W-TRANSIT']);
  });

  it('IG-07 an area that this version shows can be closed too', () => {
    const { allergies, medicines } = viewFor(['allergies', 'medicines'], wholeAnswer());
    expect([allergies.state, allergies.endedState, medicines.state]).toEqual(
      Array<string>(3).fill('role-hidden'),
    );
    expect([allergies.title, allergies.active, allergies.ended, medicines.rows]).toEqual([
      'Allergies unavailable',
      [],
      [],
      [],
    ]);
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
        const { received, shown, used, hiddenByRole, notShown } = viewFor(hiddenAreas).completeness;
        expect(received).toBe(16);
        expect(notShown.reduce((sum, { count }) => sum + count, shown + used + hiddenByRole)).toBe(16);
      }),
    );
  });
});

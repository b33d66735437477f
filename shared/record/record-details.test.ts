import { compile } from 'fhirpath';
import stu3 from 'fhirpath/fhir-context/stu3';
import { describe, expect, it } from 'vitest';
import { allergyDetails, medicationDetails, requestDetails, statementDetails } from './detail-fields.ts';
import { recordDetails } from './record-details.ts';
import {
  allergy,
  bundle,
  careConnect,
  doctor,
  endedExtension,
  list,
  listCodes,
  medication,
  patient,
  plan,
  practice,
  read,
  statement,
  wholeAnswer,
} from './record-fixtures.ts';

type Json = Readonly<Record<string, unknown>>;

/** Details of one row as label → values. */
function detailsOf(
  source: string,
  ...resources: readonly Json[]
): Readonly<Record<string, readonly string[]>> {
  const { linked } = read(bundle(patient, practice, doctor, ...resources));
  if (linked === undefined) throw new Error('not linked');
  return Object.fromEntries(recordDetails(linked, source).map(({ label, values }) => [label, values]));
}

describe('recordDetails', () => {
  it.each([...allergyDetails, ...statementDetails, ...requestDetails, ...medicationDetails])(
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

  it('gives end date and reason of an ended allergy, found in its list', () => {
    const contained = [allergy('e1', { clinicalStatus: 'resolved', ...endedExtension('2021', 'Tolerated') })];
    const details = detailsOf('List/l1#e1', list(listCodes.ended, ['#e1'], { id: 'l1', contained }));
    expect(details).toMatchObject({ Ended: ['2021'], 'Reason ended': ['Tolerated'] });
  });

  it('gives statement, plan, product and links of a medicine', () => {
    const details = detailsOf(
      'MedicationStatement/s',
      medication('m1', 'Amlodipine 10mg tablets'),
      medication('m0', 'Amlodipine 5mg tablets'),
      statement('s', {
        dosage: [{ text: 'One each day', additionalInstruction: [{ text: 'Swallow whole' }] }],
        extension: [{ url: `${careConnect}DosageLastChanged-1`, valueDateTime: '2026-02-03' }],
      }),
      plan('s', { priorPrescription: { reference: 'MedicationRequest/r-plan' } }),
      plan('r', { medicationReference: { reference: 'Medication/m0' } }),
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
    );
    expect(details).toMatchObject({
      'Dose instructions': ['One each day'],
      'More instructions': ['Swallow whole'],
      'Dose last changed': ['03-Feb-2026'],
      Authorised: ['02-Jan-2026'],
      'Medicine codes': ['Amlodipine 10mg tablets (SNOMED CT 319740004)'],
      'Continues from': ['Amlodipine 5mg tablets'],
      'Linked problems': ['Hypertension'],
    });
  });

  it('UI-21 keeps numbers as sent', () => {
    const text = JSON.stringify(wholeAnswer()).replace(
      '"quantity":{"value":28,"unit":"tablet"}',
      '"expectedSupplyDuration":{"value":28.0,"unit":"day"}',
    );
    const { linked } = read(text);
    if (linked === undefined) throw new Error('not linked');
    expect(recordDetails(linked, 'MedicationStatement/s1')).toContainEqual({
      label: 'Supply length',
      values: ['28.0 day'],
    });
  });

  it('UI-47 says nothing that has no meaning', () => {
    const { linked } = read(wholeAnswer());
    if (linked === undefined) throw new Error('not linked');
    const all = [...linked.behindRow.keys()].flatMap((source) => recordDetails(linked, source));
    expect(all.length).toBeGreaterThan(20);
    expect(JSON.stringify(all)).not.toMatch(/unconfirmed|unk"/);
  });

  it('is empty for a row that is not there', () => {
    expect(detailsOf('AllergyIntolerance/none')).toEqual({});
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

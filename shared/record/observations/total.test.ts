import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observationLists, openObservations } from './observation-fixtures.ts';
import type { Json } from './observation-fixtures.ts';
import { list } from '../record-fixtures.ts';

const fields = [
  'status',
  'code',
  'category',
  'effectiveDateTime',
  'effectivePeriod',
  'issued',
  'performer',
  'practitioner',
  'valueQuantity',
  'valueString',
  'valueRange',
  'valueAttachment',
  'dataAbsentReason',
  'component',
  'interpretation',
  'referenceRange',
  'comment',
  'related',
  'result',
  'specimen',
  'basedOn',
  'collection',
  'note',
  'conclusion',
  'codedDiagnosis',
  'parent',
  'item',
  'extension',
  'notGiven',
  'vaccineCode',
  'vaccinationProtocol',
  'doseQuantity',
  'explanation',
  'date',
  'requester',
] as const;
const types = [
  'Observation',
  'DiagnosticReport',
  'Immunization',
  'QuestionnaireResponse',
  'Specimen',
  'ProcedureRequest',
];
const pressure = ['163020007', '72313002', '271650006', '37331000000100', '394595002'].map((code) => ({
  coding: [{ system: 'http://snomed.info/sct', code }],
}));
const reference = fc
  .tuple(fc.constantFrom(...types), fc.integer({ min: 0, max: 3 }))
  .map(([type, id]) => ({ reference: `${type}/${id}` }));
const link = fc.record({
  type: fc.constantFrom('has-member', 'derived-from', undefined, 3),
  target: reference,
});
const measured = fc.record({
  code: fc.constantFrom(...pressure),
  valueQuantity: fc.record({ value: fc.anything(), unit: fc.anything(), comparator: fc.anything() }),
});
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(...pressure),
  reference,
  fc.array(fc.oneof(link, measured, reference), { maxLength: 3 }),
  fc.array(fc.record({ answer: fc.array(fc.record({ valueReference: reference })) }), { maxLength: 2 }),
);
const resource = fc
  .tuple(
    fc.constantFrom(...types),
    fc.integer({ min: 0, max: 3 }),
    fc.dictionary(fc.constantFrom(...fields), value, { maxKeys: 12 }),
  )
  .map(([resourceType, id, body]): Json => ({ ...body, resourceType, id: String(id) }));

describe('observations of any shape', () => {
  it('H-06 reads anything: no area fails, no row is empty, nothing of it is lost', () => {
    fc.assert(
      fc.property(fc.array(resource, { minLength: 1, maxLength: 10 }), (resources) => {
        const record = openObservations(
          ...resources,
          list(observationLists.investigations, ['DiagnosticReport/0']),
          list(observationLists.uncategorised, ['Observation/1', 'QuestionnaireResponse/1']),
          list(observationLists.immunisations, ['Immunization/0', 'Observation/2']),
        );
        const shown = new Set<unknown>();
        for (const { reader, reading } of record.pages) {
          expect(reading.state).not.toBe('failed');
          for (const entry of reading.entries) {
            for (const behind of entry.behind) shown.add(behind);
            const { cells } = entry.row();
            const columns = reader.facts.tables.find(({ id }) => id === entry.table)?.columns ?? [];
            for (const { key } of columns) expect(cells[key]?.length ?? 0, key).toBeGreaterThan(0);
            entry.texts();
            reader.part?.(record.context, entry, 'report');
            reader.trend?.(record.context, entry);
          }
        }
        for (const type of ['Observation', 'DiagnosticReport', 'Immunization']) {
          for (const received of record.context.index.ofType(type)) {
            expect(shown.has(received), received.source).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

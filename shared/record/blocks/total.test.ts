import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaReaders } from '../areas/area-readers.ts';
import { openWith } from '../record-fixtures.ts';
import type { Block } from '../record-view.ts';

type Json = Readonly<Record<string, unknown>>;

/** Areas whose parts are made of blocks of this folder. */
const areas: ReadonlySet<string> = new Set(['problems', 'consultations', 'documents', 'supplied']);

const types = [
  'Condition',
  'Encounter',
  'List',
  'Observation',
  'DocumentReference',
  'MedicationRequest',
  'DiagnosticReport',
  'QuestionnaireResponse',
  'ProcedureRequest',
  'Odd',
];
const fields = [
  'code',
  'entry',
  'item',
  'encounter',
  'context',
  'period',
  'participant',
  'location',
  'content',
  'author',
  'custodian',
  'created',
  'related',
  'result',
  'note',
  'comment',
  'clinicalStatus',
  'onsetDateTime',
  'abatementString',
  'extension',
  'title',
  'status',
  'length',
  'securityLabel',
  'meta',
];
const structure = ['325851000000107', '25851000000105', '24781000000107', '37331000000100'].map((code) => ({
  coding: [{ system: 'http://snomed.info/sct', code }],
}));
const host = 'https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-';

const reference = fc
  .tuple(fc.constantFrom(...types), fc.integer({ min: 0, max: 3 }))
  .map(([type, id]) => ({ reference: `${type}/${id}` }));
const link = fc
  .tuple(fc.constantFrom('ActualProblem-1', 'RelatedClinicalContent-1', 'RelatedProblemHeader-1'), reference)
  .map(([name, valueReference]) => ({
    url: `${host}${name}`,
    valueReference,
    extension: [{ url: 'target', valueReference }],
  }));
const anything = fc.oneof(
  { weight: 3, arbitrary: reference },
  { weight: 2, arbitrary: fc.array(reference.map((item) => ({ item, target: item, type: 'has-member' }))) },
  { weight: 2, arbitrary: fc.constantFrom(...structure) },
  { weight: 2, arbitrary: fc.array(link) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
);
const resource: fc.Arbitrary<Json> = fc
  .tuple(
    fc.constantFrom(...types),
    fc.integer({ min: 0, max: 3 }),
    fc.dictionary(fc.constantFrom(...fields), anything, { maxKeys: 8 }),
  )
  .map(([resourceType, id, body]) => ({ ...body, resourceType, id: String(id) }));

describe('rows, texts and parts of problems, consultations, documents and what is shown as supplied', () => {
  it('SAFE-30 are total: no JSON in the place of a resource makes them throw or leaves a cell out', () => {
    fc.assert(
      fc.property(fc.array(resource, { maxLength: 14 }), (resources) => {
        const record = openWith(areaReaders, resources, {
          requested: [{ area: 'problems', range: { kind: 'all' } }],
        });
        for (const { reader, reading } of record.pages.filter(({ reader: { facts } }) =>
          areas.has(facts.id),
        )) {
          expect(reading.state).not.toBe('failed');
          for (const entry of reading.entries) {
            const row = entry.row();
            const table = reader.facts.tables.find(({ id }) => id === entry.table);
            expect(table?.columns.filter(({ key }) => (row.cells[key]?.length ?? 0) === 0)).toStrictEqual([]);
            expect(entry.texts().every((text) => typeof text === 'string')).toBe(true);
            for (const { key } of row.parts) {
              const blocks = reader.part?.(record.context, entry, key) ?? [];
              expect(blocks.length).toBeGreaterThan(0);
              expect(depthOf(blocks)).toBeLessThan(60);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('SAFE-21 leave nothing of an answer without a place', () => {
    fc.assert(
      fc.property(fc.array(resource, { maxLength: 14 }), (resources) => {
        const record = openWith(areaReaders, resources);
        const placed = new Set(record.pages.flatMap(({ reading }) => [...reading.used]));
        for (const shown of record.shownResources()) placed.add(shown);
        const naming = new Set(['Patient', 'Practitioner', 'Organization']);
        const lost = record.context.index.resources.filter(
          (item) => !item.isCopy && !naming.has(item.type) && !placed.has(item),
        );
        expect(lost.map(({ source }) => source)).toStrictEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

function depthOf(blocks: readonly Block[]): number {
  const depths = blocks.map((block) =>
    block.kind === 'section' || block.kind === 'item' ? depthOf(block.blocks) : 0,
  );
  return 1 + Math.max(0, ...depths);
}

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockLines } from '../../blocks/block-fixtures.ts';
import { observation } from '../../links/link-fixtures.ts';
import { areaWith } from '../../area-fixtures.ts';
import { bundle, openWith, patient, practice, read } from '../../record-fixtures.ts';
import { areaReaders } from '../area-readers.ts';
import { suppliedReader } from './reader.ts';

type Json = Readonly<Record<string, unknown>>;

function content(resource: Json, ...others: readonly Json[]): readonly string[] {
  const { reading, context } = areaWith(suppliedReader, [resource, ...others]);
  const entry = reading.entries.find(({ behind }) => behind[0]?.body['id'] === resource['id']);
  if (entry === undefined) throw new Error('no entry');
  return blockLines(suppliedReader.part?.(context, entry, 'content') ?? []);
}

describe('items shown as supplied (ARS-D-04)', () => {
  it('are what no area claims, and nothing that only words the record', () => {
    const record = openWith(areaReaders, [
      observation('o1'),
      { resourceType: 'CarePlan', id: 'x', title: 'Plan' },
      { resourceType: 'Specimen', id: 'sp', type: { text: 'Blood' } },
      { id: 'nothing' },
    ]);
    const page = record.pages.find(({ reader }) => reader.facts.id === 'supplied');
    expect(page?.reading.entries.map(({ name }) => name)).toStrictEqual([
      'Plan',
      'Blood',
      'Entry of unknown type',
    ]);
    expect(page?.reading.entries.map((entry) => entry.row().cells['type'])).toStrictEqual([
      [{ kind: 'text', text: 'Care plan' }],
      [{ kind: 'text', text: 'Specimen' }],
      [{ kind: 'text', text: 'Entry of unknown type' }],
    ]);
  });

  it('show every field with its label, nested as it was sent', () => {
    const lines = content({
      resourceType: 'CarePlan',
      id: 'x',
      status: 'active',
      period: { start: '2024-01-02' },
      note: [{ text: ' as  written ' }, { text: 'second', authorString: 'Ann' }],
      basedOn: [{ reference: 'Thing/1' }, { display: 'only words' }],
      count: 0,
      nothing: [],
    });
    expect(lines).toStrictEqual([
      'Id: x',
      'Status: active',
      'Note:  as  written ',
      'Based on: Thing/1; only words',
      'Count: 0',
      'Nothing: Not recorded',
      '# Period',
      '  Start: 02-Jan-2024',
      '# Note',
      '  Text: second',
      '  Author string: Ann',
    ]);
  });

  it('leave a code that looks like a date as it is', () => {
    expect(content({ resourceType: 'X', id: 'x', code: '2012-11' })).toContain('Code: 2012-11');
  });

  it('show groups of a questionnaire, where the text stands in the id of the link', () => {
    const lines = content(
      {
        resourceType: 'QuestionnaireResponse',
        id: 'q',
        item: [
          {
            linkId: 'Whole comment of the laboratory',
            item: [
              { linkId: '1', text: 'Smoker?', answer: [{ valueBoolean: false }] },
              { text: 'Weight', answer: [{ valueReference: { reference: 'Observation/o1' } }] },
            ],
          },
        ],
      },
      observation('o1'),
    );
    expect(lines).toStrictEqual([
      '# Whole comment of the laboratory',
      '  # Smoker?',
      '    Link id: 1',
      '    Value boolean: false',
      '  # Weight',
      '    Observation o1',
      'Id: q',
    ]);
  });

  it('can be found by any of their words', () => {
    const { reading } = areaWith(suppliedReader, [
      { resourceType: 'X', id: 'x', deep: [{ er: ['hidden words'] }] },
    ]);
    expect(reading.entries[0]?.texts()).toContain('hidden words');
  });

  it('lose no text inside lists of lists', () => {
    const lines = content({ resourceType: 'Strange', id: 'x', payload: { code: [[{ text: 'Kept' }]] } });
    expect(lines.join('\n')).toContain('Kept');
  });

  it('lose no word of any JSON whatever', () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/).map((text) => `W${text}`);
    const tree = fc.letrec<{ readonly any: unknown }>((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        word,
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('code', 'item', 'note', 'text', 'answer', 'name', 'list'), tie('any')),
      ),
    })).any;
    fc.assert(
      fc.property(tree, fc.constantFrom('Strange', 'QuestionnaireResponse'), (payload, resourceType) => {
        const lines = content({ resourceType, id: 'x', payload, item: payload }).join('\n');
        for (const found of JSON.stringify(payload).match(/"W[a-z]+"/g) ?? []) {
          expect(lines).toContain(found.slice(1, -1));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('SAFE-21 close the count of the record', () => {
    const { reading } = read(bundle(patient, practice, { resourceType: 'X', id: 'x' }, { id: 'y' }));
    expect(reading).toMatchObject({ kind: 'record', summary: { completeness: { notShown: [] } } });
  });

  it('are hidden from a role that does not open everything', () => {
    const { reading } = areaWith(suppliedReader, [{ resourceType: 'X', id: 'x' }], {
      hiddenAreas: ['diary'],
    });
    expect(reading).toMatchObject({ state: 'role-hidden', entries: [] });
  });
});

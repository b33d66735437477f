import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockLines } from '../../blocks/block-fixtures.ts';
import {
  commentNote,
  encounter,
  header,
  observation,
  problem,
  section,
  tree,
} from '../../links/link-fixtures.ts';
import { issue, list, medication, openWith, plan, snomed, statement } from '../../record-fixtures.ts';
import { areaReaders } from '../area-readers.ts';
import { consultationsReader } from './reader.ts';

type Json = Readonly<Record<string, unknown>>;

const primary = (...ids: readonly string[]): Json =>
  list(
    '1149501000000101',
    ids.map((id) => `Encounter/${id}`),
  );

function marked(source: string): Json {
  return { coding: [{ system: snomed, code: '9', display: `MARK-${source}` }] };
}

/** The whole of one consultation as a person reads it, header fields left out. */
function written(...resources: readonly Json[]): readonly string[] {
  const record = openWith(areaReaders, resources, {
    requested: [{ area: 'consultations', range: { kind: 'all' } }],
  });
  const placed = record.entryOf('Encounter/c1');
  if (placed === undefined) throw new Error('no consultation');
  const blocks = consultationsReader.part?.(record.context, placed.entry, 'consultation') ?? [];
  return blockLines(blocks.filter(({ kind }) => kind !== 'fields'));
}

describe('what was written in a consultation (UI-68)', () => {
  const nested: readonly Json[] = [
    primary('c1'),
    encounter('c1'),
    problem('p1'),
    tree('l1', 'c1', ['List/t1', 'List/t2']),
    section('topic', 't1', ['List/h2', 'List/h1'], { title: 'Asthma', extension: [header('Condition/p1')] }),
    section('heading', 'h1', ['Observation/o2', 'Observation/n1', 'Observation/o1'], {
      title: 'Examination',
    }),
    section('heading', 'h2', ['Observation/n2']),
    section('topic', 't2', ['Observation/o3']),
    observation('o1', { valueQuantity: { value: 7, unit: 'cm' }, comment: 'after rest' }),
    observation('o2'),
    observation('o3'),
    commentNote('n1', 'Chest clear.\n  No wheeze.'),
    commentNote('n2', 'Came with a cough.'),
  ];
  const expected = [
    '# Asthma [Problem: Problem p1]',
    '  #',
    '    Came with a cough.',
    '  # Examination',
    '    Observation o2',
    '    Chest clear.\n  No wheeze.',
    '    Observation o1 | 7 cm | Comment: after rest',
    '#',
    '  Observation o3',
  ];

  it('keeps levels, titles as sent, untitled levels and the order received', () => {
    expect(written(...nested)).toStrictEqual(expected);
  });

  it('UI-42 is the same however the bundle is shuffled', () => {
    const inOrder = written(...nested);
    fc.assert(
      fc.property(fc.shuffledSubarray([...nested], { minLength: nested.length }), (shuffled) => {
        expect(written(...shuffled)).toStrictEqual(inOrder);
      }),
      { numRuns: 30 },
    );
  });

  it('T66 shows a Comment note as narrative, without its code term', () => {
    expect(written(...nested).join('\n')).not.toContain('Comment note');
  });

  it('H-21 dates what is of another day than its consultation, and nothing else', () => {
    const day = { effectiveDateTime: '2011-01-14' };
    const lines = written(
      primary('c1'),
      encounter('c1', { period: { start: '2024-02-03T10:00:00+00:00' } }),
      tree('l1', 'c1', ['Observation/n1', 'Observation/n2', 'Observation/o1', 'Observation/o2']),
      commentNote('n1', 'Old words', day),
      commentNote('n2', 'New words', { effectiveDateTime: '2024-02-03T10:05:00+00:00' }),
      observation('o1', day),
      observation('o2', { effectiveDateTime: '2024-02-03' }),
    );
    expect(lines).toStrictEqual([
      'Dated 14-Jan-2011: Old words',
      'New words',
      'Observation o1 | Dated: 14-Jan-2011',
      'Observation o2',
    ]);
  });

  it('shows a Comment note with more than text as an entry, so that nothing is lost', () => {
    const lines = written(
      primary('c1'),
      encounter('c1'),
      tree('l1', 'c1', ['Observation/n1']),
      commentNote('n1', 'words', { valueQuantity: { value: 5, unit: 'mg' } }),
    );
    expect(lines.join()).toMatch(/Comment note.*5 mg.*words/);
  });

  it('T67 shows members once, beneath their parent, wherever the list put them', () => {
    const lines = written(
      primary('c1'),
      encounter('c1'),
      tree('l1', 'c1', ['Observation/m1', 'Observation/panel', 'Observation/m2', 'Observation/m2']),
      observation('panel', {
        related: ['m2', 'm1'].map((id) => ({
          type: 'has-member',
          target: { reference: `Observation/${id}` },
        })),
      }),
      observation('m1'),
      observation('m2'),
    );
    expect(lines.map((line) => line.trim())).toStrictEqual([
      'Observation panel',
      'Observation m2',
      'Observation m1',
    ]);
  });

  it('T23 T28 keeps sentences and what did not come in their places', () => {
    const lines = written(
      primary('c1'),
      encounter('c1'),
      {
        ...tree('l1', 'c1', []),
        entry: [
          { item: { reference: 'Observation/o1' } },
          { item: { display: 'Reminder items are not supported by the provider system.' } },
          { item: { reference: 'Observation/gone' } },
          { item: { reference: 'Observation/o2' } },
        ],
      },
      observation('o1'),
      observation('o2'),
    );
    expect(lines).toStrictEqual([
      'Observation o1',
      'Reminder items are not supported by the provider system.',
      'Linked item not supplied',
      'Observation o2',
    ]);
  });

  it('GPC-STR says whether a medicine was authorised or issued, with dose and quantity', () => {
    const lines = written(
      primary('c1'),
      encounter('c1'),
      medication('m1', 'Amlodipine 5mg tablets'),
      statement('s1'),
      plan('s1'),
      issue('s1', 1),
      tree('l1', 'c1', ['MedicationRequest/s1-plan', 'MedicationRequest/s1-issue-1']),
    );
    expect(lines).toStrictEqual([
      'Amlodipine 5mg tablets | One each day | Quantity: 28 tablet | (authorised)',
      'Amlodipine 5mg tablets | One each day | Quantity: 28 tablet | (issued)',
    ]);
  });

  it('ARS-C-044 UI-70 never lets a plan or a vaccine not given read as done', () => {
    const lines = written(
      primary('c1'),
      encounter('c1'),
      {
        resourceType: 'ProcedureRequest',
        id: 'd1',
        intent: 'plan',
        code: { text: 'Rabies vaccination' },
        occurrenceDateTime: '2027-01-02',
      },
      { resourceType: 'Immunization', id: 'i1', notGiven: true, vaccineCode: { text: 'MMR' } },
      tree('l1', 'c1', ['ProcedureRequest/d1', 'Immunization/i1']),
    );
    expect(lines[0]).toBe('Planned: | Rabies vaccination | Planned for: 02-Jan-2027');
    expect(lines[1]).toMatch(/^Not given: \| MMR/);
  });

  it('UI-48 marks what is not for the patient, narrative and entries alike', () => {
    const closed = { meta: { security: [{ system: 'http://hl7.org/fhir/v3/ActCode', code: 'NOPAT' }] } };
    const record = openWith(areaReaders, [
      primary('c1'),
      encounter('c1'),
      tree('l1', 'c1', ['Observation/n1', 'Observation/o1', 'Observation/o2']),
      commentNote('n1', 'text', closed),
      observation('o1', closed),
      observation('o2'),
    ]);
    const entry = record.entryOf('Encounter/c1')?.entry;
    const blocks =
      entry === undefined ? [] : consultationsReader.part?.(record.context, entry, 'consultation');
    const marks = blocks?.flatMap((block) =>
      block.kind === 'item' || block.kind === 'narrative' ? [block.marks] : [],
    );
    expect(marks).toStrictEqual([['no-patient-disclosure'], ['no-patient-disclosure'], []]);
  });

  it('ends where sections name each other, and tells it', () => {
    const lines = written(
      primary('c1'),
      encounter('c1'),
      tree('l1', 'c1', ['List/t1']),
      section('topic', 't1', ['List/h1'], { title: 'One' }),
      section('heading', 'h1', ['List/t1', 'Observation/o1'], { title: 'Two' }),
      observation('o1'),
    );
    expect(lines).toStrictEqual([
      '# One',
      '  # Two',
      '    A section that is shown above is named here again.',
      '    Observation o1',
    ]);
  });

  it('tells where the practice sent no tree', () => {
    expect(written(primary('c1'), encounter('c1'))).toStrictEqual([
      'The practice system did not send what was written in this consultation.',
    ]);
  });

  it('stands however long a chain of members is', () => {
    const length = 3000;
    const chain = Array.from({ length }, (_, at) =>
      observation(`o${at}`, {
        related: [{ type: 'has-member', target: { reference: `Observation/o${(at + 1) % length}` } }],
      }),
    );
    const ids = chain.map((_, at) => `Observation/o${at}`).reverse();
    const lines = written(primary('c1'), encounter('c1'), tree('l1', 'c1', ids), ...chain);
    expect(lines).toHaveLength(length);
  });

  it('loses no displayable word of any resource, whatever it is', () => {
    const resources: readonly Json[] = [
      observation('o1', { code: marked('obs'), comment: 'MARK-obscomment', valueString: 'MARK-obsvalue' }),
      { resourceType: 'DiagnosticReport', id: 'r1', code: marked('report'), conclusion: 'MARK-conclusion' },
      { resourceType: 'ReferralRequest', id: 'f1', reasonCode: [marked('ref')], description: 'MARK-refdesc' },
      {
        resourceType: 'DocumentReference',
        id: 'd1',
        description: 'MARK-doc',
        type: { text: 'MARK-doctype' },
      },
      {
        resourceType: 'Immunization',
        id: 'i1',
        vaccineCode: marked('vaccine'),
        note: [{ text: 'MARK-immnote' }],
      },
      { resourceType: 'CarePlan', id: 'x1', title: 'MARK-plan' },
      problem('p1', { code: marked('problem'), note: [{ text: 'MARK-problemnote' }] }),
    ];
    const references = resources.map(({ resourceType, id }) => `${String(resourceType)}/${String(id)}`);
    const lines = written(primary('c1'), encounter('c1'), tree('l1', 'c1', references), ...resources).join(
      '\n',
    );
    const marks = JSON.stringify(resources).match(/MARK-\w+/g) ?? [];
    expect(marks.length).toBeGreaterThan(10);
    for (const mark of marks) expect(lines).toContain(mark);
  });
});

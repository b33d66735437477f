import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaOrder } from '../area-order.ts';
import { isJsonObject } from '../json-value.ts';
import { parseLossless } from '../lossless-json.ts';
import {
  allergy,
  areaIn,
  bundle,
  list,
  listCodes,
  patient,
  practice,
  read,
  statement,
  summaryOf,
  summaryWith,
  statesOf,
  warning,
  wholeAnswer,
} from '../record-fixtures.ts';
import type { Completeness } from '../record-view.ts';
import type { RecordBook } from './record-book.ts';
import { richAnswer } from './rich-answer.ts';

const everything = areaOrder.map((area) => ({ area, range: { kind: 'all' } }) as const);

function lists(item: unknown): readonly unknown[] {
  return (Array.isArray(item) ? item : [item]).filter((one: unknown) => one !== undefined && one !== null);
}

/** Resources of a bundle and entries that hold none, counted without the reader's index. */
function countReceived(value: unknown): number {
  const count = (item: unknown): number =>
    isJsonObject(item) ? lists(item['contained']).reduce<number>((sum, one) => sum + count(one), 1) : 1;
  const sent = isJsonObject(value) ? value['entry'] : undefined;
  const entries: readonly unknown[] = Array.isArray(sent) ? sent : lists(sent);
  return entries.reduce<number>((sum, entry) => {
    const held = isJsonObject(entry) ? lists(entry['resource']).filter((one) => isJsonObject(one)) : [];
    if (held.length > 0) return sum + held.reduce<number>((inner, one) => inner + count(one), 0);
    return sum + (isJsonObject(entry) && lists(entry['resourceType']).length > 0 ? count(entry) : 1);
  }, 0);
}

function total({ shown, used, hiddenByRole, notShown }: Completeness): number {
  return notShown.reduce((sum, { count }) => sum + count, shown + used + hiddenByRole);
}

/** One small damage: a member replaced, removed or doubled anywhere below a value. */
function damaged(value: unknown, path: readonly number[], change: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return change;
  const entries = Object.entries(value);
  const chosen = entries[step % Math.max(entries.length, 1)];
  if (chosen === undefined) return change;
  const [name, member] = chosen;
  const replaced: unknown = rest.length === 0 ? change : damaged(member, rest, change);
  if (Array.isArray(value)) {
    return value.map((item: unknown, place) => (String(place) === name ? replaced : item));
  }
  return { ...value, [name]: replaced };
}

const anyChange = fc.oneof(
  fc.constantFrom(undefined, null, '', ' ', 7, true, [], {}, [null], 'Patient/p1', '#e1', [[[]]], {
    resourceType: 'List',
  }),
  fc.constantFrom(patient, allergy('a1'), [allergy('a9')], { reference: 'AllergyIntolerance/a1' }),
  fc.constantFrom(warning('confidential-items'), statement('s9'), [{ item: { display: 'Not supported' } }]),
  fc.constantFrom({ reference: 'Encounter/v1' }, { reference: 'List/tree' }, 'Observation/o1'),
  fc.jsonValue(),
);

const emptyAnswer = bundle(patient, practice, ...Object.values(listCodes).map((code) => list(code, [])));

/** Mostly below the entries, where a reader has most to stumble over. */
const place = fc
  .tuple(fc.constantFrom(2, 2, 2, 2, 2, 0), fc.array(fc.nat(60), { minLength: 1, maxLength: 8 }))
  .map(([top, below]) => [top, ...below]);

function damagedOne(...answers: readonly object[]): fc.Arbitrary<unknown> {
  return fc
    .tuple(fc.constantFrom(...answers), fc.array(fc.tuple(place, anyChange), { minLength: 1, maxLength: 4 }))
    .map(([whole, damages]) =>
      damages.reduce<unknown>((answer, [path, change]) => damaged(answer, path, change), whole),
    );
}

/** Asks for everything; the engine's own walls taken away, so that a fault shows. */
function useAll(book: RecordBook): void {
  const { record } = book;
  if (record === undefined) return;
  for (const { reader, reading } of record.pages) {
    expect(reading.state).not.toBe('failed');
    for (const entry of reading.entries) {
      const row = entry.row();
      entry.texts();
      for (const { key } of row.parts) reader.part?.(record.context, entry, key);
      reader.trend?.(record.context, entry);
      const table = reader.facts.tables.find(({ id }) => id === entry.table);
      expect(table?.columns.every(({ key }) => (row.cells[key]?.length ?? 0) > 0)).toBe(true);
    }
    for (const { id: table, orders } of reader.facts.tables) {
      for (const { id: order } of orders) {
        book.rows({ area: reader.facts.id, table, order, filter: { text: 'a' }, from: 0, count: 500 });
      }
    }
  }
  book.find('a', 3);
}

/** All windows of all tables, without what only tells in which order things came. */
function windowsOf(answer: unknown): string {
  const { book, summary } = read(answer, { requested: everything });
  const windows = (book.record?.pages ?? []).flatMap(({ reader: { facts } }) =>
    facts.tables.flatMap(({ id: table, orders }) =>
      orders.map(({ id: order }) =>
        book.rows({ area: facts.id, table, order, filter: {}, from: 0, count: 500 }),
      ),
    ),
  );
  return JSON.stringify({ summary, windows, found: book.find('a', 50) }).replaceAll(/~\d+/g, '');
}

/** Own entries and extensions, as text, of the lists in an answer that carry a code. */
function listsWith(answer: unknown, code: string): readonly string[] {
  const entries = isJsonObject(answer) ? answer['entry'] : [];
  return (Array.isArray(entries) ? entries : [entries])
    .map((entry: unknown) => (isJsonObject(entry) ? (entry['resource'] ?? entry) : undefined))
    .filter((held) => isJsonObject(held) && held['resourceType'] === 'List')
    .filter((held) => JSON.stringify(held).includes(code))
    .map((held) => JSON.stringify(isJsonObject(held) ? [held['entry'], held['extension']] : []));
}

describe('a whole record', () => {
  it('UI-42 shows the same whatever the order of the answer', () => {
    const { entry } = richAnswer() as { entry: unknown[] };
    const expected = windowsOf(richAnswer());
    fc.assert(
      fc.property(fc.shuffledSubarray(entry, { minLength: entry.length }), (shuffled) => {
        expect(windowsOf({ resourceType: 'Bundle', entry: shuffled })).toBe(expected);
      }),
      { numRuns: 40 },
    );
  });

  it('never throws on any JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        expect(['unreadable', 'other-person', 'differs', 'record']).toContain(read(text).reading.kind);
      }),
      { numRuns: 300 },
    );
  });

  it('SAFE-21 never throws on any bundle of the right person, and its count closes', () => {
    const names = ['id', 'code', 'entry', 'contained', 'extension', 'basedOn', 'note', 'issue', 'dosage'];
    const more = [
      'reaction',
      'meta',
      'related',
      'result',
      'component',
      'context',
      'occurrencePeriod',
      'date',
    ];
    const types = ['AllergyIntolerance', 'List', 'MedicationStatement', 'MedicationRequest', 'Condition'];
    const others = ['Encounter', 'Observation', 'DiagnosticReport', 'Immunization', 'ReferralRequest'];
    const rest = [
      'ProcedureRequest',
      'DocumentReference',
      'OperationOutcome',
      'QuestionnaireResponse',
      'Goal',
    ];
    const resource = fc
      .tuple(
        fc.option(fc.constantFrom(...types, ...others, ...rest)),
        fc.dictionary(fc.constantFrom(...names, ...more), fc.jsonValue()),
      )
      .map(([resourceType, body]) => (resourceType === null ? body : { ...body, resourceType }));
    fc.assert(
      fc.property(fc.array(resource), (resources) => {
        const answer = bundle(patient, practice, ...resources);
        const { book, summary } = read(answer, { requested: everything });
        useAll(book);
        const received = countReceived(answer);
        expect([summary && total(summary.completeness), summary?.completeness.received]).toEqual([
          received,
          received,
        ]);
      }),
      { numRuns: 300 },
    );
  });

  it('SAFE-21 ARS-D-11 counts every resource of a damaged answer in exactly one way, and never throws', () => {
    fc.assert(
      fc.property(damagedOne(richAnswer(), richAnswer(), wholeAnswer(), emptyAnswer), (answer) => {
        const text = JSON.stringify(answer) ?? '';
        const { book, summary } = read(text, { requested: everything });
        const parsed = parseLossless(text);
        if (summary === undefined || !parsed.ok) return;
        useAll(book);
        expect(summary.completeness.received).toBe(countReceived(parsed.value));
        expect(total(summary.completeness)).toBe(summary.completeness.received);
      }),
      { numRuns: 800 },
    );
  });

  it.each([
    ['allergies', listCodes.allergies, 'AllergyIntolerance'],
    ['medicines', listCodes.medicines, 'MedicationStatement'],
  ] as const)('SAFE-16 says empty of %s only of a clean list, whatever the damage', (id, code, type) => {
    let empties = 0;
    fc.assert(
      fc.property(damagedOne(wholeAnswer(), emptyAnswer), (answer) => {
        const { summary } = read(answer);
        const area = summary && areaIn(summary, id);
        if (area?.state !== 'empty-recorded') return;
        empties += 1;
        const found = listsWith(answer, code);
        expect(found.length).toBeGreaterThan(0);
        for (const text of found) expect(text).not.toMatch(/ListWarningCode|^\[\[[^\]]/);
        expect(JSON.stringify(answer)).not.toContain(`"resource":{"resourceType":"${type}"`);
        expect([area.warnings, area.textOnly]).toEqual([[], []]);
        expect(area.partStates.every(({ state }) => state === 'empty-recorded')).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(empties).toBeGreaterThan(20);
  });

  it.each(['no-content-recorded', 'noContent', 'withheld', undefined])(
    'SAFE-16 takes an empty list with emptyReason %s for empty as recorded',
    (code) => {
      const emptyReason = code === undefined ? {} : { emptyReason: { coding: [{ code }] } };
      const summary = summaryWith(
        ...Object.values(listCodes).map((listCode) => list(listCode, [], emptyReason)),
      );
      expect(statesOf(summary)).toEqual(['empty-recorded', 'empty-recorded', 'empty-recorded']);
    },
  );

  it('says that an area was not asked for', () => {
    const answer = bundle(patient, practice, list(listCodes.allergies, []), list(listCodes.ended, []));
    const summary = summaryOf(answer, { requested: [{ area: 'allergies', range: { kind: 'all' } }] });
    expect([areaIn(summary, 'allergies').state, areaIn(summary, 'medicines').state]).toEqual([
      'empty-recorded',
      'not-requested',
    ]);
  });

  it('SAFE-21 shows what no area knows as supplied, and counts entries without content as not shown', () => {
    const { areas, completeness } = summaryOf({
      resourceType: 'Bundle',
      entry: [
        ...[patient, practice, { resourceType: 'Goal' }, { id: 'x' }].map((resource) => ({ resource })),
        {},
      ],
    });
    expect(areas.find(({ id }) => id === 'supplied')?.rows).toBe(2);
    expect(completeness).toMatchObject({ notShown: [{ type: 'entries without content', count: 1 }] });
  });
});

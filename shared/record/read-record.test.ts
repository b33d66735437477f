import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLossless } from './lossless-json.ts';
import { isJsonObject } from './json-value.ts';
import { readRecord } from './read-record.ts';
import {
  allergy,
  bundle,
  expectedPerson,
  list,
  listCodes,
  patient,
  practice,
  read,
  statement,
  viewOf,
  viewWith,
  warning,
  wholeAnswer,
} from './record-fixtures.ts';
import type { Completeness, RecordView } from './record-view.ts';

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

/** Everything that depends on the order of the answer only through rendering keys. */
function withoutKeys(view: RecordView): unknown {
  return JSON.parse(JSON.stringify(view, (key, value: unknown) => (key === 'id' ? undefined : value)));
}

/** Rows of contained resources carry the place of their list in their source. */
function sourceless(value: unknown): string {
  return JSON.stringify(value).replaceAll(/List\/\?~\d/g, 'List');
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
  fc.jsonValue(),
);

const emptyAnswer = bundle(patient, practice, ...Object.values(listCodes).map((code) => list(code, [])));

/** Mostly below the entries, where a reader has most to stumble over. */
const place = fc
  .tuple(fc.constantFrom(2, 2, 2, 2, 2, 0), fc.array(fc.nat(40), { minLength: 1, maxLength: 8 }))
  .map(([top, below]) => [top, ...below]);

const damagedAnswer = fc
  .tuple(
    fc.constantFrom(wholeAnswer(), emptyAnswer),
    fc.array(fc.tuple(place, anyChange), { minLength: 1, maxLength: 4 }),
  )
  .map(([whole, damages]) =>
    damages.reduce<unknown>((answer, [path, change]) => damaged(answer, path, change), whole),
  );

/** Own entries and extensions, as text, of the lists in an answer that carry a code. */
function listsWith(answer: unknown, code: string): readonly string[] {
  const entries = isJsonObject(answer) ? answer['entry'] : [];
  return (Array.isArray(entries) ? entries : [entries])
    .map((entry: unknown) => (isJsonObject(entry) ? (entry['resource'] ?? entry) : undefined))
    .filter((held) => isJsonObject(held) && held['resourceType'] === 'List')
    .filter((held) => JSON.stringify(held).includes(code))
    .map((held) => JSON.stringify(isJsonObject(held) ? [held['entry'], held['extension']] : []));
}

describe('readRecord', () => {
  it.each([
    ['nothing', '', 'not-json'],
    ['trailing commas', '{"resourceType":"Bundle",}', 'not-json'],
    ['a list', '[]', 'not-a-record'],
    ['a number', '5', 'not-a-record'],
    ['another resource', '{"resourceType":"Patient"}', 'not-a-record'],
    ['nesting without end', '['.repeat(100_000), 'not-a-record'],
    [
      'an error outcome',
      '{"resourceType":"OperationOutcome","issue":[{"severity":"ERROR"}]}',
      'error-outcome',
    ],
    [
      'a fatal outcome, issue not in a list',
      '{"resourceType":"OperationOutcome","issue":{"severity":"fatal"}}',
      'error-outcome',
    ],
    [
      'an outcome that only warns',
      '{"resourceType":"OperationOutcome","issue":[{"severity":"warning"}]}',
      'not-a-record',
    ],
    ['a bundle without entries', '{"resourceType":"Bundle"}', 'no-patient'],
  ])('E-REC-10 gives its reason for %s', (_name, text, why) => {
    expect(read(text)).toEqual({ reading: { kind: 'unreadable', why } });
  });

  it('reads a whole answer', () => {
    const { allergies, medicines, completeness } = viewOf(wholeAnswer());
    expect([allergies.state, allergies.endedState, medicines.state]).toEqual([
      'complete',
      'complete',
      'complete',
    ]);
    expect([allergies.active.length, allergies.ended.length, medicines.rows.length]).toEqual([2, 1, 2]);
    expect(completeness).toEqual({ received: 16, shown: 9, used: 7, hiddenByRole: 0, notShown: [] });
  });

  it('reads through a byte order mark', () => {
    expect(read(`\uFEFF${JSON.stringify(wholeAnswer())}`).reading.kind).toBe('record');
  });

  it('UI-42 shows the same whatever the order of the answer', () => {
    const { entry } = wholeAnswer() as { entry: unknown[] };
    const expected = withoutKeys(viewOf(wholeAnswer()));
    fc.assert(
      fc.property(fc.shuffledSubarray(entry, { minLength: entry.length }), (shuffled) => {
        const shown = withoutKeys(viewOf({ resourceType: 'Bundle', entry: shuffled }));
        expect(sourceless(shown)).toBe(sourceless(expected));
      }),
      { numRuns: 30 },
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

  it('never throws on any bundle of the right person', () => {
    const resource = fc.oneof(
      fc.dictionary(
        fc.constantFrom('resourceType', 'id', 'code', 'entry', 'contained', 'extension', 'basedOn', 'note'),
        fc.jsonValue(),
      ),
      fc
        .constantFrom(
          'AllergyIntolerance',
          'List',
          'MedicationStatement',
          'MedicationRequest',
          'OperationOutcome',
        )
        .chain((resourceType) =>
          fc
            .dictionary(
              fc.constantFrom(
                'id',
                'code',
                'entry',
                'contained',
                'extension',
                'basedOn',
                'note',
                'issue',
                'dosage',
                'reaction',
                'meta',
              ),
              fc.jsonValue(),
            )
            .map((body) => ({ ...body, resourceType })),
        ),
    );
    fc.assert(
      fc.property(fc.array(resource), (resources) => {
        const answer = bundle(patient, practice, ...resources);
        const { completeness } = viewOf(answer);
        expect([total(completeness), completeness.received]).toEqual([
          countReceived(answer),
          countReceived(answer),
        ]);
      }),
      { numRuns: 300 },
    );
  });

  it('SAFE-21 counts every resource of a damaged answer in exactly one way, and never throws', () => {
    fc.assert(
      fc.property(damagedAnswer, (answer) => {
        const text = JSON.stringify(answer) ?? '';
        const { view } = read(text);
        const parsed = parseLossless(text);
        if (view === undefined || !parsed.ok) return;
        expect(view.completeness.received).toBe(countReceived(parsed.value));
        expect(total(view.completeness)).toBe(view.completeness.received);
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ['allergies', listCodes.allergies, 'AllergyIntolerance'],
    ['medicines', listCodes.medicines, 'MedicationStatement'],
  ] as const)('SAFE-16 says empty of %s only of a clean list, whatever the damage', (area, code, type) => {
    let empties = 0;
    fc.assert(
      fc.property(damagedAnswer, (answer) => {
        const { view } = read(JSON.stringify(answer) ?? '');
        if (view?.[area].state !== 'empty-recorded') return;
        empties += 1;
        const found = listsWith(answer, code);
        expect(found.length).toBeGreaterThan(0);
        for (const text of found) expect(text).not.toMatch(/ListWarningCode|^\[\[[^\]]/);
        expect(JSON.stringify(answer)).not.toContain(`"resource":{"resourceType":"${type}"`);
        expect([view[area].warnings, view[area].textOnly]).toEqual([[], []]);
        if (area === 'allergies') expect(view.allergies.endedState).toBe('empty-recorded');
      }),
      { numRuns: 1000 },
    );
    expect(empties).toBeGreaterThan(50);
  });

  it.each(['no-content-recorded', 'noContent', 'withheld', undefined])(
    'SAFE-16 takes an empty list with emptyReason %s for empty as recorded',
    (code) => {
      const emptyReason = code === undefined ? {} : { emptyReason: { coding: [{ code }] } };
      const view = viewWith(...Object.values(listCodes).map((listCode) => list(listCode, [], emptyReason)));
      expect([view.allergies.state, view.medicines.state]).toEqual(['empty-recorded', 'empty-recorded']);
    },
  );

  it('says that an area was not asked for', () => {
    const text = JSON.stringify(
      bundle(patient, practice, list(listCodes.allergies, []), list(listCodes.ended, [])),
    );
    const { view } = readRecord(text, {
      expected: expectedPerson,
      requested: ['allergies'],
      hiddenAreas: [],
      today: '2026-11-23',
    });
    expect([view?.allergies.state, view?.medicines.state]).toEqual(['empty-recorded', 'not-requested']);
  });

  it('SAFE-21 names what it cannot show, in words', () => {
    const strange = [
      { resourceType: 'Encounter', id: '1' },
      { resourceType: 'Encounter', id: '2' },
      { resourceType: 'Goal' },
      { id: 'x' },
    ];
    const { notShown } = viewOf({
      resourceType: 'Bundle',
      entry: [
        ...[patient, practice, ...strange.slice(0, 3)].map((resource) => ({ resource })),
        { resource: strange[3] },
        {},
      ],
    }).completeness;
    expect(notShown).toEqual([
      { type: 'Goal', count: 1 },
      { type: 'consultations', count: 2 },
      { type: 'entries of unknown type', count: 1 },
      { type: 'entries without content', count: 1 },
    ]);
  });
});

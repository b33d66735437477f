import { describe, expect, it } from 'vitest';
import { areaReaders } from '../../shared/record/areas/area-readers.ts';
import { RecordBook } from '../../shared/record/engine/record-book.ts';
import { buildLinks } from '../../shared/record/links/build-links.ts';
import {
  bundle,
  doctor,
  list,
  patient,
  practice,
  requestForTests,
  wholeAnswer,
} from '../../shared/record/record-fixtures.ts';
import type { ReadRequest } from '../../shared/record/record-reader.ts';
import type { RowDetail } from '../../shared/record/record-view.ts';
import type { FetchedBody } from './fetch-body.ts';
import { RecordDesk } from './record-desk.ts';
import type { Asking, WorkerAnswer } from './worker-messages.ts';

const detail: RowDetail = { provenance: 'Recorded.', fields: [], links: [], resources: [] };
const source = 'AllergyIntolerance/a1';

interface DeskForTests {
  readonly read: (bodyUrl: string, change?: Partial<ReadRequest>) => Promise<WorkerAnswer>;
  readonly ask: (asking: Asking) => Promise<WorkerAnswer>;
  readonly details: () => Promise<WorkerAnswer>;
  readonly goOn: () => Promise<WorkerAnswer>;
}

function deskWith(bodies: Readonly<Record<string, Promise<FetchedBody> | object>>): DeskForTests {
  const desk = new RecordDesk({
    book: new RecordBook({ readers: areaReaders, buildLinks }),
    fetchBody: (bodyUrl) => {
      const body = bodies[bodyUrl];
      if (body instanceof Promise) return body;
      return Promise.resolve({ ok: true, text: JSON.stringify(body) });
    },
    pause: () => Promise.resolve(),
    details: () =>
      Promise.resolve({
        recordDetails: () => detail,
        sourceText: ({ id }) => `{"id":"${String(id)}"}`,
        evaluateExpression: (_body, expression) => ({ ok: true, values: [expression] }),
      }),
  });
  const ask = (asking: Asking): Promise<WorkerAnswer> => desk.answer({ id: 1, ...asking });
  return {
    ask,
    read: (bodyUrl, change = {}) =>
      ask({ call: 'read', input: [{ ...requestForTests, bodyUrl, ...change }] }),
    details: () => ask({ call: 'details', input: [source] }),
    goOn: () => ask({ call: 'continueDespiteDifferences', input: [] }),
  };
}

const differing = { ...wholeAnswer(), entry: [...entriesOf(wholeAnswer())].map(asMale) };
const problems = bundle(patient, practice, doctor, list('717711000000103', []));
const addProblems = {
  as: 'add',
  requested: [{ area: 'problems', range: { kind: 'all' } }],
} as const;

function entriesOf(answer: object): readonly { readonly resource: object }[] {
  return (answer as { entry: { resource: object }[] }).entry;
}

function asMale(entry: { readonly resource: object }): object {
  return 'gender' in entry.resource ? { resource: { ...entry.resource, gender: 'male' } } : entry;
}

describe('RecordDesk', () => {
  it('gives the summary of the right person, and everything of its rows', async () => {
    const { read, ask, details } = deskWith({ a: wholeAnswer() });
    expect(await read('a')).toMatchObject({ ok: true, value: { kind: 'record', summary: { version: 1 } } });
    expect(await details()).toMatchObject({ value: detail });
    const question = { area: 'allergies', table: 'active', filter: {}, from: 0, count: 1 } as const;
    expect(await ask({ call: 'rows', input: [question] })).toMatchObject({
      value: { version: 1, total: 2, rows: [{ row: { source } }] },
    });
    expect(await ask({ call: 'place', input: [source] })).toMatchObject({ value: { area: 'allergies' } });
    expect(await ask({ call: 'find', input: ['amlodipine', 5] })).toMatchObject({
      value: { areas: [{ area: 'medicines', count: 2 }] },
    });
    expect(await ask({ call: 'part', input: ['nobody', 'x'] })).toMatchObject({ value: [] });
    expect(await ask({ call: 'trend', input: [source] })).toMatchObject({ ok: true, value: undefined });
    expect(await ask({ call: 'sourceText', input: [source] })).toMatchObject({ value: '{"id":"a1"}' });
    expect(await ask({ call: 'evaluate', input: [source, 'id'] })).toMatchObject({
      value: { ok: true, values: ['id'] },
    });
  });

  it('says that it does not have what is not there', async () => {
    const { ask } = deskWith({ a: wholeAnswer() });
    expect(await ask({ call: 'details', input: [source] })).toMatchObject({ ok: true, value: undefined });
    expect(await ask({ call: 'sourceText', input: [source] })).toMatchObject({ value: '' });
    expect(await ask({ call: 'evaluate', input: [source, 'id'] })).toMatchObject({ value: { ok: false } });
  });

  it('SAFE-13 hands out nothing but the differences until the person goes on', async () => {
    const { read, details, goOn, ask } = deskWith({ a: differing });
    const reading = await read('a');
    expect(reading).toEqual({
      id: 1,
      ok: true,
      call: 'read',
      value: {
        kind: 'differs',
        differences: [{ field: 'gender', nationalRecord: 'Female', practiceRecord: 'Male' }],
      },
    });
    expect(JSON.stringify(reading)).not.toContain('Amlodipine');
    expect(await details()).toMatchObject({ value: undefined });
    expect(await ask({ call: 'sourceText', input: [source] })).toMatchObject({ value: '' });
    expect(await goOn()).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await details()).toMatchObject({ value: detail });
  });

  it('refuses to go on when nothing waits', async () => {
    const { read, goOn } = deskWith({ a: wholeAnswer(), b: differing });
    expect(await goOn()).toEqual({ id: 1, ok: false, why: 'nothing-waiting' });
    await read('a');
    expect(await goOn()).toMatchObject({ why: 'nothing-waiting' });
    await read('b');
    await goOn();
    expect(await goOn()).toMatchObject({ why: 'nothing-waiting' });
  });

  it('SAFE-13 keeps nothing of another person', async () => {
    const identifier = [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9990000026' }];
    const { read, goOn } = deskWith({ a: bundle({ ...patient, identifier }, practice, doctor) });
    expect(await read('a')).toMatchObject({ value: { kind: 'other-person' } });
    expect(await goOn()).toMatchObject({ why: 'nothing-waiting' });
  });

  it('SAFE-12 forgets the earlier record at the next opening, even while its body is on the way', async () => {
    const { promise: late, resolve: arrive } = Promise.withResolvers<FetchedBody>();
    const { read, details } = deskWith({ a: wholeAnswer(), late });
    await read('a');
    const second = read('late');
    expect(await details()).toMatchObject({ value: undefined });
    arrive({ ok: false, why: 'too-large' });
    expect(await second).toMatchObject({ value: { kind: 'unreadable', why: 'too-large' } });
    expect(await details()).toMatchObject({ value: undefined });
  });

  it.each(['open', 'add', 'refresh'] as const)(
    'SAFE-12 drops a body of "%s" that arrives after another record was begun',
    async (as) => {
      const { promise: late, resolve: arrive } = Promise.withResolvers<FetchedBody>();
      const { read, details } = deskWith({ late, b: wholeAnswer() });
      const first = read('late', { as });
      await read('b');
      arrive({ ok: true, text: JSON.stringify(differing) });
      expect(await first).toEqual({ id: 1, ok: false, why: 'superseded' });
      expect(await details()).toMatchObject({ value: detail });
    },
  );

  it('adds answers that come at the same time, in whichever order', async () => {
    const { promise: late, resolve: arrive } = Promise.withResolvers<FetchedBody>();
    const { read } = deskWith({ a: wholeAnswer(), late, problems });
    await read('a');
    const first = read('late', { as: 'add', requested: [{ area: 'diary', range: { kind: 'all' } }] });
    expect(await read('problems', addProblems)).toMatchObject({ value: { summary: { version: 2 } } });
    const diary = bundle(patient, practice, doctor, list('714311000000108', []));
    arrive({ ok: true, text: JSON.stringify(diary) });
    expect(await first).toMatchObject({ value: { kind: 'record', summary: { version: 3 } } });
  });

  it('keeps the record while a refresh is on its way or cannot be fetched', async () => {
    const failed = Promise.resolve<FetchedBody>({ ok: false, why: 'not-fetched' });
    const { read, details } = deskWith({ a: wholeAnswer(), failed });
    await read('a');
    expect(await read('failed', { as: 'refresh' })).toMatchObject({ value: { kind: 'unreadable' } });
    expect(await details()).toMatchObject({ value: detail });
  });

  it('prepares the search between questions, and stops when it is done', async () => {
    let pauses = 0;
    const desk = new RecordDesk({
      book: new RecordBook({ readers: areaReaders, buildLinks }),
      fetchBody: () => Promise.resolve({ ok: true, text: JSON.stringify(wholeAnswer()) }),
      details: () => Promise.reject(new Error('not asked')),
      pause: () => {
        pauses += 1;
        return Promise.resolve();
      },
    });
    await desk.answer({ id: 1, call: 'read', input: [{ ...requestForTests, bodyUrl: 'a' }] });
    await new Promise((resolve) => setTimeout(resolve));
    expect(pauses).toBe(1);
  });

  it('says only that it broke, never what the fault said', async () => {
    const { read } = deskWith({ a: Promise.reject(new Error('Amlodipine')) });
    expect(await read('a')).toEqual({ id: 1, ok: false, why: 'broken' });
  });
});

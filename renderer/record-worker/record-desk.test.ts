import { describe, expect, it } from 'vitest';
import {
  bundle,
  doctor,
  expectedPerson,
  patient,
  practice,
  wholeAnswer,
} from '../../shared/record/record-fixtures.ts';
import type { FetchedBody } from './fetch-body.ts';
import { RecordDesk } from './record-desk.ts';
import type { WorkerAnswer } from './worker-messages.ts';

const detail = { label: 'Onset', values: ['1998'] };

function deskWith(bodies: Readonly<Record<string, Promise<FetchedBody> | object>>): {
  readonly ask: (
    call: 'read' | 'details' | 'continueDespiteDifferences',
    input?: string,
  ) => Promise<WorkerAnswer>;
} {
  const desk = new RecordDesk({
    fetchBody: (bodyUrl) => {
      const body = bodies[bodyUrl];
      if (body instanceof Promise) return body;
      return Promise.resolve({ ok: true, text: JSON.stringify(body) });
    },
    recordDetails: (record, source) => Promise.resolve(record.behindRow.has(source) ? [detail] : []),
  });
  return {
    ask: (call, input = 'a') => {
      const request = {
        bodyUrl: input,
        expected: expectedPerson,
        requested: ['allergies', 'medicines'] as const,
        hiddenAreas: [],
        today: '2026-11-23',
      };
      if (call === 'read') return desk.answer({ id: 1, call, input: request });
      if (call === 'details') return desk.answer({ id: 1, call, input });
      return desk.answer({ id: 1, call, input: null });
    },
  };
}

const differing = { ...wholeAnswer(), entry: [...entriesOf(wholeAnswer())].map(asMale) };

function entriesOf(answer: object): readonly { readonly resource: object }[] {
  return (answer as { entry: { resource: object }[] }).entry;
}

function asMale(entry: { readonly resource: object }): object {
  return 'gender' in entry.resource ? { resource: { ...entry.resource, gender: 'male' } } : entry;
}

describe('RecordDesk', () => {
  it('gives the view of the right person, and details of its rows', async () => {
    const { ask } = deskWith({ a: wholeAnswer() });
    expect(await ask('read')).toMatchObject({ ok: true, value: { kind: 'record', view: { medicines: {} } } });
    expect(await ask('details', 'AllergyIntolerance/a1')).toMatchObject({ value: [detail] });
    expect(await ask('details', 'AllergyIntolerance/unknown')).toMatchObject({ value: [] });
  });

  it('SAFE-13 hands out nothing but the differences until the person goes on', async () => {
    const { ask } = deskWith({ a: differing });
    const reading = await ask('read');
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
    expect(await ask('details', 'AllergyIntolerance/a1')).toMatchObject({ value: [] });
    expect(await ask('continueDespiteDifferences')).toMatchObject({ ok: true, value: { allergies: {} } });
    expect(await ask('details', 'AllergyIntolerance/a1')).toMatchObject({ value: [detail] });
  });

  it('refuses to go on when nothing waits', async () => {
    const { ask } = deskWith({ a: wholeAnswer(), b: differing });
    expect(await ask('continueDespiteDifferences')).toEqual({ id: 1, ok: false, why: 'nothing-waiting' });
    await ask('read');
    expect(await ask('continueDespiteDifferences')).toMatchObject({ why: 'nothing-waiting' });
    await ask('read', 'b');
    await ask('continueDespiteDifferences');
    expect(await ask('continueDespiteDifferences')).toMatchObject({ why: 'nothing-waiting' });
  });

  it('SAFE-13 keeps nothing of another person', async () => {
    const identifier = [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9990000026' }];
    const { ask } = deskWith({ a: bundle({ ...patient, identifier }, practice, doctor) });
    expect(await ask('read')).toMatchObject({ value: { kind: 'other-person' } });
    expect(await ask('continueDespiteDifferences')).toMatchObject({ why: 'nothing-waiting' });
  });

  it('SAFE-12 forgets the earlier record at the next reading', async () => {
    const { ask } = deskWith({ a: wholeAnswer(), b: Promise.resolve({ ok: false, why: 'too-large' }) });
    await ask('read');
    expect(await ask('read', 'b')).toMatchObject({ value: { kind: 'unreadable', why: 'too-large' } });
    expect(await ask('details', 'AllergyIntolerance/a1')).toMatchObject({ value: [] });
  });

  it('SAFE-12 drops a body that arrives after the next one was asked for', async () => {
    const { promise: late, resolve: arrive } = Promise.withResolvers<FetchedBody>();
    const { ask } = deskWith({ late, b: wholeAnswer() });
    const first = ask('read', 'late');
    await ask('read', 'b');
    arrive({ ok: true, text: JSON.stringify(differing) });
    expect(await first).toEqual({ id: 1, ok: false, why: 'superseded' });
    expect(await ask('details', 'AllergyIntolerance/a1')).toMatchObject({ value: [detail] });
  });

  it('says only that it broke, never what the fault said', async () => {
    const { ask } = deskWith({ a: Promise.reject(new Error('Amlodipine')) });
    expect(await ask('read')).toEqual({ id: 1, ok: false, why: 'broken' });
  });
});

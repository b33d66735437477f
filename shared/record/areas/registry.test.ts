import { describe, expect, it } from 'vitest';
import { areaOrder } from '../area-order.ts';
import type { AreaFacts, TableFacts } from './area-facts.ts';
import { areaReaders } from './area-readers.ts';
import { areaRegistry } from './registry.ts';

function factsOf(id: AreaFacts['id']): AreaFacts {
  const found = areaRegistry.find((facts) => facts.id === id);
  if (found === undefined) throw new Error(`there is no area ${id}`);
  return found;
}

function headersOf(area: AreaFacts['id'], table: string): readonly string[] {
  const found = factsOf(area).tables.find(({ id }) => id === table);
  return found === undefined ? [] : [found.nameHeader, ...found.columns.map(({ header }) => header)];
}

/** All fixed sentences of an area's page. */
function sentencesOf(area: AreaFacts['id']): string {
  const { scope, closing = '', tables } = factsOf(area);
  const notes = tables.map(({ note = '' }: TableFacts) => note);
  return [...scope.flatMap(({ headline, text }) => [headline, text]), closing, ...notes].join(' ');
}

describe('registry of areas', () => {
  it('holds the nine areas in the order of the rail, then what only comes along', () => {
    expect(areaRegistry.map(({ id }) => id)).toEqual([...areaOrder, 'documents', 'supplied']);
    expect(areaReaders.map(({ facts }) => facts)).toEqual(areaRegistry);
  });

  it('asks for each of the nine by a parameter of its own, and for nothing else', () => {
    const asked = areaRegistry.flatMap(({ id, request }) =>
      request === undefined ? [] : [[id, request.parameter]],
    );
    expect(asked.map(([id]) => id)).toEqual(areaOrder);
    expect(new Set(asked.map(([, parameter]) => parameter)).size).toBe(areaOrder.length);
  });

  it('gives no list code to two lists', () => {
    const codes = areaRegistry.flatMap(({ lists }) => lists.flatMap((list) => list.codes));
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each(areaRegistry.map((facts) => [facts.id, facts] as const))(
    'has different ids for the tables, columns and orders of %s',
    (_id, { tables }) => {
      expect(new Set(tables.map(({ id }) => id)).size).toBe(tables.length);
      for (const { columns, orders } of tables) {
        expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
        expect(new Set(orders.map(({ id }) => id)).size).toBe(orders.length);
      }
    },
  );

  it.each([
    [
      'repeat',
      'Medicine|Dose instructions|Quantity|Type|Start date|Last issued|Issued / allowed|Review date|Notes',
    ],
    ['acute', 'Medicine|Dose instructions|Quantity|Type|Start date|Scheduled end|Days|Notes'],
    ['stopped', 'Medicine|Dose instructions|Quantity|Stopped on|Reason|Last issued|Notes'],
  ])('UI-56 has the columns of %s medicines in order, notes kept', (table, headers) => {
    expect(headersOf('medicines', table)).toEqual(headers.split('|'));
  });

  it('UI-52 UI-51 has the columns of allergies in order, and date and reason for ended ones', () => {
    const active = headersOf('allergies', 'active');
    expect(active.slice(0, 7)).toEqual([
      'Substance',
      'Reaction',
      'Severity',
      'Type',
      'Recorded',
      'Recorded by',
      'Notes',
    ]);
    expect(headersOf('allergies', 'ended').slice(0, 3)).toEqual(['Substance', 'Ended', 'Reason']);
  });

  it('UI-59 says that the list does not show whether the person takes a medicine', () => {
    expect(sentencesOf('medicines')).toContain('It does not show whether the person takes it.');
    expect(sentencesOf('medicines')).not.toMatch(/\btaking\b/u);
  });

  it('UI-69 says that consultations are not the whole record', () => {
    expect(sentencesOf('consultations')).toContain('Entries can exist outside consultations.');
    expect(sentencesOf('consultations')).toContain('not the whole record');
  });

  it('UI-67 has tables for active and past problems by significance, and none where one falls out', () => {
    const ids = factsOf('problems').tables.map(({ id }) => id);
    expect(ids.slice(0, 4)).toEqual(['active-major', 'active-minor', 'active-other', 'status-unknown']);
    expect(ids).toEqual(
      expect.arrayContaining(['past-major', 'past-minor', 'past-other', 'linked', 'unlinked']),
    );
  });

  it.each(areaRegistry.map((facts) => [facts.id, facts] as const))(
    'SAFE-16 words the emptiness of %s without speaking of the person',
    (_id, { emptyHeadline, emptyText }) => {
      expect(emptyHeadline).not.toMatch(/\bhas no\b|\bnone\b/iu);
      expect(emptyText.trim()).not.toBe('');
    },
  );
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allergiesState, listState } from './area-state.ts';
import type { ListFacts } from './area-state.ts';
import type { SupplyState } from './record-view.ts';

const clean: ListFacts = {
  requested: 'whole',
  listPresent: true,
  entries: 0,
  rowsOutside: 0,
  withoutResource: 0,
  confidential: false,
  warned: false,
  supply: 'supplied',
  suspect: false,
};

const anyFacts: fc.Arbitrary<ListFacts> = fc.record({
  requested: fc.constantFrom('no', 'along', 'limited', 'whole'),
  listPresent: fc.boolean(),
  entries: fc.nat(2),
  rowsOutside: fc.nat(2),
  withoutResource: fc.nat(2),
  confidential: fc.boolean(),
  warned: fc.boolean(),
  supply: fc.constantFrom('supplied', 'switched-off', 'not-supplied'),
  suspect: fc.boolean(),
});

describe('listState', () => {
  it.each<[string, Partial<ListFacts>, SupplyState]>([
    ['an empty list that nothing warns of', {}, 'empty-recorded'],
    ['entries', { entries: 2 }, 'complete'],
    ['entries and a warning', { entries: 2, warned: true }, 'partial'],
    ['entries without resources', { entries: 2, withoutResource: 1 }, 'partial'],
    ['a sentence in a secondary list alone', { withoutResource: 1 }, 'partial'],
    ['rows that the list does not name', { entries: 2, rowsOutside: 1 }, 'partial'],
    ['no list but rows', { listPresent: false, rowsOutside: 1 }, 'partial'],
    ['no list', { listPresent: false }, 'not-returned'],
    ['nothing asked for', { requested: 'no', listPresent: false }, 'not-requested'],
    ['rows that came along', { requested: 'no', listPresent: false, rowsOutside: 2 }, 'not-requested'],
    [
      'an area switched off that was not asked for',
      { requested: 'no', supply: 'switched-off' },
      'switched-off',
    ],
    ['documents that came along', { requested: 'along', listPresent: false, rowsOutside: 2 }, 'complete'],
    ['documents and a warning', { requested: 'along', rowsOutside: 2, warned: true }, 'partial'],
    ['no documents', { requested: 'along', listPresent: false }, 'not-requested'],
    ['documents that are withheld', { requested: 'along', warned: true, confidential: true }, 'withheld'],
    ['documents that are switched off', { requested: 'along', supply: 'switched-off' }, 'switched-off'],
    ['nothing in the period asked for', { requested: 'limited' }, 'empty-in-period'],
    ['nothing in the period and a warning', { requested: 'limited', warned: true }, 'partial'],
    ['entries of the period asked for', { requested: 'limited', entries: 2 }, 'complete'],
    ['an empty list with withheld items', { warned: true, confidential: true }, 'withheld'],
    ['an empty list with another warning', { warned: true }, 'partial'],
    ['an empty list of an area switched off', { warned: true, supply: 'switched-off' }, 'switched-off'],
    ['no list of an area switched off', { listPresent: false, supply: 'switched-off' }, 'switched-off'],
    ['an area the system cannot supply', { listPresent: false, supply: 'not-supplied' }, 'not-supplied'],
    ['an empty list in an answer with an error', { suspect: true }, 'partial'],
  ])('structured 2.7 %s', (_name, facts, expected) => {
    expect(listState({ ...clean, ...facts })).toBe(expected);
  });

  it('SAFE-16 says empty only of a list that is present, asked for, empty and without any warning', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const isClean =
          facts.requested === 'whole' &&
          facts.listPresent &&
          !facts.warned &&
          !facts.suspect &&
          !facts.confidential;
        const isEmpty =
          facts.entries + facts.rowsOutside + facts.withoutResource === 0 && facts.supply === 'supplied';
        // The list's own warning is what makes it confidential.
        fc.pre(!facts.confidential || facts.warned);
        expect(listState(facts) === 'empty-recorded').toBe(isClean && isEmpty);
      }),
    );
  });
});

describe('allergiesState', () => {
  it.each<[SupplyState, SupplyState, SupplyState]>([
    ['empty-recorded', 'empty-recorded', 'empty-recorded'],
    ['empty-recorded', 'complete', 'complete'],
    ['empty-recorded', 'withheld', 'partial'],
    ['empty-recorded', 'not-returned', 'partial'],
    ['complete', 'not-returned', 'complete'],
    ['withheld', 'empty-recorded', 'withheld'],
  ])('structured 2.7 active %s beside ended %s is %s', (active, ended, expected) => {
    expect(allergiesState(active, ended)).toBe(expected);
  });
});

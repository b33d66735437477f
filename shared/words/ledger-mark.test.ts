import { describe, expect, it } from 'vitest';
import type { AreaWarning, SupplyState } from '../record/record-view.ts';
import { ledgerMark } from './ledger-mark.ts';
import { ledgerMarks, ledgerMarkWords, type LedgerMark } from './ledger-words.ts';

const plain = { inTransit: false, statesNone: false, hasRequest: true };
const warning = (key: AreaWarning['key']): AreaWarning => ({
  key,
  about: 'medicines',
  received: '',
  supplierText: [],
});

/** Every way to stand, with what it is told as. */
const cases: readonly (readonly [
  SupplyState,
  readonly AreaWarning['key'][],
  Partial<typeof plain>,
  LedgerMark,
])[] = [
  ['complete', [], {}, 'loaded'],
  ['complete', [], { statesNone: true }, 'explicit-negative'],
  ['complete', [], { hasRequest: false }, 'came-along'],
  ['empty-recorded', [], {}, 'nothing-recorded'],
  ['empty-recorded', [], { statesNone: true }, 'nothing-recorded'],
  ['empty-in-period', [], {}, 'empty-in-dates'],
  ['withheld', ['W-CONF'], {}, 'withheld'],
  ['partial', ['W-CONF', 'W-TRANSIT'], {}, 'withheld'],
  ['partial', ['W-FILING', 'W-TRANSIT'], {}, 'awaiting-filing'],
  ['partial', ['W-TRANSIT'], {}, 'in-transit'],
  ['partial', [], { inTransit: true }, 'in-transit'],
  ['partial', ['W-UNKNOWN'], { inTransit: true }, 'incomplete'],
  ['partial', [], {}, 'incomplete'],
  ['partial', ['W-AREA-OLD'], {}, 'incomplete'],
  ['switched-off', ['W-AREA-OFF'], {}, 'switched-off'],
  ['not-supplied', ['W-AREA-OLD'], {}, 'not-supplied'],
  ['role-hidden', [], {}, 'outside-role'],
  ['not-requested', [], {}, 'not-asked'],
  ['loading', [], {}, 'loading'],
  ['failed', [], {}, 'failed'],
  ['not-returned', [], {}, 'nothing-sent'],
];

describe('ledgerMark', () => {
  it.each(cases)('M1 %s with %j and %j is told as %s', (state, keys, context, mark) => {
    expect(ledgerMark({ state, warnings: keys.map(warning) }, { ...plain, ...context })).toBe(mark);
  });

  it('M1 every mark is the mark of some state', () => {
    expect([...new Set(cases.map(([, , , mark]) => mark))].sort()).toEqual([...ledgerMarks].sort());
  });

  it('SAFE-16 no two marks have the same words', () => {
    expect(new Set(Object.values(ledgerMarkWords)).size).toBe(ledgerMarks.length);
  });

  it('H-05 only a recorded nothing is told as nothing recorded, and no mark counts to nought', () => {
    const others = Object.entries(ledgerMarkWords).filter(([mark]) => mark !== 'nothing-recorded');
    expect(others.filter(([, words]) => /nothing recorded|\bnone recorded|\d/iu.test(words))).toEqual([]);
  });
});

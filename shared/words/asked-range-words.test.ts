import { describe, expect, it } from 'vitest';
import type { AskedRange } from '../record/record-view.ts';
import { askedRangeWords } from './asked-range-words.ts';
import { refreshSentence } from './refresh-sentence.ts';

describe('askedRangeWords', () => {
  const cases: readonly (readonly [AskedRange, string])[] = [
    [{ kind: 'all' }, 'Everything'],
    [{ kind: 'last', count: 3 }, 'The last 3'],
    [{ kind: 'last', count: 1 }, 'The last one'],
    [{ kind: 'period', from: '2025-01-01', to: '2026-11-23' }, 'From 01-Jan-2025 to 23-Nov-2026'],
    [{ kind: 'period', from: '2025-01-01' }, 'From 01-Jan-2025'],
    [{ kind: 'period', to: '2026-11-23' }, 'Up to 23-Nov-2026'],
    [{ kind: 'until', to: '2027-03-27' }, 'Up to 27-Mar-2027'],
  ];
  it.each(cases)('SAFE-28 %j is said as "%s"', (range, words) => {
    expect(askedRangeWords(range)).toBe(words);
  });
});

describe('refreshSentence', () => {
  it('SAFE-17 counts by area and names those that did not change', () => {
    const changes = [
      { area: 'medicines', added: 1, changed: 0, gone: ['Ramipril', 'Ramipril'] },
      { area: 'allergies', added: 0, changed: 0, gone: [] },
    ] as const;
    expect(refreshSentence(changes, '23-Nov-2026 14:05')).toBe(
      'Since the copy of 23-Nov-2026 14:05: medicines 1 new, 2 no longer there. No change in: allergies.',
    );
  });

  it('SAFE-17 says that nothing changed only of what has come again', () => {
    expect(refreshSentence([], '23-Nov-2026 14:05')).toBe(
      'Since the copy of 23-Nov-2026 14:05: no change in what has come again.',
    );
  });
});

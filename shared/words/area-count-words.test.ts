import { describe, expect, it } from 'vitest';
import { loadedWords, railWords } from './area-count-words.ts';

describe('railWords', () => {
  it.each([
    ['medicines', 'partial', 14, 1, 'Medicines, 14 entries, 1 warning'],
    ['medicines', 'complete', 1, 0, 'Medicines, 1 entry'],
    ['allergies', 'empty-recorded', 0, 0, 'Allergies, not recorded'],
    ['allergies', 'withheld', 0, 2, 'Allergies, cannot be shown, 2 warnings'],
    ['allergies', 'failed', 0, 0, 'Allergies, could not be loaded'],
  ] as const)('9.2 names %s when %s', (area, state, entries, warnings, shown) => {
    expect(railWords(area, state, entries, warnings)).toBe(shown);
  });

  it.each(['failed', 'not-returned', 'not-supplied', 'switched-off', 'withheld', 'not-requested'] as const)(
    'H-05 counts no entries when %s',
    (state) => {
      expect(railWords('medicines', state, 0, 0)).not.toMatch(/\d/);
    },
  );
});

describe('loadedWords', () => {
  it.each([
    ['partial', 14, 1, 'Medicines loaded. 14 entries. 1 warning.'],
    ['complete', 3, 0, 'Medicines loaded. 3 entries.'],
    ['failed', 0, 0, 'Medicines, could not be loaded.'],
    ['switched-off', 0, 1, 'Medicines, turned off by the practice system. 1 warning.'],
  ] as const)('A11Y-22 announces %s', (state, entries, warnings, shown) => {
    expect(loadedWords('medicines', state, entries, warnings)).toBe(shown);
  });
});

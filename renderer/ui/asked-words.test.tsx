import { describe, expect, it } from 'vitest';
import { askedWords, emptyRangeWords } from './asked-words.ts';

describe('what was asked for', () => {
  it.each([
    [
      { kind: 'period', from: '2025-01-01', to: '2026-11-23' },
      'Nothing recorded between 01-Jan-2025 and 23-Nov-2026.',
    ],
    [{ kind: 'period', from: '2025-01-01' }, 'Nothing recorded since 01-Jan-2025.'],
    [{ kind: 'period', to: '2026-11-23' }, 'Nothing recorded up to 23-Nov-2026.'],
    [{ kind: 'until', to: '2027-11-23' }, 'Nothing recorded up to 23-Nov-2027.'],
    [{ kind: 'last', count: 3 }, 'The practice system sent nothing for the last 3.'],
  ] as const)('9.5 words the empty range %o and says that entries may exist', (asked, headline) => {
    const words = emptyRangeWords(asked);
    expect(words?.headline).toBe(headline);
    expect(words?.text).toMatch(/may exist\. Ask for all dates to see them\.$/u);
  });

  it('W-RANGE has no range to tell where everything, or nothing yet, was asked for', () => {
    for (const asked of [undefined, { kind: 'all' }, { kind: 'period' }] as const) {
      expect(askedWords(asked)).toBeUndefined();
      expect(emptyRangeWords(asked)).toBeUndefined();
    }
  });
});

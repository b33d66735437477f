import { describe, expect, it } from 'vitest';
import type { SupplyState } from '../record/record-view.ts';
import { areaStateWords, loadingWords } from './area-state-words.ts';

const retrieved = '23-Nov-2026 14:05';

describe('areaStateWords', () => {
  it.each([
    ['allergies', 'Allergies not recorded.'],
    ['medicines', 'No medicines recorded by this practice.'],
    ['ended-allergies', 'No ended allergies recorded.'],
  ] as const)('SAFE-16 words empty %s as recorded', (area, headline) => {
    const shown = areaStateWords(area, 'empty-recorded', { retrieved });
    expect(shown.headline).toBe(headline);
    expect(shown.text).toMatch(/Retrieved 23-Nov-2026 14:05\.$/);
  });

  it('H-07 says that allergies not recorded does not mean no allergies', () => {
    expect(areaStateWords('allergies', 'empty-recorded').text).toContain(
      'This does not mean the person has no allergies.',
    );
  });

  const absent: readonly SupplyState[] = [
    'failed',
    'not-returned',
    'not-supplied',
    'switched-off',
    'withheld',
    'role-hidden',
    'empty-in-period',
  ];
  it.each(absent)('H-05 words %s so that nobody reads it as none', (state) => {
    const { headline, text } = areaStateWords('medicines', state);
    expect(`${headline} ${text}`).toMatch(/may exist|do not assume there are none|holds entries/i);
    expect(headline).not.toMatch(/^no /i);
  });

  it.each([
    ['loading', 'status'],
    ['failed', 'alert'],
    ['not-returned', 'alert'],
    ['withheld', 'none'],
  ] as const)('A11Y-22 tells %s to a screen reader as %s', (state, role) => {
    expect(areaStateWords('medicines', state).role).toBe(role);
  });

  it('9.5 names the dates of a period', () => {
    const period = { from: '01-Jan-2025', to: retrieved };
    expect(areaStateWords('medicines', 'empty-in-period', period).headline).toBe(
      'Nothing recorded between 01-Jan-2025 and 23-Nov-2026 14:05.',
    );
  });

  it('9.5 has no gap where the retrieved time is missing', () => {
    expect(areaStateWords('medicines', 'complete').text).toBe('Retrieved at a time not known.');
  });
});

describe('loadingWords', () => {
  it.each([
    [0, ''],
    [4.9, ''],
    [5, 'This can take up to 30 seconds.'],
    [15, 'Still waiting. If care cannot wait, call the practice or your out-of-hours service.'],
  ])('9.5 after %d seconds adds "%s"', (seconds, text) => {
    expect(loadingWords('medicines', seconds)).toMatchObject({
      headline: 'Getting medicines from the GP practice…',
      text,
      role: 'status',
    });
  });
});

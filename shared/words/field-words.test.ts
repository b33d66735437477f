import { describe, expect, it } from 'vitest';
import { nhsNumberWords, typedDateWords } from './field-words.ts';

describe('nhsNumberWords', () => {
  it.each([
    ['empty', 'Enter an NHS number'],
    ['letters', 'NHS number must only have numbers'],
    ['length', 'NHS number must have 10 digits'],
    ['check-digit', 'Check the NHS number'],
    ['national-insurance', 'This looks like a National Insurance number'],
  ] as const)('UI-13 has its own sentence for %s', (reason, headline) => {
    expect(nhsNumberWords(reason, 9)).toMatchObject({ headline, kind: 'field' });
  });

  it('UI-13 tells how many digits were typed', () => {
    expect(nhsNumberWords('length', 9).text).toContain('You entered 9.');
  });
});

describe('typedDateWords', () => {
  it.each([
    ['missing', 'Enter a date of birth'],
    ['incomplete', 'Enter the whole date of birth'],
    ['year-length', 'Year must have 4 digits'],
    ['not-real', 'Enter a real date'],
    ['future', 'Date of birth must be in the past'],
  ] as const)('E-PT-06 has its own headline for %s', (reason, headline) => {
    const shown = typedDateWords(reason);
    expect(shown.headline).toBe(headline);
    expect(shown.text).toContain('For example 14 7 1945.');
  });
});

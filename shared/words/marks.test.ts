import { describe, expect, it } from 'vitest';
import { markWords, tagColour } from './marks.ts';

describe('tags', () => {
  it.each([
    ['Severe', 'red'],
    ['Do not share with patient or family', 'red'],
    ['Draft', 'orange'],
    ['Draft, not finalised by the practice', 'orange'],
    ['Corrected', 'orange'],
    ['New since the last copy', 'blue'],
    ['Dose has changed', 'orange'],
    ['Ended', 'grey'],
    ['Stopped', 'grey'],
    ['Active', 'blue'],
    ['Repeat', 'blue'],
    ['Not given', 'white'],
    ['A word from a supplier', 'white'],
  ])('UI-83 colours %s %s', (word, colour) => {
    expect(tagColour(word)).toBe(colour);
  });

  it('UI-83 gives every mark its own words', () => {
    const all = Object.values(markWords).map(({ word }) => word);
    expect(new Set(all).size).toBe(all.length);
  });

  it('UI-48 says what to do with an entry that must not be shared', () => {
    expect(markWords['no-patient-disclosure'].meaning).toContain('Speak to the practice first.');
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedWords, foldText, originalStretch } from './fold-text.ts';

describe('foldText', () => {
  it.each([
    ['Asthma', 'asthma'],
    ['Ménière’s disease', 'meniere’s disease'],
    ['Me\u0301nie\u0300re', 'meniere'],
    ['co‑codamol', 'co-codamol'],
    ['co–codamol', 'co-codamol'],
    ['type\u00A02', 'type 2'],
    ['oe\u00ADsophagus', 'oesophagus'],
    ['first\nsecond', 'first second'],
  ])('folds %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('gives the words of a search', () => {
    expect(foldedWords('  Chest\u00A0 PAIN ')).toEqual(['chest', 'pain']);
    expect(foldedWords(' ')).toEqual([]);
  });
});

describe('originalStretch', () => {
  it.each([
    ['x Ménière y', 'meniere', 'Ménière'],
    ['x Me\u0301nie\u0300re y', 'meniere', 'Me\u0301nie\u0300re'],
    ['oe\u00ADsophagus', 'oesophagus', 'oe\u00ADsophagus'],
    ['😀 pain 😀', 'pain', 'pain'],
    ['İx pain', 'pain', 'pain'],
  ])('finds in %j the stretch for %s', (text, term, original) => {
    const folded = foldText(text);
    const { at, length } = originalStretch(text, folded, folded.indexOf(term), term.length);
    expect(text.slice(at, at + length)).toBe(original);
  });

  it('always lies inside the text and folds to what was found', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'é', 'e\u0301', '‑', '\u00AD', ' ', 'B', '\u00A0', 'ß') }),
        fc.nat(),
        fc.integer({ min: 1, max: 5 }),
        (text, from, wanted) => {
          const folded = foldText(text);
          fc.pre(folded.length > 0);
          const at = from % folded.length;
          const length = Math.min(wanted, folded.length - at);
          const stretch = originalStretch(text, folded, at, length);
          expect(stretch.at + stretch.length).toBeLessThanOrEqual(text.length);
          expect(foldText(text.slice(stretch.at, stretch.at + stretch.length))).toContain(
            folded.slice(at, at + length),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { errorCodes } from '../contract/errors.ts';
import { catalogue, errorCatalogue, words } from './catalogue.ts';
import { fillWords } from './fill-words.ts';

const errors = Object.entries(errorCatalogue);
const entries = Object.entries(catalogue);

/** Verbs that tell a person what to do now (UI-90). */
const nextStep = /\b(add|ask|call|check|enter|find|reload|report|sign in|talk|tell|try again|use|wait)\b/i;

describe('the error catalogue', () => {
  it('UI-90 has words for every code and no code that cannot happen', () => {
    expect(Object.keys(errorCatalogue).sort()).toStrictEqual([...errorCodes].sort());
  });

  it.each(errors)('UI-90 %s says what to do next', (_, entry) => {
    expect(entry.text).toMatch(nextStep);
  });

  it.each(errors.filter(([, { kind }]) => kind === 'page'))('UI-90 %s offers a button', (_, entry) => {
    expect(entry.actions.length).toBeGreaterThan(0);
  });

  it.each(errors.filter(([, { kind }]) => kind === 'field'))(
    'UI-13 %s stands at a box and needs no button',
    (_, entry) => {
      expect(entry.actions).toStrictEqual([]);
    },
  );

  it('UI-13 puts only E-PT-01 to E-PT-06 at a box', () => {
    const atBoxes = errors.filter(([, { kind }]) => kind === 'field').map(([code]) => code);
    expect(atBoxes).toStrictEqual(['E-PT-01', 'E-PT-02', 'E-PT-03', 'E-PT-04', 'E-PT-05', 'E-PT-06']);
  });

  it('SAFE-25 E-PT-11 does not tell a restricted person from one who was not found', () => {
    const { headline, text } = errorCatalogue['E-PT-11'];
    expect(`${headline} ${text}`).not.toMatch(/restrict|sensitive|protect|not found|national/i);
  });

  it.each([
    ['E-REC-01', /cannot override/],
    ['E-REC-09', /may still exist/],
    ['E-REC-10', /Do not assume there are no entries/],
    ['E-REC-WRONGPT', /Do not try again/],
    ['E-CFG-04', /Do not keep trying/],
    ['E-RENDER', /Do not assume there are no entries/],
  ] as const)('H-05 %s warns of the wrong conclusion', (code, warning) => {
    expect(errorCatalogue[code].text).toMatch(warning);
  });

  it('SAFE-13 E-REC-WRONGPT offers no second try', () => {
    expect(errorCatalogue['E-REC-WRONGPT'].actions).not.toContain('try-again');
  });
});

describe('every sentence of the catalogue', () => {
  it.each(entries)('UI-90 %s has a headline and a text', (_, { headline, text }) => {
    expect(headline.trim()).not.toBe('');
    expect(text.trim()).not.toBe('');
  });

  it.each(entries)('UI-90 %s leaves no brace without values', (_, { headline, text }) => {
    const shown = `${fillWords(headline)} ${fillWords(text)}`;
    expect(shown).not.toMatch(/[{}]|undefined|null/);
  });

  it('UI-90 answers by key', () => {
    expect(words('W-STALE').actions).toStrictEqual(['refresh']);
  });
});

describe('the way out', () => {
  it.each([
    'E-PT-15',
    'E-CFG-01',
    'E-CFG-02',
    'E-CFG-03',
    'E-CFG-04',
    'E-GP-02',
    'E-REC-01',
    'E-REC-09',
  ] as const)('H-24 %s names a fallback that is there at night', (code) => {
    expect(errorCatalogue[code].text).toContain(
      'If care cannot wait, call the practice or your out-of-hours service.',
    );
  });
});

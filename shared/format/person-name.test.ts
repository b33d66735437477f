import { describe, expect, it } from 'vitest';
import { formatFullPersonName, formatPersonName } from './person-name.ts';

describe('formatPersonName', () => {
  it.each([
    ['Jackson', ['Jane'], ['Miss'], 'JACKSON, Jane (Miss)'],
    ['evans west', ['JONATHAN'], ['SIR'], 'EVANS WEST, Jonathan (Sir)'],
    ["O'Neill", ['Anne-Jorun'], ['Mrs.'], "O'NEILL, Anne-Jorun (Mrs)"],
    ['Jackson', ['Jane'], [], 'JACKSON, Jane'],
    ['Jackson', [], ['Miss'], 'JACKSON, given name not known (Miss)'],
    ['Jackson', [], [], 'JACKSON, given name not known'],
    ['Smith', ['anne-marie'], ['dr'], 'SMITH, Anne-Marie (Dr)'],
    ['Smith', ["D'ARCY"], [], "SMITH, D'Arcy"],
    ['Smith', ['ÉLODIE'], [], 'SMITH, Élodie'],
    ['McDonald', ['LeRoy'], [], 'MCDONALD, LeRoy'],
    ['Smith', ['Jo'], ['Prof.', 'Dr'], 'SMITH, Jo (Prof Dr)'],
    ['', ['Jane'], [], 'Family name not known, Jane'],
    ['', [], ['Mr'], 'Name not known'],
    [' ', [' '], [' '], 'Name not known'],
  ])('UI-14 shows %j %j %j as %s', (family, given, prefix, shown) => {
    expect(formatPersonName({ family, given, prefix })).toBe(shown);
  });

  it('UI-15 shows the first given name only', () => {
    expect(formatPersonName({ family: 'Jackson', given: ['', 'Jane', 'Anne'], prefix: [] })).toBe(
      'JACKSON, Jane',
    );
  });

  it('UI-14 cuts nothing from a name of three times 35 characters', () => {
    const long = 'Abcdefghijklmnopqrstuvwxyzabcdefghi';
    const shown = formatPersonName({ family: long, given: [long], prefix: [long] });
    expect(shown).toBe(`${long.toUpperCase()}, ${long} (${long})`);
  });
});

describe('formatFullPersonName', () => {
  it('UI-15 shows every given name and the suffix', () => {
    const name = { family: 'Jackson', given: ['Jane', 'ANNE'], prefix: ['Miss'], suffix: ['OBE'] };
    expect(formatFullPersonName(name)).toBe('JACKSON, Jane Anne (Miss) OBE');
  });

  it('UI-15 adds nothing where no suffix came', () => {
    expect(formatFullPersonName({ family: 'Jackson', given: ['Jane'], prefix: [] })).toBe('JACKSON, Jane');
  });
});
